import { ancestors } from '../../../base/tree.js';
import type { AssignNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { constructorsOf } from './constructors.js';

/**
 * Whether a statement puts something into an object that its writer was handed or got from elsewhere (`shop.region = "US"` of a parameter, a row, a copy):
 * there are objects of the class then that nobody in sight makes, and what those hold is not what is put here.
 */
export function isOnHandedOver(session: Session, { tree, node }: Ref<AssignNode>): boolean {
  const { target } = node;
  if (target.kind !== 'member' || target.object.kind !== 'name' || target.object.name === 'this') return false;
  const [decl, another] = session.names.declarationsOf(target.object, tree) ?? [];
  if (!decl || another || !isGiven(decl.node) || isOfMaker(node)) return false;
  const values = evaluate(session, target.object, tree, TOP);
  return values.length > 0 && values.every((value) => value.kind === 'instance' && value.made === null);
}

/** A parameter of a function that has a name, or a variable of a function; what a library hands to a closure is set up there. */
function isGiven(node: Node): boolean {
  if (node.kind === 'param') return node.parent?.kind === 'function' && node.parent.name !== '';
  return node.kind === 'define' && !node.member && node.value !== null && [...ancestors(node)].some(({ kind }) => kind === 'function');
}

/** In a constructor, what stands for the object is what is being made. */
function isOfMaker(node: Node): boolean {
  const [home] = [...ancestors(node)].filter((one) => one.kind === 'function');
  const owner = home?.parent?.kind === 'class' ? home.parent : null;
  return home?.kind === 'function' && owner !== null && constructorsOf(owner).includes(home);
}
