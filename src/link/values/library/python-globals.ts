import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, nodeValue, TOP, UNKNOWN } from '../abstract-value.js';
import { entryOf } from '../objects/written-out.js';

/** `globals()`: the names of the module itself as an object, each as it is at the file's end; unknown where names are also put there in other ways. */
export function namesOfModule(tree: Tree): AbstractValue {
  const node = namesIn(tree);
  return node === null ? UNKNOWN : nodeValue({ tree, node }, TOP);
}

const namesIn = remembered(({ root, file: { text } }: Tree): ObjectNode | null => {
  if (text.includes('import *') || text.includes('exec(') || text.includes('setattr(')) return null;
  const names = new Set<string>();
  for (const node of walk(root)) {
    if (node.kind === 'call' && isChanging(node)) return null;
    if (node.kind === 'assign' && isGlobals(node.target.kind === 'index' ? node.target.object : null)) return null;
    const name = declared(node);
    if (name !== null && enclosing(node) === null && !isInClass(node)) names.add(name);
  }
  const range = { start: root.range.end, end: root.range.end };
  const entries = [...names].map((name) => entryOf(name, { kind: 'name', name, range, parent: root }));
  return { kind: 'object', range, parent: root, entries };
});

function declared(node: Node): string | null {
  if (node.kind === 'define' || node.kind === 'function' || node.kind === 'class') return node.name === '' ? null : node.name;
  return node.kind === 'assign' && node.target.kind === 'name' ? node.target.name : null;
}

function isInClass(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at.kind === 'class') return true;
  return false;
}

/** `globals().update(…)` */
function isChanging({ callee }: CallNode): boolean {
  return callee.kind === 'member' && isGlobals(callee.object) && !/^(?:get|items|keys|values|copy)$/.test(callee.property);
}

function isGlobals(node: Node | null): boolean {
  return node?.kind === 'call' && nameOf(node.callee) === 'globals';
}
