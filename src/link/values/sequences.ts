import { contains, remembered, walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, ListNode, Node, ParamNode, StringNode, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, nameOf } from '../program/syntax.js';
import { callsWith } from '../symbols/writes.js';
import {
  type AbstractValue,
  after,
  type Env,
  type Holder,
  type NodeValue,
  joinPathConditions,
  START,
  UNKNOWN,
  unknown,
} from './abstract-value.js';
import { runsOf } from './calls-on-object.js';
import { decideCall } from './conditions.js';
import { classOfEnum } from './enum-members.js';
import { evaluate } from './evaluate.js';
import { entered } from './return-values.js';
import type { Session } from './session.js';

/** An item of a list where it is written. */
type Item = Ref & { readonly env: Env };

const ITEMS = 500;

/** The items of a list that is written out, those of lists spread into it and pushed onto it among them; null where some are not known. */
export function itemsOf(session: Session, given: AbstractValue, depth = 0): readonly Item[] | null {
  const thing = classOfEnum(given);
  if (thing.kind !== 'node' || depth > 4) return null;
  const { tree, env, holders } = thing;
  const node = thing.node.kind === 'object' ? entriesAsList(thing) : thing.node.kind === 'class' ? membersAsList(thing) : thing.node;
  if (node?.kind !== 'list' || node.items.length > ITEMS) return null;
  const found: Item[] = [];
  for (const item of node.items) {
    if (item.kind !== 'spread') {
      found.push({ tree, node: item, env });
      continue;
    }
    for (const inner of evaluate(session, item.value, tree, env)) {
      const items = itemsOf(session, inner, depth + 1);
      if (items === null) return null;
      found.push(...items);
    }
  }
  for (const holder of holders) {
    const pushed = pushedTo(session, holder, depth);
    if (pushed === null) return null;
    found.push(...pushed);
  }
  return found;
}

/** By language, what puts an item, and what puts the items of another list, at an end of a list. */
const pushes = /^(?:push|unshift|append|appendleft|add|addLast|addFirst|offer|Add|put)$/;
const extensions = /^(?:extend|extendleft|addAll|AddRange)$/;

/**
 * `list.push(a, ...b)`, `jobs.append(job)`, `this.list.push(a)`: in each call of its method on the one object, as far as its making is known.
 * Null where items are put there that nobody knows.
 */
function pushedTo(session: Session, holder: Holder, depth: number): readonly Item[] | null {
  const found: Item[] = [];
  for (const { tree, node } of callsWith(session, holder)) {
    const put = putBy(node, holder, tree);
    const isMethod = holder.made && (!isScript(tree) || (node.callee.kind === 'member' && node.callee.object.kind === 'member'));
    const runs = put.length > 0 && holder.made && isMethod ? (runsOf(session, holder.made, node) ?? []) : [];
    for (const arg of put) {
      const items = (runs.length > 0 ? runs : [holder.env]).flatMap((at) => given(session, arg, tree, at, depth));
      if (items.includes(null)) return null;
      found.push(...items.filter((item) => item !== null));
    }
  }
  return found;
}

/** The items that a call puts into the held list; a spread argument gives its items. */
function putBy({ callee, args }: CallNode, { name }: Holder, tree: Tree): readonly Node[] {
  const [first, ...others] = args;
  if (callee.kind === 'name' && /^array_(?:push|unshift)$/.test(callee.name)) return first && isHeld(first, name) ? others : [];
  if (callee.kind !== 'member' || !isHeld(callee.object, name) || first === undefined) return [];
  if (extensions.test(callee.property)) return [spreadFor(first)];
  return pushes.test(callee.property) && (others.length === 0 || isScript(tree)) ? args : [];
}

const spreadFor = remembered((value: Node): Node => ({ kind: 'spread', range: value.range, parent: value.parent, value }));

function isHeld(object: Node, name: string): boolean {
  return (object.kind === 'name' || (object.kind === 'member' && object.object.kind === 'name')) && nameOf(object) === name;
}

/** An argument that is put into a list, or the items of one that is spread into it; null for items that are not known. */
function given(session: Session, arg: Node, tree: Tree, env: Env, depth: number): readonly (Item | null)[] {
  if (arg.kind !== 'spread') return [{ tree, node: arg, env }];
  return evaluate(session, arg.value, tree, env).flatMap((inner): readonly (Item | null)[] => itemsOf(session, inner, depth + 1) ?? [null]);
}

/**
 * The bindings of a loop over these values, each with its item, so that two parts of one item stay together. Null where the language loops over
 * something else than items, or the items are not known.
 */
