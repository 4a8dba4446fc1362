import type { FunctionNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { CallString } from '../../values/abstract-value.js';
import { openFor } from '../../values/flow/open-conditions.js';
import type { Session } from '../../values/session.js';

/**
 * The functions around a request, or around a call of the chain that leads to it, whose callers decide between values that are all known:
 * `post(gatewayOf(site), typeOf(op))`, where each of them is chosen by a condition.
 */
export function decidingFunctions(session: Session, request: Node, callString: CallString): readonly FunctionNode[] {
  const open = openFor(session, callString);
  if (open.size === 0) return [];
  const places = [request, ...[...callString.callers.values()].map(({ node }) => node)];
  const around = new Set(places.flatMap(functionsAround));
  return [...around].filter((fn) => open.has(fn) && !callString.callers.has(fn));
}

function functionsAround(node: Node): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let fn = enclosing(node); fn; fn = enclosing(fn)) found.push(fn);
  return found;
}
