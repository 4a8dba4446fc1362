import type { Skipped, SourceFile } from '../../model/index.js';

/** The names to look for, and the files to look in. */
export type Search = {
  /** Absolute; the paths are relative to it. */
  readonly cwd: string;
  /** Folders, files, patterns (`!` in front takes out); none means `.`. */
  readonly paths: readonly string[];
  /** Old types. */
  readonly tokens: readonly string[];
  /** CN hosts. */
  readonly hosts: readonly string[];
  /** Further words that make a file worth parsing: the partner's host, regional hosts, new types. */
  readonly related: readonly string[];
  /** `index`: what git's index holds, staged files being the named ones; the work tree is not read. */
  readonly source: 'work-tree' | 'index';
  /** Of what is named only the files that differ from where the branch left this commit; null: all of them. */
  readonly changedSince: string | null;
  /** Told now and then how many files were searched so far. */
  readonly onSearched: (count: number) => void;
};

/** Why nothing could be searched; words are the report's. */
export type DiscoveryProblem =
  | { readonly kind: 'no-such-path'; readonly path: string }
  | { readonly kind: 'pattern-matches-nothing'; readonly pattern: string }
  | { readonly kind: 'unreadable-named-file'; readonly path: string; readonly detail: string }
  /** The system gave no handle or no memory to read it with, or git no answer. */
  | { readonly kind: 'no-means'; readonly path: string; readonly detail: string }
  | { readonly kind: 'outside-root'; readonly path: string; readonly root: string }
  | { readonly kind: 'not-a-repository'; readonly path: string }
  /** Git is there and refused: its own words. */
  | { readonly kind: 'git-failed'; readonly detail: string };

export type Discovery = {
  /** Absolute: the top of the work tree that the paths are in; outside git the working directory, or the paths' common folder, of which the projects around the paths alone are read. */
  readonly root: string;
  readonly git: boolean;
  /**
   * Files worth parsing, in path order. Empty where no named file holds anything: then nothing outside the named paths was read.
   * `evidence`: outside the named paths, or not to be edited (read-only, hard-linked).
   */
  readonly files: readonly SourceFile[];
  /** Paths among `files` that hold an old type or a CN host as a whole token. */
  readonly withTokens: ReadonlySet<string>;
  /** Words of which every name that was looked for holds one. */
  readonly anchors: readonly string[];
  /** Files whose bytes were searched, in the named paths. */
  readonly scanned: number;
  /** In the named paths only; a folder of dependencies is one entry. */
  readonly skipped: readonly Skipped[];
  /** Every listed path under `root`, also what is skipped; relative, forward slashes. Listed when first asked for. */
  readonly allPaths: ReadonlySet<string>;
  /**
   * Further files of the root that hold any of `words` (whole identifiers, as ASCII bytes) and are not in `files` yet. To know the words
   * is work: they are asked for only where such files are left.
   */
  more(words: () => readonly string[]): readonly SourceFile[];
  /** Listed paths that are searched: no dependencies, no lock files, nothing of this tool's own. */
  readonly searchable: readonly string[];
  /**
   * Calls `seen` for every text among `paths`, in one look, in any order; as Latin-1 but for UTF-16, enough for names that are ASCII. Nothing is
   * kept.
   */
  texts(paths: readonly string[], seen: (path: string, text: string) => void): void;
  /** Any listed file, decoded; null where it is not listed, binary or cannot be read. */
  read(path: string): SourceFile | null;
  /** How much work it was, for tests that count instead of timing. */
  cost(): Cost;
};

export type Cost = { readonly opened: number; readonly decoded: number; readonly gitCalls: number };
