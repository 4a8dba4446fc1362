import type { Node } from '../../model/index.js';

/** The function that this tool generates: what stands in its second argument is the URL. */
const ROUTER = /^temu_?gateway$/i;

/** The URL that a call hands to the generated router; null for any other node. */
export function throughRouter(node: Node): Node | null {
  if (node.kind !== 'call') return null;
  const name = node.callee.kind === 'name' ? node.callee.name : node.callee.kind === 'member' ? node.callee.property : '';
  return ROUTER.test(name) ? (node.args[1] ?? null) : null;
}
