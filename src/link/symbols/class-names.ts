import { appended } from '../../base/appended.js';
import { SmallMap } from '../../base/small-map.js';
import { remembered } from '../../base/tree.js';
import type { ClassNode, ImportNode, Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { goFiles } from './go-modules.js';
import { locate, resolveImport } from './import-resolver.js';
import { ownOnes } from './own-module.js';
import { pathsNamed } from './path-index.js';
import type { SymbolTable } from './symbol-table.js';

/** Files of one name beyond which the name says nothing of the class. */
const MOST = 6;

/** The classes of a name, with those whose file the tree can see: by its imports, its package, or as its language names files. */
export function classesNamed(program: Program, name: string, tree: Tree): readonly Ref<ClassNode>[] {
  // A variable of PHP is no class.
  if (tree.language === 'php' && name.startsWith('$')) return [];
  const names = namesIn(program).get(tree) ?? new SmallMap<string, NameOfTree>();
  namesIn(program).set(tree, names);
  // While the program is closed nothing is opened: the next question may.
  const isOpening = !names.get(name)?.isAsked && !program.isClosed();
  if (isOpening) openNamed(program, name, tree);
  const before = names.get(name);
  const isAsked = isOpening || before?.isAsked === true;
  const all = program.classes.get(name) ?? [];
  if (before?.of === all.length) {
    if (isOpening) names.set(name, { ...before, isAsked });
    return before.classes;
  }
  const classes = importsNamed(program, tree).has(name) ? all : ownOnes(program, tree.file.path, all, (ref) => ref.tree.file.path);
  names.set(name, { isAsked, of: all.length, classes: classes.slice() });
  return classes;
}

/** A name that a tree asks for, most of them thousands of times: whether its files were opened, once, and the classes that it means, out of so many of the name. */
type NameOfTree = { readonly isAsked: boolean; readonly of: number; readonly classes: readonly Ref<ClassNode>[] };

const namesIn = remembered((_: Program): Map<Tree, SmallMap<string, NameOfTree>> => new Map());

function openNamed(program: Program, name: string, tree: Tree): void {
  for (const node of importsNamed(program, tree).get(name) ?? []) resolveImport(program, tree, node.from);
  if (tree.language === 'go') openPackage(program, tree);
  for (const path of beside(program, name, tree)) program.open(path);
}

/** Files that are called like the class, and that the tree can see without naming them. */
function beside(program: Program, name: string, tree: Tree): readonly string[] {
  const paths = ownOnes(program, tree.file.path, pathsNamed(program, name), (path) => path);
  return paths.length <= MOST ? paths.filter((path) => isInSight(program, tree, path)) : [];
}

/** Whether a file that the tree can see declares a class of the name: told by the file's words, since nobody asks what the class is. */
export function isClassWritten({ program, graph }: SymbolTable, name: string, tree: Tree): boolean {
  const imported = (importsNamed(program, tree).get(name) ?? []).flatMap(({ from }) => locate(program, tree, from).paths);
  const declares = new RegExp(`\\b(?:class|interface|enum|trait|record|object)\\s{1,9}${name.replace(/\W/g, '')}\\b`);
  return graph.passing([...imported, ...beside(program, name, tree)], (text) => declares.test(text)).length > 0;
}

const namedIn = new WeakMap<Tree, ReadonlyMap<string, readonly ImportNode[]>>();

/** The imports of a tree by what they bind, and by the last part of where they lead. */
function importsNamed(program: Program, tree: Tree): ReadonlyMap<string, readonly ImportNode[]> {
  const known = namedIn.get(tree);
  if (known) return known;
  const found = new Map<string, readonly ImportNode[]>();
  for (const node of program.imports.get(tree) ?? []) {
    const names = new Set([...node.bindings.flatMap(({ local, imported }) => [local, imported]), lastName(node.from)]);
    for (const name of names) found.set(name, appended(found.get(name), node));
  }
  namedIn.set(tree, found);
  return found;
}

/** Go's files of one folder are one package. */
export function openPackage(program: Program, tree: Tree): void {
  const folder = folderOf(tree.file.path);
  if (openedIn(program).has(folder)) return;
  if (!program.isClosed()) openedIn(program).add(folder);
  for (const path of goFiles(program, folder)) program.open(path);
}

const openedIn = remembered((_: Program): Set<string> => new Set());

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
