import { remembered } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../model/index.js';

type Bound = { readonly fn: FunctionNode; readonly bind: CallNode };

const bound = new WeakMap<Node, Bound>();
const made = remembered((_bind: CallNode) => new Map<Node, FunctionNode>());

/** The function of `f.bind(self, a)`: f with its first arguments given. */
export function boundAs(bind: CallNode, fn: FunctionNode): FunctionNode {
  const known = made(bind).get(fn) ?? { ...fn };
  made(bind).set(fn, known);
  bound.set(known, { fn, bind });
  return known;
}

export function boundIn(fn: FunctionNode): Bound | null {
  return bound.get(fn) ?? null;
}

const calls = remembered((_call: CallNode) => new Map<CallNode, CallNode>());

/** The call of a bound function as one of the function itself. */
export function withBound(call: CallNode, bind: CallNode): CallNode {
  const known = calls(call).get(bind) ?? { ...call, args: [...bind.args.slice(1), ...call.args] };
  calls(call).set(bind, known);
  return known;
}
