import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { homeOf } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { overridingClasses } from '../../symbols/overriding.js';
import { TOP } from '../../values/abstract-value.js';
import { enclosingObject } from '../../values/calls/receiver.js';
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
  // C#'s `new() { ["type"] = type }` fills what it makes.
  const made = holder?.kind === 'call' && holder.isNew ? holder.parent : holder;
  return made?.kind === 'define' ? made.name : null;
}

function rootOf(node: Node): string | null {
  let at = node;
  while (at.kind === 'member' || at.kind === 'index') at = at.object;
  return at.kind === 'name' && at.name !== 'this' ? at.name : null;
}

function mayPutType(session: Session, { callee }: CallNode, tree: Tree): boolean {
  const fns = evaluate(session, callee, tree, TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
  return (fns.length > 0 ? fns : namedSo(session, callee, tree)).some((fn) =>
    meantBy(session, fn).some(({ node }) => isOpen(node, fn) || [...walk(node)].some(putsAny)),
  );
}

/** `this.before(params)`, `stamper.stamp(params)` of an object that nobody tells: the methods of that name, of the class around where it is its own. */
function namedSo(session: Session, callee: Node, tree: Tree): readonly Ref<FunctionNode>[] {
  const name = nameOf(callee);
  const isOwn = callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this');
  const { owner = null } = isOwn ? (enclosingObject(callee) ?? {}) : {};
  const types = !isOwn
    ? [...session.program.classes.values()].flat()
    : owner?.kind === 'class'
      ? hierarchyOf(session, { tree, node: owner })
      : [];
  return types.flatMap((type) =>
    type.node.body.flatMap((part) => (part.kind === 'function' && part.name === name ? [{ tree: type.tree, node: part }] : [])),
  );
}

/** A method, and what the classes below its own have in its place: `before(params)` of a class that others fill in. */
function meantBy(session: Session, fn: Ref<FunctionNode>): readonly Ref<FunctionNode>[] {
  const owner = fn.node.parent;
  if (owner?.kind !== 'class') return [fn];
  const below = overridingClasses(session, { tree: fn.tree, node: owner }, fn.node.name).flatMap(({ tree, node }) =>
    node.body.flatMap((part) => (part.kind === 'function' && part.name === fn.node.name ? [{ tree, node: part }] : [])),
  );
  return below.length > 0 && fn.node.body.length === 0 ? below : [fn, ...below];
}

/** A method of an interface that no class in sight has: a lambda, or code that is not there, is called. */
function isOpen(node: FunctionNode, { tree, node: fn }: Ref<FunctionNode>): boolean {
  return (
    node === fn &&
    fn.body.length === 0 &&
    /^(?:java|csharp)$/.test(tree.language) &&
    !tree.file.text.slice(fn.range.start, fn.range.end).includes('{')
  );
}

/** Under `type`, or under a key that is not written out. */
function putsAny(node: Node): boolean {
  const isAny = (key: Node | undefined): boolean =>
    key !== undefined && (key.kind === 'string' ? isBodyKey(key.value) : key.kind !== 'plain');
  if (node.kind === 'assign')
    return node.target.kind === 'index' ? isAny(node.target.index) : node.target.kind === 'member' && isBodyKey(node.target.property);
  if (node.kind !== 'call' || node.callee.kind !== 'member' || !puts.test(node.callee.property)) return false;
  // `createHash('md5').update(text)` fills nothing that it was handed.
  return isAny(node.args[0]) && (node.callee.property !== 'update' || rootOf(node.callee.object) !== null);
}
