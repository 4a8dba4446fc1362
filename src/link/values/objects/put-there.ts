import { ancestors } from '../../../base/tree.js';
import type { AssignNode, IndexNode, MemberNode, Node } from '../../../model/index.js';
import { homeOf } from '../../program/enclosing.js';
import { fileIndexOf } from '../../program/file-index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/**
 * What the file itself puts under the key of an object that callers hand over, out of sight: `if (!options.url) options.url = CN`,
 * `self.config.url = self.config.url or CN`. Perhaps: the callers may have put something else there, so the unknown stays beside it.
 */
export function putThere(session: Session, { tree, node }: Ref, key: string, env: Env): readonly AbstractValue[] {
  if (node.kind !== 'member' || node.property !== key) return [];
  const writes = fileIndexOf(tree).assigned.get(key) ?? [];
  const same = writes.filter(({ node: write }) => isOther(write, node) && isSameObject(write.target, node));
  return unsure(same.flatMap(({ node: { value } }) => evaluate(session, value, tree, env)).filter(({ kind }) => kind === 'text'));
}

/** The value of a statement that asks for the member itself would ask in a circle. */
function isOther({ op, target, value }: AssignNode, read: Node): boolean {
  return target !== read && /^(?:=|\?\?=|\|\|=)$/.test(op) && value !== read;
}

/** `options` of one function, `this.options` of one class. */
function isSameObject(target: Node, read: MemberNode): boolean {
  if (target.kind !== 'member' && target.kind !== 'index') return false;
  const path = pathOf(target);
  const [first] = path ?? [];
  if (path === null || path.join('.') !== pathOf(read)?.join('.')) return false;
  return first === 'this' || first === 'self' || first === '$this' ? around(target) === around(read) : homeOf(target) === homeOf(read);
}

/** `this`, `options` of `this.options.url`; null of anything that is not written as a path. */
function pathOf({ object }: MemberNode | IndexNode): readonly string[] | null {
  if (object.kind === 'name') return [object.name];
  if (object.kind !== 'member') return null;
  const before = pathOf(object);
  return before === null ? null : [...before, object.property];
}

/** The class that a node stands in; null outside all. */
function around(node: Node): Node | null {
  for (const above of ancestors(node)) if (above.kind === 'class') return above;
  return null;
}
