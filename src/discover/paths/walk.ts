import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { folderOf } from '../../base/folder-of.js';
import type { Skipped } from '../../model/index.js';
import { type Entry, entry, isConfig, joined, type Listing, skippedFolder } from './listing.js';
import { isDependencyFolder, isOwnPath } from './skip.js';

const REPOSITORIES = new Set(['.git', '.hg', '.svn', '.jj']);

/** Every file of these folders of `root`, in path order, no link followed; what ignore files there or above name is left out but for config. */
export async function walkTree(root: string, folders: readonly string[]): Promise<Listing> {
  const { entries, skipped } = joined(...folders.filter(isNoRepository).map((folder) => walk(root, folder, () => true)));
  const inside = entries.flatMap(({ path }) => (/(?:^|\/)\.gitignore$/.test(path) ? [path] : []));
  const ignoreFiles = [...new Set(folders.flatMap(ignoreFilesAbove)), ...inside].filter((path) => existsSync(join(root, path)));
  if (ignoreFiles.length === 0) return { entries, skipped };
  const ignored = await ignoredBy(root, ignoreFiles);
  return {
    entries: entries.flatMap((found) => {
      if (!ignored(found.path)) return [found];
      return isConfig(found.path) ? [entry(found.path, 'ignored')] : [];
    }),
    skipped,
  };
}

function ignoreFilesAbove(folder: string): readonly string[] {
  if (folder === '') return [];
  const above = folderOf(folder);
  return [above === '' ? '.gitignore' : `${above}/.gitignore`, ...ignoreFilesAbove(above)];
}

function isNoRepository(folder: string): boolean {
  return !folder.split('/').some((name) => REPOSITORIES.has(name));
}

/** Files below `folder`; `enter` says which folders are worth it. Does not recurse, so depth does not matter. */
export function walk(root: string, folder: string, enter: (folder: string) => boolean): Listing {
  const entries: Entry[] = [];
  const skipped: Skipped[] = [];
  const pending = [folder];
  const exists = (path: string) => existsSync(join(root, path));
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const children = childrenOf(root, at);
    if (typeof children === 'string') {
      skipped.push(skippedFolder(at, 'unreadable', children));
      continue;
    }
    const folders: string[] = [];
    const rawNames = children.some(isBroken) ? rawNamesIn(root, at) : null;
    for (const child of children) {
      const path = at === '' ? child.name : `${at}/${child.name}`;
      if (child.isSymbolicLink()) entries.push(entry(path, 'link'));
      if (child.isFile()) entries.push(entry(path, 'tracked', isBroken(child) ? (rawNames?.get(child.name)?.pop() ?? null) : null));
      if (!child.isDirectory() || REPOSITORIES.has(child.name)) continue;
      if (isBroken(child)) {
        skipped.push(skippedFolder(path, 'unreadable', 'name-not-utf-8'));
        continue;
      }
      if (isDependencyFolder(path, exists)) skipped.push(skippedFolder(path, 'dependency'));
      else if (isOwnPath(path)) skipped.push(skippedFolder(path, 'own-file'));
      else if (enter(path)) folders.push(path);
    }
    pending.push(...folders.reverse());
  }
  return { entries, skipped };
}

/** A name whose bytes are not UTF-8. */
function isBroken({ name }: { readonly name: string }): boolean {
  return name.includes('\ufffd');
}

/** Paths from the root in bytes, by the names that were read of them, which several may share. */
function rawNamesIn(root: string, folder: string): ReadonlyMap<string, Buffer[]> {
  const above = Buffer.from(folder === '' ? '' : `${folder}/`);
  const names = new Map<string, Buffer[]>();
  for (const name of readdirSync(join(root, folder), { encoding: 'buffer' })) {
    const text = name.toString('utf8');
    names.set(text, [...(names.get(text) ?? []), Buffer.concat([above, name])]);
  }
  return names;
}

function childrenOf(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code;
  }
}

/** Loaded only where there is an ignore file outside git: it costs as much as the whole walk. */
async function ignoredBy(root: string, ignoreFiles: readonly string[]): Promise<(path: string) => boolean> {
  const { convertPathToPattern, isIgnoredByIgnoreFilesSync } = await import('globby');
  const patterns = ignoreFiles.map((path) => convertPathToPattern(path));
  const isIgnored = isIgnoredByIgnoreFilesSync(patterns, { cwd: root });
  return (path) => isIgnored(join(root, path));
}