export function eachOf(session: Session, things: readonly AbstractValue[], at: Ref, env: Env): readonly AbstractValue[] | null {
  if (!isScript(at.tree) && !areItems(things, at)) return null;
  const found: AbstractValue[] = [];
  for (const thing of things) {
    if (thing.kind === 'unknown' && thing.unresolved.length > 0) {
      found.push(unknown(thing.unresolved));
      continue;
    }
    const items = itemsOf(session, thing);
    if (items === null) return null;
    items.forEach((item, index) => {
      const way = new Map([[`${at.tree.file.path}:${at.node.range.start}:each`, String(index)]]);
      // A list that belongs to one round of a loop around this one keeps its items in that round.
      const pathCondition = joinPathConditions(env.activations === null ? way : new Map<string, string>(), thing.pathCondition);
      if (pathCondition === null) return;
      found.push(...evaluate(session, item.node, item.tree, item.env).map((value) => after(value, { pathCondition, steps: thing.steps })));
    });
  }
  // A list that nobody was seen to fill is filled out of sight.
  return found.length === 0 && things.length > 0 ? null : found;
}

/** In languages whose maps are gone through otherwise: a list that is written out, or the members of an enum, by items. */
function areItems(things: readonly AbstractValue[], { tree, node }: Ref): boolean {
  if (!/^(?:java|php|go)$/.test(tree.language) || things.length === 0) return false;
  if (node.kind === 'index' && !(node.index.kind === 'plain' && node.index.text === '*')) return false;
  return things.every(
    (thing) => thing.kind === 'node' && (thing.node.kind === 'list' || (thing.node.kind === 'class' && thing.node.isEnum)),
  );
}

/** The values of a callback's parameter: the items of the list that the callback is called for; null for any other parameter. */
export function perItem(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const call = fn.parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || call.args[0] !== fn || param.rest) return null;
  const { property, object } = call.callee;
  const index = fn.params.indexOf(param);
  const isItem =
    property === 'reduce'
      ? index === 1
      : /^(?:sort|toSorted)$/.test(property) || (index === 0 && /^(?:forEach|map|flatMap|filter|find|findLast|some|every)$/.test(property));
  return isItem ? eachOf(session, evaluate(session, object, tree, env), { tree, node: call }, env) : null;
}

/** The values that a method of a list gives; null for a method that is not modelled. */
export function ofListMethod(
  session: Session,
  thing: NodeValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [fn] = node.args;
  if (tree.language === 'java') return ofStream(session, thing, name, { tree, node: fn ?? node }, env);
  if (!isScript(tree) || thing.node.kind !== 'list') return null;
  switch (name) {
    case 'sort':
    case 'toSorted':
    case 'reverse':
    case 'toReversed':
    case 'slice':
    case 'values':
      return [thing];
    case 'shift':
    case 'pop':
    case 'at':
      return eachOf(session, [thing], { tree, node }, env);
    case 'map':
      return fn?.kind === 'function' ? mapped(thing, fn, node, tree, env) : null;
    case 'find':
    case 'findLast':
    case 'filter':
      return chosen(session, thing, name, { tree, node: fn ?? node }, env);
    default:
      return null;
  }
}

/** `list.stream().filter(…).findFirst()`: a stream stands for the list that it is made of. */
function ofStream(session: Session, thing: NodeValue, name: string, given: Ref, env: Env): readonly AbstractValue[] | null {
  const isList = thing.node.kind === 'list' || (thing.node.kind === 'class' && thing.node.isEnum);
  if (!isList) return null;
  switch (name) {
    case 'stream':
    case 'parallelStream':
    case 'sequential':
    case 'distinct':
    case 'sorted':
    case 'peek':
    case 'toList':
    case 'clone':
      return [thing];
    case 'filter':
      return chosen(session, thing, name, given, env);
    case 'findFirst':
    case 'findAny':
    case 'iterator': {
      const items = itemsOf(session, thing);
      return items === null || items.length === 0 ? [UNKNOWN] : items.flatMap((item) => evaluate(session, item.node, item.tree, item.env));
    }
    default:
      return null;
  }
}

