import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { type AbstractValue, type Env, UNKNOWN, unresolvedOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** The values of `promise.then(fn)`: a promise stands for its resolved value. Null where that is a library's, and for any other call. */
export function chained(session: Session, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { callee, args } = call;
  if (!isScript(tree) || callee.kind !== 'member' || !/^(?:then|catch|finally)$/.test(callee.property) || args.length === 0) return null;
  const values = evaluate(session, callee.object, tree, env);
  const isTold = (value: AbstractValue): boolean => /^(?:text|node|instance|absent)$/.test(value.kind) || unresolvedOf([value]).length > 0;
  if (!values.some(isTold)) return null;
  return callee.property === 'then' ? evaluate(session, handlerCall(call), tree, env) : values;
}

const handlerCall = remembered((call: CallNode): Node => {
  const { callee, args, range, parent } = call;
  const [fn] = args;
  if (callee.kind !== 'member' || !fn) return call;
  return { kind: 'call', range, parent, callee: fn, args: [callee.object], isNew: false };
});

/** `new Promise((resolve) => resolve(value))`: what it is resolved with by calls in its own function; unknown where that is handed on. */
export function resolved(session: Session, executor: FunctionNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [resolve] = executor.params;
  const calls = [...walk(executor)].filter(
    (node): node is CallNode => node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === resolve?.name,
  );
  const values = calls.flatMap(({ args: [value] }) => (value ? evaluate(session, value, tree, env) : []));
  return values.length > 0 ? values : [UNKNOWN];
}
