import { isRenamerCall, isRouterCall } from '../../base/generated-calls.js';
import type { Node } from '../../model/index.js';

/** The URL that a call hands to the generated router; null for any other node. */
export function throughRouter(node: Node): Node | null {
  return isRouterCall(node) ? (node.args[1] ?? null) : null;
}

/** Type and URL of a call that renames the type where the URL is CN's or the partner's; null for any other node. */
export function renamedByUrl(node: Node): { readonly type: Node; readonly url: Node } | null {
  if (!isRenamerCall(node)) return null;
  const [type, url, more] = node.args;
  return type && url && !more ? { type, url } : null;
}
