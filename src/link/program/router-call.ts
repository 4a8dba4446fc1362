import { isRenamerCall, isRouterCall } from '../../base/generated-calls.js';
import type { Node } from '../../model/index.js';

/** The URL that a call hands to the generated router; null for any other node. */
export function throughRouter(node: Node): Node | null {
  return isRouterCall(node) ? (node.args[1] ?? null) : null;
}

/** Whether a URL begins with what the router gives: `str(temu_gateway(type, base)).rstrip("/") + PATH`, whatever the base is. */
export function beginsWithRouter(node: Node): boolean {
  if (throughRouter(node) !== null) return true;
  if (node.kind === 'concat' || node.kind === 'template') return node.parts[0] !== undefined && beginsWithRouter(node.parts[0]);
  if (node.kind !== 'call') return false;
  const [only, another] = node.args;
  if (node.callee.kind === 'member' && beginsWithRouter(node.callee.object)) return true;
  return only !== undefined && another === undefined && beginsWithRouter(only);
}

/** Type and URL of a call that renames the type where the URL is CN's or the partner's; null for any other node. */
export function renamedByUrl(node: Node): { readonly type: Node; readonly url: Node } | null {
  if (!isRenamerCall(node)) return null;
  const [type, url, more] = node.args;
  return type && url && !more ? { type, url } : null;
}
