import type { ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { enclosingObject } from '../calls/receiver.js';
import type { Session } from '../session.js';
import type { FieldOwner } from './java-field-owner.js';

/** A statement on `this`, or on nothing that is written, is followed where it stands in a method of one of the classes, and goes with the calls of that. */
type Home = 'followed' | 'aside' | 'other';

export function homeOf(
  session: Session,
  { type, line, key }: FieldOwner,
  { node, on }: { readonly node: Node; readonly on: Node | null },
): Home {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class') return 'other';
  const { owner, method } = home;
  if (!line.has(owner))
    return isUnnamedBelow(session, line, owner, type.tree) || (on === null && isInside(line, owner)) ? 'aside' : 'other';
  if (method === null) return owner.body.some((part) => part.kind === 'define' && part.name === key) ? 'followed' : 'aside';
  if (enclosing(node) !== method || method.name === '') return 'aside';
  return isOverride(line, owner, method) ? 'aside' : 'followed';
}

/** `new TemuClient() { … }` */
function isUnnamedBelow(session: Session, line: ReadonlySet<Node>, owner: ClassNode, tree: Tree): boolean {
  if (owner.name !== '' || owner.extends === null) return false;
  return hierarchyOf(session, { tree, node: owner }).some(({ node }) => line.has(node)) || namesOf(line).has(lastName(owner.extends));
}

function namesOf(line: ReadonlySet<Node>): ReadonlySet<string> {
  return new Set([...line].flatMap((node) => (node.kind === 'class' ? [node.name] : [])));
}

/** A class that stands in the class has that one's fields, by their bare names: its `this` is its own. */
function isInside(line: ReadonlySet<Node>, owner: ClassNode): boolean {
  for (let at = owner.parent; at; at = at.parent) if (line.has(at)) return true;
  return false;
}

/** Called by a class above, which knows only its own. */
function isOverride(line: ReadonlySet<Node>, owner: ClassNode, method: FunctionNode): boolean {
  const isAlike = (part: Node): boolean =>
    part.kind === 'function' && part.name === method.name && part.params.length === method.params.length;
  return [...line].some((node) => node.kind === 'class' && node !== owner && node.body.some(isAlike));
}
