import type { ClassNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, after, type Env, unsure } from '../abstract-value.js';
import { enclosingObject, isOwnReceiver, siteOf } from '../calls/receiver.js';
import { assignedIn } from '../classes/field-writes.js';
import type { Made } from '../classes/instance-fields.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { wayFrom } from './write-order.js';

/** `isTold`: whatever was there before is gone. */
type Put = { readonly isTold: boolean; readonly values: readonly AbstractValue[] };

/** The values that the method which reads the field, and the methods of the object that call it in turn, have put there on the way to the reading. */
export function onTheWay(session: Session, made: Made, key: string, at: Ref, env: Env): Put {
  let [seen, inside] = [at, env];
  let values: readonly AbstractValue[] = [];
  for (let i = 0; i < 12; i++) {
    const own = inOwnMethod(session, made, key, seen, inside);
    values = [...own.values, ...values];
    if (own.isTold) return { isTold: true, values: values.length === own.values.length ? values : unsure(values) };
    const method = isOwnReceiver(seen.node) ? (enclosingObject(seen.node)?.method ?? null) : null;
    const site = method && siteOf(method, inside);
    if (!site) break;
    [seen, inside] = [site.call, site.at];
  }
  return { isTold: false, values };
}

/** The values that a method has put there before it reads the field, or calls another method of the object. */
function inOwnMethod(session: Session, { type, runs }: Made, key: string, at: Ref, env: Env): Put {
  const method = isOwnReceiver(at.node) && (at.node.kind !== 'name' || at.tree.language === 'java') ? enclosing(at.node) : null;
  if (method?.kind !== 'function' || runs.some(({ fn }) => fn === method) || !isMethodOf(session, type, at.node))
    return { isTold: false, values: [] };
  let later: readonly AbstractValue[] = [];
  for (const node of [...assignedIn(session, key, at.tree, method)].reverse()) {
    const isDefaulting = isDefaultOp(node.op);
    if (enclosing(node) !== method || !(node.op === '=' || isDefaulting) || node.range.end > at.node.range.start) continue;
    const way = isDefaulting ? new Map<string, string>() : wayFrom(session, node, at, env);
    if (way === 'no') continue;
    const values = evaluate(session, node.value, at.tree, env);
    if (way === 'yes') return { isTold: true, values: later.length === 0 ? values : unsure([...values, ...later]) };
    later = [...values.map((item) => after(item, { pathCondition: way })), ...later];
  }
  return { isTold: false, values: later };
}

/** `this.client ??= make()`: what was there before stays. */
function isDefaultOp(op: string): boolean {
  return op === '??=' || op === '||=';
}

function isMethodOf(session: Session, type: Ref<ClassNode>, node: Node): boolean {
  const owner = enclosingObject(node)?.owner;
  return hierarchyOf(session, type).some(
    (one) => one.node === owner || (one.tree.language === 'go' && owner?.kind === 'class' && one.node.name === owner.name),
  );
}
