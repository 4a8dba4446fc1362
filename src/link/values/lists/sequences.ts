import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, ListNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, after, type Env, joinPathConditions, type NodeValue, nodeValue, UNKNOWN, unknown } from '../abstract-value.js';
import { foldIn } from '../calls/fold-calls.js';
import { callWith } from '../calls/method-references.js';
import { entered } from '../calls/return-values.js';
import { classOfEnum } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { decideCall } from '../flow/conditions.js';
import type { Truth } from '../flow/truth.js';
import { entriesAsList, membersAsList } from '../objects/listed-objects.js';
import { sourceOf } from '../objects/object-of-pairs.js';
import { listOf } from '../pinned.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { collectedMap } from './collected-maps.js';
import { pairsPutInto, pushedTo } from './grown-lists.js';
import { changesOf } from './list-changes.js';
import { doubtfulFrom, shuffled, sieved } from './sieved-lists.js';
import { sortedAnew } from './sorted-lists.js';

/** An item of a list where it is written. */
export type Item = Ref & { readonly env: Env };

const ITEMS = 500;

/** `Object.entries(x)` that is spread into a list of pairs: as one item that stands for all of x's entries (`whole`), or as items that have to be known. */
export type EntrySpreads = 'whole' | 'known';

/** The items of a list that is written out, those of lists spread into it and pushed onto it among them; null where some are not known. */
export function itemsOf(session: Session, given: AbstractValue, depth = 0, spreads: EntrySpreads = 'known'): readonly Item[] | null {
  const thing = classOfEnum(given);
  if (thing.kind !== 'node' || depth > 4) return null;
  const { tree, env, holders } = thing;
  const node = thing.node.kind === 'object' ? entriesAsList(thing) : thing.node.kind === 'class' ? membersAsList(thing) : thing.node;
  if (node?.kind !== 'list' || node.items.length > ITEMS) return null;
  const found: Item[] = [];
  for (const item of node.items) {
    if (item.kind !== 'spread' || (spreads === 'whole' && sourceOf(session, { tree, node: item.value, env }) !== null)) {
      found.push({ tree, node: item, env });
      continue;
    }
    for (const inner of evaluate(session, item.value, tree, env)) {
      const items = itemsOf(session, inner, depth + 1, spreads);
      if (items === null) return null;
      found.push(...items);
    }
  }
  for (const holder of holders) {
    const pushed = thing.node.kind === 'list' ? pushedTo(session, holder, depth, spreads) : pairsPutInto(session, holder);
    if (pushed === null) return null;
    found.push(...pushed);
  }
  found.push(...changesOf(session, thing).put);
  return found;
}

/**
 * The bindings of a loop over these values, each with its item, so that two parts of one item stay together. Null where the language loops over
 * something else than items, or the items are not known.
 */
export function eachOf(session: Session, things: readonly AbstractValue[], at: Ref, env: Env): readonly AbstractValue[] | null {
  return isScript(at.tree) || areItems(things, at) ? eachItem(session, things, at, env) : null;
}

/** The same for any language: what goes through a list is known to go through its items. */
function eachItem(session: Session, things: readonly AbstractValue[], at: Ref, env: Env): readonly AbstractValue[] | null {
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
  if (!/^(?:java|php|go|csharp)$/.test(tree.language) || things.length === 0) return false;
  if (node.kind === 'index' && !(node.index.kind === 'plain' && node.index.text === '*')) return false;
  return things.every(
    (thing) =>
      thing.kind === 'node' &&
      (thing.node.kind === 'list' ||
        (thing.node.kind === 'class' && thing.node.isEnum) ||
        (thing.node.kind === 'object' && tree.language === 'csharp')),
  );
}

/** The methods of LINQ, and of lists, by what they give: the same items, what a function makes of each, those that it is true of, or one of them. */
const queries: ReadonlyMap<string, 'same' | 'reordered' | 'map' | 'filter' | 'any'> = new Map([
  ...['ToList', 'ToArray', 'AsEnumerable', 'AsReadOnly', 'Distinct', 'ToHashSet'].map((name) => [name, 'same'] as const),
  ...['Reverse', 'OrderBy', 'OrderByDescending', 'ThenBy', 'ThenByDescending'].map((name) => [name, 'reordered'] as const),
  ...['Select', 'ConvertAll'].map((name) => [name, 'map'] as const),
  ...['Where', 'FindAll', 'TakeWhile', 'SkipWhile'].map((name) => [name, 'filter'] as const),
  ...['First', 'FirstOrDefault', 'Single', 'SingleOrDefault', 'Last', 'LastOrDefault', 'Find'].map((name) => [name, 'any'] as const),
]);

