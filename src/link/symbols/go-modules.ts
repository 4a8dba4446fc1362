import { folderOf, type Program } from '../program/program.js';
import type { Repository } from '../program/repository.js';
import { pathsNamed } from './path-index.js';

/** A Go module: the folder of its `go.mod`, and the import path that stands for it. */
type Module = { readonly folder: string; readonly name: string };

const modules = new WeakMap<Repository, readonly Module[]>();
const folders = new WeakMap<Repository, ReadonlyMap<string, readonly string[]>>();

/** The folder of the package that an import path names; null for a library. Without a `go.mod` the path's end is all there is to go by. */
export function goFolder(program: Program, from: string, asking: string): string | null {
  const all = modules.get(program.repository) ?? modulesOf(program);
  modules.set(program.repository, all);
  const named = all.filter(({ name }) => from === name || from.startsWith(`${name}/`));
  const longest = named.filter(({ name }) => name === named[0]?.name);
  const own = longest.find(({ folder }) => folder === '' || asking.startsWith(`${folder}/`)) ?? longest[0];
  if (own) return [own.folder, from.slice(own.name.length + 1)].filter((part) => part !== '').join('/');
  return all.length > 0 ? null : folderEndingIn(program, from);
}

/** Go files of one folder that are no tests. */
export function goFiles({ repository }: Program, folder: string): readonly string[] {
  return (foldersIn(repository).get(folder) ?? []).filter((path) => !path.endsWith('_test.go'));
}

/** The longest name first: a module may lie inside another. Of one name, as copies have it, the innermost. */
function modulesOf(program: Program): readonly Module[] {
  const found: Module[] = [];
  program.repository.texts(pathsNamed(program, 'go.mod'), (path, text) => {
    const name = /^module[ \t]+"?([^\s"]+)/m.exec(text)?.[1];
    if (name) found.push({ folder: folderOf(path), name });
  });
  return found.sort((a, b) => b.name.length - a.name.length || b.folder.length - a.folder.length);
}

function folderEndingIn({ repository }: Program, from: string): string | null {
  const parts = from.split('/');
  for (let i = 0; i < parts.length; i++) {
    const end = parts.slice(i).join('/');
    const [only, another] = [...foldersIn(repository).keys()].filter((path) => path === end || path.endsWith(`/${end}`));
    if (only !== undefined && another === undefined) return only;
  }
  return null;
}

function foldersIn(repository: Repository): ReadonlyMap<string, readonly string[]> {
  const known = folders.get(repository) ?? collect(repository);
  folders.set(repository, known);
  return known;
}

function collect({ allPaths }: Repository): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of allPaths) {
    if (!path.endsWith('.go')) continue;
    const list = found.get(folderOf(path));
    if (list) list.push(path);
    else found.set(folderOf(path), [path]);
  }
  return found;
}
