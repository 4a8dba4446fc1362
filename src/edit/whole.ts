import type { Host, Stat } from './host.js';

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
