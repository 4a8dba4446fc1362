import type { CallNode, Node, Tree } from '../model/index.js';

/** The functions that the generated module exports, in every language's manner (`temuGateway`, `TemuGateway`, `temu_gateway`). */
const ROUTER = /^temu_?gateway$/i;
const RENAMER = /^temu_?type$/i;

/** The module's third function: whether a type is the partner's. */
export const PARTNER_PREDICATE = /is_?temu_?partner_?type/i;

/** `temuGateway(type, url)` */
export function isRouterCall(node: Node): node is CallNode {
  return isCallOf(ROUTER, node);
}

/** `temuType(type, url)` */
export function isRenamerCall(node: Node): node is CallNode {
  return isCallOf(RENAMER, node);
}

function isCallOf(name: RegExp, node: Node): node is CallNode {
  // `new TemuGateway(api, key)`, Python's `TemuGateway(base)`: a class of the project's own.
  if (node.kind !== 'call' || node.isNew) return false;
  const { callee } = node;
  if (callee.kind === 'name') return /^[a-z]/.test(callee.name) && name.test(callee.name);
  return callee.kind === 'member' && name.test(callee.property);
}

/** First words of a generated router module. */
export const ROUTER_MARKER = 'temu-codemod gateway router';

/** A module that this tool has put beside the client. */
export function isRouterModule({ file }: Tree): boolean {
  return file.text.slice(0, 200).includes(ROUTER_MARKER);
}
