import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { innerClient } from '../../clients/clients.js';
import { apiName, isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, type LibraryValue, TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call } from '../call.js';

/** How far the calls of an interceptor are followed. */
const DEEP = 3;

const bases = /^(?:baseURL|prefixUrl|prefix)$/;

/** Something between the call and the wire gives the request another host or another type than the call says. */
export function isOverruled(session: Session, call: Call): boolean {
  return isResent(session, call) || interceptorsOf(session, call).some((fn) => fn === null || changes(session, fn, 0));
}

/** `def send(self, request): request.url = …` of a session or an adapter, through which each request of Python's `requests` goes. */
export function isResent({ program, graph }: Session, { tree }: Call): boolean {
  if (tree.language !== 'python') return false;
  return program.assigned.get('url').some(({ tree: other, node }) => {
    const { target } = node;
    if (other.language !== 'python' || target.kind !== 'member' || target.object.kind !== 'name') return false;
    const fn = enclosing(node);
    const handed = target.object.name;
    const isSender = fn?.parent?.kind === 'class' && /^(?:send|prepare_request|add_headers)$/.test(fn.name);
    return isSender && fn.params.some(({ name }) => name === handed) && graph.isTied(other.file.path, tree.file.path);
  });
}

/** Those that are in sight. */
export function hooksOfClient(session: Session, call: Call): readonly FunctionNode[] {
  return interceptorsOf(session, call).flatMap((fn) => fn?.node ?? []);
}

/** The functions that a client runs before each request; null for one that cannot be found. */
function interceptorsOf(session: Session, call: Call): readonly (Ref<FunctionNode> | null)[] {
  return [...usedBy(session, call).map(({ fn }) => fn), ...hooksOf(call)];
}

/** A function, and what is told where it was made. */
type Made = Ref<FunctionNode> & { readonly env: Env };

/** What a client was told to run before each request, by the call `use`. */
export type Used = { readonly use: CallNode; readonly fn: Made | null };

/** `client.interceptors.request.use(fn)` */
export function usedBy(session: Session, call: Call): readonly Used[] {
  return (session.program.named.get('interceptors') ?? []).flatMap(({ tree, node }) => {
    const use = node.parent?.kind === 'member' && node.parent.property === 'request' ? node.parent.parent?.parent : null;
    const [first] = use?.kind === 'call' ? use.args : [];
    if (node.kind !== 'member' || use?.kind !== 'call' || !first) return [];
    if (!isSameClient(session, { tree, node: node.object }, call.callee)) return [];
    return functionsOf(evaluate(session, first, tree, TOP)).map((fn) => ({ use, fn }));
  });
}

function functionsOf(values: readonly AbstractValue[]): readonly (Made | null)[] {
  return values.flatMap((value) => {
    if (value.kind === 'node' && value.node.kind === 'function') return [{ tree: value.tree, node: value.node, env: value.env }];
    return value.kind === 'unknown' ? [null] : [];
  });
}

/** Whether the receiver is the client, or the library that it was made of; an unknown receiver may be. */
function isSameClient(session: Session, { tree, node }: Ref, callee: LibraryValue): boolean {
  return evaluate(session, node, tree, TOP).some((value) => {
    if (value.kind === 'unknown') return true;
    if (value.kind !== 'library' || !callee.path.startsWith(value.path.replace(innerClient, ''))) return false;
    return (
      value.made.every(({ node: maker }) => callee.made.some((one) => one.node === maker)) &&
      (value.made.length > 0 || callee.made.length === 0)
    );
  });
}

/** `got.extend({ hooks: { beforeRequest: […] } })`, `ofetch.create({ onRequest })`. */
export function hooksOf(call: Call): readonly Ref<FunctionNode>[] {
  return call.callee.made.flatMap(({ tree, node }) =>
    node.args.flatMap((arg) =>
      [...walk(arg)].flatMap((part): readonly Ref<FunctionNode>[] => (part.kind === 'function' ? [{ tree, node: part }] : [])),
    ),
  );
}

/** Whether a function gives the request another host or type, or asks for its base URL. `known`: a change that is not counted. */
export function changes(session: Session, { tree, node: fn }: Ref<FunctionNode>, depth: number, known: Node | null = null): boolean {
  if (depth > DEEP) return true;
  for (const node of walk(fn)) {
    if (node === known) continue;
    if (node.kind === 'assign' && isChange(nameOf(node.target), node.value)) return true;
    if (node.kind === 'entry' && node.value && isChange(keyOf(tree, node.key), node.value)) return true;
    if (node.kind === 'call' && node.isNew && nameOf(node.callee) === 'Request') return true;
    if (isTestOfBase(node)) return true;
    if (node.kind === 'call' && calledWith(session, node, fn, tree).some((inner) => changes(session, inner, depth + 1, known))) return true;
  }
  return false;
}

function isChange(name: string | null, value: Node): boolean {
  if (name === null || (value.kind === 'string' && isBodyKey(name) && !apiName.test(value.value))) return false;
  return bases.test(name) || isBodyKey(name) || (name === 'url' && !beginsWithUrl(value));
}

/** `config.url = config.url + '?t=' + now`: the host stays what it was. */
function beginsWithUrl(value: Node): boolean {
  if (value.kind === 'concat' || value.kind === 'template') return value.parts[0] !== undefined && beginsWithUrl(value.parts[0]);
  return value.kind === 'member' && value.property === 'url';
}

/** `if (config.baseURL.includes(…))`: it does something else for another host. */
function isTestOfBase(node: Node): boolean {
  if (node.kind !== 'member' || !bases.test(node.property)) return false;
  let { parent } = node;
  while (parent?.kind === 'group' || parent?.kind === 'choice') parent = parent.parent;
  return parent?.kind === 'compare' || parent?.kind === 'switch' || (parent?.kind === 'member' && parent.parent?.kind === 'call');
}

/** Functions of the project that are handed what the interceptor was. */
function calledWith(session: Session, call: Extract<Node, { kind: 'call' }>, fn: FunctionNode, tree: Tree): readonly Ref<FunctionNode>[] {
  const names = fn.params.map((param) => param.name);
  const isHanded = call.args.some((arg) => arg.kind === 'name' && names.includes(arg.name));
  if (!isHanded) return [];
  return functionsOf(evaluate(session, call.callee, tree, TOP)).filter((one): one is Made => one !== null);
}
