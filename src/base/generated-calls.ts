import type { CallNode, Node, Tree } from '../model/index.js';
import { ancestors, remembered, walkAtHand } from './tree.js';

/** The functions that the generated module exports, in every language's manner (`temuGateway`, `TemuGateway`, `temu_gateway`). */
const ROUTER = /^temu_?gateway$/i;
const RENAMER = /^temu_?type$/i;

/** The module's third function: whether a type is the partner's. */
export const PARTNER_PREDICATE = /is_?temu_?partner_?type/i;

/** `./temu-gateway`, `temu_gateway_router`, `App\\TemuGateway` */
const OWN_MODULE = /temu[-_]?gateway/i;

/** What every generated module calls the partner's host. */
const OWN_HOST = /^(?:temu)?partner_?host$/i;

/** `temuGateway(type, url)` */
export function isRouterCall(node: Node): node is CallNode {
  return isCallOf(ROUTER, node);
}

/** `temuType(type, url)` */
export function isRenamerCall(node: Node): node is CallNode {
  return isCallOf(RENAMER, node);
}

function isCallOf(name: RegExp, node: Node): node is CallNode {
  // `new TemuGateway(api, key)`, Python's `TemuGateway(base)`: a class of the project's own. Both functions are handed the type and the URL.
  if (node.kind !== 'call' || node.isNew || node.args.length !== 2) return false;
  const { callee } = node;
  const called = callee.kind === 'name' && /^[a-z]/.test(callee.name) ? callee.name : callee.kind === 'member' ? callee.property : '';
  return name.test(called) && !ownNamesakes(rootOf(node)).has(called);
}

/** Functions of the file's own, or imported from a module of the project's own, that are called as a generated one is; a generated one that was pasted there stands beside the partner's host
 * and the test of types. */
const ownNamesakes = remembered((root: Node): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const node of walkAtHand(root)) {
    if (node.kind === 'define' && OWN_HOST.test(node.name)) return new Set();
    if (node.kind === 'function' && PARTNER_PREDICATE.test(node.name)) return new Set();
    if (node.kind === 'import' && !OWN_MODULE.test(node.from)) for (const { local } of node.bindings) if (isName(local)) found.add(local);
    const declared = node.kind === 'function' || (node.kind === 'define' && node.value?.kind === 'function') ? node.name : '';
    if (isName(declared) && !isConstructor(node)) found.add(declared);
  }
  return found;
});

/** `class TemuType { TemuType(string name) … }`: nothing calls it but `new`. */
function isConstructor({ kind, parent, ...node }: Node): boolean {
  return kind === 'function' && parent?.kind === 'class' && 'name' in node && parent.name === node.name;
}

function isName(name: string): boolean {
  return ROUTER.test(name) || RENAMER.test(name);
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

/** The list by which a router in a file of the project's own goes. */
const OWN_LIST = /^partner_?types$/i;

/** A name in the list of a router that stands within a client's file: nothing sends it for that. */
export function isOfRouterList(node: Node): boolean {
  const isList = (outer: Node): boolean => outer.kind === 'define' && OWN_LIST.test(outer.name);
  return [...ancestors(node)].some(isList) && holdsRouter(rootOf(node));
}

const holdsRouter = remembered((root: Node): boolean => {
  for (const node of walkAtHand(root)) if (node.kind === 'define' && OWN_HOST.test(node.name)) return true;
  return false;
});

/** First words of a generated router module. */
export const ROUTER_MARKER = 'temu-codemod gateway router';

/** What a generated router says of itself, also within a file of the project's own. */
export const ROUTER_PURPOSE = 'Types that moved go to the partner gateway; every other type, region, mock and proxy stays as it is.';

/** A module that this tool has put beside the client. */
export function isRouterModule({ file }: Tree): boolean {
  return file.text.slice(0, 200).includes(ROUTER_MARKER);
}
