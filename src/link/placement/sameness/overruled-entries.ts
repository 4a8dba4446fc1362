import { walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { homeOf } from '../../program/enclosing.js';
import { nameOf } from '../../program/syntax.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

const puts = /^(?:put\w*|set\w*|append|add\w*|Set|Add|With|queryParam|replace\w*|compute\w*|update|assign|merge)$/;

/**
 * `fill(url, business)` between the statement that puts the type in and the request: a function of the project's own that is handed the same object, and puts
 * something under `type`, or under keys that nobody knows, may put another one in.
 */
export function isOverruledBehind(session: Session, entry: Node, call: CallNode, tree: Tree): boolean {
  const root = rootPut(entry);
  if (root === null) return false;
  return [...walk(homeOf(call))].some(
    (node) =>
      node.kind === 'call' &&
      node.range.start >= entry.range.end &&
      node.range.end <= call.range.end &&
      node !== call &&
      node.args.some((arg) => rootOf(arg) === root) &&
      mayPutType(session, node, tree),
  );
}

/** `url` of `url.searchParams.set("type", type)`, `params` of `params["type"] = type`. */
function rootPut({ parent }: Node): string | null {
  if (parent?.kind === 'call' && parent.callee.kind === 'member') return rootOf(parent.callee.object);
  if (parent?.kind === 'assign' && (parent.target.kind === 'member' || parent.target.kind === 'index')) return rootOf(parent.target.object);
  const holder = parent?.kind === 'entry' && parent.parent?.kind === 'object' ? parent.parent.parent : null;
  return holder?.kind === 'define' ? holder.name : null;
}

function rootOf(node: Node): string | null {
  let at = node;
  while (at.kind === 'member' || at.kind === 'index') at = at.object;
  return at.kind === 'name' && at.name !== 'this' ? at.name : null;
}

function mayPutType(session: Session, { callee }: CallNode, tree: Tree): boolean {
  const fns = evaluate(session, callee, tree, TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [value.node] : [],
  );
  return fns.some((fn) => [...walk(fn)].some(putsAny));
}

/** Under `type`, or under a key that is not written out. */
function putsAny(node: Node): boolean {
  const isAny = (key: Node | undefined): boolean =>
    key !== undefined && (key.kind === 'string' ? isBodyKey(key.value) : key.kind !== 'plain');
  if (node.kind === 'assign')
    return node.target.kind === 'index' ? isAny(node.target.index) : node.target.kind === 'member' && isBodyKey(node.target.property);
  return node.kind === 'call' && node.callee.kind === 'member' && puts.test(nameOf(node.callee) ?? '') && isAny(node.args[0]);
}
