import { contains, nodesAtHand, remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { indexAtHand, isScript, type Program } from '../../program/program.js';
import { type NodeValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { touchesIn } from '../objects/touches.js';
import { type Session, withOwnBudget } from '../session.js';
import type { Item } from './sequences.js';
import { isSortedAnew } from './sorted-lists.js';

/** Changes of a list beside those by its own variable. `isReordered`: an item's place no longer tells which one it is. */
type ListChanges = { readonly isReordered: boolean; readonly put: readonly Item[] };

const NONE: ListChanges = { isReordered: false, put: [] };

/** A statement that changes a list. `isEnd`: it only puts items at its end or start, as its own variable tells. */
type Change = { readonly at: Node; readonly on: Node; readonly put: readonly Node[]; readonly isEnd: boolean; readonly moves: boolean };

/** By the nodes of a file, which are more once bodies in it have woken. */
const inFiles = new WeakMap<readonly Node[], readonly Change[]>();

function changesIn(program: Program, tree: Tree): readonly Change[] {
  const known = inFiles.get(nodesAtHand(tree));
  if (known) return known;
  const byCalls = indexAtHand(program, tree).calls.flatMap(({ node }) => byCall(node) ?? []);
  const placed = [...touchesIn(program, tree)].flatMap(([key, all]) => (/^(?:\d*|length)$/.test(key) ? all : []));
  const byPlaces = placed.flatMap(({ node, on, key, sources, isField }): readonly Change[] =>
    isField ? [{ at: node, on, put: key === 'length' ? [] : sources, isEnd: false, moves: true }] : [],
  );
  const found = [...byCalls, ...byPlaces];
  inFiles.set(nodesAtHand(tree), found);
  return found;
}

function byCall(node: CallNode): Change | null {
  const { callee, args } = node;
  if (callee.kind !== 'member') return null;
  const change = { at: node, on: callee.object, isEnd: false, moves: true };
  switch (callee.property) {
    case 'push':
    case 'unshift':
      return { ...change, put: args, isEnd: true, moves: callee.property === 'unshift' };
    case 'splice':
      return { ...change, put: args.slice(2) };
    case 'fill':
      return { ...change, put: args.slice(0, 1) };
    case 'reverse':
    case 'sort':
    case 'shift':
    case 'copyWithin':
      return { ...change, put: [] };
    default:
      return null;
  }
}

/** The changes in the function around a node, or in its whole file: asked for each list of a function, of which a file may have hundreds. */
function changesNear(program: Program, tree: Tree, node: Node): readonly Change[] {
  const all = changesIn(program, tree);
  const home = enclosing(node);
  if (home === null) return all;
  const known = inFunctions.get(home) ?? all.filter(({ at }) => contains(home.range, at.range));
  inFunctions.set(home, known);
  return known;
}

const inFunctions = new WeakMap<Node, readonly Change[]>();

/** Lists that are asked about right now: what a change hangs on may lead to the list again. */
const asked = remembered((_session: Session) => new Set<Node>());

/** The changes of a list of a script, as far as the function that makes it tells, or its file where it stands at the top. */
export function changesOf(session: Session, { node, tree, holders }: NodeValue): ListChanges {
  if (!isScript(tree) || node.kind !== 'list' || asked(session).has(node)) return NONE;
  const near = changesNear(session.program, tree, node);
  if (near.length === 0) return NONE;
  asked(session).add(node);
  const own = new Set(holders.map(({ name }) => name));
  const isIt = (on: Node): boolean => evaluate(session, on, tree, TOP).some((value) => value.kind === 'node' && value.node === node);
  const found = withOwnBudget(session, () => near.filter(({ at, on }) => !isSortedAnew(session, at, tree) && isIt(on)));
  asked(session).delete(node);
  const put = found.flatMap((change) => (change.isEnd && change.on.kind === 'name' && own.has(change.on.name) ? [] : change.put));
  return { isReordered: found.some(({ moves }) => moves), put: put.map((item) => ({ tree, node: item, env: TOP })) };
}
