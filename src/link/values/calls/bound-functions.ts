import { wholeFunction } from '../../../base/sleeping-function.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import type { Env } from '../abstract-value.js';
import { pinned } from '../pinned.js';

/** `env`: where it was bound, and what it was given is read. */
export type Bound = { readonly fn: FunctionNode; readonly bind: Ref<CallNode>; readonly env: Env };

/** `f.bind(this)` is the method itself; what else is bound is told by each call of it. */
export function isBound({ tree, node: { args } }: Ref<CallNode>): boolean {
  const [self, another] = args;
  const isOwn = self === undefined || self.kind === 'plain' || (self.kind === 'name' && self.name === 'this');
  return isScript(tree) && (!isOwn || another !== undefined);
}

const bound = new WeakMap<Node, Bound>();
const made = remembered((_bind: CallNode) => new Map<Node, Map<Env, FunctionNode>>());

/** The function of `f.bind(self, a)`: f with its first arguments given. */
export function boundAs(bind: Ref<CallNode>, fn: FunctionNode, env: Env): FunctionNode {
  const byEnv = made(bind.node).get(fn) ?? new Map<Env, FunctionNode>();
  made(bind.node).set(fn, byEnv);
  const known = byEnv.get(env) ?? wholeFunction(fn);
  byEnv.set(env, known);
  bound.set(known, { fn, bind, env });
  return known;
}

export function boundIn(fn: FunctionNode): Bound | null {
  return bound.get(fn) ?? null;
}

const calls = remembered((_call: CallNode) => new Map<FunctionNode, CallNode>());

/** The call of a bound function as one of the function itself. */
export function withBound(call: CallNode, bound: FunctionNode, { bind, env }: Bound): CallNode {
  const known = calls(call).get(bound);
  if (known) return known;
  const given = bind.node.args.slice(1).map((node) => pinned({ tree: bind.tree, node, env }));
  const made = { ...call, args: [...given, ...call.args] };
  calls(call).set(bound, made);
  binds.set(made, bind);
  return made;
}

/** `f.call(self, a)`, `f.apply(self, args)` as the call of f that it makes; null for any other call. */
const asCalled = remembered((call: CallNode): CallNode | null => {
  const { callee, args } = call;
  const [self, given] = args;
  if (callee.kind !== 'member' || !self || !/^(?:call|apply)$/.test(callee.property)) return null;
  if (callee.property === 'call') return { ...call, callee: callee.object, args: args.slice(1) };
  if (args.length > 2) return null;
  const spread = given && { kind: 'spread' as const, range: given.range, parent: call, value: given };
  return { ...call, callee: callee.object, args: given?.kind === 'list' ? given.items : spread ? [spread] : [] };
});

/** The same, with its `self`, of a function of a script; null where it is none. */
export function calledWithSelf({ tree, node }: Ref<CallNode>): CallNode | null {
  const made = isScript(tree) ? asCalled(node) : null;
  if (made !== null) binds.set(made, { tree, node });
  return made;
}

/** `self` of the `f.call(self, a)` that a call was made of: read where the call stands, not where the function was bound. */
export function selfHandedTo(call: CallNode): Node | null {
  const origin = binds.get(call);
  return origin !== undefined && asCalled(origin.node) === call ? (origin.node.args[0] ?? null) : null;
}

const binds = new WeakMap<CallNode, Ref<CallNode>>();

/** `self` of the `f.bind(self)` whose call it is. */
export function boundSelf(call: CallNode): Ref | null {
  const bind = binds.get(call);
  const self = bind?.node.args[0];
  return bind && self ? { tree: bind.tree, node: self } : null;
}
