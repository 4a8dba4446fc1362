import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { getBuiltinModule } from 'node:process';
import { attributedAmong, createLike } from './attributes.js';

export type Stat = {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  /** Permission bits only. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly links: number;
  /** The same for two names of one file, also where case does not count. */
  readonly id: string;
};

/** The machine as the write protocol needs it, one system call each, so that a test can fail any of them. Failures throw as Node throws them. */
export type Host = {
  readonly pid: number;
  /** The owner of files that the process makes; null on systems without owners. */
  readonly uid: number | null;
  readonly name: string;
  isAlive(pid: number): boolean;
  now(): Date;
  /** Lets signals in; waits for a file that another program holds. */
  pause(ms: number): Promise<void>;
  /** Null where nothing is. */
  lstat(path: string): Stat | null;
  realpath(path: string): string;
  read(path: string): Uint8Array;
  /** Empty where there is no such folder. */
  list(path: string): string[];
  makeFolder(path: string): void;
  /** Exclusive: fails where anything is. */
  create(path: string, mode: number): number;
  /** Those of these paths that have more than a mode and an owner; also folders, whose new files take these over. */
  attributed(paths: readonly string[]): ReadonlySet<string>;
  /** As `create`, with the mode, the owner, the ACL and the attributes of another file, and nothing of what the folder hands down. */
  createLike(from: string, path: string, handsDown: boolean): number;
  /** The number of bytes that were written, which may be fewer. */
  write(handle: number, bytes: Uint8Array, offset: number): number;
  statOf(handle: number): Stat;
  setMode(handle: number, mode: number): void;
  setOwner(handle: number, uid: number, gid: number): void;
  flush(handle: number): void;
  /** At once: the disk is waited for once in place of many times. Ends when all have ended, and fails where one did. */
  flushAll(handles: readonly number[]): Promise<void>;
  close(handle: number): void;
  flushFolder(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  remove(path: string): void;
  removeFolder(path: string): void;
};

/** The machine itself. The process comes from the command line, the only place that may touch it. */
export function hostOf(process: { readonly pid: number; kill(pid: number, signal: 0): true; geteuid?(): number }): Host {
  return {
    pid: process.pid,
    uid: process.geteuid?.() ?? null,
    // Loaded for runs that write.
    get name() {
      return getBuiltinModule('node:os').hostname();
    },
    isAlive: (pid) => isAlive(process, pid),
    now: () => new Date(),
    pause: (ms) => (ms === 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, ms))),
    lstat: (path) => orWhereMissing(null, () => statFrom(lstatSync(path, { bigint: true }))),
    realpath: (path) => realpathSync.native(path),
    read: (path) => readFileSync(path),
    list: (path) => orWhereMissing([], () => readdirSync(path)),
    makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
    create: (path, mode) => openSync(path, 'wx', mode),
    attributed: attributedAmong,
    createLike,
    write: (handle, bytes, offset) => writeSync(handle, bytes, offset, bytes.length - offset),
    statOf: (handle) => statFrom(fstatSync(handle, { bigint: true })),
    setMode: (handle, mode) => fchmodSync(handle, mode),
    setOwner: (handle, uid, gid) => fchownSync(handle, uid, gid),
    flush: (handle) => fsyncSync(handle),
    flushAll,
    close: (handle) => closeSync(handle),
    flushFolder,
    rename: (from, to) => renameSync(from, to),
    link: (from, to) => linkSync(from, to),
    remove: (path) => unlinkSync(path),
    removeFolder: (path) => rmSync(path, { recursive: true, force: true }),
  };
}

/** The code of an error of the operating system; anything else is a bug of ours and goes on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) return error.code;
  throw error;
}

function isAlive(process: { kill(pid: number, signal: 0): true }, pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return codeOf(error) !== 'ESRCH';
  }
}

async function flushAll(handles: readonly number[]): Promise<void> {
  const ends = await Promise.allSettled(handles.map(flushed));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

function flushed(handle: number): Promise<void> {
  return new Promise((resolve, reject) => fsync(handle, (error) => (error ? reject(error) : resolve())));
}

/** Windows and some network file systems cannot flush a folder: nothing is lost there but the order after a power cut. */
function flushFolder(path: string): void {
  try {
    const handle = openSync(path, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error))) throw error;
  }
}

function orWhereMissing<T>(missing: T, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
    return missing;
  }
}

function statFrom(stat: BigIntStats): Stat {
  return {
    kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'other',
    size: Number(stat.size),
    mode: Number(stat.mode) & 0o7777,
    uid: Number(stat.uid),
    gid: Number(stat.gid),
    links: Number(stat.nlink),
    id: `${stat.dev}:${stat.ino}`,
  };
}
