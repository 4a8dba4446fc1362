import type { CallNode, FunctionNode } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { subclassesOf } from '../symbols/subclasses.js';
import { assignmentsTo } from '../symbols/writes.js';
import { TOP } from '../values/abstract-value.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { annotatedType } from '../values/classes/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import type { Target } from './references.js';

/**
 * Whether an object has the searched method whichever object of its class is at hand, as `this` in another method of the class has it, and `this.client` that
 * is declared as one, and what a container is asked for by the class: who made the object, and who calls the function around, need not be asked then.
 */
export function hasPlainly(session: Session, { tree, owner, name, fn }: Extract<Target, { kind: 'property' }>, object: Ref): boolean {
  if (!isScript(object.tree) || owner.kind !== 'class' || fn.kind !== 'function') return false;
  return isOf(session, object, { tree, node: owner }) && !isOverruled(session, { tree, node: owner }, name, fn);
}

function isOf(session: Session, { tree, node }: Ref, owner: ClassRef): boolean {
  const around = node.kind === 'name' && node.name === 'this' ? enclosingObject(node)?.owner : null;
  const own = around?.kind === 'class' ? [{ tree, node: around }] : [];
  const declared = (annotatedType(session, node, tree) ?? []).flatMap((value) => (value.kind === 'instance' ? [value.type] : []));
  return [...own, ...declared, ...ofContainer(session, { tree, node })].some((type) =>
    hierarchyOf(session, type).some((one) => one.node === owner.node),
  );
}

/** `moduleRef.get(TemuClient)`, or a variable that holds it: an object of the class, wherever the container comes from. */
function ofContainer(session: Session, { tree, node }: Ref): readonly ClassRef[] {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const isHeld = decl?.node.kind === 'define' && another === undefined && assignmentsTo(session, decl).length === 0;
  const call = isHeld && decl.node.kind === 'define' ? decl.node.value : node;
  return call?.kind === 'call' ? classesAskedFor(session, { tree: decl?.tree ?? tree, node: call }) : [];
}

/** The class that a container is asked for: `moduleRef.get(TemuClient)`; none where the call is another one. */
export function classesAskedFor(session: Session, { tree, node: { callee, args } }: Ref<CallNode>): readonly ClassRef[] {
  const [name] = args;
  const isAsking = isScript(tree) && callee.kind === 'member' && /^(?:get|resolve)$/.test(callee.property);
  if (!isAsking || name?.kind !== 'name' || !/^[A-Z]/.test(name.name)) return [];
  return evaluate(session, name, tree, TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'class' ? [{ tree: value.tree, node: value.node }] : [],
  );
}

/** Whether a class below has another member of the name, so that the object tells which one is called. */
function isOverruled(session: Session, type: ClassRef, name: string, fn: FunctionNode): boolean {
  return [type, ...subclassesOf(session, type)].some(({ node }) =>
    node.body.some((part) => part !== fn && (part.kind === 'function' || part.kind === 'define') && part.name === name),
  );
}

type ClassRef = Parameters<typeof subclassesOf>[1];
