import { dirname, join, resolve } from 'node:path';
import { codeOf, type Host } from './host.js';

/** The folder that runs keep their journals in where there is no repository. */
export const outsideGit = '.temu-codemod';

/** A root with the folder that keeps the journals of its runs; both absolute. */
export type StatePlace = { readonly root: string; readonly stateDir: string };

/** Git's own folder for this work tree, else `.temu-codemod` at the root. No process is asked: `undo` must find the runs where git is gone too. */
export function stateDirOf(host: Host, root: string): string {
  const repository = gitDirOf(host, root);
  return repository === null ? join(root, outsideGit) : join(repository, 'temu-codemod');
}

/**
 * The places of runs that concern this folder, nearest first: of the repository, and of runs outside git on the way up, which a `git init` since then
 * does not hide. A folder above the root counts if its journals have the owner who asks: a shared `/tmp` has many.
 */
export function placesAbove(host: Host, folder: string): readonly StatePlace[] {
  const places: StatePlace[] = [];
  for (let at = folder, inRepository = false; ; at = dirname(at)) {
    const repository: string | null = inRepository ? null : gitDirOf(host, at);
    if (repository !== null) places.push({ root: at, stateDir: join(repository, 'temu-codemod') });
    inRepository ||= repository !== null;
    if (isKeptHere(host, join(at, outsideGit), at === folder)) places.push({ root: at, stateDir: join(at, outsideGit) });
    if (dirname(at) === at) return places;
  }
}

function isKeptHere(host: Host, stateDir: string, anyOwner: boolean): boolean {
  try {
    const stat = host.lstat(stateDir);
    if (stat === null) return false;
    return anyOwner || (stat.kind === 'folder' && (host.uid === null || stat.uid === host.uid));
  } catch (error) {
    codeOf(error);
    return false;
  }
}

/** The folder that `.git` is or points to; null where git would find no repository. */
function gitDirOf(host: Host, root: string): string | null {
  const marker = join(root, '.git');
  const kind = host.lstat(marker)?.kind;
  if (kind === 'file') {
    const target = /^gitdir: (.+?)\r?\n?$/.exec(Buffer.from(host.read(marker)).toString('utf8'))?.[1];
    return target === undefined ? null : repositoryAt(host, resolve(root, target));
  }
  return kind === undefined ? null : repositoryAt(host, marker);
}

function repositoryAt(host: Host, folder: string): string | null {
  return host.lstat(join(folder, 'HEAD')) === null ? null : folder;
}
