/** Files as they are read, and what is passed over. */

/** Half-open, UTF-16 units of a file's decoded text. */
export type Range = { readonly start: number; readonly end: number };

/** `unknown`: bytes that are neither valid UTF-8, UTF-16 with a BOM nor GB18030; the text is then Latin-1 and never edited. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'unknown';

/** One file as read from disk or from the git index. */
export type SourceFile = {
  /** Relative to the run's root, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Decoded, without its BOM; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Offset in `text` → offset in `bytes`. */
  toByte(offset: number): number;
  /** `named`: may be edited. `evidence`: read to judge pairs, outside the paths that were named, never edited. */
  readonly scope: 'named' | 'evidence';
  /** Git does not track it and is told to ignore it. */
  readonly ignored: boolean;
  /** The user gave this very path, not a folder or a pattern above it. */
  readonly namedItself: boolean;
};

export type SkipReason =
  | 'own-file'
  | 'dependency'
  | 'lock-file'
  | 'binary'
  | 'link'
  | 'read-only'
  | 'hard-link'
  | 'owner'
  | 'too-many-names'
  | 'unreadable'
  | 'vanished'
  | 'unmerged'
  | 'not-checked-out'
  | 'submodule';

/** `tokens`: the file holds old names or the CN host as far as a byte search can tell; such a skip fails a check. */
export type Skipped = { readonly path: string; readonly reason: SkipReason; readonly detail: string; readonly tokens: boolean };
