import type { GroupNode, ListNode, Node, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, type Env, type NodeValue, nodeValue } from './abstract-value.js';

/** An expression together with the activations in which its names are looked up. */
export type Placed = Ref & { readonly env: Env };

const pins = new WeakMap<Node, Placed>();
const made = new WeakMap<Node, WeakMap<Env, GroupNode>>();

/** A node whose value is that of an expression in surroundings of its own: the items of one list come from several rounds of a loop, and from several files. */
export function pinned(placed: Placed): Node {
  const { node, env } = placed;
  const byEnv = made.get(node) ?? new WeakMap<Env, GroupNode>();
  made.set(node, byEnv);
  const known = byEnv.get(env);
  if (known) return known;
  const pin: GroupNode = { kind: 'group', range: node.range, parent: node.parent, children: [] };
  byEnv.set(env, pin);
  pins.set(pin, placed);
  return pin;
}

export function pinOf(node: Node): Placed | null {
  return pins.get(node) ?? null;
}

const told = new WeakMap<Node, AbstractValue>();

/** A node for a value that stands nowhere in the program: a part of a text that is taken apart at `at`. */
export function standingFor(value: AbstractValue, { range, parent }: Node): Node {
  const made: GroupNode = { kind: 'group', range, parent, children: [] };
  told.set(made, value);
  return made;
}

export function toldBy(node: Node): AbstractValue | null {
  return told.get(node) ?? null;
}

const lists = new WeakMap<Node, ListNode[]>();

/** A list that the code at `at` makes of these items. */
export function listOf(items: readonly Placed[], at: Node, tree: Tree, env: Env): NodeValue {
  return listed(
    items.map((item) => (item.tree === tree && item.env === env ? item.node : pinned(item))),
    at,
    tree,
    env,
  );
}

/** The same of nodes that need no surroundings; it is one list whenever the items are the same. */
export function listed(items: readonly Node[], at: Node, tree: Tree, env: Env): NodeValue {
  const before = lists.get(at) ?? [];
  lists.set(at, before);
  const known = before.find((one) => one.items.length === items.length && one.items.every((item, i) => item === items[i]));
  const node: ListNode = known ?? { kind: 'list', range: at.range, parent: at.parent, items };
  if (!known) before.push(node);
  return nodeValue({ tree, node }, env);
}
