import type { CallNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, type NodeValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { listOf } from '../pinned.js';
import type { Session } from '../session.js';
import { type Item, itemsOf } from './sequences.js';

/** Whether a `sort` orders a list of its own, whose texts are all known: no other list is changed. */
export function isSortedAnew(session: Session, node: Node, tree: Tree): boolean {
  if (node.kind !== 'call' || !isOfKeys(node) || node.callee.kind !== 'member') return false;
  const values = evaluate(session, node.callee.object, tree, TOP);
  return values.length > 0 && values.every((value) => inOrder(session, value) !== null);
}

/** `Object.keys(params).sort()`: the list in the order of its texts; null where a comparison or an unknown text decides. */
export function sortedAnew(session: Session, thing: NodeValue, node: CallNode, env: Env): NodeValue | null {
  const items = isOfKeys(node) ? inOrder(session, thing) : null;
  if (items === null) return null;
  const { node: list } = listOf(
    items.map(({ item }) => item),
    node,
    thing.tree,
    env,
  );
  return { ...thing, node: list, holders: [] };
}

/** `Object.keys(x).sort()` without a comparison. */
function isOfKeys({ callee, args }: CallNode): boolean {
  const made = args.length === 0 && callee.kind === 'member' && /^(?:sort|toSorted)$/.test(callee.property) ? callee.object : null;
  const maker = made?.kind === 'call' ? made.callee : null;
  return maker?.kind === 'member' && maker.property === 'keys' && maker.object.kind === 'name' && maker.object.name === 'Object';
}

function inOrder(session: Session, value: AbstractValue): readonly { readonly item: Item; readonly text: string }[] | null {
  if (value.kind !== 'node' || value.node.kind !== 'list' || value.node.items.some(({ kind }) => kind === 'spread')) return null;
  const items = (itemsOf(session, value) ?? []).map((item) => ({ item, text: textAt(session, item) }));
  const told = items.flatMap(({ item, text }) => (text === null ? [] : [{ item, text }]));
  return told.length === items.length && items.length > 0 ? told.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)) : null;
}

function textAt(session: Session, { tree, node, env }: Item): string | null {
  const [only, another] = evaluate(session, node, tree, env);
  return only?.kind === 'text' && only.certain && !another ? only.text : null;
}