function isQuery(name: string, { language }: Tree): boolean {
  return language === 'csharp' && (queries.has(name) || /^(?:ForEach|SelectMany|Any|All|Count)$/.test(name));
}

/** The values of a callback's parameter: the items of the list that the callback is called for; null for any other parameter. */
export function perItem(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const call = fn.parent;
  if (call?.kind !== 'call' || param.rest) return null;
  const index = fn.params.indexOf(param);
  const fold = foldIn(call, tree);
  if (fold?.step === fn) return index === 1 ? eachItem(session, evaluate(session, fold.list, tree, env), { tree, node: call }, env) : null;
  if (call.callee.kind !== 'member' || call.args[0] !== fn) return null;
  const { property, object } = call.callee;
  const ofMap = property === 'forEach' ? ofMapEntry(session, object, index, { tree, node: call }, env) : null;
  if (ofMap !== null) return ofMap;
  const isItem = /^(?:sort|toSorted)$/.test(property) || (index === 0 && (perEach.test(property) || isQuery(property, tree)));
  return isItem ? eachOf(session, evaluate(session, object, tree, env), { tree, node: call }, env) : null;
}

const perEach = /^(?:forEach|map|flatMap|filter|find|findLast|some|every)$/;

/** `map.forEach((value, key) => …)`; null for the `forEach` of a list. */
function ofMapEntry(session: Session, map: Node, index: number, at: Ref, env: Env): readonly AbstractValue[] | null {
  const things = isScript(at.tree) && index <= 1 ? evaluate(session, map, at.tree, env) : [];
  if (things.length === 0 || !things.every((thing) => thing.kind === 'node' && thing.node.kind === 'object')) return null;
  const pairs = eachOf(session, things, at, env);
  return pairs === null ? [UNKNOWN] : accessEach(session, pairs, index === 0 ? '1' : '0', at, env);
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
  if (tree.language === 'csharp') return ofQuery(session, thing, name, { tree, node }, env);
  if (tree.language === 'java' && name === 'map' && fn) return mapped(session, thing, fn, { tree, node }, env);
  const byKey = tree.language === 'java' && name === 'collect' && fn ? collectedMap(session, thing, fn, { tree, node }, env) : null;
  if (byKey !== null) return byKey;
  if (tree.language === 'java')
    return ofTaken(session, thing, name, { tree, node }, env) ?? ofStream(session, thing, name, { tree, node: fn ?? node }, env);
  if (!isScript(tree) || thing.node.kind !== 'list') return null;
  switch (name) {
    case 'sort':
    case 'toSorted':
      return [sortedAnew(session, thing, node, env) ?? thing];
    case 'reverse':
    case 'toReversed':
    case 'values':
      return [thing];
    case 'slice':
      return [
        fn?.kind === 'plain' && /^[1-9]\d?$/.test(fn.text) && node.args.length === 1
          ? (itemsFrom(thing, Number(fn.text)) ?? UNKNOWN)
          : thing,
      ];
    case 'shift':
    case 'pop':
    case 'at':
      return eachOf(session, [thing], { tree, node }, env);
    case 'map':
      return fn && isFunction(session, fn, tree, env) ? mapped(session, thing, fn, { tree, node }, env) : null;
    case 'find':
    case 'findLast':
    case 'filter':
      return chosen(session, thing, name, { tree, node: fn ?? node }, env);
    default:
      return null;
  }
}

/** What LINQ makes of a list. */
function ofQuery(session: Session, thing: NodeValue, name: string, at: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const [fn] = at.node.args;
  if (thing.node.kind !== 'list') return null;
  switch (queries.get(name)) {
    case 'same':
      return [thing];
    case 'reordered':
      return [shuffled(thing)];
    case 'map':
      return fn ? mapped(session, thing, fn, at, env) : null;
    case 'filter':
    case 'any':
      return fn ? chosen(session, thing, queries.get(name) ?? '', { tree: at.tree, node: fn }, env) : eachOf(session, [thing], at, env);
    default:
      return null;
  }
}

/** `queue.poll()`: any of the items, each in a turn of its own. */
function ofTaken(session: Session, thing: NodeValue, name: string, at: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  if (thing.node.kind !== 'list' || !/^(?:poll|take|pop|peek|remove|element|get)(?:First|Last)?$/.test(name)) return null;
  return at.node.args.length === 0 || name === 'poll' ? eachOf(session, [thing], at, env) : null;
}

