import { walk } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode } from '../../model/index.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import type { AbstractValue, Env, Ref } from './abstract-value.js';
import { constructorOf } from './instances.js';
import { isSuper } from './receiver.js';
import type { Session } from './session.js';

/**
 * Inside an object whose making is known, the constructor's parameters are what it was made with: of a class that it extends, what its
 * own constructor hands to `super(…)`.
 */
export function constructorEnv(session: Session, type: Ref<ClassNode>, value: Extract<AbstractValue, { kind: 'instance' }>, env: Env): Env {
  const base = { ...env, activations: null };
  if (value.made === null || constructorOf(type.node) === null) return base;
  let given: { readonly call: Ref<CallNode>; readonly env: Env } = { call: value.made, env: value.made.env };
  for (const one of hierarchyOf(session, value.type)) {
    const fn = constructorOf(one.node);
    const inside = fn === null ? null : { ...base, activations: { fn, ...given, next: null } };
    if (one.node === type.node) return inside ?? base;
    if (fn === null || inside === null) continue;
    const above = superCallIn(fn);
    if (above === null) return base;
    given = { call: { tree: one.tree, node: above }, env: inside };
  }
  return base;
}

/** The one call of the constructor above; null where there are several, or none. */
function superCallIn(fn: FunctionNode): CallNode | null {
  const found = [...walk(fn)].filter((node): node is CallNode => node.kind === 'call' && isSuper(node));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The call that makes what a library's class is in the object: that of the object itself, or the last `super().__init__(…)` on the way up. */
export function outsideMaking(
  session: Session,
  value: Extract<AbstractValue, { kind: 'instance' }>,
  env: Env,
): (Ref<CallNode> & { readonly env: Env }) | null {
  if (value.made === null) return null;
  let given: Ref<CallNode> & { readonly env: Env } = value.made;
  for (const one of hierarchyOf(session, value.type)) {
    const fn = constructorOf(one.node);
    if (fn === null) continue;
    const above = superCallIn(fn);
    if (above === null) return null;
    given = { tree: one.tree, node: above, env: { ...env, activations: { fn, call: given, env: given.env, next: null } } };
  }
  return given;
}
