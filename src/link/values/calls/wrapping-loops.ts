import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, NameNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { sourceOf } from '../lists/loop-rounds.js';
import type { Session } from '../session.js';

/** Functions beyond which such a loop is not gone through: each is a call in the call for the next one. */
const ITEMS = 24;

/**
 * The calls that `foreach ([counted(...), logged(...)] as $pipe) $send = $pipe($send);` makes, the innermost first, each in the place of the next
 * one's argument. Null for any other call.
 */
export function wrappingCalls(session: Session, { tree, node }: Ref<CallNode>): readonly CallNode[] | null {
  if (!/^(?:php|go)$/.test(tree.language)) return null;
  const loop = loopAround(node);
  return loop !== null && session.program.isLoop(tree, loop) ? callsOf(node) : null;
}

/** The same of the list that the loop goes through: the call that an item of it is the callee of; null where it is none of such a loop. */
export function wrappingCallOf(session: Session, { tree, node: item }: Ref): CallNode | null {
  const loop = item.parent?.parent?.parent?.parent;
  if (item.parent?.kind !== 'list' || !loop || sourceOf(loop) !== item.parent) return null;
  for (const node of walk(loop)) {
    const made = node.kind === 'call' ? wrappingCalls(session, { tree, node }) : null;
    if (made !== null) return made.find(({ callee }) => callee === item) ?? null;
  }
  return null;
}

/** The statement of the loop, `$send = $pipe($send)`, gives what the last of its calls gives. */
export function loopGiving(node: Node): Node {
  return outermost.get(node) ?? node;
}

const outermost = new WeakMap<Node, CallNode>();

/** The loop whose only statement takes what a function of its list gives for a variable in place of that. */
function loopAround({ callee, args, parent }: CallNode): Node | null {
  const [given, more] = args;
  if (callee.kind !== 'name' || given?.kind !== 'name' || more || parent?.kind !== 'assign' || parent.op !== '=') return null;
  if (parent.target.kind !== 'name' || parent.target.name !== given.name || parent.target.name === callee.name) return null;
  const loop = parent.parent;
  if (loop?.kind !== 'group' || loop.children.at(-1) !== parent) return null;
  const heads = loop.children.slice(0, -1);
  const isEach =
    heads.every((head) => head.kind === 'define' || head.kind === 'name') &&
    heads.some((head) => head.kind === 'define' && head.name === callee.name);
  return isEach && sourceOf(loop)?.kind === 'list' && ![...ancestors(loop)].some((one) => sourceOf(one) !== null && one.kind === 'group')
    ? loop
    : null;
}

const callsOf = remembered((node: CallNode): readonly CallNode[] | null => {
  const loop = loopAround(node);
  const list = loop && sourceOf(loop);
  const [given] = node.args;
  if (loop === null || list?.kind !== 'list' || given?.kind !== 'name' || list.items.length === 0 || list.items.length > ITEMS) return null;
  if (list.items.some(({ kind }) => kind === 'spread' || kind === 'entry')) return null;
  const calls: CallNode[] = [];
  for (const callee of list.items) {
    const value: Node = calls.at(-1) ?? before(loop, given);
    const made: CallNode = { kind: 'call', range: node.range, parent: loop.parent, callee, args: [value], isNew: false };
    value.parent = made;
    calls.push(made);
  }
  const last = calls.at(-1);
  if (last) outermost.set(last, node);
  return calls;
});

/** The variable as it is where the loop begins. */
function before({ range: { start }, parent }: Node, { name }: NameNode): NameNode {
  const made: NameNode = { kind: 'name', name, range: { start, end: start }, parent };
  begins.add(made);
  return made;
}

const begins = new WeakSet<Node>();

/** Whether a name is the variable of such a loop before the loop: none of what the loop puts into the variable is there yet. */
export function isBeforeLoop(node: Node): boolean {
  return begins.has(node);
}
