import { isRenamerCall, isRouterCall } from '../../base/generated-calls.js';
import type { CallNode, Node } from '../../model/index.js';

/** The URL that a call hands to the generated router; null for any other node. */
export function throughRouter(node: Node): Node | null {
  return isRouterCall(node) ? (node.args[1] ?? null) : null;
}

/** The call of the router that a URL begins with, `str(temu_gateway(type, base)).rstrip("/") + PATH`, whatever the base is; null where it begins otherwise. */
export function routerBefore(node: Node): CallNode | null {
  if (throughRouter(node) !== null) return node.kind === 'call' ? node : null;
  if (node.kind === 'concat' || node.kind === 'template') return node.parts[0] === undefined ? null : routerBefore(node.parts[0]);
  if (node.kind !== 'call') return null;
  const [only, another] = node.args;
  const inside = node.callee.kind === 'member' ? routerBefore(node.callee.object) : null;
  return inside ?? (only !== undefined && another === undefined ? routerBefore(only) : null);
}

/** Type and URL of a call that renames the type where the URL is CN's or the partner's; null for any other node. */
export function renamedByUrl(node: Node): { readonly type: Node; readonly url: Node } | null {
  if (!isRenamerCall(node)) return null;
  const [type, url, more] = node.args;
  return type && url && !more ? { type, url } : null;
}
