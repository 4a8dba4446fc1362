import { formatPatch } from 'diff';
import { type Hunk, type HunkLine, hunksBetween } from './hunks.js';
import type { Change } from './splice.js';

/**
 * A unified diff that `git apply` takes at the root: `a/` and `b/` names, three lines of context, files in the order of their paths.
 * Each character of the result is one byte (Latin-1), so that every encoding comes through; write it with 'latin1'.
 */
export function diffOf(changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(diffOfOne)
    .join('');
}

function diffOfOne(change: Change): string {
  const hunks = byteHunks(change);
  if (hunks.length === 0 && change.old !== null) return '';
  return formatPatch({
    isGit: true,
    isCreate: change.old === null,
    oldFileName: change.old === null ? '/dev/null' : `a/${change.path}`,
    newFileName: `b/${change.path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.flatMap(unifiedLines) })),
  });
}

/** Lines are split at the byte 0A, as git does it, in UTF-16 too. */
function byteHunks(change: Change): Hunk[] {
  return hunksBetween(
    latin1(change.old ?? new Uint8Array()),
    change.patches.map((patch) => ({ start: patch.start, end: patch.end, text: latin1(patch.bytes) })),
  );
}

const signs: Record<HunkLine['side'], string> = { both: ' ', old: '-', new: '+' };

function unifiedLines(line: HunkLine): string[] {
  const sign = signs[line.side];
  return line.text.endsWith('\n') ? [sign + line.text.slice(0, -1)] : [sign + line.text, '\\ No newline at end of file'];
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
