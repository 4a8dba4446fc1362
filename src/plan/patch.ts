import { objectHash, takesLineEnds } from '../discover/git/seen-by-git.js';
import { type Change, diffOf, type Patched } from '../edit/index.js';
import type { Edit, Tree } from '../model/index.js';
import { veilFor } from './veil.js';

type Made = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly made: { readonly edits: ReadonlyMap<string, readonly Edit[]> };
  readonly changes: readonly Change[];
};

/** The diff of a run, without the secrets that stand around its changes; made once, when it is first asked for. */
export function patchOf(judged: Made, root: string): () => Patched {
  const held: { patched: Patched | null } = { patched: null };
  return () => {
    held.patched ??= patched(judged, root);
    return held.patched;
  };
}

function patched({ trees, made, changes }: Made, root: string): Patched {
  return diffOf(changes, {
    veilOf: (path) => {
      const file = trees.get(path)?.file;
      return file ? veilFor(file, made.edits.get(path) ?? []) : null;
    },
    seenByGit: (change) => {
      const lf = withoutCarriageReturns(change);
      return lf !== null && takesLineEnds(root, change.path, change.old, lf.old) ? lf : change;
    },
    hash: () => objectHash(root),
  });
}

type Changed = Change & { readonly old: Uint8Array };

/** The change as it is where git has made LF of CRLF; null where there is none. */
function withoutCarriageReturns({ path, old, bytes, patches }: Changed): Changed | null {
  const text = latin1(old);
  const pairs = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
  if (pairs.length === 0) return null;
  let passed = 0;
  const moved = (offset: number): number => {
    while ((pairs[passed] ?? Number.POSITIVE_INFINITY) < offset) passed++;
    return offset - passed;
  };
  return {
    path,
    old: inLf(text),
    bytes: inLf(latin1(bytes)),
    patches: patches.map((patch) => ({ start: moved(patch.start), end: moved(patch.end), bytes: inLf(latin1(patch.bytes)) })),
  };
}

function inLf(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
