import type { Node, ObjectNode, ParamNode } from '../../model/index.js';
import { bodyKeys } from '../clients/type-names.js';
import { enclosing, isConditional } from '../program/enclosing.js';
import type { Decl, Ref } from '../program/ref.js';
import { assignmentsUnder, callsWith } from '../symbols/writes.js';
import { type AbstractValue, type Env, type Holder, nodeValue } from './abstract-value.js';
import type { Session } from './session.js';

/** The one place that puts something under a key into what a variable holds, on every way through the variable's own function; null for any other. */
function surePut(session: Session, holder: Holder, key: string): Ref | null {
  const puts = callsWith(session, holder).filter(({ node: { callee, args } }) => {
    const [first] = args;
    return callee.kind === 'member' && /^(?:put|set|Add|Set)$/.test(callee.property) && first?.kind === 'string' && first.value === key;
  });
  const [only, another] = [...puts, ...assignmentsUnder(session, holder, key)];
  if (!only || another || isConditional(only.node)) return null;
  return enclosing(only.node) === functionAround(holder.decl.node) ? only : null;
}

function functionAround(decl: Node): Node | null {
  return decl.kind === 'param' ? decl.parent : enclosing(decl);
}

/** Under this key an object has the values that were put there before `at`, whatever else the object has. */
export function isAlwaysWritten(session: Session, holders: readonly Holder[], key: string, at: Ref): boolean {
  return holders.some((holder) => {
    const put = surePut(session, holder, key);
    return put !== null && put.tree === at.tree && enclosing(put.node) === enclosing(at.node) && put.node.range.end <= at.node.range.start;
  });
}

/** A map that callers hand over and a function puts the type into: what else it has is theirs. */
export function filledParam(session: Session, decl: Decl, param: ParamNode, env: Env): AbstractValue | null {
  if (
    decl.property !== null ||
    !/^(?:final\s+)?(?:java\.util\.)?(?:\w*Map|JSONObject|Dictionary|IDictionary)\b|^map\[/.test(param.type ?? '')
  )
    return null;
  const holder = { name: decl.name, decl, env };
  if (!bodyKeys.some((key) => surePut(session, holder, key) !== null)) return null;
  return nodeValue({ tree: decl.tree, node: blank(param) }, env, [holder]);
}

const blanks = new WeakMap<ParamNode, ObjectNode>();

/** An object with entries that nobody knows. */
function blank(param: ParamNode): ObjectNode {
  const known = blanks.get(param);
  if (known) return known;
  const unknown: Node = { kind: 'group', range: param.at, parent: param, children: [] };
  const made: ObjectNode = {
    kind: 'object',
    range: param.at,
    parent: param,
    entries: [{ kind: 'spread', range: param.at, parent: param, value: unknown }],
  };
  blanks.set(param, made);
  return made;
}
