import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import type { Session } from '../session.js';

/** A loop over the entries of a map: `for (var e : map.entrySet())`, `foreach ($map as $k => $v)`, `for k, v := range m`, `map.forEach((k, v) -> …)`. */
export type EntryLoop = { readonly node: Node; readonly source: Node; isKey(node: Node): boolean; isValue(node: Node): boolean };

/** The innermost loop over entries around a node. */
export function entryLoopAround(session: Session, tree: Tree, node: Node): EntryLoop | null {
  for (const outer of ancestors(node)) {
    const loop = entryLoop(session, tree, outer);
    if (loop !== null) return loop;
    if (outer.kind === 'function' && !isCallback(outer)) return null;
  }
  return null;
}

export function entryLoopsIn(session: Session, tree: Tree, node: Node): readonly EntryLoop[] {
  return mayLoop(node).flatMap((inner) => entryLoop(session, tree, inner) ?? []);
}

/** The nodes in one that may be such loops, whatever names mean. */
const mayLoop = remembered((node: Node): readonly Node[] =>
  [...walk(node)].filter((inner) => inner.kind === 'group' || (inner.kind === 'call' && ofCallback(inner) !== null)),
);

/** Whether `is` holds for a node, as it stands or written as a text. */
export function holdsEntry(node: Node, is: (node: Node) => boolean): boolean {
  if (is(node)) return true;
  if (node.kind !== 'call') return false;
  const { callee, args } = node;
  if (callee.kind === 'member' && args.length === 0) return holdsEntry(callee.object, is);
  return args[0] !== undefined && holdsEntry(args[0], is);
}

function isCallback(node: FunctionNode): boolean {
  return node.parent?.kind === 'call' && node.parent.args.includes(node);
}

function entryLoop(session: Session, tree: Tree, node: Node): EntryLoop | null {
  if (node.kind === 'group' && session.program.isLoop(tree, node))
    return ofGroup(session, tree, node) ?? ofIterator(session, tree, node) ?? ofEnumerator(session, tree, node);
  if (node.kind === 'call') return ofCallback(node);
  return null;
}

function ofGroup(session: Session, tree: Tree, node: Extract<Node, { kind: 'group' }>): EntryLoop | null {
  const bound = node.children.flatMap(boundBy);
  if (tree.language === 'csharp') return ofMembers(node, bound);
  const item = bound.find(({ value }) => value?.kind === 'index' && value.index.kind === 'plain' && /^\*?$/.test(value.index.text));
  if (item?.value?.kind !== 'index') return null;
  const key = bound.find((one) => one !== item && one.value === null && one.range.start <= item.range.start);
  return ofSource(node, viewOf(session, tree, item.value.object), item.name, key?.name ?? null);
}

/** `while (it.hasNext()) { var entry = it.next(); … }` where `it` is the iterator of a map's view. */
function ofIterator(session: Session, tree: Tree, node: Extract<Node, { kind: 'group' }>): EntryLoop | null {
  for (const child of node.children) {
    const call = child.kind === 'define' ? child.value : null;
    if (child.kind !== 'define' || call?.kind !== 'call' || call.callee.kind !== 'member' || call.callee.property !== 'next') continue;
    const made = madeWith(session, tree, call.callee.object);
    if (made?.kind === 'call' && made.callee.kind === 'member' && made.callee.property === 'iterator')
      return ofSource(node, viewOf(session, tree, made.callee.object), child.name, null);
  }
  return null;
}

/** C#'s `var e = map.GetEnumerator(); while (e.MoveNext()) { … e.Current.Key … }` */
function ofEnumerator(session: Session, tree: Tree, node: Extract<Node, { kind: 'group' }>): EntryLoop | null {
  if (tree.language !== 'csharp') return null;
  for (const child of node.children) {
    const moved =
      child.kind === 'call' && child.callee.kind === 'member' && child.callee.property === 'MoveNext' ? child.callee.object : null;
    const made = moved?.kind === 'name' ? madeWith(session, tree, moved) : null;
    if (moved?.kind !== 'name' || made?.kind !== 'call' || made.callee.kind !== 'member' || made.callee.property !== 'GetEnumerator')
      continue;
    const isPart = (one: Node, part: string): boolean =>
      one.kind === 'member' &&
      one.property === part &&
      one.object.kind === 'member' &&
      one.object.property === 'Current' &&
      isNamed(one.object.object, moved.name);
    return { node, source: made.callee.object, isKey: (one) => isPart(one, 'Key'), isValue: (one) => isPart(one, 'Value') };
  }
  return null;
}

/** What a variable is made with, once and for all. */
function madeWith(session: Session, tree: Tree, held: Node): Node | null {
  const [decl, another] = held.kind === 'name' ? (session.names.declarationsOf(held, tree) ?? []) : [];
  return decl?.node.kind === 'define' && !another ? decl.node.value : null;
}

