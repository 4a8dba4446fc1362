import { dirname, join, relative, sep } from 'node:path';
import { codeOf, type Host, type Stat } from './host.js';
import { type Whole, writeTogether } from './whole.js';

/** What a file holds before and after; null: it is not there. May be made whenever it is asked for. */
export type States = { readonly from: Uint8Array | null; readonly to: Uint8Array | null };

/** One file to bring from one state to another. `temp` stands beside `target`; both are absolute. */
export type Step = {
  readonly path: string;
  readonly target: string;
  readonly temp: string;
  readonly states: States;
  /** The target has an ACL or attributes, or its folder hands some down: the new state must have what the old one has. Null: neither. */
  readonly attributes: 'own' | 'handed-down' | null;
};

export type StepProblem =
  /** Someone else changed, removed or made the file after it was read. */
  | { readonly kind: 'changed'; readonly path: string }
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly why: 'link' | 'not-a-file' | 'hard-link' | 'read-only' | 'outside' | 'attributes';
    }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string };

/** Where a file and its temporary one stand below a root. */
export function placesOf(root: string, path: string, temp: string): Pick<Step, 'target' | 'temp'> {
  const target = join(root, path);
  return { target, temp: join(dirname(target), temp) };
}

export function stepFor(root: string, path: string, temp: string, states: States): Step {
  return { path, ...placesOf(root, path, temp), states, attributes: null };
}

/** The same steps with what the machine knows of their targets, asked once for all. */
export function withAttributes(host: Host, steps: readonly Step[]): readonly Step[] {
  const edited = steps.filter(isEdit);
  const asked = new Set(edited.flatMap(({ target }) => [target, dirname(target)]));
  const found = host.attributed([...asked]);
  if (found.size === 0) return steps;
  return steps.map((step) => {
    if (!isEdit(step)) return step;
    if (found.has(dirname(step.target))) return { ...step, attributes: 'handed-down' };
    return found.has(step.target) ? { ...step, attributes: 'own' } : step;
  });
}

function isEdit({ states }: Step): boolean {
  return states.from !== null && states.to !== null;
}

export function inverse(step: Step): Step {
  return { ...step, states: { from: step.states.to, to: step.states.from } };
}

/** The reason why the step cannot be taken now; null: none. Writes nothing. Here and below `root` is the real path. */
export function hindrance(host: Host, root: string, step: Step): StepProblem | null {
  try {
    return shapeHindrance(host, root, step) ?? contentHindrance(host, step);
  } catch (error) {
    return { kind: 'failed', path: step.path, code: codeOf(error) };
  }
}

function shapeHindrance(host: Host, root: string, step: Step): StepProblem | null {
  const stat = host.lstat(step.target);
  if (!isInside(host, root, step.target)) return { kind: 'refused', path: step.path, why: 'outside' };
  if (!stat || step.states.from === null) return stat === null && step.states.from === null ? null : { kind: 'changed', path: step.path };
  const why = refusal(stat);
  return why ? { kind: 'refused', path: step.path, why } : null;
}

function contentHindrance(host: Host, step: Step): StepProblem | null {
  return step.states.from === null || holds(host, step.target, step.states.from) ? null : { kind: 'changed', path: step.path };
}

/**
 * Takes the step so that at every moment the target is whole, in its old or its new state. On a failure the temp may
 * be left behind and, where the very last call failed, even the new state may be there: the caller puts both right.
 */
export async function replace(host: Host, root: string, step: Step): Promise<StepProblem | null> {
  return (await prepare(host, root, [step])) ?? take(host, root, step);
}

/** Puts the new states beside the targets, whole and on the disk. */
export async function prepare(host: Host, root: string, steps: readonly Step[]): Promise<StepProblem | null> {
  const at: { path: string; misshapen: StepProblem | null } = { path: '', misshapen: null };
  try {
    await writeTogether(host, states());
    return at.misshapen;
  } catch (error) {
    const code = codeOf(error);
    return code === 'EATTR' ? { kind: 'refused', path: at.path, why: 'attributes' } : { kind: 'failed', path: at.path, code };
  }

  /** Each is written before the next is looked at, so that what fails is known by its path. */
  function* states(): Generator<Whole> {
    for (const step of steps) {
      at.path = step.path;
      at.misshapen = shapeHindrance(host, root, step);
      if (at.misshapen) return;
      if (step.states.to !== null) yield wholeOf(host, step, step.states.to);
    }
  }
}

