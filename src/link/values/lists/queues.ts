import { remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { eachItem } from './loops.js';

/** Lists that are filled at one end and emptied at the other: what comes out is any of the items that were put in. */

const makers: ReadonlyMap<string, RegExp> = new Map([
  ['python', /^(?:queue|asyncio|multiprocessing)\.\w*Queue$|^(?:collections\.)?deque$/],
  ['php', /^(?:SplQueue|SplStack|SplDoublyLinkedList|ArrayObject|ArrayIterator|Ds\.(?:Queue|Vector|Deque|Stack))$/],
  ['csharp', /^(?:Concurrent)?(?:Queue|Stack|Bag)$|^(?:List|LinkedList|HashSet|SortedSet|BlockingCollection|ObservableCollection)$/],
]);

/** A new queue, with the items of what it is made of; null for any other call. */
export function queueMade(path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (!makers.get(tree.language)?.test(path)) return null;
  const takesItems = !/Queue$/.test(path) || tree.language !== 'python';
  return [nodeValue({ tree, node: takesItems ? filled(node) : empty(node) }, env)];
}

const empty = remembered(({ range, parent }: CallNode): ListNode => ({ kind: 'list', range, parent, items: [] }));

const filled = remembered(({ range, parent, args: [first] }: CallNode): ListNode => {
  // A number is how much room is made.
  const items: readonly Node[] =
    first && first.kind !== 'entry' && first.kind !== 'plain' ? [{ kind: 'spread', range: first.range, parent, value: first }] : [];
  return { kind: 'list', range, parent, items };
});

const taking: ReadonlyMap<string, RegExp> = new Map([
  ['python', /^(?:get|get_nowait|pop|popleft)$/],
  ['php', /^(?:dequeue|pop|shift|top|bottom|current|extract)$/],
  ['csharp', /^(?:Dequeue|Pop|Take|Peek)$/],
]);

/** `queue.get()`, `jobs.pop(0)`; null for any other method. */
export function takenFrom(
  session: Session,
  list: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (list.kind !== 'node' || list.node.kind !== 'list' || !taking.get(tree.language)?.test(name)) return null;
  return eachItem(session, [list], '*', node, tree, env);
}

/** PHP's `array_shift($jobs)`; null for any other function. */
export function takenBy(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first] = node.args;
  if (!first || !/^(?:array_shift|array_pop|current|reset|end|next)$/.test(path)) return null;
  const lists = evaluate(session, first, tree, env);
  const isTable = lists.length > 0 && lists.every((list) => list.kind === 'node' && list.node.kind === 'object');
  return eachItem(session, lists, isTable ? '*value' : '*', node, tree, env);
}
