import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { structOf } from '../symbols/go-structs.js';
import { type AbstractValue, doubt, type Env, type Ref, START, UNKNOWN, unresolvedOf } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';

/** What `this` is: the object that the call at hand was made on, else any object of the class. */
export function receiverOf(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const home = enclosingObject(node);
  if (home === null) return [UNKNOWN];
  if (home.owner.kind === 'object') return [{ ...START, kind: 'node', tree, node: home.owner, env, holders: [], asText: false }];
  const any: Extract<AbstractValue, { kind: 'instance' }> = {
    ...START,
    kind: 'instance',
    type: { tree, node: home.owner },
    made: null,
    within: home.method,
  };
  const site = home.method && siteOf(home.method, env);
  if (!site) return [any];
  const { call, at } = site;
  if (call.node.isNew) return [{ ...any, made: { ...call, env: at }, within: null }];
  if (isSuperConstructor(call.node)) return selfAbove(session, call, at, { ...any, made: { ...call, env: at }, within: null });
  if (isSuper(call.node)) return selfHere(session, call, at, { ...any, within: null });
  if (call.node.callee.kind !== 'member') return selfHere(session, call, at, { ...any, within: null });
  const called = evaluate(session, call.node.callee.object, call.tree, at);
  const receivers = called.filter(
    (value) => value.kind === 'instance' || (value.kind === 'node' && structOf(session, value.tree, value.node) !== null),
  );
  // Which object it is, callers further out may tell.
  return receivers.length > 0 ? receivers : [{ ...any, within: null }, ...doubt(unresolvedOf(called))];
}

/** A bare call of a method, as Java has it, keeps the object. */
function selfHere(session: Session, call: Ref<CallNode>, env: Env, any: AbstractValue): readonly AbstractValue[] {
  const outer = enclosingObject(call.node);
  return outer?.owner.kind === 'class' ? receiverOf(session, call.node, call.tree, env) : [any];
}

/** In a constructor that a subclass calls, `this` is the subclass's object, where its making is known. */
function selfAbove(session: Session, call: Ref<CallNode>, env: Env, any: AbstractValue): readonly AbstractValue[] {
  const found = selfHere(session, call, env, any);
  return found.every((value) => value.kind === 'instance' && value.made !== null) ? found : [any];
}

/** A name, or a call, whose receiver is `this`, written or not. */
export function isOwnReceiver(node: Node): boolean {
  const named = node.kind === 'call' ? node.callee : node;
  if (named.kind === 'name') return true;
  return named.kind === 'member' && named.object.kind === 'name' && /^(?:this|super|parent)$/.test(named.object.name);
}

export function siteOf(method: FunctionNode, env: Env): { readonly call: Ref<CallNode>; readonly at: Env } | null {
  for (let activation = env.activations; activation; activation = activation.next)
    if (activation.fn === method) return { call: activation.call, at: activation.env };
  const call = env.callString.callers.get(method);
  return call ? { call, at: { ...env, activations: null } } : null;
}

/** The class, or the object literal, whose method a node stands in. */
export function enclosingObject(
  node: Node,
): { readonly owner: ClassNode | Extract<Node, { kind: 'object' }>; readonly method: FunctionNode | null } | null {
  let method: FunctionNode | null = null;
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.kind === 'class') return { owner: at, method };
    if (at.kind !== 'function') continue;
    const holder = at.parent?.kind === 'entry' ? at.parent.parent : at.parent;
    if (at.name !== '' && holder?.kind === 'object') return { owner: holder, method: at };
    method = at;
  }
  return null;
}

/** `super(…)`, `super().__init__(…)`; any other method that is called so is one of the same object. */
function isSuperConstructor(call: CallNode): boolean {
  return (
    isSuper(call) &&
    (call.callee.kind === 'name' || (call.callee.kind === 'member' && /^(?:__init__|initialize|__construct)$/.test(call.callee.property)))
  );
}

export function isSuper(call: CallNode): boolean {
  const { callee } = call;
  return (
    (callee.kind === 'name' && callee.name === 'super') ||
    (callee.kind === 'member' && callee.property === '__construct' && callee.object.kind === 'name' && callee.object.name === 'parent') ||
    (callee.kind === 'member' &&
      callee.object.kind === 'call' &&
      callee.object.callee.kind === 'name' &&
      callee.object.callee.name === 'super')
  );
}
