import { type Discovery, dirtyFiles } from './discover/index.js';
import { type Change, type Host, hashOf, stateDirOf, write, writtenBy } from './edit/index.js';
import type { RunOptions, RunProblem } from './migrate.js';

/** Writes what was proved, unless a file has changes of somebody else's. */
export async function carryOut(
  changes: readonly Change[],
  { root }: Discovery,
  { host, allowDirty, signal, onProgress }: RunOptions,
): Promise<{ readonly ok: true; readonly run: string | null } | { readonly ok: false; readonly problem: RunProblem }> {
  const stateDir = stateDirOf(root);
  const dirty = allowDirty ? [] : await dirtyAmong(changes, root, host, stateDir);
  if (dirty.length > 0) return { ok: false, problem: { kind: 'dirty', paths: dirty } };
  const written = await write(changes, { root, stateDir, host }, { signal, onProgress: (done, all) => onProgress('write', done, all) });
  return written.ok ? written : { ok: false, problem: { kind: 'write', problem: written.problem } };
}

/** Changed since it was staged, and not by an earlier run of this tool. */
async function dirtyAmong(changes: readonly Change[], root: string, host: Host, stateDir: string): Promise<readonly string[]> {
  const old = changes.filter((change) => change.old !== null);
  const dirty = await dirtyFiles(
    root,
    old.map(({ path }) => path),
  );
  const ours = writtenBy(host, stateDir);
  return old
    .filter(({ path, old: bytes }) => dirty.has(path) && bytes !== null && ours.get(path) !== hashOf(bytes))
    .map(({ path }) => path);
}