/** The items that a predicate is true of, or may be. */
function chosen(session: Session, thing: NodeValue, name: string, predicate: Ref, env: Env): readonly AbstractValue[] | null {
  const items = itemsOf(session, thing);
  const fn = predicate.node;
  if (items === null || fn.kind !== 'function') return null;
  const kept: Item[] = [];
  for (const item of items) {
    const call: CallNode = callFor(fn, item.node);
    const verdict = decideCall(
      session,
      { tree: predicate.tree, node: fn },
      entered(session, fn, { tree: item.tree, node: call }, { ...env, activations: item.env.activations }, env.activations),
    );
    if (verdict !== 'no') kept.push(item);
    if (verdict === 'yes' && name === 'find') break;
  }
  if (name !== 'filter') return kept.length === 0 ? [UNKNOWN] : kept.flatMap((item) => evaluate(session, item.node, item.tree, item.env));
  const [first] = kept;
  if (first === undefined || kept.some((item) => item.tree !== first.tree || item.env !== first.env)) return [thing];
  const list: ListNode = { kind: 'list', range: thing.node.range, parent: thing.node.parent, items: kept.map((item) => item.node) };
  return [{ ...thing, tree: first.tree, env: first.env, node: list, holders: [] }];
}

/** The results of a callback for each item: a list of its calls, each for the item at its place. */
function mapped(thing: NodeValue, fn: FunctionNode, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { callee } = node;
  if (thing.node.kind !== 'list' || thing.node.items.length > ITEMS || thing.node.items.some(({ kind }) => kind === 'spread')) return null;
  if (callee.kind !== 'member') return null;
  const { range } = node;
  const items = thing.node.items.map((_, index): Node => {
    const place: Node = { kind: 'plain', range, parent: node, text: String(index) };
    const item: Node = { kind: 'index', range, parent: node, object: callee.object, index: place };
    return { kind: 'call', range, parent: node.parent, callee: fn, args: [item, place], isNew: false };
  });
  const known = mappings(node).get(thing.node) ?? { kind: 'list', range, parent: node.parent, items };
  mappings(node).set(thing.node, known);
  return [{ ...START, kind: 'node', tree, node: known, env, holders: [], asText: false }];
}

const mappings = remembered((_call: CallNode) => new Map<Node, ListNode>());

const calls = remembered((_fn: FunctionNode) => new Map<Node, CallNode>());

/** The call of a callback for one item, the same whenever it is asked for. */
function callFor(fn: FunctionNode, item: Node): CallNode {
  const known = calls(fn).get(item);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: item.range, parent: item.parent, callee: fn, args: [item], isNew: false };
  calls(fn).set(item, made);
  return made;
}

/** `Object.entries(x)`, `Object.values(x)`, `Object.keys(x)` of an object that is written out. */
export function listedObject(
  session: Session,
  what: 'entries' | 'values' | 'keys',
  things: readonly AbstractValue[],
): readonly AbstractValue[] {
  return things.map((thing): AbstractValue => {
    if (thing.kind === 'unknown') return thing.unresolved.length > 0 ? unknown(thing.unresolved) : UNKNOWN;
    const pairs = thing.kind === 'node' && session ? pairsOf(thing) : null;
    if (thing.kind !== 'node' || pairs === null) return UNKNOWN;
    const items = pairs.map(({ key, value, pair }) => (what === 'entries' ? pair : what === 'keys' ? key : value));
    return { ...START, kind: 'node', tree: thing.tree, node: listFor(thing.node, what, items), env: thing.env, holders: [], asText: false };
  });
}

type Pair = { readonly key: StringNode; readonly value: Node; readonly pair: ListNode };

const pairsFor = new WeakMap<Node, readonly Pair[] | null>();
const lists = remembered((_object: Node) => new Map<string, ListNode>());

function listFor(object: Node, what: string, items: readonly Node[]): ListNode {
  const known = lists(object).get(what);
  if (known) return known;
  const made: ListNode = { kind: 'list', range: object.range, parent: object.parent, items };
  lists(object).set(what, made);
  return made;
}

/** An enum stands for its members, in order. */
function membersAsList(thing: NodeValue): ListNode | null {
  const { node } = thing;
  if (node.kind !== 'class' || !node.isEnum) return null;
  const isMember = (value: Node | null): value is Node => value?.kind === 'string' || (value?.kind === 'call' && value.isNew);
  const members = node.body.flatMap((part) => (part.kind === 'define' && part.constant && isMember(part.value) ? [part.value] : []));
  return members.length === 0 ? null : listFor(node, 'members', members);
}

function entriesAsList(thing: NodeValue): ListNode | null {
  const pairs = pairsOf(thing);
  return (
    pairs &&
    listFor(
      thing.node,
      'entries',
      pairs.map(({ pair }) => pair),
    )
  );
}

