import { remembered } from '../../base/tree.js';
import type { ExportNode, ImportNode, Node, Tree } from '../../model/index.js';
import type { Decl } from '../program/ref.js';

/** The module of `require('./names')`; null for any other node. */
export function requiredIn(node: Node): string | null {
  const [only, another] = node.kind === 'call' ? node.args : [];
  const isRequire = node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'require';
  return isRequire && only?.kind === 'string' && !another ? only.value : null;
}

/** `export * as apis from './apis'`, as if the module were imported and exported again. */
export function wholeModule(tree: Tree, node: ExportNode, name: string): Decl {
  return { tree, node: importFor(node), name, property: '*', initial: null };
}

const importFor = remembered(
  ({ range, parent, from, specifier, bindings }: ExportNode): ImportNode => ({
    kind: 'import',
    range,
    parent,
    from: from ?? '',
    specifier,
    bindings: bindings.map(({ exported, at }) => ({ local: exported, imported: '*', at })),
  }),
);
