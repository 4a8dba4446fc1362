import { walk } from '../../../base/tree.js';
import type { MemberNode, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { isGetter } from '../../values/classes/class-members.js';
import type { Session } from '../../values/session.js';

/** What gives another value each time that it is asked: `queue.poll()`, `array_shift($this->jobs)`. */
export const takers =
  /^(?:array_)?(?:shift|pop\w*|poll\w*|take\w*|remove\w*|next\w*|dequeue|splice|add\w*|put\w*|set\w*|push\w*|read\w*|fetch\w*|(?:get|increment|decrement)And\w+|receive|random\w*|uniqid|advance)$/i;

/** `this.type` of a class whose `get type()` takes it out of a queue: read once more, it is another one. */
export function takesWhenRead(session: Session, node: MemberNode, tree: Tree): boolean {
  if (node.object.kind !== 'name' || node.object.name !== 'this') return false;
  const { owner = null } = enclosingObject(node) ?? {};
  if (owner?.kind !== 'class') return false;
  return hierarchyOf(session, { tree, node: owner }).some((type) =>
    type.node.body.some(
      (member) =>
        member.kind === 'function' &&
        member.name === node.property &&
        isGetter(type.tree, member) &&
        [...walk(member)].some((part) => part.kind === 'call' && takers.test(nameOf(part.callee) ?? '')),
    ),
  );
}
