import type { Node, ParamNode } from '../../../model/index.js';
import type { DeclarativeClient } from '../../clients/declarative.js';
import { type AbstractValue, type Env, nodeValue } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';
import { annotationOf, argumentsOf, declaredMethod, isAddress, saidBy } from '../senders/declarative-clients.js';

/** The body of the request, and each argument under the name that its parameter is sent by. */
export function declaredBody(session: Session, call: Call, env: Env): Found | null {
  const method = declaredMethod(session, call, env);
  if (method === null) return null;
  const named: Node[] = [];
  const spread: Node[] = [];
  const bodies: Node[] = [];
  for (const { param, arg } of argumentsOf(method, call.node)) {
    if (isAddress(method.client, param)) continue;
    const key = sentAs(method.client, param);
    if (key !== null) named.push({ kind: 'entry', range: arg.range, parent: call.node, key, value: arg });
    else if (annotationOf(param, method.client.spread)) spread.push({ kind: 'spread', range: arg.range, parent: call.node, value: arg });
    else bodies.push(arg);
  }
  const entries = [...spread, ...named];
  const whole: Node = { kind: 'object', range: call.node.range, parent: call.node.parent, entries };
  const apart: AbstractValue = nodeValue({ tree: call.tree, node: whole }, env);
  const [only, another] = bodies;
  const values = [...(entries.length > 0 ? [apart] : []), ...bodies.flatMap((body) => evaluate(session, body, call.tree, env))];
  return values.length > 0 ? { node: only && !another && entries.length === 0 ? only : null, values } : null;
}

/** The name that a parameter is sent under; null for a body. */
function sentAs(client: DeclarativeClient, param: ParamNode): Node | null {
  const key = saidBy(param, client.named);
  if (key?.kind === 'string') return key;
  if (!client.ownNames?.test(param.type ?? '')) return null;
  return { kind: 'string', range: param.at, inner: param.at, parent: param, value: param.name, quote: '' };
}