/** A list without the items before a place; null where items are not written one by one, or put in later. */
export function itemsFrom(thing: NodeValue, place: number): NodeValue | null {
  const { node } = thing;
  if (node.kind !== 'list' || node.items.some(({ kind }) => kind === 'spread')) return null;
  const known = tails(node).get(place) ?? { ...node, items: node.items.slice(place) };
  tails(node).set(place, known);
  const from = doubtfulFrom(thing);
  return sieved({ ...thing, node: known }, from === null ? -1 : Math.max(0, from - place));
}

const tails = remembered((_list: ListNode) => new Map<number, ListNode>());

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
    case 'parallel':
    case 'unordered':
      return [thing];
    case 'collect':
      return isListed(given.node) ? [thing] : null;
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
  let doubtful = -1;
  for (const item of items) {
    const verdict = truthFor(session, { tree: predicate.tree, node: fn }, item, env);
    if (verdict === null && doubtful < 0) doubtful = kept.length;
    if (verdict !== 'no') kept.push(item);
    if (verdict === 'yes' && name === 'find') break;
  }
  if (name !== 'filter') return kept.length === 0 ? [UNKNOWN] : kept.flatMap((item) => evaluate(session, item.node, item.tree, item.env));
  const [first] = kept;
  if (first === undefined) return [thing];
  if (kept.some((item) => item.tree !== first.tree || item.env !== first.env))
    return [sieved({ ...thing, node: listOf(kept, thing.node, thing.tree, thing.env).node, holders: [] }, doubtful)];
  const list: ListNode = { kind: 'list', range: thing.node.range, parent: thing.node.parent, items: kept.map((item) => item.node) };
  return [sieved({ ...thing, tree: first.tree, env: first.env, node: list, holders: [] }, doubtful)];
}

/** What a predicate says of one item. */
export function truthFor(session: Session, { tree, node: fn }: Ref<FunctionNode>, item: Item, env: Env): Truth {
  const call: CallNode = callFor(fn, item.node);
  const inner = { ...env, activations: item.env.activations };
  return decideCall(session, { tree, node: fn }, entered(session, fn, { tree: item.tree, node: call }, inner, env.activations));
}

function isFunction(session: Session, fn: Node, tree: Tree, env: Env): boolean {
  if (fn.kind === 'function') return true;
  const values = evaluate(session, fn, tree, env);
  return values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'function');
}

/** `Collectors.toList()`: the items that are left. */
function isListed(node: Node): boolean {
  return node.kind === 'call' && /^to(?:List|Set|UnmodifiableList|UnmodifiableSet|Collection)$/.test(nameOf(node.callee) ?? '');
}

/** The results of a callback for each item: a list of its calls, each for the item at its place. */
function mapped(session: Session, thing: NodeValue, fn: Node, { tree, node }: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const { callee } = node;
  const count = itemsOf(session, thing)?.length ?? 0;
  if (thing.node.kind !== 'list' || count === 0 || count > ITEMS || callee.kind !== 'member') return null;
  const { range } = node;
  const of = mappings(node).get(thing.node) ?? new Map<number, ListNode>();
  mappings(node).set(thing.node, of);
  const known = of.get(count);
  if (known) return [nodeValue({ tree, node: known }, env)];
  const items = Array.from({ length: count }, (_, index): Node => {
    const place: Node = { kind: 'plain', range, parent: node, text: String(index) };
    const item: Node = { kind: 'index', range, parent: node, object: callee.object, index: place };
    if (!isScript(tree)) return callWith(session, { tree, node: fn }, item);
    return { kind: 'call', range, parent: node.parent, callee: fn, args: [item, place], isNew: false };
  });
  const made: ListNode = { kind: 'list', range, parent: node.parent, items };
  of.set(count, made);
  return [nodeValue({ tree, node: made }, env)];
}

const mappings = remembered((_call: CallNode) => new Map<Node, Map<number, ListNode>>());

const calls = remembered((_fn: FunctionNode) => new Map<Node, CallNode>());

/** The call of a callback for one item, the same whenever it is asked for. */
function callFor(fn: FunctionNode, item: Node): CallNode {
  const known = calls(fn).get(item);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: item.range, parent: item.parent, callee: fn, args: [item], isNew: false };
  calls(fn).set(item, made);
  return made;
}
