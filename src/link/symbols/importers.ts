import type { ExportNode, ImportNode, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { autoImports } from './auto-imports.js';
import { locate } from './import-resolver.js';
import type { SymbolTable } from './symbol-table.js';

export type Importer = { readonly tree: Tree; readonly node: ImportNode | ExportNode };

/** By path, over the first `counted` trees of the program. */
type Importers = { readonly byPath: Map<string, Importer[]>; counted: number };

const known = new WeakMap<Program, Importers>();
const roots = new WeakMap<Node, Tree>();

/** The imports and re-exports that lead to a file, in files that are loaded. */
export function importersOf({ program }: SymbolTable, tree: Tree): readonly Importer[] {
  const all = known.get(program) ?? { byPath: new Map(), counted: 0 };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const next = program.code[all.counted];
    if (next) collect(program, next, all.byPath);
  }
  return all.byPath.get(tree.file.path) ?? [];
}

function collect(program: Program, tree: Tree, byPath: Map<string, Importer[]>): void {
  const put = (node: ImportNode | ExportNode, from: string): void => {
    for (const path of locate(program, tree, from).paths) {
      const list = byPath.get(path);
      if (list) list.push({ tree, node });
      else byPath.set(path, [{ tree, node }]);
    }
  };
  for (const node of [...(program.imports.get(tree) ?? []), ...autoImports(program, tree)])
    for (const from of modulesOf(tree, node)) put(node, from);
  for (const node of program.exports.get(tree) ?? []) if (node.from !== null) put(node, node.from);
}

/** Python's `from erp import client` may be of a module as well as of a name. */
export function modulesOf({ language }: Tree, { from, bindings }: ImportNode): readonly string[] {
  if (language !== 'python') return [from];
  const below = from.endsWith('.') ? from : `${from}.`;
  return [from, ...bindings.flatMap(({ imported }) => (imported === '*' ? [] : [`${below}${imported}`]))];
}

export function treeOf({ program }: SymbolTable, node: Node): Tree | null {
  let top = node;
  while (top.parent) top = top.parent;
  const found = roots.get(top) ?? program.code.find((tree) => tree.root === top) ?? null;
  if (found !== null) roots.set(top, found);
  return found;
}
