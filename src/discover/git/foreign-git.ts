import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { statOf, topOf } from '../paths/root.js';

/** Variables that make git work on another place than its working directory. */
const NAMES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX'] as const;

/**
 * The variables of another repository's git: its hook may run the tool here, or a shell may hold them still. With them git would list, compare and
 * keep state for that repository and silently pass over this one. Those of this repository's own hook stay: they name the index that a commit is
 * being made from.
 */
export function foreignGit(env: Readonly<Record<string, string | undefined>>, cwd: string): readonly string[] {
  const { GIT_DIR, GIT_WORK_TREE } = env;
  const top = topOf(cwd);
  const isOwn =
    top !== null &&
    (!GIT_DIR || isSame(resolve(cwd, GIT_DIR), gitDirOf(top))) &&
    (!GIT_WORK_TREE || isSame(resolve(cwd, GIT_WORK_TREE), top));
  return isOwn ? [] : NAMES.filter((name) => env[name] !== undefined);
}

/** The folder that `.git` is, or points to. */
function gitDirOf(top: string): string {
  const marker = join(top, '.git');
  if (statOf(marker)?.isDirectory()) return marker;
  const target = /^gitdir: (.+?)\r?\n?$/.exec(readFileSync(marker, 'utf8'))?.[1];
  return target === undefined ? marker : resolve(top, target);
}

function isSame(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}
