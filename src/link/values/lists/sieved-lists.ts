import { remembered } from '../../../base/tree.js';
import type { ListNode } from '../../../model/index.js';
import { ABSENT, type AbstractValue, after, joinPathConditions, type NodeValue, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { itemsOf } from './sequences.js';

const doubtful = new WeakMap<ListNode, number>();

/** Marks a list that a condition has sieved: the item at `place`, which nobody can decide the condition of, may not be in the list. */
export function sieved(list: NodeValue, place: number): NodeValue {
  if (list.node.kind !== 'list' || place < 0) return list;
  doubtful.set(list.node, Math.min(place, doubtful.get(list.node) ?? place));
  return list;
}

/** The same items in an order that nobody knows: their places do not tell one. */
export function shuffled(list: NodeValue): NodeValue {
  return list.node.kind === 'list' ? { ...list, node: anew(list.node) } : list;
}

export function isShuffled(list: ListNode): boolean {
  return mixed.has(list);
}

const mixed = new WeakSet<ListNode>();

const anew = remembered((list: ListNode): ListNode => {
  const copy = { ...list };
  mixed.add(copy);
  return copy;
});

/** The first place of a list whose item may be missing; null in a list that has all its items. */
export function doubtfulFrom({ node }: NodeValue): number | null {
  return node.kind === 'list' ? (doubtful.get(node) ?? null) : null;
}

/** The item at a place behind one that may be missing: any item from there on, each with its own path condition. Null for a list without doubts there. */
export function sievedItem(session: Session, list: NodeValue, place: number): readonly AbstractValue[] | null {
  const from = doubtfulFrom(list);
  const items = from === null || place < from ? null : itemsOf(session, list);
  if (items === null) return null;
  const { env, tree, node } = list;
  const found = items.slice(place).flatMap((item, index) => {
    const way = new Map([[`${tree.file.path}:${node.range.start}:sieved:${place}`, String(index)]]);
    const pathCondition = joinPathConditions(env.activations === null ? way : new Map<string, string>(), list.pathCondition);
    if (pathCondition === null) return [];
    return evaluate(session, item.node, item.tree, item.env).map((value) => after(value, { pathCondition, steps: list.steps }));
  });
  return unsure([...found, ABSENT]);
}
