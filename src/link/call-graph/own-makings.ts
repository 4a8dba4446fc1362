import type { ClassNode, FunctionNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { type CallSite, type CallString, TOP } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { enclosingObject, isSuperConstructor } from '../values/calls/receiver.js';
import { isConstructor } from '../values/classes/constructors.js';
import { declaredType } from '../values/classes/declared-types.js';
import { evaluate } from '../values/evaluate.js';
import { aside, type Session } from '../values/session.js';

/**
 * Of the calls of a constructor that many classes inherit those that may make the object at hand. A chain that a method of `Goods` began with another of its own
 * (`this.request(…)`) is of an object of that class, or of one that extends it, and `new Orders(client)` makes none. All of them where the chain does not
 * tell one class, or nothing in sight makes such an object.
 */
export function ownMakings(session: Session, callString: CallString, fn: FunctionNode, sites: readonly CallSite[]): readonly CallSite[] {
  if (sites.length < 2 || fn.parent?.kind !== 'class' || !isConstructor(fn.parent, fn)) return sites;
  const [own, another] = callersOwn(session, callString, fn.parent);
  if (own === undefined || another !== undefined) return sites;
  const kept = sites.filter((site) => mayMake(session, site, own));
  return kept.length > 0 ? kept : sites;
}

/** The classes below that of the constructor whose methods call a method of their own object in the chain, or of whose object the chain calls one. */
function callersOwn(session: Session, callString: CallString, base: ClassNode): readonly Ref<ClassNode>[] {
  const found = new Map<ClassNode, Ref<ClassNode>>();
  for (const [fn, site] of callString.callers) {
    const type = fn.parent?.kind === 'class' ? (ownClassAt(site) ?? classCalledOn(session, callString, fn.parent, site)) : null;
    if (type !== null && type.node !== base && hierarchyOf(session, type).some((one) => one.node === base)) found.set(type.node, type);
  }
  return [...found.values()];
}

/** The class around `this.request(…)`. */
function ownClassAt({ tree, node }: CallSite): Ref<ClassNode> | null {
  const { callee } = node;
  const isOwn = callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this';
  const home = isOwn ? enclosingObject(node) : null;
  return home?.owner.kind === 'class' && home.method !== null ? { tree, node: home.owner } : null;
}

/** The one class that an object is declared as which a container hands in, where a class above it has the method: `cnClient.send(…)`. */
function classCalledOn(
  session: Session,
  callString: CallString,
  owner: ClassNode,
  { tree, node: { callee } }: CallSite,
): Ref<ClassNode> | null {
  if (callee.kind !== 'member' || (callee.object.kind === 'name' && callee.object.name === 'this')) return null;
  const found = aside(session, () => evaluate(session, callee.object, tree, along(callString)));
  // Who calls the method around this call is not told yet; what the field is declared as is.
  const isOpen = found.every(({ kind }) => kind === 'unknown');
  const values = (isOpen ? declaredType(session, callee.object, tree) : null) ?? found;
  const types = values.map((value) => (value.kind === 'instance' && value.made === null ? value.type : null));
  const [only] = types;
  return only && only.node !== owner && types.every((type) => type?.node === only.node) ? only : null;
}

function mayMake(session: Session, site: CallSite, own: Ref<ClassNode>): boolean {
  if (isSuperConstructor(site.node)) {
    const home = enclosingObject(site.node);
    return home?.owner.kind !== 'class' || isKin(session, { tree: site.tree, node: home.owner }, own);
  }
  const made = aside(session, () => evaluate(session, site.node.callee, site.tree, TOP));
  return (
    made.length === 0 ||
    made.some((one) => one.kind !== 'node' || one.node.kind !== 'class' || isBelow(session, { tree: one.tree, node: one.node }, own))
  );
}

function isBelow(session: Session, type: Ref<ClassNode>, own: Ref<ClassNode>): boolean {
  return hierarchyOf(session, type).some(({ node }) => node === own.node);
}

function isKin(session: Session, type: Ref<ClassNode>, own: Ref<ClassNode>): boolean {
  return isBelow(session, type, own) || isBelow(session, own, type);
}
