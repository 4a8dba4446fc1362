import type { ClassNode, Tree } from '../../model/index.js';
import { folderOf, lastName, type Program } from '../program/program.js';
import type { Ref } from '../values/abstract-value.js';
import { goFiles } from './go-modules.js';
import { locate, resolveImport } from './import-resolver.js';
import { pathsNamed } from './path-index.js';

/** Files of one name beyond which the name says nothing of the class. */
const MOST = 6;

/** The classes of a name, with those whose file the tree can see: by its imports, its package, or as its language names files. */
export function classesNamed(program: Program, name: string, tree: Tree): readonly Ref<ClassNode>[] {
  for (const node of program.imports.get(tree) ?? []) {
    const isIt = node.bindings.some(({ local, imported }) => local === name || imported === name) || lastName(node.from) === name;
    if (isIt) resolveImport(program, tree, node.from);
  }
  if (tree.language === 'go') openPackage(program, tree);
  const paths = pathsNamed(program, name);
  if (paths.length <= MOST) for (const path of paths) if (isInSight(program, tree, path)) program.open(path);
  return program.classes.get(name) ?? [];
}

/** Go's files of one folder are one package. */
export function openPackage(program: Program, tree: Tree): void {
  for (const path of goFiles(program, folderOf(tree.file.path))) program.open(path);
}

/** Beside the file, or in a folder that one of its imports opens as a whole. */
function isInSight(program: Program, tree: Tree, path: string): boolean {
  if (folderOf(path) === folderOf(tree.file.path)) return true;
  if (tree.language === 'php' || tree.language === 'csharp' || tree.language === 'kotlin') return true;
  const imports = program.imports.get(tree) ?? [];
  return imports.some(({ from, bindings }) => {
    const isWhole = from.endsWith('.*') || bindings.some(({ local }) => local === '*');
    return isWhole
      ? folderOf(path).endsWith(from.replace(/\.\*$/, '').replaceAll('.', '/'))
      : locate(program, tree, from).paths.includes(path);
  });
}
