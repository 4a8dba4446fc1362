import { randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Host } from './host.js';
import { discard, isBelow } from './replace.js';
import { writeWhole } from './whole.js';

/** In place of the code of an error: a link leads out of the root. */
export const OUTSIDE = 'outside';

export type Saved = { readonly ok: true } | { readonly ok: false; readonly path: string; readonly code: string };

/**
 * Writes a file of the tool's own (a report, the config, a hook), whole or not at all; `mode` for a new one. A link is followed, but not
 * one in `root` that leads out of it: a repository must not say what is written over elsewhere.
 */
export function save(host: Host, root: string, path: string, content: string | Uint8Array, mode = 0o666): Saved {
  try {
    if (leadsOut(host, root, path)) return { ok: false, path, code: OUTSIDE };
    const stat = host.lstat(path);
    const target = stat?.kind === 'link' ? host.realpath(path) : path;
    const old = host.lstat(target);
    const temp = join(dirname(target), `.temu-codemod-save-${host.pid}-${randomBytes(4).toString('hex')}.tmp`);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      // A pipe or a device (`--reporter diff=/dev/stdout`) has no place to rename to.
      if (old !== null && old.kind !== 'file') {
        writeFileSync(target, bytes);
        return { ok: true };
      }
      clearDead(host, dirname(target));
      writeWhole(host, temp, bytes, old ?? mode);
      host.rename(temp, target);
    } finally {
      discard(host, temp);
    }
    return { ok: true };
  } catch (error) {
    return { ok: false, path, code: codeOf(error) };
  }
}

/** A link in the root, the file itself or a folder on the way, takes what is written there out of it. */
export function leadsOut(host: Host, root: string, path: string): boolean {
  if (!isBelow(root, path) || host.lstat(dirname(path)) === null) return false;
  const real = host.lstat(path) ? host.realpath(path) : join(host.realpath(dirname(path)), basename(path));
  return !isBelow(host.realpath(root), real);
}

/** Removes temporary files that killed saves left in this folder; the number in the name is the process. */
function clearDead(host: Host, folder: string): void {
  for (const name of host.list(folder)) {
    const pid = /^\.temu-codemod-save-(\d+)-[0-9a-f]{8}\.tmp$/.exec(name)?.[1];
    const path = join(folder, name);
    if (pid !== undefined && !host.isAlive(Number(pid)) && host.lstat(path)?.kind === 'file') host.remove(path);
  }
}

/** At the end of what others wrote there. */
export function appendTo(path: string, content: string | Uint8Array): Saved {
  try {
    appendFileSync(path, content);
    return { ok: true };
  } catch (error) {
    return { ok: false, path, code: codeOf(error) };
  }
}
