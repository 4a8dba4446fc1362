import fs from 'node:fs';
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';

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

/** What the write protocol asks of the machine, one system call each, so that a test can fail any of them. Failures throw as Node throws them. */
export type Host = {
  readonly pid: number;
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
  /** The number of bytes that were written, which may be fewer. */
  write(handle: number, bytes: Uint8Array, offset: number): number;
  statOf(handle: number): Stat;
  setMode(handle: number, mode: number): void;
  setOwner(handle: number, uid: number, gid: number): void;
  flush(handle: number): void;
  close(handle: number): void;
  flushFolder(path: string): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  remove(path: string): void;
  removeFolder(path: string): void;
};

/** The machine itself. The process comes from the command line, the only place that may touch it. */
export function hostOf(process: { readonly pid: number; kill(pid: number, signal: 0): true }): Host {
  return {
    pid: process.pid,
    name: os.hostname(),
    isAlive: (pid) => isAlive(process, pid),
    now: () => new Date(),
    pause: (ms) => (ms === 0 ? new Promise((resolve) => setImmediate(resolve)) : setTimeout(ms)),
    lstat: (path) => orWhereMissing(null, () => statFrom(fs.lstatSync(path, { bigint: true }))),
    realpath: (path) => fs.realpathSync.native(path),
    read: (path) => fs.readFileSync(path),
    list: (path) => orWhereMissing([], () => fs.readdirSync(path)),
    makeFolder: (path) => void fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
    create: (path, mode) => fs.openSync(path, 'wx', mode),
    write: (handle, bytes, offset) => fs.writeSync(handle, bytes, offset, bytes.length - offset),
    statOf: (handle) => statFrom(fs.fstatSync(handle, { bigint: true })),
    setMode: (handle, mode) => fs.fchmodSync(handle, mode),
    setOwner: (handle, uid, gid) => fs.fchownSync(handle, uid, gid),
    flush: (handle) => fs.fsyncSync(handle),
    close: (handle) => fs.closeSync(handle),
    flushFolder,
    rename: (from, to) => fs.renameSync(from, to),
    link: (from, to) => fs.linkSync(from, to),
    remove: (path) => fs.unlinkSync(path),
    removeFolder: (path) => fs.rmSync(path, { recursive: true, force: true }),
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

/** Windows and some network file systems cannot flush a folder: nothing is lost there but the order after a power cut. */
function flushFolder(path: string): void {
  try {
    const handle = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
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

function statFrom(stat: fs.BigIntStats): Stat {
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
