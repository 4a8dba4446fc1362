import { dirname } from 'node:path';
import { codeOf, type Host } from './host.js';
import { discard, inverse, replace, type Step, type StepProblem, stateOf } from './replace.js';

export type Interrupted = { readonly kind: 'interrupted' };

export type StepsProblem =
  | StepProblem
  | Interrupted
  /** Something failed, and these could not be put back either: they stand as they are, and the journal stays open. */
  | { readonly kind: 'stuck'; readonly cause: StepProblem | Interrupted; readonly paths: readonly string[] };

export type Watching = { readonly signal: AbortSignal | null; readonly onProgress: ((done: number, all: number) => void) | null };

/** What makes the steps count, and what takes that back. */
export type Seal = { put(): void; lift(): void };

/** All steps and the seal, or nothing: what was done before a failure or an interrupt is put back. */
export async function takeAll(
  host: Host,
  root: string,
  steps: readonly Step[],
  watching: Watching,
  seal: Seal,
): Promise<StepsProblem | null> {
  for (const [i, step] of steps.entries()) {
    // Signals get through between files; within one nothing must come between the last look and the rename.
    await host.pause(0);
    const problem = watching.signal?.aborted ? { kind: 'interrupted' as const } : await replace(host, root, step);
    if (problem) return putBack(host, root, steps.slice(0, i), step, problem);
    watching.onProgress?.(i + 1, steps.length);
  }
  const problem = attempt('', () => {
    for (const folder of new Set(steps.map((step) => dirname(step.target)))) host.flushFolder(folder);
    seal.put();
  });
  if (!problem) return null;
  // Under a seal that may hold nothing is put back, or the journal would say one thing and the files another.
  if (attempt('', () => seal.lift())) return { kind: 'stuck', cause: problem, paths: steps.map((step) => step.path) };
  return putBack(host, root, steps, null, problem);
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
  failed: Step | null,
  cause: StepProblem | Interrupted,
): Promise<StepsProblem> {
  const stuck: string[] = [];
  for (const step of [...taken].reverse()) {
    if (await putBackOne(host, root, step)) stuck.unshift(step.path);
  }
  if (failed && (await clearFailed(host, root, failed, cause))) stuck.push(failed.path);
  return stuck.length > 0 ? { kind: 'stuck', cause, paths: stuck } : cause;
}

/** A step that was refused left a temp at most; after a failed call nobody knows. What is neither old nor new there was never ours. */
async function clearFailed(host: Host, root: string, step: Step, cause: StepProblem | Interrupted): Promise<StepProblem | null> {
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
