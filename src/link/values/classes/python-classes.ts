import { walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, Tree } from '../../../model/index.js';
import { extendedClients } from '../../clients/python.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, nodeValue, UNKNOWN } from '../abstract-value.js';
import { enclosingObject, isSuper, receiverOf } from '../calls/receiver.js';
import type { Session } from '../session.js';
import { memberOf } from './class-members.js';
import { ofOutsideBase } from './instances.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

/** `super().post`: the member that the classes behind this one have, in the order of the object's own class. Null for anything else. */
export function ofSuper(session: Session, node: MemberNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { object } = node;
  if (tree.language !== 'python' || object.kind !== 'call' || object.callee.kind !== 'name' || object.callee.name !== 'super') return null;
  const owner = enclosingObject(node)?.owner;
  if (owner?.kind !== 'class') return null;
  return receiverOf(session, node, tree, env).flatMap((value): readonly AbstractValue[] =>
    value.kind === 'instance' ? behind(session, value, owner, { tree, node }, env) : [UNKNOWN],
  );
}

function behind(session: Session, value: Instance, owner: ClassNode, at: Ref<MemberNode>, env: Env): readonly AbstractValue[] {
  const key = at.node.property;
  const line = hierarchyOf(session, value.type);
  for (const one of line.slice(line.findIndex(({ node }) => node === owner) + 1)) {
    const member = memberOf(session, one, key, at.node);
    if (member?.kind === 'function') return [nodeValue({ tree: one.tree, node: member }, env)];
  }
  return ofOutsideBase(session, value, key, at, env);
}

const verbs = /^(?:get|post|put|patch|delete|head|options)$/;

/** `request` of a subclass of `requests.Session` that sends to another URL than it is given; null where the class has none. */
export function overruledRequest(session: Session, type: Ref<ClassNode>): Ref<FunctionNode> | null {
  if (type.tree.language !== 'python' || !extendedClients.test(outsideBase(session, type) ?? '')) return null;
  for (const { tree, node } of hierarchyOf(session, type)) {
    const own = node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === 'request');
    if (own) return handsUrlOn(own) ? null : { tree, node: own };
  }
  return null;
}

/** `super().request(method, url, …)` with its own parameter. */
export function handsUrlOn(fn: FunctionNode): boolean {
  const url = fn.params.find(({ name }) => name === 'url');
  if (!url || [...walk(fn)].some((node) => node.kind === 'assign' && node.target.kind === 'name' && node.target.name === 'url'))
    return false;
  return [...walk(fn)].some((node) => {
    if (node.kind !== 'call' || !isSuper(node)) return false;
    return node.args.some((arg) => {
      const value = arg.kind === 'entry' ? arg.value : arg;
      return value?.kind === 'name' && value.name === 'url';
    });
  });
}

export function isVerb(name: string): boolean {
  return verbs.test(name);
}

/** `session.post(url, data)` as the call of `request` that the library makes of it. */
export function asRequest(call: CallNode, verb: string): CallNode {
  const known = requested.get(call);
  if (known) return known;
  const nowhere = { start: call.range.start, end: call.range.start };
  const method: Node = { kind: 'string', range: nowhere, parent: call, value: verb.toUpperCase(), inner: nowhere, quote: '"' };
  const given = call.args.map((arg, i): Node => {
    if (i !== 1 || arg.kind === 'entry' || arg.kind === 'spread') return arg;
    const name = verb === 'get' ? 'params' : 'data';
    return { kind: 'entry', range: arg.range, parent: call, key: { kind: 'name', range: nowhere, parent: call, name }, value: arg };
  });
  const made: CallNode = { ...call, args: [method, ...given] };
  requested.set(call, made);
  return made;
}

const requested = new WeakMap<CallNode, CallNode>();
