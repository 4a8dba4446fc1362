import { relative } from 'node:path';
import { type Discovery, dirtyFiles } from '../discover/index.js';
import {
  type Change,
  type Host,
  hashOf,
  listRuns,
  type Place,
  placesAbove,
  type Run,
  stateDirOf,
  type WriteProblem,
  write,
  writtenBy,
} from '../edit/index.js';
import type { RunOptions, RunProblem } from './migrate.js';

type Written = { readonly ok: true; readonly run: string | null } | { readonly ok: false; readonly problem: RunProblem };

/** Writes what was proved, unless a file has changes of somebody else's. */
export async function writeChanges(changes: readonly Change[], { root }: Discovery, options: RunOptions): Promise<Written> {
  const { host, allowDirty, signal, onProgress, shielded } = options;
  const place: Place = { root, stateDir: stateDirOf(host, root), host };
  const watching = { signal, onProgress: (done: number, all: number) => onProgress('write', done, all) };
  const written = await shielded(() => write<RunProblem>(changes, place, watching, () => objectionTo(changes, place, allowDirty)));
  if (written.ok) return written;
  const { problem } = written;
  return { ok: false, problem: isOurs(problem) ? problem : { kind: 'write', problem, undoFrom: undoFrom(root, options) } };
}

/** The folder that `undo` must be given to find the runs of this root; null where the working directory is enough. */
export function undoFrom(root: string, { host, cwd }: Pick<RunOptions, 'host' | 'cwd'>): string | null {
  const here = host.realpath(cwd);
  const stateDir = stateDirOf(host, root);
  return placesAbove(host, here).some((place) => place.stateDir === stateDir) ? null : relative(here, root);
}

function isOurs(problem: RunProblem | WriteProblem): problem is RunProblem {
  return problem.kind === 'dirty' || problem.kind === 'overtaken';
}

/** Asked under the lock: a file that another run is writing would seem to have changes of a person's. */
async function objectionTo(changes: readonly Change[], place: Place, allowDirty: boolean): Promise<RunProblem | null> {
  const overtaken = overtakenAmong(changes, place);
  if (overtaken !== null || allowDirty) return overtaken;
  const paths = await dirtyAmong(changes, place);
  return paths.length === 0 ? null : { kind: 'dirty', paths };
}

function overtakenAmong(changes: readonly Change[], { root, stateDir, host }: Place): RunProblem | null {
  const ours = writtenBy(host, stateDir);
  for (const { path, old } of changes) {
    const hash = ours.get(path);
    if (hash === undefined || old === null || hashOf(old) === hash || hashNow(host, `${root}/${path}`) !== hash) continue;
    const by = lastRunWith(path, listRuns(host, stateDir));
    if (by) return { kind: 'overtaken', path, by };
  }
  return null;
}

function hashNow(host: Host, path: string): string | null {
  return host.lstat(path)?.kind === 'file' ? hashOf(host.read(path)) : null;
}

function lastRunWith(path: string, runs: readonly Run[]): Run | null {
  return runs.findLast(({ state, files }) => state === 'done' && files.includes(path)) ?? null;
}

/** Changed since it was staged, and not by an earlier run of this tool. */
async function dirtyAmong(changes: readonly Change[], { root, stateDir, host }: Place): Promise<readonly string[]> {
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
