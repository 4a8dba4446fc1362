import type { Host, Stat } from './host.js';

/** Writes a new file to the last byte and to the disk; with a mode, or with the mode and owner of another file. */
export function writeWhole(host: Host, path: string, bytes: Uint8Array, like: Stat | number): void {
  const handle = begin(host, { path, bytes, like, attributesOf: null });
  try {
    host.flush(handle);
    checkSize(host, handle, path, bytes);
  } finally {
    host.close(handle);
  }
}

/** `attributesOf`: the file whose ACL and attributes it takes; null where mode and owner are all there is. */
export type Whole = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly like: Stat | number;
  readonly attributesOf: { readonly path: string; readonly handsDown: boolean } | null;
};

/** The same for several files, which go to the disk together. */
export async function writeTogether(host: Host, files: Iterable<Whole>): Promise<void> {
  const open: { readonly handle: number; readonly file: Whole }[] = [];
  try {
    for (const file of files) open.push({ handle: begin(host, file), file });
    await host.flushAll(open.map(({ handle }) => handle));
    for (const { handle, file } of open) checkSize(host, handle, file.path, file.bytes);
  } finally {
    closeAll(
      host,
      open.map(({ handle }) => handle),
    );
  }
}

/** Written, but not surely on the disk: the handle is the caller's to flush and to close. */
function begin(host: Host, { path, bytes, like, attributesOf }: Whole): number {
  const handle =
    attributesOf === null
      ? host.create(path, typeof like === 'number' ? like : 0o600)
      : host.createLike(attributesOf.path, path, attributesOf.handsDown);
  try {
    writeAll(host, handle, bytes);
    if (typeof like !== 'number') dress(host, handle, like);
    return handle;
  } catch (error) {
    host.close(handle);
    throw error;
  }
}

function checkSize(host: Host, handle: number, path: string, bytes: Uint8Array): void {
  if (host.statOf(handle).size !== bytes.length) throw shortWrite(path);
}

/** One that cannot be closed keeps none of the others open. */
function closeAll(host: Host, [handle, ...others]: readonly number[]): void {
  if (handle === undefined) return;
  try {
    host.close(handle);
  } finally {
    closeAll(host, others);
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
