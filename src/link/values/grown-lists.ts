import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import { callsWith } from '../symbols/writes.js';
import type { Env, Holder } from './abstract-value.js';
import { runsOf } from './calls-on-object.js';
import { evaluate } from './evaluate.js';
import { type Item, itemsOf } from './sequences.js';
import type { Session } from './session.js';

/** By language, what puts an item, and what puts the items of another list, at an end of a list. */
const pushes = /^(?:push|unshift|append|appendleft|add|addLast|addFirst|offer|Add|put)$/;

const extensions = /^(?:extend|extendleft|addAll|AddRange)$/;

/**
 * `list.push(a, ...b)`, `jobs.append(job)`, `this.list.push(a)`: in each call of its method on the one object, as far as its making is known.
 * Null where items are put there that nobody knows.
 */
export function pushedTo(session: Session, holder: Holder, depth: number): readonly Item[] | null {
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
