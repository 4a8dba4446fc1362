import { contains, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, MemberNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { sitesOn, within } from '../calls/calls-on-object.js';
import { enclosingObject, receiverOf } from '../calls/receiver.js';
import { closureOf, entered } from '../calls/return-values.js';
import { madeOf } from '../classes/instance-fields.js';
import { evaluate } from '../evaluate.js';
import { type EntryLoop, entryLoopsIn } from '../lists/entry-loops.js';
import { type KeyedLoop, keyedLoopsIn } from '../lists/keyed-loops.js';
import { itemsOf } from '../lists/sequences.js';
import { isEmptyArray } from '../properties.js';
import type { Session } from '../session.js';
import { addedTo } from '../texts/added-parts.js';

/** A text that holds a form: `key=value` of every entry, put together in a loop. The sent values are then those of the map. */
export function writtenIn(session: Session, fn: Ref<FunctionNode>, env: Env): readonly AbstractValue[] {
  return entryLoopsIn(session, fn.tree, fn.node).flatMap((loop) => (writesBoth(loop, null) ? objectsOf(session, loop, fn.tree, env) : []));
}

/**
 * The same of a text or list that a variable gathers: `form.append(key).append('=').append(value)`, also where a function is handed it. `use`:
 * where the variable is read, as `form`, `form.toString()`, `form.append('}').toString()`.
 */
export function writtenTo(session: Session, use: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const [home, root] = [enclosing(use), rootOf(use)];
  const name = gatheringName(use);
  if (home === null || root.kind !== 'name' || name === null) return [];
  const own = gatheredIn(session, { tree, node: home }, name, root.range.start, env, HANDED_ON);
  return own.length > 0 ? own : gatheredByObject(session, { tree, node: root }, name, env);
}

/** `writer.write(params); writer.toString()` of a class of the project: what its methods have put into a field, in the calls on this very object. */
function gatheredByObject(session: Session, { tree, node }: Ref, name: string, env: Env): readonly AbstractValue[] {
  const owner = enclosingObject(node)?.owner;
  if (owner?.kind !== 'class' || !owner.body.some((part) => part.kind === 'define' && part.name === name)) return [];
  const [self, another] = receiverOf(session, node, tree, env);
  const made = self && !another ? madeOf(session, self) : null;
  if (made === null) return [];
  return owner.body.flatMap((method) => {
    const loops = method.kind === 'function' ? entryLoopsIn(session, tree, method).filter((loop) => writesBoth(loop, name)) : [];
    if (method.kind !== 'function' || loops.length === 0) return [];
    // What the method writes by calling itself stands inside of what it was called with.
    const sites = sitesOn(session, made, method, 0).filter(({ call }) => enclosing(call.node) !== method);
    return [...new Map(sites.map((site) => [site.call.node, site])).values()].flatMap((site) =>
      loops.flatMap((loop) => objectsOf(session, loop, tree, within(session, method, site))),
    );
  });
}

/** Functions that hand the gathering variable on, one to the other. */
const HANDED_ON = 3;

function gatheredIn(
  session: Session,
  fn: Ref<FunctionNode>,
  name: string,
  before: number,
  env: Env,
  depth: number,
): readonly AbstractValue[] {
  const { tree, node } = fn;
  const own = writtenBy(session, fn, name, env, before);
  if (own.length > 0 || depth === 0) return own;
  const calls = [...walk(node)].filter((one): one is CallNode => one.kind === 'call' && one.range.end <= before);
  return calls.flatMap((call) => {
    const at = call.args.findIndex((arg) => isNamed(arg, name));
    return at < 0 ? [] : gatheredBy(session, { tree, node: call }, at, env, depth - 1);
  });
}

/** The entries that the called functions put into the argument at a place. */
function gatheredBy(session: Session, call: Ref<CallNode>, at: number, env: Env, depth: number): readonly AbstractValue[] {
  return evaluate(session, call.node.callee, call.tree, env).flatMap((value): readonly AbstractValue[] => {
    const param = value.kind === 'node' && value.node.kind === 'function' ? value.node.params[at] : undefined;
    if (value.kind !== 'node' || value.node.kind !== 'function' || param === undefined) return [];
    const inside = entered(session, value.node, call, env, closureOf(value.node, value.env));
    return gatheredIn(session, { tree: value.tree, node: value.node }, param.name, value.node.range.end, inside, depth);
  });
}

function isNamed(node: Node, name: string | null): boolean {
  return node.kind === 'name' && name !== null && node.name === name;
}

/** `params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"))`; empty for any other call. */
export function joinedFrom(session: Session, { callee, args: [joiner] }: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (callee.kind !== 'member' || callee.property !== 'collect' || joiner?.kind !== 'call') return [];
  const joins = joiner.callee.kind === 'name' ? joiner.callee.name : nameOf(joiner);
  if (joins !== 'joining') return [];
  return entryLoopsIn(session, tree, callee.object).flatMap((loop) => (writesBoth(loop, null) ? objectsOf(session, loop, tree, env) : []));
}

/** The same of the loops in a node that put the entries into the variable of that name. `before`: where they have ended. */
export function writtenBy(session: Session, { tree, node }: Ref, name: string, env: Env, before = Infinity): readonly AbstractValue[] {
  const isWriting = (loop: EntryLoop): boolean => loop.node.range.end <= before && writesBoth(loop, name);
  const own = entryLoopsIn(session, tree, node).filter(isWriting);
  const loops = own.length > 0 ? own : keyedLoopsIn(session, tree, node).filter(isWriting);
  return loops.flatMap((loop) => (isWithoutType(session, loop, tree, env) ? [] : objectsOf(session, loop, tree, env)));
}

/** Keys that are written out, and the type's is none of them. */
function isWithoutType(session: Session, loop: EntryLoop | KeyedLoop, tree: Tree, env: Env): boolean {
  if (!('over' in loop)) return false;
  return evaluate(session, loop.over, tree, env).every((list) => {
    const items = list.kind === 'node' && list.node.kind === 'list' ? itemsOf(session, list) : null;
    const texts = items?.flatMap((item) => evaluate(session, item.node, item.tree, item.env)) ?? [];
    return texts.length > 0 && texts.every((text) => text.kind === 'text' && !isBodyKey(text.text));
  });
}

function objectsOf(session: Session, { source }: EntryLoop, tree: Tree, env: Env): readonly AbstractValue[] {
  return evaluate(session, source, tree, env).flatMap((item): readonly AbstractValue[] =>
    item.kind === 'node' && (item.node.kind === 'object' || isEmptyArray(item))
      ? [{ ...item, asText: true }]
      : item.kind === 'unknown'
        ? [item]
        : [],
  );
}

/** Key and value of the entry go into one text. `name`: the variable that gathers it, null for any. */
export function writesBoth(loop: EntryLoop, name: string | null): boolean {
  return [loop.isKey, loop.isValue].every((is) => partsOf(loop, is).some((part) => gathers(part, loop, name)));
}

/** The keys, or the values, of the entries, also by the name of a variable of the loop's own that holds one: `Object x = e.getValue();`. */
function partsOf(loop: EntryLoop, is: (node: Node) => boolean): readonly Node[] {
  const inside = [...walk(loop.node)];
  const held = new Set(inside.flatMap((node) => (node.kind === 'define' && node.value !== null && is(node.value) ? [node.name] : [])));
  return inside.filter((node) => is(node) || (node.kind === 'name' && held.has(node.name)));
}

/** An argument of `append` or `add`, or a part of `a + '=' + b`, of `x .= …`, of a template. */
function gathers(node: Node, loop: EntryLoop, name: string | null): boolean {
  let isPart = false;
  let inner = node;
  for (let at: Node | null = node.parent; at && contains(loop.node.range, at.range); [inner, at] = [at, at.parent]) {
    if (at.kind === 'concat' || at.kind === 'template' || (at.kind === 'call' && isFormat(at))) isPart = true;
    const target = at.kind === 'call' ? at : at.kind === 'assign' && isAdding(at) ? at.target : null;
    const isAppend =
      at.kind === 'assign' ||
      (at.kind === 'call' && /^(?:[aA]ppend(?:Format|Line)?|[aA]dd|push|WriteString|Fprintf|join)$/.test(nameOf(at)));
    if (at.kind === 'call' && at.args.some((arg) => isNamed(arg, name) || (arg === inner && isHandedOn(at, name)))) return true;
    if (isAppend && target !== null && (name === null || gatheringName(target) === name)) return true;
    if (at.kind === 'return' && isPart && name === null) return true;
  }
  return false;
}

/** `x += a`, `x .= a`, `x = x + a` */
function isAdding(assign: AssignNode): boolean {
  return assign.op !== '=' || (assign.target.kind === 'name' && addedTo(assign, assign.target.name) !== null);
}

/** `write(value)` in a method of the object that holds the gathering field: another of its methods, or the same one again. */
function isHandedOn({ callee }: CallNode, name: string | null): boolean {
  const method = callee.kind === 'name' ? callee.name : isThisMember(callee) ? callee.property : null;
  const owner = enclosingObject(callee)?.owner;
  if (name === null || owner?.kind !== 'class' || !owner.body.some((part) => part.kind === 'define' && part.name === name)) return false;
  return owner.body.some((part) => part.kind === 'function' && part.name === method);
}

function isThisMember(node: Node): node is MemberNode {
  return node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
}

/** `String.format("%s=%s", key, value)`, `"%s=%s".formatted(key, value)` */
function isFormat(call: CallNode): boolean {
  return /^(?:[fF]ormat|formatted|sprintf|Sprintf|%)$/.test(call.callee.kind === 'name' ? call.callee.name : nameOf(call));
}

function nameOf({ callee }: Extract<Node, { kind: 'call' }>): string {
  return callee.kind === 'member' ? callee.property : '';
}

/** `form` of `form.append(a).append(b)`, and of `this.form.append(a)`; null for anything without a name. */
function gatheringName(node: Node): string | null {
  let [at, name]: [Node, string | null] = [node, null];
  while (at.kind === 'call' || at.kind === 'member') {
    name = at.kind === 'member' ? at.property : null;
    at = at.kind === 'call' ? at.callee : at.object;
  }
  return at.kind !== 'name' ? null : at.name === 'this' ? name : at.name;
}

/** `form` of `form.append(a).append(b)`. */
export function rootOf(call: Node): Node {
  let root = call;
  while (root.kind === 'call' || root.kind === 'member') root = root.kind === 'call' ? root.callee : root.object;
  return root;
}
