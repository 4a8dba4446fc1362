import type { Host } from './host.js';
import { hashOf, type Journal, originalOf, readJournal, readOriginals } from './journal.js';
import { placesOf, type Step, stepFor } from './replace.js';
import { listRuns, mark, type Run, runFolder } from './state.js';
import { takeAll, type Watching } from './steps.js';
import { clearTempsOf, locked, type Place, type WriteProblem } from './write.js';

export type UndoProblem =
  | Exclude<WriteProblem, { readonly kind: 'twice' }>
  | { readonly kind: 'no-run' }
  | { readonly kind: 'unknown-run'; readonly run: string }
  | { readonly kind: 'undone-before'; readonly run: string }
  /** These files were changed since the run, so none was restored. */
  | { readonly kind: 'changed-since'; readonly run: string; readonly paths: readonly string[] }
  /** The saved bytes of these are not those that the journal names. */
  | { readonly kind: 'damaged'; readonly run: string; readonly paths: readonly string[] };

/** `left`: changed since, left as they are. */
export type Undone =
  | { readonly ok: true; readonly run: string; readonly restored: readonly string[]; readonly left: readonly string[] }
  | { readonly ok: false; readonly problem: UndoProblem };

/** `run` null: the unfinished one, else the last that stands. */
export type Wanted = { readonly run: string | null; readonly force: boolean };

/**
 * Puts back what a run changed, all of it or nothing. Files that were changed since are listed and nothing is restored; with `force`
 * the others are, and those stay as they are: what someone wrote is never overwritten. Killed half-way, it can be run again.
 */
export async function undo(wanted: Wanted, place: Place, watching: Watching): Promise<Undone> {
  return locked<Undone>(
    place,
    (problem) => ({ ok: false, problem }),
    () => undoAlone(wanted, place, watching),
  );
}

async function undoAlone(wanted: Wanted, place: Place, watching: Watching): Promise<Undone> {
  const { host, root, stateDir } = place;
  const chosen = choose(listRuns(host, stateDir), wanted.run);
  if ('kind' in chosen) return { ok: false, problem: chosen };
  const { run } = chosen;
  const folder = runFolder(stateDir, run);
  if (host.lstat(folder)?.kind === 'link') return { ok: false, problem: { kind: 'refused', path: folder, why: 'link' } };
  if (chosen.state === 'damaged') return { ok: false, problem: { kind: 'damaged-journal', run, folder } };
  clearTempsOf(place, run);
  const { steps, changed, damaged } = compare(place, run);
  if (damaged.length > 0) return { ok: false, problem: { kind: 'damaged', run, paths: damaged } };
  if (changed.length > 0 && !wanted.force) return { ok: false, problem: { kind: 'changed-since', run, paths: changed } };
  const real = host.realpath(root);
  const undoing = mark(host, stateDir, run, 'undoing');
  undoing.put();
  const problem = await takeAll(host, real, steps, watching, mark(host, stateDir, run, 'undone'));
  if (!problem) return { ok: true, run, restored: steps.map((step) => step.path), left: changed };
  if (problem.kind !== 'stuck') undoing.lift();
  return { ok: false, problem };
}

function choose(runs: readonly Run[], wanted: string | null): Run | UndoProblem {
  const unfinished = runs.find((run) => run.state === 'unfinished');
  if (unfinished && wanted !== null && wanted !== unfinished.run) return { kind: 'unfinished', run: unfinished.run };
  if (unfinished) return unfinished;
  if (wanted === null) return runs.findLast((run) => run.state !== 'undone') ?? { kind: 'no-run' };
  const named = runs.find((run) => run.run === wanted);
  if (!named) return { kind: 'unknown-run', run: wanted };
  return named.state === 'undone' ? { kind: 'undone-before', run: wanted } : named;
}

type Compared = { readonly steps: Step[]; readonly changed: string[]; readonly damaged: string[] };

/** Files as they are against the files as the run wrote them. A file in its old state needs nothing. */
function compare({ host, root, stateDir }: Place, run: string): Compared {
  const compared: Compared = { steps: [], changed: [], damaged: [] };
  const folder = runFolder(stateDir, run);
  const journal = readJournal(host, folder, run);
  const originals = readOriginals(host, folder);
  const files = journal === null || journal === 'damaged' ? [] : journal.files;
  for (const entry of files) sort(host, root, originals, entry, compared);
  return compared;
}

function sort(host: Host, root: string, originals: Uint8Array, entry: Journal['files'][number], compared: Compared): void {
  const { target } = placesOf(root, entry.path, entry.temp);
  const now = host.lstat(target)?.kind === 'file' ? host.read(target) : null;
  if (now === null && host.lstat(target) === null && entry.old === null) return;
  const hash = now === null ? null : hashOf(now);
  if (hash !== null && hash === entry.old?.sha256) return;
  if (hash !== entry.new) return void compared.changed.push(entry.path);
  const old = entry.old === null ? null : originalOf(originals, entry.old);
  if (entry.old !== null && old === null) return void compared.damaged.push(entry.path);
  compared.steps.push(stepFor(root, entry.path, entry.temp, { from: now, to: old }));
}
