import { remembered } from '../../base/tree.js';
import type { Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import type { Repository } from '../program/repository.js';
import { pathsNamed } from './path-index.js';

type Usings = { readonly folder: string; readonly namespaces: readonly string[] };

const known = new WeakMap<Repository, readonly Usings[]>();

/** Whether a file of C# uses a namespace: by a `using` of its own, or a `global using` of a `GlobalUsings.cs` or `Usings.cs` in a folder around it. */
export function usesNamespace(program: Program, tree: Tree, namespace: RegExp): boolean {
  if (usingsOf(tree).some((one) => namespace.test(one))) return true;
  const all = known.get(program.repository) ?? globalUsings(program);
  known.set(program.repository, all);
  const { path } = tree.file;
  return all.some(
    ({ folder, namespaces }) => (folder === '' || path.startsWith(`${folder}/`)) && namespaces.some((one) => namespace.test(one)),
  );
}

const usingsOf = remembered(({ file }: Tree): readonly string[] => namespacesIn(file.text));

function globalUsings(program: Program): readonly Usings[] {
  const found: Usings[] = [];
  program.repository.texts([...pathsNamed(program, 'GlobalUsings'), ...pathsNamed(program, 'Usings')], (path, text) => {
    if (path.endsWith('.cs')) found.push({ folder: folderOf(path), namespaces: namespacesIn(text) });
  });
  return found;
}

function namespacesIn(text: string): readonly string[] {
  return [...text.matchAll(/\busing (?:static )?([A-Z][\w.]{0,200})/g)].flatMap(([, name]) => name ?? []);
}