/** `params.entrySet()`, also by the name of a variable: `Set<Entry<String, String>> entries = params.entrySet();`. */
function viewOf(session: Session, tree: Tree, source: Node): Node {
  const made = source.kind === 'name' ? madeWith(session, tree, source) : null;
  const isView = made?.kind === 'call' && made.callee.kind === 'member' && /^(?:entrySet|keySet)$/.test(made.callee.property);
  return isView ? made : source;
}

type Bound = { readonly name: string; readonly value: Node | null; readonly range: Node['range'] };

/** A name that a loop binds, also one that an earlier loop has bound already. */
function boundBy(child: Node): readonly Bound[] {
  if (child.kind === 'define') return [child];
  if (child.kind === 'name') return [{ name: child.name, value: null, range: child.range }];
  return child.kind === 'assign' && child.target.kind === 'name' && child.op === '='
    ? [{ name: child.target.name, value: child.value, range: child.range }]
    : [];
}

/** `raw.forEach((k, v) -> …)`, `raw.entrySet().stream().map(e -> …)`. */
function ofCallback(node: Extract<Node, { kind: 'call' }>): EntryLoop | null {
  const [fn, another] = node.args;
  if (node.callee.kind !== 'member' || fn?.kind !== 'function' || another || !/^(?:forEach|map|filter)$/.test(node.callee.property))
    return null;
  const [first, second] = fn.params;
  if (first === undefined) return null;
  let source = node.callee.object;
  while (source.kind === 'call' && source.callee.kind === 'member' && /^(?:stream|filter|sorted)$/.test(source.callee.property))
    source = source.callee.object;
  return second ? ofSource(node, source, second.name, first.name) : ofSource(node, source, first.name, null);
}

function ofSource(node: Node, source: Node, item: string, key: string | null): EntryLoop | null {
  const view = source.kind === 'call' && source.callee.kind === 'member' ? source.callee : null;
  const isName = (one: Node, name: string): boolean => one.kind === 'name' && one.name === name;
  const got = (one: Node, on: string, method: RegExp): boolean =>
    one.kind === 'call' && one.callee.kind === 'member' && method.test(one.callee.property) && isName(one.callee.object, on);
  if (view?.property === 'entrySet')
    return { node, source: view.object, isKey: (one) => got(one, item, /^getKey$/), isValue: (one) => got(one, item, /^getValue$/) };
  if (view?.property === 'keySet') {
    const held = view.object;
    const isRead = (one: Node): boolean =>
      one.kind === 'call' &&
      one.callee.kind === 'member' &&
      one.callee.property === 'get' &&
      isAlike(one.callee.object, held) &&
      isNamed(one.args[0], item);
    return { node, source: held, isKey: (one) => isName(one, item), isValue: isRead };
  }
  if (key === null || view !== null) return null;
  const held = heldIn(node, item);
  return {
    node,
    source,
    isKey: (one) => isName(one, key),
    isValue: (one) => isName(one, item) || (one.kind === 'name' && held.has(one.name)),
  };
}

/** C#'s `foreach (var pair in map)`, whose key and value are its members, and `foreach (var (key, value) in map)`. */
function ofMembers(node: Node, bound: readonly Bound[]): EntryLoop | null {
  const [key, value] = ['0', '1'].map((part) => bound.find((one) => indexIn(one.value) === part));
  const each = value?.value?.kind === 'index' ? value.value.object : null;
  if (key && value && each?.kind === 'index' && indexIn(each) === '*') return ofSource(node, each.object, value.name, key.name);
  const pair = bound.find((one) => indexIn(one.value) === '*');
  if (pair?.value?.kind !== 'index') return null;
  const isPart = (one: Node, part: string): boolean => one.kind === 'member' && one.property === part && isNamed(one.object, pair.name);
  return { node, source: pair.value.object, isKey: (one) => isPart(one, 'Key'), isValue: (one) => isPart(one, 'Value') };
}

function indexIn(node: Node | null): string | null {
  return node?.kind === 'index' && node.index.kind === 'plain' ? node.index.text : null;
}

const writers = /^(?:Marshal|Sprint|Sprintf|string|json_encode|strval|stringify|dumps|str)$/;

/** The variables of a loop that hold the item itself, or its text: `s, ok := v.(string)`, `raw, _ := json.Marshal(v)`. */
function heldIn(loop: Node, item: string): ReadonlySet<string> {
  const held = new Set<string>();
  for (const inner of loop.kind === 'group' ? loop.children : []) {
    if (inner.kind === 'define' && inner.name !== item && inner.value !== null && isOfItem(inner.value, item)) held.add(inner.name);
  }
  return held;
}

function isOfItem(value: Node, item: string): boolean {
  if (value.kind === 'name') return value.name === item;
  return value.kind === 'call' && writers.test(nameOf(value.callee) ?? '') && value.args.some((arg) => isOfItem(arg, item));
}

function isNamed(node: Node | undefined, name: string): boolean {
  return node?.kind === 'name' && node.name === name;
}

function isAlike(one: Node, other: Node): boolean {
  return one.kind === 'name' && other.kind === 'name' && one.name === other.name;
}
