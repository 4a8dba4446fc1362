import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { homeOf } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { furtherNamesOf } from '../../symbols/aliases.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { overridingClasses } from '../../symbols/overriding.js';
import { TOP } from '../../values/abstract-value.js';
import { isOpenFunction } from '../../values/calls/open-functions.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { evaluate } from '../../values/evaluate.js';
import { isPutUnseen } from '../../values/objects/unseen-puts.js';
import type { Session } from '../../values/session.js';

const puts = /^(?:put\w*|set\w*|append|add\w*|Set|Add|With|queryParam|replace\w*|compute\w*|update|assign|merge)$/;

/**
 * `fill(url, business)` between the statement that puts the type in and the request: a function of the project's own that is handed the same object, and puts
 * something under `type`, or under keys that nobody knows, may put another one in.
 */
export function isOverruledBehind(session: Session, entry: Node, call: CallNode, tree: Tree): boolean {
  const root = rootPut(entry);
  if (root === null) return false;
  const own = declarationsIn(session, root, call, tree);
  if (own.some((decl) => isPutUnseen(session, { name: root, decl, env: TOP }))) return true;
  const aliases = aliasNames(session, root, call, tree);
  return [...walk(homeOf(call))].some((node) => {
    if (node.range.start < entry.range.end || node.range.end > call.range.end || node === call) return false;
    return mayPut(session, node, tree, new Set([root, ...aliases]), aliases);
  });
}

/** `String json = toJson(body); body.put("type", …)`: whether something may put another type into the variable between two places of its function. */
export function isPutBetween(session: Session, { name }: NameNode, tree: Tree, first: Node, last: Node): boolean {
  const names = new Set([name, ...aliasNames(session, name, last, tree)]);
  return [...walk(homeOf(last))].some(
    (node) => node.range.start >= first.range.end && node.range.end <= last.range.start && mayPut(session, node, tree, names, names),
  );
}

/** Under one of the names `written`, or by a call that is handed one of the names. */
function mayPut(session: Session, node: Node, tree: Tree, names: ReadonlySet<string>, written: ReadonlySet<string>): boolean {
  if (written.size > 0 && putsAny(node) && written.has(rootWritten(node) ?? '')) return true;
  const isHandedIt = (arg: Node): boolean => names.has(rootOf(arg.kind === 'entry' && arg.value !== null ? arg.value : arg) ?? '');
  return node.kind === 'call' && node.args.some(isHandedIt) && mayPutType(session, node, tree);
}

/** The further names that the object has in the request's function: `Map signed = body`. */
function aliasNames(session: Session, root: string, call: Node, tree: Tree): ReadonlySet<string> {
  return new Set(
    declarationsIn(session, root, call, tree)
      .flatMap((decl) => furtherNamesOf(session, decl))
      .map(({ decl }) => decl.name),
  );
}

function declarationsIn(session: Session, root: string, call: Node, tree: Tree): readonly Decl[] {
  const named = fileIndex(session.program, tree).named.get(root) ?? [];
  const home = homeOf(call);
  const decls = named.flatMap((node) =>
    node.kind === 'name' && homeOf(node) === home ? (session.names.declarationsOf(node, tree) ?? []) : [],
  );
  return [...new Map(decls.map((decl) => [decl.node, decl])).values()];
}

/** `signed` of `signed["type"] = …`, `signed.put("type", …)`. */
function rootWritten(node: Node): string | null {
  if (node.kind === 'assign') return rootOf(node.target);
  return node.kind === 'call' && node.callee.kind === 'member' ? rootOf(node.callee.object) : null;
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
  if (fns.length === 0 && isOpenFunction(session, callee, tree)) return true;
  return (fns.length > 0 ? fns : namedSo(session, callee, tree)).some((fn) =>
    meantBy(session, fn).some(
      ({ node }) => isOpen(node, fn) || [...walk(node)].some((part) => putsAny(part) && !isOfOwnMaking(part, node)),
    ),
  );
}

/** `sorted.put(key, value)` of a function that signs, into a map of its own: what it was handed stays as it is. */
function isOfOwnMaking(put: Node, fn: FunctionNode): boolean {
  const name = rootWritten(beginningOf(put));
  const given = name === null ? [] : [...walk(fn)].flatMap((node) => givenTo(name, node));
  return given.length > 0 && given.every((value) => isMadeAnew(value, fn));
}

/** `sb.append(key)` of `sb.append(key).append(value)`. */
function beginningOf(put: Node): Node {
  const before = put.kind === 'call' && put.callee.kind === 'member' ? put.callee.object : null;
  return before?.kind === 'call' && puts.test(nameOf(before.callee) ?? '') ? beginningOf(before) : put;
}

/** What a definition, a parameter or a plain assignment gives the variable; null: nobody knows. */
function givenTo(name: string, node: Node): readonly (Node | null)[] {
  if (node.kind === 'define' || node.kind === 'param') return node.name === name ? [node.kind === 'define' ? node.value : null] : [];
  return node.kind === 'assign' && node.target.kind === 'name' && node.target.name === name ? [node.value] : [];
}

/** `{}`, `[]`, `new TreeMap<>()`, `make(map[string]string)`; in `{ body }` stands what the function was handed. */
function isMadeAnew(value: Node | null, { params }: FunctionNode): boolean {
  if (value?.kind === 'object' || value?.kind === 'list')
    return ![...walk(value)].some(
      (node) => node.kind === 'spread' || (node.kind === 'name' && params.some(({ name }) => name === node.name)),
    );
  if (value?.kind !== 'call') return false;
  return value.isNew ? value.args.length === 0 : value.callee.kind === 'name' && value.callee.name === 'make';
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
