import { contains, remembered, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { fileIndex, isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { nameOf } from '../../program/syntax.js';
import { callsWith } from '../../symbols/writes.js';
import { type AbstractValue, type Env, type Holder, type MadeObject, unresolvedOf } from '../abstract-value.js';
import { along, extended } from '../call-strings.js';
import { runsOf } from '../calls/calls-on-object.js';
import { callersOf } from '../calls/known-callers.js';
import { closureOf, entered } from '../calls/return-values.js';
import { constructorRuns } from '../classes/constructors.js';
import { evaluate } from '../evaluate.js';
import { sourceOf } from '../objects/object-of-pairs.js';
import type { Session } from '../session.js';
import { environmentsOf } from './loop-rounds.js';
import { type EntrySpreads, type Item, itemsOf } from './sequences.js';

/** By language, what puts an item, and what puts the items of another list, at an end of a list. */
const pushes =
  /^(?:<-|push|unshift|append|appendleft|add|addLast|addFirst|offer|Add|AddLast|AddFirst|Enqueue|Push|put|put_nowait|enqueue)$/;

const extensions = /^(?:extend|extendleft|addAll|AddRange)$/;

/**
 * `list.push(a, ...b)`, `jobs.append(job)`, `this.list.push(a)`: in each call of its method on the one object, as far as its making is known.
 * Null where items are put there that nobody knows.
 */
export function pushedTo(session: Session, holder: Holder, depth: number, spreads: EntrySpreads = 'known'): readonly Item[] | null {
  const found: Item[] = [];
  for (const { tree, node } of callsWith(session, holder)) {
    const handed = depth < HANDED ? handedOn(session, holder, { tree, node }, depth) : null;
    if (handed === null) return null;
    found.push(...handed);
    const put = putBy(node, holder, tree);
    const isMethod = holder.made && (!isScript(tree) || (node.callee.kind === 'member' && node.callee.object.kind === 'member'));
    const runs = put.length > 0 && holder.made && isMethod ? (runsOf(session, holder.made, node) ?? []) : [];
    for (const arg of put) {
      const items = (runs.length > 0 ? runs : [holder.env]).flatMap((at) => given(session, arg, { tree, env: at, holder }, depth, spreads));
      if (items.includes(null)) return null;
      found.push(...items.filter((item) => item !== null));
    }
  }
  return found;
}

/** How many functions and objects a list is followed into. */
const HANDED = 4;

/** The items that a function or an object of the project puts into the list that it is handed; null where what happens there is not known. */
function handedOn(session: Session, holder: Holder, { tree, node }: Ref<CallNode>, depth: number): readonly Item[] | null {
  // The generated router only reads.
  if (throughRouter(node) !== null) return [];
  const found: Item[] = [];
  for (const [index, arg] of node.args.entries()) {
    const value = arg.kind === 'entry' ? arg.value : arg;
    if (!value || !isHeld(value, holder.name) || isOfText(session, node, tree, holder.env)) continue;
    for (const callee of evaluate(session, node.callee, tree, holder.env)) {
      const own = ownOf(session, callee, { tree, node }, holder.env);
      if (own === null) continue;
      const items = own === 'unknown' ? null : filledThrough(session, own, arg, index, depth);
      if (items === null) return null;
      found.push(...items);
    }
  }
  return found;
}

/** `".".join(parts)`: a method of a text only reads what it is handed. */
function isOfText(session: Session, { callee }: CallNode, tree: Tree, env: Env): boolean {
  const objects = callee.kind === 'member' ? evaluate(session, callee.object, tree, env) : [];
  return objects.length > 0 && objects.every(({ kind }) => kind === 'text');
}

/** A function that is entered with the list; `made`: as the constructor of this object. */
type Entry = { readonly fn: Ref<FunctionNode>; readonly env: Env; readonly made: MadeObject | null };

/** Null: a library reads what it is handed. */
function ownOf(session: Session, callee: AbstractValue, call: Ref<CallNode>, env: Env): Entry | 'unknown' | null {
  if (callee.kind === 'library') return /heap|insort/.test(callee.path) ? 'unknown' : null;
  if (callee.kind !== 'node') return 'unknown';
  if (callee.node.kind === 'function') {
    const inside = entered(session, callee.node, call, env, closureOf(callee.node, callee.env));
    return { fn: { tree: callee.tree, node: callee.node }, env: inside, made: null };
  }
  if (callee.node.kind !== 'class') return 'unknown';
  const type = { tree: callee.tree, node: callee.node };
  const value = { ...callee, kind: 'instance' as const, type, made: { ...call, env }, within: null };
  const [run] = constructorRuns(session, value);
  return run ? { fn: { tree: run.type.tree, node: run.fn }, env: run.env, made: { type, making: { ...call, env } } } : 'unknown';
}

function filledThrough(session: Session, { fn, env, made }: Entry, arg: Node, index: number, depth: number): readonly Item[] | null {
  const { params } = fn.node;
  const skip = /^(?:self|cls|this)$/.test(params[0]?.name ?? '') ? 1 : 0;
  const param = arg.kind === 'entry' ? params.find(({ name }) => nameOf(arg.key) === name) : params[index + skip];
  if (!param || param.rest || param.name === '') return null;
  const decl = { tree: fn.tree, node: param, name: param.name, property: null, initial: null };
  const inside = pushedTo(session, { name: param.name, decl, env }, depth + 1);
  if (inside === null || made === null) return inside;
  const fields = param.field ? [{ name: param.name, node: param as Node }] : keptIn(fn.node, param.name);
  const later = fields.map(({ name, node }) =>
    pushedTo(session, { name, decl: { tree: fn.tree, node, name, property: null, initial: null }, env, made }, depth + 1),
  );
  return later.includes(null) ? null : [...inside, ...later.flatMap((items) => items ?? [])];
}

/** `this.jobs = jobs` */
function keptIn(fn: FunctionNode, name: string): readonly { readonly name: string; readonly node: Node }[] {
  return [...walk(fn)].flatMap((node) => {
    if (node.kind !== 'assign' || node.target.kind !== 'member' || node.value.kind !== 'name' || node.value.name !== name) return [];
    const { object, property } = node.target;
    return object.kind === 'name' && object.name === 'this' ? [{ name: property, node }] : [];
  });
}

/** The items that a call puts into the held list; a spread argument gives its items. */
function putBy({ callee, args }: CallNode, { name }: Holder, tree: Tree): readonly Node[] {
  const [first, ...others] = args;
  if (callee.kind === 'name' && /^array_(?:push|unshift)$/.test(callee.name)) return first && isHeld(first, name) ? others : [];
  if (callee.kind !== 'member' || !isHeld(callee.object, name) || first === undefined) return [];
  if (extensions.test(callee.property)) return [spreadFor(first)];
  if (callee.property === 'set' && tree.language === 'java') return others.length === 0 ? args : [];
  return pushes.test(callee.property) && (others.length === 0 || isScript(tree)) ? args : [];
}

const spreadFor = remembered((value: Node): Node => ({ kind: 'spread', range: value.range, parent: value.parent, value }));

function isHeld(object: Node, name: string): boolean {
  return (object.kind === 'name' || (object.kind === 'member' && object.object.kind === 'name')) && nameOf(object) === name;
}

/** An argument that is put into a list, or the items of one that is spread into it; null for items that are not known. */
function given(
  session: Session,
  arg: Node,
  { tree, env, holder }: Pick<Item, 'tree' | 'env'> & { readonly holder: Holder },
  depth: number,
  spreads: EntrySpreads,
): readonly (Item | null)[] {
  const envs = handing(session, [arg.kind === 'spread' ? arg.value : arg], tree, env, holder).flatMap((at) =>
    environmentsOf(session, arg, tree, at),
  );
  return envs.flatMap((at): readonly (Item | null)[] => {
    if (arg.kind !== 'spread' || (spreads === 'whole' && sourceOf(session, { tree, node: arg.value, env: at }) !== null))
      return [{ tree, node: arg, env: at }];
    return evaluate(session, arg.value, tree, at).flatMap(
      (inner): readonly (Item | null)[] => itemsOf(session, inner, depth + 1, spreads) ?? [null],
    );
  });
}

/** Chains of callers that fill one list, and how long they may be. */
const CHAINS = 100;
const LONGEST = 3;

/**
 * `const add = (job) => { jobs.push(job); }`: an environment for each call of `add`, where all of them are known; else the one that was given. A function
 * that makes the list of `holder` itself makes another for each of its callers, who are told apart by whoever asks.
 */
export function handing(session: Session, given: readonly Node[], tree: Tree, env: Env, holder: Holder | null = null): readonly Env[] {
  if (env.activations !== null || given.every((one) => enclosing(one) === null)) return [env];
  const found: Env[] = [];
  const pending: Env[] = [env];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { callers } = at.callString;
    const parts = given.flatMap((one) => [one, ...handedIn(session, one, tree)]);
    const asked = unresolvedOf(parts.flatMap((one) => evaluate(session, one, tree, at)));
    const open = asked.find((fn) => !callers.has(fn) && !(holder !== null && isWithin(holder.decl.node, fn)));
    if (open === undefined) {
      found.push(at);
      continue;
    }
    const { sites, complete } = callersOf(session, open);
    if (!complete || callers.size >= LONGEST || found.length + pending.length + sites.length > CHAINS) return [env];
    for (const site of sites) pending.push(along(extended(session, at.callString, [[open, site]])));
  }
  return found;
}

/** The parameters in an item that is written out: `jobs.push({ url, init: { body: JSON.stringify({ type, ...biz }) } })`. */
function handedIn(session: Session, item: Node, tree: Tree): readonly Node[] {
  if (item.kind !== 'object') return [];
  return paramsIn(session)(tree)(item);
}

const paramsIn = remembered((session: Session) =>
  remembered((tree: Tree) =>
    remembered((item: Node): readonly Node[] =>
      [...walk(item)].filter((node) => {
        if (
          node.kind !== 'name' ||
          (node.parent?.kind === 'entry' && node.parent.key === node && node.parent.value !== null && node.parent.value !== node)
        )
          return false;
        const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
        return decl?.node.kind === 'param' && !another && !contains(item.range, decl.node.range);
      }),
    ),
  ),
);

/** `map.set(key, value)`, `jobs.Add(key, value)`: the pairs that are put into a map, for each call of the function around where all of them are known. */
export function pairsPutInto(session: Session, holder: Holder): readonly Item[] {
  const put = callsWith(session, holder).flatMap(({ tree, node }) => {
    const { callee, args } = node;
    const [key, value] = args;
    if (callee.kind !== 'member' || !isPutting(callee.property, tree) || !isHeld(callee.object, holder.name) || !key || !value) return [];
    const runs = holder.made && callee.object.kind === 'member' ? (runsOf(session, holder.made, node) ?? []) : [];
    const envs = runs.length > 0 ? runs : handing(session, [key, value], tree, holder.env, holder);
    return envs.map((env): Item => ({ tree, node: pairOf(node), env }));
  });
  return [...put, ...pairsSetIn(session, holder)];
}

function isPutting(name: string, tree: Tree): boolean {
  return isScript(tree) ? name === 'set' : tree.language === 'csharp' && /^(?:Try)?Add$/.test(name);
}

/** C#'s `jobs["bg.x"] = job` */
function pairsSetIn(session: Session, holder: Holder): readonly Item[] {
  const { name, decl, env } = holder;
  if (decl.tree.language !== 'csharp') return [];
  const assigned = [...fileIndex(session.program, decl.tree).assigned.values()].flat();
  return assigned.flatMap(({ tree, node }) => {
    const { target } = node;
    if (target.kind !== 'index' || !isHeld(target.object, name)) return [];
    return handing(session, [target.index, node.value], tree, env, holder).map((at): Item => ({ tree, node: pairSetBy(node), env: at }));
  });
}

const pairSetBy = remembered(
  ({ range, parent, target, value }: AssignNode): Node => ({
    kind: 'list',
    range,
    parent,
    items: target.kind === 'index' ? [target.index, value] : [],
  }),
);

const pairOf = remembered(({ range, parent, args }: CallNode): Node => ({ kind: 'list', range, parent, items: args.slice(0, 2) }));