function wholeOf(host: Host, { target, temp, attributes }: Step, bytes: Uint8Array): Whole {
  return {
    path: temp,
    bytes,
    like: host.lstat(target) ?? 0o666,
    attributesOf: attributes && { path: target, handsDown: attributes === 'handed-down' },
  };
}

/** The rest of a step that is prepared. Meanwhile the target may have become another thing, or its folder a link. */
export async function take(host: Host, root: string, step: Step): Promise<StepProblem | null> {
  try {
    return shapeHindrance(host, root, step) ?? (await patiently(host, step));
  } catch (error) {
    return { kind: 'failed', path: step.path, code: codeOf(error) };
  }
}

/** Right after the last look, in one call: what another program wrote meanwhile must not be lost. */
function deed(host: Host, step: Step): StepProblem | null {
  if (step.states.to === null) host.remove(step.target);
  else if (step.states.from !== null) host.rename(step.temp, step.target);
  else return linked(host, step);
  return null;
}

/** The state of a file: before the step, after it, or neither. */
export function stateOf(host: Host, step: Step): 'from' | 'to' | 'other' {
  const stat = host.lstat(step.target);
  const is = (bytes: Uint8Array | null) =>
    bytes === null ? stat === null : stat !== null && stat.kind === 'file' && stat.size === bytes.length && holds(host, step.target, bytes);
  if (is(step.states.to)) return 'to';
  return is(step.states.from) ? 'from' : 'other';
}

export function discard(host: Host, path: string): void {
  if (host.lstat(path)) host.remove(path);
}

function refusal(stat: Stat): 'link' | 'not-a-file' | 'hard-link' | 'read-only' | null {
  if (stat.kind === 'link') return 'link';
  if (stat.kind !== 'file') return 'not-a-file';
  if (stat.links > 1) return 'hard-link';
  return (stat.mode & 0o222) === 0 ? 'read-only' : null;
}

/** A folder on the way may be a link that leads out. */
export function isInside(host: Host, root: string, target: string): boolean {
  return isBelow(root, host.realpath(dirname(target)));
}

export function isBelow(root: string, path: string): boolean {
  const from = relative(root, path);
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(from));
}

function holds(host: Host, path: string, bytes: Uint8Array): boolean {
  return Buffer.compare(host.read(path), bytes) === 0;
}

/** A link fails where something is, a rename would not. Over a network a link may be made and called a failure: the file itself tells. */
function linked(host: Host, step: Step): StepProblem | null {
  try {
    host.link(step.temp, step.target);
  } catch (error) {
    if (host.lstat(step.temp)?.id !== host.lstat(step.target)?.id) return unlinked(host, step, error);
  }
  host.remove(step.temp);
  return null;
}

/** File systems without hard links: looking first must do. */
function unlinked(host: Host, step: Step, error: unknown): StepProblem | null {
  if (host.lstat(step.target)) return { kind: 'changed', path: step.path };
  if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error;
  host.rename(step.temp, step.target);
  return null;
}

/**
 * On Windows a scanner or an editor may hold a file for a moment: tries for about a second in all. A call that
 * failed may have had its effect all the same, so each further try looks first.
 */
async function patiently(host: Host, step: Step): Promise<StepProblem | null> {
  for (let wait = 10; ; wait *= 2) {
    try {
      if (wait > 10 && stateOf(host, step) === 'to') return settled(host, step);
      return contentHindrance(host, step) ?? deed(host, step);
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error)) || wait > 1000) throw error;
      await host.pause(wait);
    }
  }
}

function settled(host: Host, step: Step): null {
  discard(host, step.temp);
  return null;
}
