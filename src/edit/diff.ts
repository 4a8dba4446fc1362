import { formatPatch, type StructuredPatchHunk } from 'diff';
import type { Range } from '../model/index.js';
import { binaryPatch, type ObjectHash } from './binary.js';
import { type Hunk, type HunkLine, hunksAround } from './hunks.js';
import type { Change } from './splice.js';

/** Secrets of one file. `ranges`: in bytes, in order. `readable`: the change in words that may be shown. */
export type Veil = { readonly ranges: readonly Range[]; readonly readable: () => string };

export type Patched = {
  readonly bytes: Uint8Array;
  /** The files whose change could not be shown without a secret. */
  readonly veiled: readonly string[];
};

export type DiffInput = {
  /** null: nothing of the file need be hidden. */
  veilOf(path: string): Veil | null;
  /** The change as `git apply` reads the file, for a change that is not shown: git may see other line ends than the disk has. */
  seenByGit(change: Change & { readonly old: Uint8Array }): Change & { readonly old: Uint8Array };
  hash(): ObjectHash;
};

const plain: DiffInput = { veilOf: () => null, seenByGit: (change) => change, hash: () => 'sha1' };

/**
 * A unified diff, its bytes those of the files in whatever encoding, that `git apply` takes at the root: `a/` and `b/` names, up to three lines of context, files in the order of their paths.
 * A line with a secret is no context; where git needs it, or it is itself changed, the file's patch is a binary one.
 */
export function diffOf(changes: readonly Change[], input: DiffInput = plain): Patched {
  const veiled: string[] = [];
  const text = [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((change) => {
      const veil = input.veilOf(change.path);
      const hunks = hunksAround(latin1(change.old ?? new Uint8Array()), patchesOf(change), veil?.ranges ?? []);
      if (hunks !== null || veil === null || !isUpdate(change)) return inText(change, hunks ?? []);
      veiled.push(change.path);
      return inBinary(change, veil, input);
    })
    .join('');
  return { bytes: Buffer.from(text, 'latin1'), veiled };
}

const isUpdate = (change: Change): change is Change & { readonly old: Uint8Array } => change.old !== null;

function inText(change: Change, hunks: readonly Hunk[]): string {
  if (hunks.length === 0 && change.old !== null) return '';
  return formatted(
    change,
    hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.flatMap(unifiedLines) })),
  );
}

/** Comments come first: `git apply` passes over what stands before a header. */
function inBinary(change: Change & { readonly old: Uint8Array }, veil: Veil, input: DiffInput): string {
  const comment = veil.readable().replace(/^/gm, '# ');
  return `${latin1(Buffer.from(comment))}\n${formatted(change, [])}${binaryPatch(input.seenByGit(change), input.hash())}`;
}

function formatted({ old, path }: Change, hunks: StructuredPatchHunk[]): string {
  return formatPatch({
    isGit: true,
    isCreate: old === null,
    oldFileName: old === null ? '/dev/null' : `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks,
  });
}

/** Lines are split at the byte 0A, as git does it, in UTF-16 too. */
function patchesOf({ patches }: Change): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return patches.map(({ start, end, bytes }) => ({ start, end, text: latin1(bytes) }));
}

const signs: Record<HunkLine['side'], string> = { both: ' ', old: '-', new: '+' };

function unifiedLines(line: HunkLine): string[] {
  const sign = signs[line.side];
  return line.text.endsWith('\n') ? [sign + line.text.slice(0, -1)] : [sign + line.text, '\\ No newline at end of file'];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
