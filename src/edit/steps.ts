import { dirname } from 'node:path';
import { codeOf, type Host } from './host.js';
import { discard, inverse, prepare, replace, type Step, type StepProblem, stateOf, take, withAttributes } from './replace.js';

export type Interrupted = { readonly kind: 'interrupted' };

export type StepsProblem =
  | StepProblem
  | Interrupted
  /** Something failed, and these could not be put back either: they stand as they are, and the journal stays open. */
  | { readonly kind: 'stuck'; readonly cause: StepProblem | Interrupted; readonly paths: readonly string[] };

export type Watching = { readonly signal: AbortSignal | null; readonly onProgress: ((done: number, all: number) => void) | null };

/** `put` makes the steps count, `lift` takes that back. */
export type Seal = { put(): void; lift(): void };

/** Files whose new states go to the disk together: a flush of each by itself is most of the cost of writing thousands. */
const GROUP = 32;

/** All steps and the seal, or nothing: what was done before a failure or an interrupt is put back. */
export async function takeAll(
  host: Host,
  root: string,
  plain: readonly Step[],
  watching: Watching,
  seal: Seal,
): Promise<StepsProblem | null> {
  const { steps, unknown } = looked(host, plain);
  if (unknown) return unknown;
  const groups = groupsOf(steps);
  let prepared = preparing(host, root, groups[0] ?? [], watching);
  let done = 0;
  for (const [i, group] of groups.entries()) {
    const unprepared = await prepared;
    if (unprepared) return putBack(host, root, steps.slice(0, done), group, unprepared);
    // The disk takes in the next ones while these are put in their places.
    const next = groups[i + 1] ?? [];
    prepared = preparing(host, root, next, watching);
    for (const step of group) {
      const problem = await unlessInterrupted(host, watching, () => take(host, root, step));
      if (problem) {
        await prepared;
        return putBack(host, root, steps.slice(0, done), [...steps.slice(done, (i + 1) * GROUP), ...next], problem);
      }
      done++;
      watching.onProgress?.(done, steps.length);
    }
  }
  const problem = attempt('', () => {
    for (const folder of new Set(steps.map((step) => dirname(step.target)))) host.flushFolder(folder);
    seal.put();
  });
  if (!problem) return null;
  // Under a seal that may hold nothing is put back, or the journal would say one thing and the files another.
  if (attempt('', () => seal.lift())) return { kind: 'stuck', cause: problem, paths: steps.map((step) => step.path) };
  return putBack(host, root, steps, [], problem);
}

function looked(host: Host, plain: readonly Step[]): { readonly steps: readonly Step[]; readonly unknown: StepProblem | null } {
  const held = { steps: plain };
  const unknown = attempt('', () => {
    held.steps = withAttributes(host, plain);
  });
  return { ...held, unknown };
}

function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  return Array.from({ length: Math.ceil(steps.length / GROUP) }, (_, i) => steps.slice(i * GROUP, (i + 1) * GROUP));
}

/** Exceptions are thrown where the promise is awaited, if it still is. */
function preparing(host: Host, root: string, group: readonly Step[], watching: Watching): Promise<StepProblem | Interrupted | null> {
  const prepared = unlessInterrupted(host, watching, () => prepare(host, root, group));
  prepared.catch(() => {});
  return prepared;
}

/** Signals get through between files; within one nothing must come between the last look and the rename. */
async function unlessInterrupted(
  host: Host,
  { signal }: Watching,
  work: () => Promise<StepProblem | null>,
): Promise<StepProblem | Interrupted | null> {
  await host.pause(0);
  return signal?.aborted ? { kind: 'interrupted' } : work();
}

/** The failure of a call as a value. */
export function attempt(path: string, call: () => void): StepProblem | null {
  try {
    call();
    return null;
  } catch (error) {
    return { kind: 'failed', path, code: codeOf(error) };
  }
}

async function putBack(
  host: Host,
  root: string,
  taken: readonly Step[],
  pending: readonly Step[],
  cause: StepProblem | Interrupted,
): Promise<StepsProblem> {
  const stuck: string[] = [];
  for (const step of [...taken].reverse()) {
    if (await putBackOne(host, root, step)) stuck.unshift(step.path);
  }
  for (const step of pending) if (await clearPending(host, root, step, cause)) stuck.push(step.path);
  return stuck.length > 0 ? { kind: 'stuck', cause, paths: stuck } : cause;
}

/**
 * Removes the temporary file of a step that was refused or not begun; after a failed call the state is unknown. A content there that is neither old
 * nor new was never ours.
 */
async function clearPending(host: Host, root: string, step: Step, cause: StepProblem | Interrupted): Promise<StepProblem | null> {
  if (cause.kind !== 'failed') return attempt(step.path, () => discard(host, step.temp));
  const problem = await putBackOne(host, root, step);
  return problem?.kind === 'changed' ? null : problem;
}

async function putBackOne(host: Host, root: string, step: Step): Promise<StepProblem | null> {
  let state: ReturnType<typeof stateOf> = 'from';
  const problem = attempt(step.path, () => {
    discard(host, step.temp);
    state = stateOf(host, step);
  });
  if (problem || state === 'from') return problem;
  return state === 'to' ? replace(host, root, inverse(step)) : { kind: 'changed', path: step.path };
}
