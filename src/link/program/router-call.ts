import type { CallNode, Node } from '../../model/index.js';
import { nameOf } from './syntax.js';

/** The function that this tool generates: what stands in its second argument is the URL. */
const ROUTER = /^temu_?gateway$/i;

/** Its sibling, which renames a type for the gateway of the URL behind it. */
const RENAMER = /^temu_?type$/i;

/** The URL that a call hands to the generated router; null for any other node. */
export function throughRouter(node: Node): Node | null {
  return node.kind === 'call' && ROUTER.test(nameOf(node.callee) ?? '') ? (node.args[1] ?? null) : null;
}

/** Type and URL of a call that renames the type where the URL is CN's or the partner's; null for any other node. */
export function renamedByUrl(node: Node): { readonly type: Node; readonly url: Node } | null {
  if (!isRenamer(node)) return null;
  const [type, url, more] = node.args;
  return type && url && !more ? { type, url } : null;
}

function isRenamer(node: Node): node is CallNode {
  return node.kind === 'call' && RENAMER.test(nameOf(node.callee) ?? '');
}
