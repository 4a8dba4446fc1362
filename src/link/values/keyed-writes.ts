import type { Node, Tree } from '../../model/index.js';
import {
  type AbstractValue,
  after,
  type CallString,
  joinPathConditions,
  type MadeObject,
  type TextValue,
  TOP,
  UNKNOWN_SUBSTRING,
  unresolvedOf,
} from './abstract-value.js';
import { sitesOn } from './calls-on-object.js';
import { isConstructor } from './constructors.js';
import { asKey } from './enum-members.js';
import { evaluate } from './evaluate.js';
import type { Made } from './instance-fields.js';
import { callersOf } from './known-callers.js';
import { enclosingObject } from './receiver.js';
import { entered } from './return-values.js';
import type { Session } from './session.js';

/** Chains of callers that put something into one table, and how long they may be. */
const CHAINS = 200;
const LONGEST = 3;

/** What is put under each key; `isTold`: nothing is put under a key that nobody knows. */
export type KeyedWrite = { readonly isTold: boolean; under(key: string): readonly AbstractValue[] };

type Row = { readonly key: TextValue; readonly values: readonly AbstractValue[] };

/** `types[name] = type`, `types.set(name, type)` in a function that its callers hand both: a row for each of them, key and value of one call together. */
export function keyedWrite(session: Session, tree: Tree, key: Node, value: Node): KeyedWrite {
  const rows: Row[] = [];
  let isTold = true;
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; pending.length > 0; tried++) {
    const callString = pending.pop();
    if (callString === undefined || tried > CHAINS) return { isTold: false, under: (asked) => matching(rows, asked) };
    const env = { activations: null, callString };
    const keys = evaluate(session, key, tree, env);
    const open = unresolvedOf(keys).find((fn) => !callString.callers.has(fn));
    const callers = open === undefined || callString.callers.size >= LONGEST ? null : callersOf(session, open);
    for (const site of callers?.sites ?? []) if (open) pending.push({ callers: new Map([...callString.callers, [open, site]]) });
    if (callers?.complete) continue;
    const values = evaluate(session, value, tree, env);
    for (const one of keys) {
      if (one.kind === 'text' && !one.text.includes(UNKNOWN_SUBSTRING)) rows.push({ key: one, values });
      else isTold = false;
    }
  }
  return { isTold, under: (asked) => matching(rows, asked) };
}

/** A loop that puts each of its rounds keeps key and value of one round together. */
function matching(rows: readonly Row[], asked: string): readonly AbstractValue[] {
  return rows.flatMap(({ key, values }) => {
    if (key.text !== asked) return [];
    return values.flatMap((value) => {
      const isOne = joinPathConditions(value.pathCondition, key.pathCondition) !== null;
      return isOne ? [after({ ...value, pathCondition: new Map() }, { certain: key.certain })] : [];
    });
  });
}

/** What a method puts under a key into a map that is a field of one object: `values.put(key, value)`, `$this->params[$key] = $value`, for each call of it. */
export function putByMethod(
  session: Session,
  object: MadeObject,
  key: string,
  [name, value]: readonly [Node, Node],
  tree: Tree,
): readonly AbstractValue[] {
  const home = enclosingObject(name);
  const method = home?.method ?? null;
  if (home?.owner.kind !== 'class' || method === null || isConstructor(home.owner, method)) return [];
  const made: Made = { ...object, runs: [] };
  return sitesOn(session, made, method, 0).flatMap(({ call, env }) => {
    const inside = entered(session, method, call, env);
    const isIt = evaluate(session, name, tree, inside)
      .map(asKey)
      .some((one) => one.kind === 'text' && one.text === key);
    return isIt ? evaluate(session, value, tree, inside) : [];
  });
}

/** Whether the keys under which such a method puts something are known for each call of it on the object. */
export function knowsKeysPut(session: Session, { type, making }: MadeObject, name: Node, tree: Tree): boolean {
  const home = enclosingObject(name);
  const method = home?.method ?? null;
  if (home?.owner.kind !== 'class' || method === null || isConstructor(home.owner, method)) return false;
  const sites = sitesOn(session, { type, making, runs: [] }, method, 0);
  return sites.every(({ call, env }) =>
    evaluate(session, name, tree, entered(session, method, call, env)).every((one) => asKey(one).kind === 'text'),
  );
}
