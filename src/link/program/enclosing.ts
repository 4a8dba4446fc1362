import { ancestors, contains } from '../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../model/index.js';

/** The function that a node is in; null at the top of a file. */
export function enclosing(node: Node | null): FunctionNode | null {
  for (let at = node?.parent ?? null; at; at = at.parent) if (at.kind === 'function') return at;
  return null;
}

/** The function whose `this` a node of a script reads: arrows have none of their own. */
export function enclosingThis(node: Node, tree: Tree): FunctionNode | null {
  let fn = enclosing(node);
  while (fn && isArrow(fn, tree)) fn = enclosing(fn);
  return fn;
}

function isArrow({ parent, range, name }: FunctionNode, { file: { text } }: Tree): boolean {
  const isMember = parent?.kind === 'class' || parent?.kind === 'object';
  return (
    !isMember &&
    name === '' &&
    !/^(?:async\s+)?function\b/.test(text.slice(range.start, range.start + 60)) &&
    text.slice(range.start, range.end).includes('=>')
  );
}

/** A value that is put only sometimes is not always sent. */
export function isConditional(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'function') return false;
    if (above.kind === 'branch' || above.kind === 'case' || above.kind === 'choice') return true;
  }
  return false;
}

/** Whether a node stands in another one: the same place in another file is none. */
export function isWithin(node: Node, outer: Node): boolean {
  return contains(outer.range, node.range) && rootOf(node) === rootOf(outer);
}

/** The function that a node is in, or its whole file: where the order of the statements counts. */
export function homeOf(node: Node): Node {
  return enclosing(node) ?? rootOf(node);
}

function rootOf(node: Node): Node {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
