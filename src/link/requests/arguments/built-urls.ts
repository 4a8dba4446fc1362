import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../../model/index.js';
import type { Env } from '../../values/abstract-value.js';
import { returnValues } from '../../values/calls/return-values.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

/** `uri(builder -> builder.path("/openapi/router").build())`: what the function adds to the client's base URL; null where the argument is no function. */
export function inBuilt(session: Session, { tree, node }: Call, index: number, env: Env): Found | null {
  const fn = node.args[index];
  if (fn?.kind !== 'function' || fn.params.length !== 1) return null;
  return { node: null, values: returnValues(session, { tree, node: fn }, { tree, node: buildingOf(fn) }, env) };
}

/** The call that the client makes of the function, with an empty URL in place of the base, which is put before afterwards. */
const buildingOf = remembered((fn: FunctionNode): CallNode => {
  const range = { start: fn.range.end, end: fn.range.end };
  const none: Node = { kind: 'string', range, parent: fn, inner: range, value: '', quote: '' };
  return { kind: 'call', range: fn.range, parent: fn.parent, callee: fn, args: [none], isNew: false };
});
