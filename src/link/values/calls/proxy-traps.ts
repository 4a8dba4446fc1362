import type { CallNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/**
 * The parameters of `get` in `new Proxy(target, { get(target, name) { … } })`: the object behind it, and the name of whatever is asked of it, which no
 * caller of the function hands over. Null for any other function.
 */
export function trapArgument(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const call = isScript(tree) ? proxyOf(fn, tree) : null;
  if (call === null) return null;
  const [target] = call.args;
  return fn.params.indexOf(param) === 0 && target ? evaluate(session, target, tree, { ...env, activations: null }) : [UNKNOWN];
}

function proxyOf(fn: FunctionNode, tree: Tree): CallNode | null {
  const entry = fn.parent?.kind === 'entry' ? fn.parent : null;
  const name = entry ? keyOf(tree, entry.key) : fn.name;
  const handler: Node | null = entry ? entry.parent : fn.parent;
  const call = handler?.parent;
  if (name !== 'get' || handler?.kind !== 'object' || call?.kind !== 'call' || !call.isNew || call.args[1] !== handler) return null;
  return call.callee.kind === 'name' && call.callee.name === 'Proxy' ? call : null;
}
