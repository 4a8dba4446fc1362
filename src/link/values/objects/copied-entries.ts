import { ancestors, walk } from '../../../base/tree.js';
import type { CallNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo } from '../../symbols/writes.js';
import type { Session } from '../session.js';

/**
 * A write under a key that is read from another object, with that object's value: `copy[key] = params[key]`, `form.append(key, String(value))` in a
 * loop over `Object.keys(params)`, `Object.entries(params)` or a map. The object that is copied so; null for any other write.
 */
export function copiedFrom(session: Session, tree: Tree, key: Node, value: Node): Ref | null {
  const bound = key.kind === 'name' ? boundAs(session, key, tree) : null;
  if (bound === null || isForOthers(value, tree)) return null;
  const read = unwrapped(otherKind(value, tree) ?? value, tree);
  const isOfKey = !(bound.of === 'pairs' && bound.part === '1');
  if (isOfKey && read.kind === 'index' && read.index.kind === 'name' && key.kind === 'name' && read.index.name === key.name)
    return { tree, node: read.object };
  const got = gotBy(read, key);
  if (got !== null) return { tree, node: got };
  const other = read.kind === 'name' ? boundAs(session, read, tree) : null;
  const isPair = other !== null && bound.of === 'pairs' && other.source === bound.source && bound.part === '0' && other.part === '1';
  return isPair ? entriesOf(session, { tree, node: bound.source }) : null;
}

/** Java's `params.get(key)`. */
function gotBy(read: Node, key: Node): Node | null {
  if (read.kind !== 'call' || read.callee.kind !== 'member' || read.callee.property !== 'get') return null;
  const [only, another] = read.args;
  return only?.kind === 'name' && key.kind === 'name' && only.name === key.name && !another ? read.callee.object : null;
}

/** The value inside calls and templates that only write its text: `String(value)`. */
function unwrapped(value: Node, tree: Tree): Node {
  if (value.kind === 'call') {
    const { callee, args } = value;
    const [only, another] = args;
    if (only && !another && callee.kind === 'name' && /^(?:String|encodeURIComponent)$/.test(callee.name)) return unwrapped(only, tree);
    if (callee.kind === 'member' && args.length === 0 && /^(?:toString|trim)$/.test(callee.property)) return unwrapped(callee.object, tree);
  }
  if (value.kind === 'template' && value.parts.length === 1 && value.parts[0]) return unwrapped(value.parts[0], tree);
  if (value.kind === 'group' && value.children.length === 1 && value.children[0]) return unwrapped(value.children[0], tree);
  return value.kind === 'choice' ? chosen(value, tree) : value;
}

/** `params[key]` of `copy[key] = JSON.stringify(params[key])` where a text never comes, `if (typeof params[key] === 'object') …`: texts are copied on the other side. */
function otherKind(value: Node, tree: Tree): Node | null {
  if (value.kind !== 'call' || !encoders.test(pathOf(value.callee)) || otherSide(value, tree) === null) return null;
  const [only, another] = value.args;
  return only && !another ? only : null;
}

/** What is put where a text never comes, and not on the other side: `if (typeof v === 'object') nested[key] = v; else query[key] = v`. */
export function isForOthers(value: Node, tree: Tree): boolean {
  const other = otherSide(value, tree);
  if (other === null || value.parent?.kind !== 'assign') return false;
  const written = ({ range }: Node): string => tree.file.text.slice(range.start, range.end);
  const { target } = value.parent;
  const own = written(target);
  if (target.kind === 'index' && [...walk(value)].some((part) => part.kind === 'index' && written(part) === own)) return false;
  return !other.some((statement) => [...walk(statement)].some((part) => part.kind === 'assign' && written(part.target) === own));
}

/** Of an assignment where a text never comes, the other side of the condition. */
function otherSide({ parent: put }: Node, tree: Tree): readonly Node[] | null {
  const side = put?.parent;
  if (put?.kind !== 'assign' || side?.kind !== 'branch') return null;
  const isText = textsOn(side.condition, tree);
  if (isText === null || !(isText ? side.otherwise : side.then).includes(put)) return null;
  return isText ? side.then : side.otherwise;
}

const encoders = /^(?:JSON\.stringify|json_encode|json\.dumps)$/;

/** `typeof value === 'object' ? JSON.stringify(value) : value`, `value ?? ''`: a text stays what it is. */
function chosen(value: Extract<Node, { kind: 'choice' }>, tree: Tree): Node {
  const [first, second] = value.options;
  if (!first || !second) return value;
  if (value.condition === null) return second.kind === 'string' && second.value === '' ? unwrapped(first, tree) : value;
  const isText = textsOn(value.condition, tree);
  return isText === null ? value : unwrapped(isText ? first : second, tree);
}

