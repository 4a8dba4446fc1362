import { ancestors, remembered, walk } from '../../base/tree.js';
import type { DefineNode, NameNode, Node, Tree } from '../../model/index.js';
import type { Decl } from '../program/ref.js';

/**
 * The array that PHP makes of a variable which the code begins to fill: `$params['type'] = $api;` as the first that the function, or script, says of `$params`. Null
 * where the variable is spoken of before. `isWhole`: whether all files that a script takes in are open.
 */
export function vivified(use: NameNode, tree: Tree, isWhole: () => boolean): Decl | null {
  const { text } = tree.file;
  if (tree.language !== 'php' || use.name === 'this' || !text.startsWith(`$${use.name}`, use.range.start)) return null;
  const scope = [...ancestors(use)].find(({ kind, parent }) => kind === 'function' || parent === null);
  if (scope === undefined || (scope.parent === null && !isWhole())) return null;
  const known = made(scope).get(use.name);
  if (known !== undefined) return known;
  const node = begun(use.name, scope, tree);
  const decl = node && { tree, node, name: use.name, property: null, initial: null };
  made(scope).set(use.name, decl);
  return decl;
}

const made = remembered((_scope: Node) => new Map<string, Decl | null>());

/** Where the name stands for the first time, as what an entry is put into. */
function begun(name: string, scope: Node, { file: { text } }: Tree): DefineNode | null {
  const start = firstOf(`$${name}`, text, scope);
  const first = start < 0 ? undefined : [...walk(scope)].find((node) => node.kind === 'assign' && node.range.start === start);
  if (first?.kind !== 'assign' || first.op !== '=' || first.target.kind !== 'index') return null;
  const { parent } = first;
  const at = { start, end: start + name.length + 1 };
  const value: Node = { kind: 'list', range: at, parent, items: [] };
  return {
    kind: 'define',
    name,
    at,
    value,
    range: at,
    parent,
    constant: false,
    exported: false,
    member: false,
    type: null,
    annotations: [],
  };
}

function firstOf(name: string, text: string, { range }: Node): number {
  for (let at = text.indexOf(name, range.start); at >= 0 && at < range.end; at = text.indexOf(name, at + 1)) {
    if (!/\w/.test(text.charAt(at + name.length))) return at;
  }
  return -1;
}
