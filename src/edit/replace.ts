import { dirname, join, relative, sep } from 'node:path';
import { codeOf, type Host, type Stat } from './host.js';

/** One file to bring from one state to another; null: it is not there. `temp` stands beside `target`; both are absolute. */
export type Step = {
  readonly path: string;
  readonly target: string;
  readonly temp: string;
  readonly from: Uint8Array | null;
  readonly to: Uint8Array | null;
};

export type StepProblem =
  /** Someone else changed, removed or made the file after it was read. */
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly why: 'link' | 'not-a-file' | 'hard-link' | 'read-only' | 'outside' }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string };

/** What a step is made of, for one root. */
export function stepFor(root: string, path: string, temp: string, from: Uint8Array | null, to: Uint8Array | null): Step {
  const target = join(root, path);
  return { path, target, temp: join(dirname(target), temp), from, to };
}

export function inverse(step: Step): Step {
  return { ...step, from: step.to, to: step.from };
}

/** What keeps the step from being taken now; null: nothing. Writes nothing. */
export function hindrance(host: Host, root: string, step: Step): StepProblem | null {
  try {
    return seenHindrance(host, root, step);
  } catch (error) {
    return { kind: 'failed', path: step.path, code: codeOf(error) };
  }
}

function seenHindrance(host: Host, root: string, step: Step): StepProblem | null {
  const stat = host.lstat(step.target);
  if (!isInside(host, root, step.target)) return { kind: 'refused', path: step.path, why: 'outside' };
  if (!stat || step.from === null) return stat === null && step.from === null ? null : { kind: 'changed', path: step.path };
  const why = refusal(stat);
  if (why) return { kind: 'refused', path: step.path, why };
  return holds(host, step.target, step.from) ? null : { kind: 'changed', path: step.path };
}

/**
 * Takes the step so that at every moment the target is whole, in its old or its new state. On a failure the temp may
 * be left behind and, where the very last call failed, even the new state may be there: the caller puts both right.
 */
export async function replace(host: Host, root: string, step: Step): Promise<StepProblem | null> {
  try {
    const hindered = seenHindrance(host, root, step);
    if (hindered) return hindered;
    if (step.to === null) return removed(host, step);
    const like = host.lstat(step.target);
    writeWhole(host, step.temp, step.to, like ?? 0o666);
    if (step.from === null) return await linked(host, step);
    // The last look before the rename: what another program wrote meanwhile must not be lost.
    if (!holds(host, step.target, step.from)) return { kind: 'changed', path: step.path };
    await patiently(host, () => host.rename(step.temp, step.target));
    return null;
  } catch (error) {
    return { kind: 'failed', path: step.path, code: codeOf(error) };
  }
}

/** Which state a file is in. */
export function stateOf(host: Host, step: Step): 'from' | 'to' | 'other' {
  const stat = host.lstat(step.target);
  const is = (bytes: Uint8Array | null) =>
    bytes === null ? stat === null : stat !== null && stat.kind === 'file' && stat.size === bytes.length && holds(host, step.target, bytes);
  if (is(step.to)) return 'to';
  return is(step.from) ? 'from' : 'other';
}

export function discard(host: Host, path: string): void {
  if (host.lstat(path)) host.remove(path);
}

/** Writes a new file to the last byte and to the disk; with a mode, or with the mode and owner of another file. */
export function writeWhole(host: Host, path: string, bytes: Uint8Array, like: Stat | number): void {
  const handle = host.create(path, typeof like === 'number' ? like : 0o600);
  try {
    writeAll(host, handle, bytes);
    if (typeof like !== 'number') dress(host, handle, like);
    host.flush(handle);
    const size = host.statOf(handle).size;
    if (size !== bytes.length) throw shortWrite(path);
  } finally {
    host.close(handle);
  }
}

/** A full disk may take a part and report no error: what counts is the number that comes back. */
export function writeAll(host: Host, handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const written = host.write(handle, bytes, at);
    if (written <= 0) throw shortWrite('');
    at += written;
  }
}

/** The owner first: changing it clears the set-user bits of the mode. */
function dress(host: Host, handle: number, like: Stat): void {
  const stat = host.statOf(handle);
  if (stat.uid !== like.uid || stat.gid !== like.gid) host.setOwner(handle, like.uid, like.gid);
  host.setMode(handle, like.mode);
}

function shortWrite(path: string): Error {
  return Object.assign(new Error(`short write ${path}`), { code: 'ENOSPC', syscall: 'write' });
}

function refusal(stat: Stat): 'link' | 'not-a-file' | 'hard-link' | 'read-only' | null {
  if (stat.kind === 'link') return 'link';
  if (stat.kind !== 'file') return 'not-a-file';
  if (stat.links > 1) return 'hard-link';
  return (stat.mode & 0o222) === 0 ? 'read-only' : null;
}

/** A folder on the way may be a link that leads out. */
function isInside(host: Host, root: string, target: string): boolean {
  const from = relative(host.realpath(root), host.realpath(dirname(target)));
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(from));
}

function holds(host: Host, path: string, bytes: Uint8Array): boolean {
  return Buffer.compare(host.read(path), bytes) === 0;
}

function removed(host: Host, step: Step): null {
  host.remove(step.target);
  return null;
}

/** A link fails where something is, a rename would not. Where the file system knows no links, looking first must do. */
async function linked(host: Host, step: Step): Promise<StepProblem | null> {
  try {
    host.link(step.temp, step.target);
    host.remove(step.temp);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return { kind: 'changed', path: step.path };
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code)) throw error;
  }
  if (host.lstat(step.target)) return { kind: 'changed', path: step.path };
  await patiently(host, () => host.rename(step.temp, step.target));
  return null;
}

/** On Windows a scanner or an editor may hold a file for a moment. About a second in all. */
async function patiently(host: Host, call: () => void): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return call();
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error)) || wait > 1000) throw error;
      await host.pause(wait);
    }
  }
}
