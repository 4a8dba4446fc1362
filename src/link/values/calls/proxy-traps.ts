import type { CallNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import type { AbstractValue, Env, LibraryValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { asTrapped } from './magic-methods.js';
import { closureOf, returnValues } from './return-values.js';

/** What JavaScript's `new Proxy(target, { get(target, name) { … } })` gives for the members that are asked of it. */

/** The object behind the proxy, which is the first parameter of the trap and is handed over by no call; null for any other parameter. */
export function trapTarget(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const call = fn.params[0] === param ? trapIn(fn, tree) : null;
  const target = call?.args[0];
  return target ? evaluate(session, target, tree, env) : null;
}

/** The `new Proxy(…)` of which the function is the trap for reading members. */
export function trapIn(fn: FunctionNode, tree: Tree): CallNode | null {
  if (!isScript(tree)) return null;
  const entry = fn.parent?.kind === 'entry' ? fn.parent : null;
  const name = entry ? keyOf(tree, entry.key) : fn.name;
  const handler: Node | null = entry ? entry.parent : fn.parent;
  const call = handler?.parent;
  if (name !== 'get' || handler?.kind !== 'object' || call?.kind !== 'call' || call.args[1] !== handler) return null;
  return isProxyCall(call) ? call : null;
}

function isProxyCall({ callee, isNew }: CallNode): boolean {
  return isNew && callee.kind === 'name' && callee.name === 'Proxy';
}

/** The `new Proxy(…)` that a value was made by. */
export function proxyOf(value: AbstractValue): LibraryValue['made'][number] | null {
  const [made] = value.kind === 'library' && value.path === 'Proxy()' ? value.made : [];
  return made && isProxyCall(made.node) ? made : null;
}

/** `api.goodsAdd` of a proxy: what its trap gives for the name; null for anything else. */
export function trapped(session: Session, value: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const made = proxyOf(value);
  const handler = made?.node.args[1];
  if (!made || !handler || at.node.kind !== 'member' || at.node.property !== key) return null;
  const [trap, another] = accessEach(session, evaluate(session, handler, made.tree, made.env), 'get', made, made.env);
  if (trap?.kind !== 'node' || trap.node.kind !== 'function' || another) return null;
  const call = { tree: at.tree, node: asTrapped(at.node) };
  return returnValues(session, { tree: trap.tree, node: trap.node }, call, env, closureOf(trap.node, trap.env));
}
