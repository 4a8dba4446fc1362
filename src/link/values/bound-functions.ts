import { remembered } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';

type Bound = { readonly fn: FunctionNode; readonly bind: Ref<CallNode> };

/** `f.bind(this)` is the method itself; what else is bound is told by each call of it. */
export function isBound({ tree, node: { args } }: Ref<CallNode>): boolean {
  const [self, another] = args;
  const isOwn = self === undefined || self.kind === 'plain' || (self.kind === 'name' && self.name === 'this');
  return isScript(tree) && (!isOwn || another !== undefined);
}

const bound = new WeakMap<Node, Bound>();
const made = remembered((_bind: CallNode) => new Map<Node, FunctionNode>());

/** The function of `f.bind(self, a)`: f with its first arguments given. */
export function boundAs(bind: Ref<CallNode>, fn: FunctionNode): FunctionNode {
  const known = made(bind.node).get(fn) ?? { ...fn };
  made(bind.node).set(fn, known);
  bound.set(known, { fn, bind });
  return known;
}

export function boundIn(fn: FunctionNode): Bound | null {
  return bound.get(fn) ?? null;
}

const calls = remembered((_call: CallNode) => new Map<CallNode, CallNode>());

/** The call of a bound function as one of the function itself. */
export function withBound(call: CallNode, bind: Ref<CallNode>): CallNode {
  const known = calls(call).get(bind.node) ?? { ...call, args: [...bind.node.args.slice(1), ...call.args] };
  calls(call).set(bind.node, known);
  binds.set(known, bind);
  return known;
}

const binds = new WeakMap<CallNode, Ref<CallNode>>();

/** `self` of the `f.bind(self)` whose call it is. */
export function boundSelf(call: CallNode): Ref | null {
  const bind = binds.get(call);
  const self = bind?.node.args[0];
  return bind && self ? { tree: bind.tree, node: self } : null;
}