/** Key and value of each entry; null where not all are written out. */
function pairsOf({ tree, node }: NodeValue): readonly Pair[] | null {
  const known = pairsFor.get(node);
  if (known !== undefined) return known;
  const entries = node.kind === 'object' ? node.entries : node.kind === 'class' && node.isEnum ? node.body : null;
  const pairs = entries?.map((entry): Pair | null => {
    if (entry.kind === 'define' && entry.value) return pairFor(entry.name, entry.at, entry.value, entry);
    if (entry.kind === 'function') return pairFor(entry.name, entry.range, entry, entry);
    const key = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
    return entry.kind === 'entry' && key !== null ? pairFor(key, entry.key.range, entry.value ?? entry.key, entry) : null;
  });
  const found = pairs?.every((pair) => pair !== null) ? pairs : null;
  pairsFor.set(node, found);
  return found;
}

function pairFor(name: string, range: Node['range'], value: Node, entry: Node): Pair {
  const key: StringNode = { kind: 'string', range, parent: entry, inner: range, value: name, quote: '' };
  return { key, value, pair: { kind: 'list', range: entry.range, parent: entry, items: [key, value] } };
}

/** The list of values that a generator function yields; null for any other function. */
export function yielded({ tree, node }: Ref<FunctionNode>, env: Env): AbstractValue | null {
  if (!isGenerator(tree, node)) return null;
  return { ...START, kind: 'node', tree, node: yieldsOf(node, tree), env, holders: [], asText: false };
}

/** `@contextmanager`: what the one `yield` hands to the `with` that calls it; null for any other function. */
export function managed(session: Session, { tree, node }: Ref<FunctionNode>, env: Env): readonly AbstractValue[] | null {
  const isManager = node.annotations.some((one) => one.kind === 'call' && managers.test(lastOf(one.callee)));
  const [only, another] = isManager && tree.language === 'python' ? yieldsOf(node, tree).items : [];
  return only && !another ? evaluate(session, only, tree, env) : null;
}

const managers = /^(?:async)?contextmanager$/;

function lastOf(callee: Node): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

function isGenerator(tree: Tree, fn: FunctionNode): boolean {
  if (tree.language === 'python' || tree.language === 'php') return yieldsOf(fn, tree).items.length > 0;
  if (!isScript(tree)) return false;
  const head = tree.file.text.slice(fn.range.start, fn.at?.start ?? fn.params[0]?.range.start ?? fn.range.start + 12);
  return /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s*)?\*/.test(head);
}

/** `yield x` is x in the tree; `*` where each of its items is yielded. Null for what is not yielded. */
function yieldBefore({ range }: Node, { file }: Tree): '' | '*' | null {
  const found = /(?:^|[^\w$.])yield( ?\*)? ?\(? ?$/.exec(
    file.text.slice(Math.max(0, range.start - 24), range.start).replaceAll(/\s+/g, ' '),
  );
  return found === null ? null : found[1] === undefined ? '' : '*';
}

/** The first node at a place is the whole expression. */
function isWithin(outer: Node | undefined, node: Node): boolean {
  return outer !== undefined && contains(outer.range, node.range);
}

const yields = new WeakMap<FunctionNode, ListNode>();

/** `yield x` of a script is x in the tree. */
function scriptYields(fn: FunctionNode, tree: Tree): readonly Node[] {
  const items: Node[] = [];
  for (const node of walk(fn)) {
    const mark = enclosing(node) === fn && !isWithin(items.at(-1), node) ? yieldBefore(node, tree) : null;
    if (mark !== null) items.push(mark === '*' ? { kind: 'spread', range: node.range, parent: node.parent, value: node } : node);
  }
  return items;
}

/** Python's and PHP's are groups; of PHP's `yield $key => $value` the value counts. */
function groupedYields(fn: FunctionNode, tree: Tree): readonly Node[] {
  return [...walk(fn)].flatMap((node): readonly Node[] => {
    const parts = node.kind === 'group' && tree.file.text.startsWith('yield', node.range.start) ? node.children : [];
    const only = tree.language === 'php' ? parts.at(-1) : parts[0];
    if (!only || (parts.length > 1 && tree.language !== 'php') || enclosing(node) !== fn) return [];
    const isFrom = /^yield\s+from\b/.test(tree.file.text.slice(node.range.start, only.range.start));
    return isFrom ? [{ kind: 'spread', range: only.range, parent: node, value: only }] : [only];
  });
}

function yieldsOf(fn: FunctionNode, tree: Tree): ListNode {
  const known = yields.get(fn);
  if (known) return known;
  const items = isScript(tree) ? scriptYields(fn, tree) : groupedYields(fn, tree);
  const made: ListNode = { kind: 'list', range: fn.range, parent: fn.parent, items };
  yields.set(fn, made);
  return made;
}
