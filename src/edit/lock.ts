import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { codeOf, type Host } from './host.js';
import { writeAll } from './whole.js';

/**
 * The process that works on the repository now. `since`: ISO, null where it died before writing the time. `path` is its lock, to be removed by hand
 * where another machine died.
 */
export type Holder = { readonly pid: number; readonly host: string; readonly since: string | null; readonly path: string };

const tries = 8;

/**
 * One run a repository. Each process puts up a file whose name says who it is, then looks around: whoever sees another living one takes
 * its own down and, as two may have seen each other, tries again. Names are never used twice, so taking away those of the dead
 * cannot hit the living, which a single lock file that is taken over cannot promise.
 */
export async function lock(host: Host, stateDir: string): Promise<{ ok: true; path: string } | { ok: false; holder: Holder }> {
  const folder = join(stateDir, 'locks');
  host.makeFolder(folder);
  for (let i = 1; ; i++) {
    const path = join(folder, [hostName(host), host.pid, bornAt(host, host.pid), randomBytes(6).toString('hex')].join('+'));
    putUp(host, path);
    const holder = livingIn(host, folder, path);
    if (!holder) return { ok: true, path };
    host.remove(path);
    if (i === tries) return { ok: false, holder };
    await host.pause(5 + Math.random() * 20 * i);
  }
}

function putUp(host: Host, path: string): void {
  const handle = host.create(path, 0o600);
  try {
    writeAll(host, handle, Buffer.from(host.now().toISOString()));
  } finally {
    host.close(handle);
  }
}

function sinceOf(host: Host, path: string): string | null {
  try {
    if (host.lstat(path)?.kind !== 'file') return null;
    return /^[\d:.TZ-]+$/.exec(Buffer.from(host.read(path)).toString('latin1'))?.[0] ?? null;
  } catch (error) {
    codeOf(error);
    return null;
  }
}

/** A lock that cannot be removed ends with its process, so the failure costs nothing. */
export function unlock(host: Host, path: string): void {
  try {
    host.remove(path);
  } catch (error) {
    codeOf(error);
  }
}

function livingIn(host: Host, folder: string, own: string): Holder | null {
  for (const name of host.list(folder)) {
    const path = join(folder, name);
    const [by, pid, born, random] = name.split('+');
    if (path === own || !by || !pid || !random) continue;
    if (by !== hostName(host) || isSame(host, Number(pid), born ?? '')) {
      return { pid: Number(pid), host: by, since: sinceOf(host, path), path };
    }
    unlock(host, path);
  }
  return null;
}

/** In containers the next run often has the number of the one that was killed, so the number alone does not make it the same. */
function isSame(host: Host, pid: number, born: string): boolean {
  if (!host.isAlive(pid)) return false;
  const now = bornAt(host, pid);
  return now === '' || born === '' || now === born;
}

/** When a process began, in ticks since the machine started; '' where the system does not tell. */
function bornAt(host: Host, pid: number): string {
  try {
    const stat = Buffer.from(host.read(`/proc/${pid}/stat`)).toString('latin1');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch (error) {
    codeOf(error);
    return '';
  }
}

function hostName(host: Host): string {
  return encodeURIComponent(host.name);
}
