import { remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, UNKNOWN, unknown, unresolvedOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { decide } from '../flow/conditions.js';
import { listed, type Placed, pinned } from '../pinned.js';
import type { Session } from '../session.js';
import { itemsOf } from './sequences.js';

/** Python's `zip(a, b)`: a list of the items at the same place, as far as the shortest has them. */
export function zipped(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const given = node.args.filter((arg) => arg.kind !== 'entry');
  const lists = given.map((arg) => itemsFrom(session, arg, tree, env));
  const unresolved = lists.flatMap((list) => ('unresolved' in list ? list.unresolved : []));
  if (lists.some((list) => 'unresolved' in list) || given.some(({ kind }) => kind === 'spread')) return [unresolvedIn({ unresolved })];
  const columns = lists.flatMap((list) => ('items' in list ? [list.items] : []));
  const length = Math.min(...columns.map((items) => items.length));
  const rows = (columns[0] ?? []).slice(0, length).map((_, i) => rowOf(node, columns.flatMap((items) => items[i] ?? []).map(pinned)));
  return [listed(rows, node, tree, env)];
}

/** `enumerate(a)`: pairs of a number and the item. */
export function counted(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first, start] = node.args;
  const list = first ? itemsFrom(session, first, tree, env) : { unresolved: [] };
  if ('unresolved' in list) return [unresolvedIn(list)];
  const rows = list.items.map((item, i) => rowOf(node, [start ? numberFrom(node, '') : numberFrom(node, String(i)), pinned(item)]));
  return [listed(rows, node, tree, env)];
}

/** `map(f, a)`: what f gives for each item. */
export function mappedBy(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [fn, list, more] = node.args;
  const found = fn && list && !more ? itemsFrom(session, list, tree, env) : { unresolved: [] };
  if (!fn || 'unresolved' in found) return [unresolvedIn(found)];
  const items = found.items.map((item) => callOf(fn, pinned(item), node));
  return [listed(items, node, tree, env)];
}

/** `filter(f, a)`: the items that f may keep. PHP has the list first. */
export function keptBy(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [fn, list] = tree.language === 'php' ? [node.args[1], node.args[0]] : node.args;
  const found = fn && list ? itemsFrom(session, list, tree, env) : { unresolved: [] };
  if (!fn || 'unresolved' in found) return [unresolvedIn(found)];
  const isTruth = fn.kind === 'plain';
  const truths = found.items.map((item) => decide(session, isTruth ? pinned(item) : callOf(fn, pinned(item), node), tree, env));
  const kept = found.items.filter((_, i) => truths[i] !== 'no').map(pinned);
  return [{ ...listed(kept, node, tree, env), certain: !truths.includes(null) }];
}

/** `chain(a, b)`: the items of one list behind those of the other. */
export const chainedList = remembered(
  (node: CallNode): Node => ({
    kind: 'list',
    range: node.range,
    parent: node.parent,
    items: node.args.map((arg): Node => (arg.kind === 'spread' ? arg : { kind: 'spread', range: arg.range, parent: node, value: arg })),
  }),
);

const callsOf = remembered((_item: Node) => new Map<Node, CallNode>());

function callOf(callee: Node, item: Node, { parent }: CallNode): CallNode {
  const known = callsOf(item).get(callee);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: item.range, parent, callee, args: [item], isNew: false };
  callsOf(item).set(callee, made);
  return made;
}

function unresolvedIn(found: Items): AbstractValue {
  return 'unresolved' in found && found.unresolved.length > 0 ? unknown(found.unresolved) : UNKNOWN;
}

type Items = { readonly items: readonly Placed[] } | { readonly unresolved: ReturnType<typeof unresolvedOf> };

function itemsFrom(session: Session, node: Node, tree: Tree, env: Env): Items {
  const values = evaluate(session, node, tree, env);
  const [only, another] = values;
  const items = only?.kind === 'node' && !another ? itemsOf(session, only) : null;
  if (items === null) return { unresolved: unresolvedOf(values) };
  return {
    items: isOfKeys(only, node)
      ? items.map((item) => (item.node.kind === 'list' && item.node.items[0] ? { ...item, node: item.node.items[0] } : item))
      : items,
  };
}

/** A mapping is gone through by its keys, what its `items()` gives by pairs. */
function isOfKeys(value: AbstractValue | undefined, node: Node): boolean {
  const isPairs = node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'items';
  return value?.kind === 'node' && value.node.kind === 'object' && !isPairs;
}

const rows = remembered((_call: CallNode): ListNode[] => []);

function rowOf(call: CallNode, items: readonly Node[]): ListNode {
  const known = rows(call).find((row) => row.items.length === items.length && row.items.every((item, i) => item === items[i]));
  if (known) return known;
  const made: ListNode = { kind: 'list', range: call.range, parent: call, items };
  rows(call).push(made);
  return made;
}

const numbers = remembered((_call: CallNode) => new Map<string, Node>());

/** A number whose text is not known says nothing of a place. */
function numberFrom(call: CallNode, text: string): Node {
  const known = numbers(call).get(text);
  if (known) return known;
  const { range } = call;
  const made: Node = text === '' ? { kind: 'group', range, parent: call, children: [] } : { kind: 'plain', range, parent: call, text };
  numbers(call).set(text, made);
  return made;
}
