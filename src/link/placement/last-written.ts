import { ancestors, contains } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Decl } from '../program/ref.js';
import { assignmentsTo } from '../symbols/writes.js';
import type { Session } from '../values/session.js';

/**
 * The expression that surely is what a local variable or a parameter holds at `use`: the last one that was assigned on the way there. Null for a
 * parameter that still has what it was given, `unclear` where a condition, a loop or another function may have had a hand in it.
 */
export function lastWritten(session: Session, decl: Decl, use: Node): Node | 'unclear' | null {
  const { node, tree } = decl;
  if (node.kind !== 'param' && (node.kind !== 'define' || node.member || node.value === null)) return 'unclear';
  // Inside an inner function a parameter that nothing changes is what it was given.
  if (enclosing(node) !== enclosing(use)) return node.kind === 'param' && assignmentsTo(session, decl).length === 0 ? null : 'unclear';
  const changes = node.kind === 'define' && node.constant ? [] : assignmentsTo(session, decl);
  if (changes.some((change) => enclosing(change) !== enclosing(use) || isInLoop(session, tree, change, use))) return 'unclear';
  const before = changes.filter((change) => change.range.end <= use.range.start);
  const last = before.at(-1) ?? null;
  if (last !== null && before.some((change) => change.range.start > last.range.start)) return 'unclear';
  if (last === null) return node.kind === 'define' ? node.value : null;
  return last.op === '=' && last.target.kind === 'name' && isAlways(session, tree, last, use) ? last.value : 'unclear';
}

/** A later round of a loop around both. */
function isInLoop(session: Session, tree: Tree, change: Node, use: Node): boolean {
  return [...ancestors(change)].some((outer) => session.program.isLoop(tree, outer) && contains(outer.range, use.range));
}

/** Every way to the use passes the assignment. */
function isAlways(session: Session, tree: Tree, change: Node, use: Node): boolean {
  for (const outer of ancestors(change)) {
    if (contains(outer.range, use.range)) return outer.kind !== 'branch' || isOneArm(outer, change, use);
    if (outer.kind !== 'group' || session.program.isLoop(tree, outer) || tree.file.text.startsWith('try', outer.range.start)) return false;
  }
  return false;
}

function isOneArm({ then, otherwise }: Extract<Node, { kind: 'branch' }>, one: Node, other: Node): boolean {
  const holds = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
  return [then, otherwise].some((arm) => holds(arm, one) && holds(arm, other));
}
