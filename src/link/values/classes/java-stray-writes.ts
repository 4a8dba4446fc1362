import type { ClassNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isConstructor } from './constructors.js';
import { assignmentsTo } from './java-assignments.js';
import { intoContainer, isChangedInPlace } from './java-container-writes.js';
import { type Assigned, type FieldOwner, isOwn, isUntold, ownerOf } from './java-field-owner.js';
import { homeOf } from './java-own-statements.js';
import { isReflected } from './java-reflected-writes.js';
import { bySetter, settersOf } from './java-setters.js';
import { strayValues } from './stray-values.js';

/**
 * What Java perhaps puts into a field of an object past what is followed: `c.url = …`, or a setter, on what nobody knows, as what a lambda or a map is
 * handed; a setter that is named and not called; a block of a class below; a class that stands in the class; reflection.
 */
export function javaStrayWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return strayValues(session, type, key, () => {
    const owner = ownerOf(session, type, key);
    const assigned = assignmentsTo(session, owner);
    const setters = settersOf(session, owner, assigned);
    return [
      ...assigned.flatMap((ref) => setAside(session, owner, ref)),
      ...setters.flatMap((setter) => bySetter(session, owner, setter)),
      ...intoContainer(session, owner),
      ...(isReflected(session, owner, new Set(setters.map(({ name }) => name))) || isChangedInPlace(session, owner) ? [UNKNOWN] : []),
    ];
  });
}

function setAside(session: Session, owner: FieldOwner, { tree, node, on }: Assigned): readonly AbstractValue[] {
  const isAside = isOwn(on)
    ? homeOf(session, owner, { node, on }) === 'aside' && !isConstructorOf(node)
    : on !== null && isUntold(session, owner, { tree, node: on });
  return isAside ? evaluate(session, node.value, tree, TOP) : [];
}

function isConstructorOf(node: Node): boolean {
  const home = enclosingObject(node);
  return home?.owner.kind === 'class' && home.method !== null && isConstructor(home.owner, home.method) && enclosing(node) === home.method;
}
