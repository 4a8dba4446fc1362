import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, after, type Env } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { concatenated } from '../../values/texts/concatenation.js';
import type { Call } from '../call.js';
import { changes, hooksOf, isResent, type Used, usedBy } from './interceptors.js';

/**
 * Where an interceptor gives each request its host: `node` is what sets it, `host` the expression. `isUrl`: it begins the request's own URL, and is no base URL.
 * `use`: the call that hands the interceptor over.
 */
export type InterceptedBase = {
  readonly use: CallNode;
  readonly tree: Tree;
  readonly fn: FunctionNode;
  readonly node: Node;
  readonly host: Node;
  readonly isUrl: boolean;
  /** What is told where the interceptor was made. */
  readonly env: Env;
};

/** Hosts that the interceptors of a client set. */
export function interceptedBases(session: Session, call: Call): readonly InterceptedBase[] {
  return usedBy(session, call).flatMap(({ use, fn }) =>
    fn === null ? [] : settersIn(fn.node).flatMap((node) => setBy(use, fn, node) ?? []),
  );
}

const settersIn = remembered((fn: FunctionNode): readonly Node[] =>
  [...walk(fn)].filter((node) => node.kind === 'entry' || (node.kind === 'assign' && node.target.kind === 'member')),
);

/** `config.baseURL = url`, `config.url = host + config.url`, `({ ...config, baseURL: url })` */
function setBy(use: CallNode, { tree, node: fn, env }: Ref<FunctionNode> & { readonly env: Env }, node: Node): InterceptedBase | null {
  const [config] = fn.params;
  const isConfig = (one: Node): boolean => one.kind === 'name' && one.name === config?.name;
  const set = { use, tree, fn, node, env };
  if (node.kind === 'assign' && node.target.kind === 'member') {
    const { property, object } = node.target;
    if (property === 'baseURL') return { ...set, host: node.value, isUrl: false };
    return property === 'url' && isConfig(object) && beforeOwnUrl(node.value, isConfig) ? { ...set, host: node.value, isUrl: true } : null;
  }
  const copy = node.kind === 'entry' && node.value !== null && keyOf(tree, node.key) === 'baseURL' ? node.parent : null;
  if (node.kind !== 'entry' || node.value === null || copy?.kind !== 'object') return null;
  const isCopy = copy.entries.some((entry) => entry.kind === 'spread' && isConfig(entry.value));
  return isCopy && isGiven(copy, fn) ? { ...set, host: node.value, isUrl: false } : null;
}

function isGiven(node: Node, fn: FunctionNode): boolean {
  let outer: Node | null = node.parent;
  while (outer?.kind === 'group') outer = outer.parent;
  return outer === fn || (outer?.kind === 'return' && enclosing(outer) === fn);
}

/** `host + config.url`, `${host}${config.url}`, with a router around it or without: what stands before the request's own URL. */
function beforeOwnUrl(value: Node, isConfig: (node: Node) => boolean): readonly Node[] | null {
  const inside = throughRouter(value) ?? value;
  if (inside.kind !== 'concat' && inside.kind !== 'template') return null;
  const last = inside.parts.at(-1);
  const isOwn = last?.kind === 'member' && last.property === 'url' && isConfig(last.object);
  return isOwn && inside.parts.length > 1 ? inside.parts.slice(0, -1) : null;
}

/** What it sets for this very client: an interceptor that is made beside its client has the arguments of that making. */
export function valuesSet(
  session: Session,
  call: Call,
  { use, tree, fn, host, isUrl, ...intercepted }: InterceptedBase,
): readonly AbstractValue[] {
  const maker = call.callee.made.find((one) => one.tree === tree && enclosing(one.node) === enclosing(use));
  const env = maker?.env ?? intercepted.env;
  if (!isUrl) return evaluate(session, host, tree, env);
  const [config] = fn.params;
  const parts = beforeOwnUrl(host, (one) => one.kind === 'name' && one.name === config?.name) ?? [];
  const values = concatenated(session, parts, tree, env);
  return throughRouter(host) === null ? values : values.map((value) => (value.kind === 'unknown' ? value : after(value, { routed: true })));
}

/**
 * The one place where the interceptors of a client set the host, on what they are handed and whatever the request is, where nothing else of its interceptors
 * gives it another host or type; null otherwise.
 */
export function onlyInterceptedBase(session: Session, call: Call): InterceptedBase | null {
  const [only, another] = interceptedBases(session, call);
  if (!only || another || hooksOf(call).length > 0 || isResent(session, call)) return null;
  const { node, fn } = only;
  if (enclosing(node) !== fn || isConditional(node) || !isOnConfig(only)) return null;
  const isPlain = ({ fn: used }: Used): boolean => used !== null && !changes(session, used, 0, used.node === fn ? node : null);
  return usedBy(session, call).every(isPlain) ? only : null;
}

/** In no loop and in nothing that is tried, which may not be reached. */
function isOnConfig({ node, fn }: InterceptedBase): boolean {
  if (node.kind !== 'assign') return true;
  const [config] = fn.params;
  const { target, op, parent } = node;
  return (
    parent?.kind !== 'group' &&
    op === '=' &&
    target.kind === 'member' &&
    target.object.kind === 'name' &&
    target.object.name === config?.name
  );
}
