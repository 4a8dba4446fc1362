import { ancestors, childrenOf, remembered } from '../../../base/tree.js';
import type { CallNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isWithin } from '../../program/enclosing.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { entered } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { decide } from '../flow/conditions.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { isChannel } from './go-channels.js';
import { type Item, itemsOf } from './sequences.js';

/** Items beyond which a loop is not gone through one by one. */
const ROUNDS = 120;

/** The names that a loop binds, each with its place in the item: `for name, (type, data) in jobs` has `type` under 1, 0. */
type Head = { readonly source: Node; readonly places: ReadonlyMap<string, readonly string[]> };

/** `body`: a round, entered like a function that is called with the item. `scope`: where the loop's names are that item's. */
type Round = { readonly head: Head; readonly scope: Node; readonly isTable: boolean };

const rounds = new WeakMap<FunctionNode, Round>();

const functions = remembered((_loop: Node) => new Map<boolean, FunctionNode>());

function asFunction(loop: Node, head: Head, scope: Node, isTable: boolean): FunctionNode {
  const known = functions(loop).get(isTable);
  if (known) return known;
  const made: FunctionNode = {
    kind: 'function',
    name: '',
    at: null,
    range: loop.range,
    parent: loop.parent,
    params: [],
    body: [],
    exported: false,
    annotations: [],
  };
  functions(loop).set(isTable, made);
  rounds.set(made, { head, scope, isTable });
  return made;
}

const calls = remembered((_fn: FunctionNode) => new Map<Node, CallNode>());

function callFor(fn: FunctionNode, item: Node): CallNode {
  const known = calls(fn).get(item);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: item.range, parent: item.parent, callee: fn, args: [item], isNew: false };
  calls(fn).set(item, made);
  return made;
}

/** The names of `for (T one : items)`, `foreach ($items as $key => $one)`, `for _, one := range items`, `for a, b in items`. */
const headOf = remembered((loop: Node): Head | null => {
  const parts = childrenOf(loop).flatMap((part) => [part, ...(part.kind === 'group' ? childrenOf(part) : [])]);
  const places = new Map<string, readonly string[]>();
  let source: Node | null = null;
  parts.forEach((part, i) => {
    const bound = boundBy(part);
    const place = bound && placeOf(bound.value);
    if (!bound || !place || (source !== null && source !== place.source)) return;
    source = place.source;
    places.set(bound.name, place.path);
    const before = parts[i - 1];
    const isKey = before?.kind === 'name' || (before?.kind === 'define' && before.value === null);
    if (isKey && place.path.join() === '*') places.set(before.name, ['*key']);
  });
  return source === null ? null : { source, places };
});

function boundBy(part: Node): { readonly name: string; readonly value: Node | null } | null {
  if (part.kind === 'define') return part;
  return part.kind === 'assign' && part.op === '=' && part.target.kind === 'name' ? { name: part.target.name, value: part.value } : null;
}

/** `items[*][1]`: the place of a name in each item, beginning with what it is of an entry where the source is a table. */
function placeOf(value: Node | null): { readonly source: Node; readonly path: readonly string[] } | null {
  if (value?.kind !== 'index' || value.index.kind !== 'plain') return null;
  const { text } = value.index;
  if (/^(?:\*(?:key|value)?)?$/.test(text)) return { source: value.object, path: [text] };
  const outer = /^\d+$/.test(text) ? placeOf(value.object) : null;
  return outer && { ...outer, path: [...outer.path, text] };
}

/** What a loop goes through. */
export function sourceOf(loop: Node): Node | null {
  return headOf(loop)?.source ?? null;
}

/** The rounds of a loop over items that are known, each with the environment in which its variables are that item; null for any other loop. */
export function roundsOf(session: Session, loop: Node, tree: Tree, env: Env, scope: Node = loop): readonly Env[] | null {
  const head = session.program.isLoop(tree, loop) ? headOf(loop) : null;
  if (head === null) return null;
  const [source, another] = evaluate(session, head.source, tree, env);
  return source === undefined || another ? null : roundsOver(session, source, loop, env, scope);
}

/** Go's `for i := range items` */
function isIndexed({ places }: Head): boolean {
  return [...places.values()].some(([first]) => first === '');
}

/** The same for one of several values that the loop may go through. */
function roundsOver(session: Session, source: AbstractValue, loop: Node, env: Env, scope: Node): readonly Env[] | null {
  const items = itemsIn(session, source, loop);
  return items?.map((item) => roundWith(session, item, source, loop, env, scope)) ?? null;
}

/** The items that a loop goes through in one of its values; null where they are not known, or too many. */
export function itemsIn(session: Session, source: AbstractValue, loop: Node): readonly Item[] | null {
  const head = headOf(loop);
  const items = head && itemsOf(session, source);
  return head === null || items === null || items.length > ROUNDS || (isIndexed(head) && !isChannel(source)) ? null : items;
}

/** The environment of the round with one of these items. */
export function roundWith(session: Session, item: Item, source: AbstractValue, loop: Node, env: Env, scope: Node = loop): Env {
  const head = headOf(loop);
  if (head === null) return env;
  const fn = asFunction(loop, head, scope, source.kind === 'node' && source.node.kind === 'object');
  const call = { tree: item.tree, node: callFor(fn, item.node) };
  return entered(session, fn, call, { ...env, activations: item.env.activations }, env.activations);
}

/** The values of a loop's variable in the round that is being looked into; null outside of one. */
export function inRound(session: Session, { name }: DefineNode, use: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  for (let at = env.activations; at; at = at.next) {
    const round = rounds.get(at.fn);
    const path = round && isWithin(use, round.scope) ? round.head.places.get(name) : undefined;
    const [item] = at.call.node.args;
    if (!round || !path || !item) continue;
    const values = evaluate(session, item, at.call.tree, at.env);
    return inItem(path, round.isTable, tree).reduce((found, key) => accessEach(session, found, key, { tree, node: use }, env), values);
  }
  return null;
}

/** Whether a node stands in the loop that one round is being looked into of. */
export function isInRound(node: Node, { activations }: Env): boolean {
  const round = activations && rounds.get(activations.fn);
  return round ? isWithin(node, round.scope) : false;
}

/** An entry of a table is a pair of its key and its value. */
function inItem([first = '*', ...others]: readonly string[], isTable: boolean, { language }: Tree): readonly string[] {
  if (first === '*key') return ['0', ...others];
  if (first === '*value') return ['1', ...others];
  if (!isTable || others.length > 0) return others;
  return language === 'python' ? ['0'] : language === 'php' || language === 'go' ? ['1'] : [];
}

/** The environments in which a statement runs inside the loops around it, within its function; those that a test around it rules out are left out. */
export function environmentsOf(session: Session, node: Node, tree: Tree, env: Env): readonly Env[] {
  const around: Node[] = [];
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') break;
    around.unshift(outer);
  }
  let envs: readonly Env[] = [env];
  around.forEach((outer, i) => {
    const inner = around[i + 1] ?? node;
    if (outer.kind === 'branch') envs = envs.filter((one) => isReached(session, outer, inner, tree, one));
    else if (session.program.isLoop(tree, outer)) envs = envs.flatMap((one) => roundsOf(session, outer, tree, one) ?? [one]);
  });
  return envs.length > ROUNDS ? [env] : envs;
}

function isReached(session: Session, branch: Extract<Node, { kind: 'branch' }>, inner: Node, tree: Tree, env: Env): boolean {
  if (inner === branch.condition) return true;
  const truth = decide(session, branch.condition, tree, env);
  return truth === null || truth === (branch.then.includes(inner) ? 'yes' : 'no');
}
