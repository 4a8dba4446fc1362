import type { FunctionNode, Node } from '../../model/index.js';

/** The function that a node is in; null at the top of a file. */
export function enclosing(node: Node | null): FunctionNode | null {
  for (let at = node?.parent ?? null; at; at = at.parent) if (at.kind === 'function') return at;
  return null;
}