/** Whether a text comes to the side of a condition that is taken where it holds; null for one that asks for something else. */
function textsOn(condition: Node, tree: Tree): boolean | null {
  const written = tree.file.text.slice(condition.range.start, condition.range.end);
  const asks = /^typeof\s+[\w.[\]]+\s*(===?|!==?)\s*(['"])(\w+)\2$/.exec(written);
  if (asks) return (asks[3] === 'string') === !asks[1]?.startsWith('!');
  const test = /^(!?)\s*(?:Array\.isArray|is_(?:array|object|bool|int|numeric|float))\(\$?[\w.[\]$]+\)$/.exec(written);
  return test ? test[1] === '!' : null;
}

/** `keys`: a name that stands for each key of an object; `pairs`: for one part of each of its entries. */
type Bound = { readonly of: 'keys' | 'pairs'; readonly source: Node; readonly part: string };

/** The binding of a name, by a loop or as the parameter of a callback. */
function boundAs(session: Session, name: Extract<Node, { kind: 'name' }>, tree: Tree): Bound | null {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  if (!decl || another || decl.tree !== tree) return null;
  if (decl.node.kind === 'define') return keyBefore(decl.node, tree) ?? inLoop(session, decl.node.value, tree);
  const fn = decl.node.kind === 'param' ? decl.node.parent : null;
  if (decl.node.kind !== 'param' || fn?.kind !== 'function') return null;
  const list = listFor(fn, decl.node);
  if (list === null) return null;
  if (list.isMap) return { of: 'pairs', source: list.node, part: fn.params[0] === decl.node ? '1' : '0' };
  return decl.property === null ? keysIn(session, list.node, tree) : { of: 'pairs', source: list.node, part: decl.property };
}

/** `$key` of PHP's `foreach ($all as $key => $value)`, which stands before the value and has none of its own. */
function keyBefore(key: DefineNode, { language }: Tree): Bound | null {
  if (language !== 'php' || key.value !== null || key.parent?.kind !== 'group') return null;
  const { children } = key.parent;
  const next = children[children.indexOf(key) + 1];
  const item = next?.kind === 'define' || next?.kind === 'assign' ? next.value : null;
  return item?.kind === 'index' && item.index.kind === 'plain' && item.index.text === '*'
    ? { of: 'pairs', source: item.object, part: '0' }
    : null;
}

/** `for (const key of …)`, `for (const [key, value] of …)`, Python's `for key, value in ….items()`, PHP's `foreach (… as $key => $value)` */
function inLoop(session: Session, value: Node | null, tree: Tree): Bound | null {
  if (value?.kind !== 'index' || value.index.kind !== 'plain') return null;
  const part = pairPart.get(value.index.text);
  if (part !== undefined) return { of: 'pairs', source: value.object, part };
  if (value.index.text === '*')
    return keysIn(session, value.object, tree) ?? (tree.language === 'php' ? { of: 'pairs', source: value.object, part: '1' } : null);
  const item = value.object;
  if (item.kind !== 'index' || item.index.kind !== 'plain' || item.index.text !== '*') return null;
  return { of: 'pairs', source: item.object, part: value.index.text };
}

const pairPart: ReadonlyMap<string, string> = new Map([
  ['*key', '0'],
  ['*value', '1'],
]);

function keysIn(session: Session, list: Node, tree: Tree): Bound | null {
  const source = keysOf(session, { tree, node: list });
  return source === null ? null : { of: 'keys', source: source.node, part: '' };
}

const perItem = /^(?:forEach|map|flatMap|filter|sort|some|every)$/;

/** The list that a callback is called for; of `reduce` the second parameter. `isMap`: a map's own `forEach` gives value and key. */
function listFor(fn: FunctionNode, param: Node): { readonly node: Node; readonly isMap: boolean } | null {
  const call = fn.parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || call.args[0] !== fn) return null;
  const { property, object } = call.callee;
  const index = param.kind === 'param' ? fn.params.indexOf(param) : -1;
  if (property === 'reduce') return index === 1 ? { node: object, isMap: false } : null;
  if (!perItem.test(property)) return null;
  const isMap = property === 'forEach' && index <= 1 && fn.params.length >= 2 && fn.params[0]?.pattern === null;
  return index === 0 || isMap ? { node: object, isMap } : null;
}

const keeping = /^(?:sort|toSorted|filter|reverse|toReversed|slice)$/;

/** The object whose keys an expression lists: `Object.keys(x).sort()`. */
export function keysOf(session: Session, ref: Ref): Ref | null {
  return listedBy(session, ref, /^(?:Object\.keys|Reflect\.ownKeys|Object\.getOwnPropertyNames|array_keys)$/, 'keys');
}

/** The object or map whose entries an expression lists: `Object.entries(x).filter(…)`, `map.entries()`, a map itself. */
export function entriesOf(session: Session, ref: Ref): Ref | null {
  return listedBy(session, ref, /^Object\.entries$/, 'entries') ?? ref;
}

function listedBy(session: Session, { tree, node }: Ref, lister: RegExp, method: string): Ref | null {
  if (node.kind === 'list' && node.items.length === 1 && node.items[0]?.kind === 'spread')
    return listedBy(session, { tree, node: node.items[0].value }, lister, method);
  if (node.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
    if (!decl || another || decl.tree !== tree || decl.node.kind !== 'define' || decl.node.value === null) return null;
    if (!decl.node.constant && (tree.language !== 'java' || assignmentsTo(session, decl).length > 0)) return null;
    return listedBy(session, { tree, node: decl.node.value }, lister, method);
  }
  if (node.kind !== 'call') return null;
  const { callee, args } = node;
  const [only] = args;
  if (only && args.length === 1 && lister.test(pathOf(callee))) return { tree, node: only };
  // `new ArrayList<>(params.keySet())`, `new TreeSet<>(…)`
  if (only && args.length === 1 && node.isNew && tree.language === 'java' && callee.kind === 'name' && /(?:List|Set)$/.test(callee.name))
    return listedBy(session, { tree, node: only }, lister, method);
  if (only && pathOf(callee) === 'Array.from') return listedBy(session, { tree, node: only }, lister, method);
  if (callee.kind !== 'member') return null;
  const view = viewOf(tree, method);
  if (args.length === 0 && callee.property === view) return { tree, node: callee.object };
  if (tree.language === 'java' && /^(?:stream|sorted|filter|collect|toList|sequential|distinct)$/.test(callee.property) && !isMapped(node))
    return listedBy(session, { tree, node: callee.object }, lister, method);
  const isKept = keeping.test(callee.property) || (method === 'entries' && callee.property === 'map' && keepsPairs(session, node, tree));
  return isKept ? listedBy(session, { tree, node: callee.object }, lister, method) : null;
}

/** What the language calls the method that lists the keys, or the entries. */
function viewOf({ language }: Tree, method: string): string {
  if (language === 'java') return method === 'keys' ? 'keySet' : 'entrySet';
  return language === 'python' && method === 'entries' ? 'items' : method;
}

/** `collect(Collectors.toMap(…))` is a map again. */
function isMapped({ callee, args }: CallNode): boolean {
  const [only] = args;
  return callee.kind === 'member' && callee.property === 'collect' && only?.kind === 'call' && nameOf(only.callee) === 'toMap';
}

/**
 * The maps whose entries `….collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, …))` keeps, of two that have the same key the one behind:
 * `params.entrySet().stream()`, `Stream.concat(common.entrySet().stream(), biz.entrySet().stream())`. None for any other call.
 */
export function collectedFrom(session: Session, call: CallNode, tree: Tree): readonly Node[] {
  const [maker] = call.args;
  if (call.callee.kind !== 'member' || maker?.kind !== 'call' || !isMapped(call)) return [];
  const [key, value, merge] = maker.args;
  if (!key || !value || !reads(key, 'getKey') || !reads(value, 'getValue')) return [];
  const found = streamed(session, { tree, node: call.callee.object });
  if (found.length < 2 || merge === undefined) return found;
  const kept = mergedAs(merge);
  return kept === null ? [] : kept === 'last' ? found : [...found].reverse();
}

/** The maps whose entries a stream gives, one after the other. */
function streamed(session: Session, { tree, node }: Ref): readonly Node[] {
  const only = listedBy(session, { tree, node }, /^$/, 'entries');
  if (only !== null) return [only.node];
  if (node.kind !== 'call' || node.callee.kind !== 'member') return [];
  const { object, property } = node.callee;
  if (property === 'concat' && nameOf(object) === 'Stream') {
    const parts = node.args.map((arg) => streamed(session, { tree, node: arg }));
    return parts.some((part) => part.length === 0) ? [] : parts.flat();
  }
  const [each] = node.args;
  const isOfMaps = property === 'flatMap' && object.kind === 'call' && nameOf(object.callee) === 'of' && each?.kind === 'function';
  if (isOfMaps && [...walk(each)].some((one) => one.kind === 'member' && one.property === 'entrySet')) return object.args;
  return /^(?:sorted|filter|sequential)$/.test(property) ? streamed(session, { tree, node: object }) : [];
}

/** `(a, b) -> b`: which of two values of one key stays. */
function mergedAs(merge: Node): 'first' | 'last' | null {
  if (merge.kind !== 'function') return null;
  const [only, another] = merge.body;
  const given = only?.kind === 'return' && !another && only.value?.kind === 'name' ? only.value.name : null;
  const at = merge.params.findIndex(({ name }) => name === given);
  return at < 0 ? null : at === 0 ? 'first' : 'last';
}

/** `Map.Entry::getKey`, `e -> e.getKey()`, `e -> String.valueOf(e.getValue())` */
function reads(node: Node, getter: string): boolean {
  if (node.kind === 'member') return node.property === getter;
  const [param] = node.kind === 'function' ? node.params : [];
  const [only, another] = node.kind === 'function' ? node.body : [];
  if (!param || only?.kind !== 'return' || another) return false;
  const isRead = (one: Node | null | undefined): boolean =>
    one?.kind === 'call' &&
    ((nameOf(one.callee) === getter && one.callee.kind === 'member' && nameOf(one.callee.object) === param.name) ||
      (/^(?:valueOf|toString)$/.test(nameOf(one.callee) ?? '') && isRead(one.args[0])));
  return isRead(only.value);
}

/** `.map(([key, value]) => [key, String(value)])` */
function keepsPairs(session: Session, call: CallNode, tree: Tree): boolean {
  const [fn] = call.args;
  const given = fn?.kind === 'function' && fn.body.length === 1 ? fn.body[0] : null;
  if (given?.kind !== 'return' || given.value?.kind !== 'list') return false;
  const [key, value, another] = given.value.items;
  if (!key || !value || another || key.kind !== 'name') return false;
  const read = unwrapped(value, tree);
  const [one, other] = [boundAs(session, key, tree), read.kind === 'name' ? boundAs(session, read, tree) : null];
  return one?.part === '0' && other?.part === '1' && one.source === other.source;
}

/**
 * The object that `reduce` copies key by key into its first value: `(copy, key) => ({ ...copy, [key]: params[key] })`, or the same by assignments.
 * Null where the callback does anything else.
 */
export function reducedFrom(session: Session, call: CallNode, tree: Tree): { readonly from: Ref; readonly initial: Node } | null {
  const [fn, initial] = call.args;
  const [copy] = fn?.kind === 'function' ? fn.params : [];
  if (fn?.kind !== 'function' || !initial || !copy || copy.pattern !== null) return null;
  const isCopy = (node: Node): boolean => node.kind === 'name' && node.name === copy.name;
  const last = fn.body.at(-1);
  if (last?.kind !== 'return' || last.value === null) return null;
  const given = last.value.kind === 'group' && last.value.children.length === 1 ? (last.value.children[0] ?? last.value) : last.value;
  if (given.kind === 'object') {
    const [first, entry, another] = given.entries;
    if (first?.kind !== 'spread' || !isCopy(first.value) || entry?.kind !== 'entry' || another || fn.body.length > 1) return null;
    const from = copiedFrom(session, tree, entry.key, entry.value ?? entry.key);
    return from && { from, initial };
  }
  if (!isCopy(given)) return null;
  const writes = fn.body.slice(0, -1).flatMap(assignIn);
  const [write, another] = writes;
  if (!write || another || write.target.kind !== 'index' || !isCopy(write.target.object)) return null;
  const from = copiedFrom(session, tree, write.target.index, write.value);
  return from && { from, initial };
}

/** An assignment, also under an `if` that leaves out what is empty. */
function assignIn(node: Node): readonly Extract<Node, { kind: 'assign' }>[] {
  if (node.kind === 'assign') return [node];
  if (node.kind === 'branch' && node.otherwise.length === 0) return node.then.flatMap(assignIn);
  return [];
}

function pathOf(node: Node): string {
  if (node.kind === 'name') return node.name;
  return node.kind === 'member' ? `${pathOf(node.object)}.${nameOf(node)}` : '';
}

/** Whether a node stands in a function that is called for each item of a list. */
export function isPerItem(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'function') return above.parent?.kind === 'call' && above.parent.args[0] === above;
  }
  return false;
}
