import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { isInside, statOf, topOf } from './root.js';

export type TextFile =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly path: string; readonly why: 'missing' | 'not-a-file' | 'unreadable' };

/** Paths that shells give to pipes. Any other pipe or device in a file's place would be waited for, or never end. */
const STREAM = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/;

/** A file that a flag or a config names, as text; it is UTF-8, with or without its mark. `path` is absolute. */
export function readText(path: string): TextFile {
  const stat = statOf(path, statSync);
  if (stat === null) return { ok: false, path, why: 'missing' };
  if (!stat.isFile() && !(STREAM.test(path) && !stat.isDirectory())) return { ok: false, path, why: 'not-a-file' };
  try {
    return { ok: true, path, text: readFileSync(path, 'utf8').replace(/^\ufeff/, '') };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return { ok: false, path, why: 'unreadable' };
  }
}

/**
 * Whether a path that a file of the repository names stays in `root`, every link on the way followed, and out of git's own folder. A path that does
 * not exist yet is judged by its folder.
 */
export function staysInside(root: string, path: string): boolean {
  if (!isInside(root, path) || /(?:^|[\\/])\.git(?:[\\/]|$)/i.test(relative(root, path))) return false;
  for (let at = path; ; at = dirname(at)) {
    const real = realPathOf(at);
    if (real !== null) return isInside(realPathOf(root) ?? root, real);
    // A link to what is not there would be followed by who makes it.
    if (statOf(at) !== null || dirname(at) === at) return false;
  }
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** Files of these names in `folder` and every folder above it up to the repository's root, nearest first; outside git in `folder` alone. */
export function* filesAbove(folder: string, names: readonly string[]): Generator<TextFile> {
  const top = topOf(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    for (const name of names) {
      const found = readText(join(at, name));
      if (found.ok || found.why === 'unreadable' || isOdd(found)) yield found;
    }
    if (at === top || dirname(at) === at) return;
  }
}

/** Something of that name that is neither a file nor a folder: whoever put it there has to say what it is. */
function isOdd({ path }: TextFile): boolean {
  const stat = statOf(path, statSync);
  return stat !== null && !stat.isFile() && !stat.isDirectory();
}

/** The root of a run from this folder: of its repository, or the folder itself. */
export function rootOf(folder: string): string {
  return topOf(folder) ?? folder;
}
