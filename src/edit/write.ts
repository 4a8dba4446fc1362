import { randomBytes } from 'node:crypto';
import { codeOf, type Host } from './host.js';
import { clearTemps, readJournal, saveJournal, tempName } from './journal.js';
import { type Holder, lock, unlock } from './lock.js';
import { hindrance, type States, type Step, type StepProblem, stepFor } from './replace.js';
import type { Change } from './splice.js';
import { damagedRun, forgetOldRuns, linkIn, mark, nextRun, prepareState, runFolder, unfinishedRun } from './state.js';
import { attempt, type StepsProblem, takeAll, type Watching } from './steps.js';

export type Place = { readonly root: string; readonly stateDir: string; readonly host: Host };

export type WriteProblem =
  | StepsProblem
  | { readonly kind: 'held'; readonly by: Holder }
  | { readonly kind: 'unfinished'; readonly run: string }
  /** The journal of this run, in this folder, cannot be understood, and nothing says that the run has ended. */
  | { readonly kind: 'damaged-journal'; readonly run: string; readonly folder: string }
  | { readonly kind: 'twice'; readonly path: string };

export type Written = { readonly ok: true; readonly run: string } | { readonly ok: false; readonly problem: WriteProblem };

/**
 * Writes all changes or none, so that whatever happens (a kill, a full disk, another program) each file is whole, in its
 * old or its new state, and `undo` can bring the old state back. Anything but `stuck` means that every file is as it was.
 * `objection` is asked when no other run is at work any more.
 */
export async function write<P = never>(
  changes: readonly Change[],
  place: Place,
  watching: Watching,
  objection: () => Promise<P | null> = async () => null,
): Promise<Written | { readonly ok: false; readonly problem: P }> {
  return locked<Written | { readonly ok: false; readonly problem: P }>(
    place,
    (problem) => ({ ok: false, problem }),
    async () => {
      const unfinished = stopAtUnfinished(place);
      if (unfinished !== null) return unfinished;
      const problem = await objection();
      return problem === null ? writeAlone(changes, place, watching) : { ok: false, problem };
    },
  );
}

function stopAtUnfinished(place: Place): Written | null {
  const damaged = damagedRun(place.host, place.stateDir);
  if (damaged !== null)
    return { ok: false, problem: { kind: 'damaged-journal', run: damaged, folder: runFolder(place.stateDir, damaged) } };
  const run = unfinishedRun(place.host, place.stateDir);
  if (run === null) return null;
  clearTempsOf(place, run);
  return { ok: false, problem: { kind: 'unfinished', run } };
}

/** Runs `work` as the only one in the repository. */
export async function locked<T>(
  { host, stateDir }: Place,
  refuse: (problem: StepProblem | { kind: 'held'; by: Holder }) => T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const link = linkIn(host, stateDir);
    if (link !== null) return refuse({ kind: 'refused', path: link, why: 'link' });
    prepareState(host, stateDir);
    const taken = await lock(host, stateDir);
    if (!taken.ok) return refuse({ kind: 'held', by: taken.holder });
    try {
      return await work();
    } finally {
      unlock(host, taken.path);
    }
  } catch (error) {
    return refuse({ kind: 'failed', path: stateDir, code: codeOf(error) });
  }
}

async function writeAlone(changes: readonly Change[], place: Place, watching: Watching): Promise<Written> {
  const { host, root, stateDir } = place;
  const steps = stepsOf(root, changes);
  const real = host.realpath(root);
  const hindered = twice(host, steps) ?? firstHindrance(host, real, steps);
  if (hindered) return { ok: false, problem: hindered };
  const run = nextRun(host, stateDir);
  const folder = runFolder(stateDir, run);
  const problem =
    attempt(folder, () => saveJournal(host, folder, run, steps)) ??
    (await takeAll(host, real, steps, watching, mark(host, stateDir, run, 'done')));
  if (!problem) {
    forgetOldRuns(host, stateDir);
    return { ok: true, run };
  }
  // Everything is as it was: there is nothing to undo. Should the folder stay, `undo` finds all files in their old state.
  if (problem.kind !== 'stuck') attempt(folder, () => host.removeFolder(folder));
  return { ok: false, problem };
}

export function clearTempsOf({ host, root, stateDir }: Place, run: string): void {
  const journal = readJournal(host, runFolder(stateDir, run), run);
  if (journal !== null && journal !== 'damaged') clearTemps(host, host.realpath(root), journal);
}

function stepsOf(root: string, changes: readonly Change[]): Step[] {
  const token = randomBytes(4).toString('hex');
  return changes.map((change, i) => stepFor(root, change.path, tempName(token, i), new StatesOf(change)));
}

/** Of thousands of changes the bytes are made when their turn comes. */
class StatesOf implements States {
  constructor(private readonly change: Change) {}

  get from(): Uint8Array | null {
    return this.change.old;
  }

  get to(): Uint8Array {
    return this.change.bytes;
  }
}

function firstHindrance(host: Host, root: string, steps: readonly Step[]): StepProblem | null {
  for (const step of steps) {
    const hindered = hindrance(host, root, step);
    if (hindered) return hindered;
  }
  return null;
}

/** Two names may mean one file where case does not count: the file itself tells. */
function twice(host: Host, steps: readonly Step[]): WriteProblem | null {
  const seen = new Set<string>();
  for (const step of steps) {
    const id = host.lstat(step.target)?.id ?? step.target.toLowerCase();
    if (seen.has(id)) return { kind: 'twice', path: step.path };
    seen.add(id);
  }
  return null;
}
