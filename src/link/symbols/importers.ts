import type { ExportNode, ImportNode, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Session } from '../values/session.js';
import { resolveImport } from './import-resolver.js';

export type Importer = { readonly tree: Tree; readonly node: ImportNode | ExportNode };

const known = new WeakMap<Program, ReadonlyMap<Tree, readonly Importer[]>>();
const roots = new WeakMap<Program, ReadonlyMap<Node, Tree>>();

/** The imports and re-exports that lead to a file. */
export function importersOf({ program }: Session, tree: Tree): readonly Importer[] {
  const all = known.get(program) ?? collect(program);
  known.set(program, all);
  return all.get(tree) ?? [];
}

function collect(program: Program): ReadonlyMap<Tree, readonly Importer[]> {
  const found = new Map<Tree, Importer[]>();
  const put = (tree: Tree, node: ImportNode | ExportNode, from: string): void => {
    const resolved = resolveImport(program, tree, from);
    for (const target of resolved.kind === 'trees' ? resolved.trees : []) {
      const list = found.get(target);
      if (list) list.push({ tree, node });
      else found.set(target, [{ tree, node }]);
    }
  };
  for (const [tree, nodes] of program.imports) for (const node of nodes) put(tree, node, node.from);
  for (const [tree, nodes] of program.exports) for (const node of nodes) if (node.from !== null) put(tree, node, node.from);
  return found;
}

export function treeOf({ program }: Session, node: Node): Tree | null {
  const all = roots.get(program) ?? new Map<Node, Tree>(program.code.map((tree) => [tree.root, tree]));
  roots.set(program, all);
  let top = node;
  while (top.parent) top = top.parent;
  return all.get(top) ?? null;
}
