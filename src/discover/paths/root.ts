import { existsSync, lstatSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { codeOf } from '../../base/error-code.js';

/** The work tree that `folder` is in, as git finds it: the nearest `.git` that is a repository or points to one. */
export function topOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const marker = join(at, '.git');
    const stat = statOf(marker, statSync);
    if (stat?.isFile() || (stat?.isDirectory() && existsSync(join(marker, 'HEAD')))) return at;
    if (dirname(at) === at) return null;
  }
}

export function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let shared = common;
    while (!isInside(shared, folder)) shared = dirname(shared);
    return shared;
  });
}

export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/** Relative to the root, forward slashes; '' for the root. */
export function inRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** null where there is nothing of that name, or no name at all (too long, a NUL in it, a file for a folder). */
export function statOf(path: string, stat: typeof lstatSync | typeof statSync = lstatSync): Stats | null {
  try {
    return stat(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
