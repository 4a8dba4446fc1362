import { ancestors } from '../../../base/tree.js';
import type { Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import {
  type AbstractValue,
  after,
  type CallString,
  type Env,
  type Holder,
  joinPathConditions,
  type MadeObject,
  type TextValue,
  TOP,
  textsOf,
  UNKNOWN_SUBSTRING,
  unresolvedOf,
} from '../abstract-value.js';
import { along, extended } from '../call-strings.js';
import { runsOf } from '../calls/calls-on-object.js';
import { callersOf } from '../calls/known-callers.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { roundsOf } from '../lists/loop-rounds.js';
import { isCutOff, type Session, type Values } from '../session.js';

/** Chains of callers that put something into one table, and how long they may be. */
const CHAINS = 200;
const LONGEST = 3;

/** The values put under each key; `isTold`: no key is unknown. */
type KeyedWrite = { readonly isTold: boolean; under(key: string): readonly AbstractValue[] };

type Row = { readonly key: TextValue; readonly values: readonly AbstractValue[] };

/** `types[name] = type`, `types.set(name, type)` in a function that its callers hand both: a row for each of them, key and value of one call together. */
function byCallers(session: Session, put: ComputedPut): KeyedWrite {
  if (isCutOff(session)) return { isTold: false, under: () => [] };
  const { files } = session.program;
  const own = known.get(session.state.memo.values) ?? new Map<Node, { readonly files: number; readonly write: KeyedWrite }>();
  known.set(session.state.memo.values, own);
  const before = own.get(put.key);
  if (before?.files === files.length) return before.write;
  const write = rowsOf(session, put);
  if (!isCutOff(session)) own.set(put.key, { files: files.length, write });
  return write;
}

/** As long as no file turns up, for each way of looking. */
const known = new WeakMap<Values, Map<Node, { readonly files: number; readonly write: KeyedWrite }>>();

function rowsOf(session: Session, { tree, key, value }: ComputedPut): KeyedWrite {
  const rows: Row[] = [];
  let isTold = true;
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; pending.length > 0; tried++) {
    const callString = pending.pop();
    if (callString === undefined || tried > CHAINS) return { isTold: false, under: (asked) => matching(rows, asked) };
    const env = along(callString);
    const keys = evaluate(session, key, tree, env).map(asKey);
    const open = unresolvedOf(keys).find((fn) => !callString.callers.has(fn));
    const callers = open === undefined || callString.callers.size >= LONGEST ? null : callersOf(session, open);
    for (const site of callers?.sites ?? []) if (open) pending.push(extended(session, callString, [[open, site]]));
    if (callers?.complete) continue;
    if (keys.length === 0) isTold = false;
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

/** The values that a statement puts under the key `asked`: of a loop's rounds only those in which the key is this one. Null where it is never this one. */
export function putUnderKey(session: Session, put: ComputedPut, asked: string, env: Env): readonly AbstractValue[] | null {
  const loop = [...ancestors(put.value)].find((one) => one.kind === 'function' || session.program.isLoop(put.tree, one));
  const rounds = loop ? roundsOf(session, loop, put.tree, env) : null;
  const found = (rounds ?? [env]).map((at) => putInOne(session, put, asked, at));
  return found.every((values) => values === null) ? null : found.flatMap((values) => values ?? []);
}

function putInOne(session: Session, { tree, key, value }: ComputedPut, asked: string, env: Env): readonly AbstractValue[] | null {
  const keys = textsOf(evaluate(session, key, tree, env).map(asKey)).filter(({ text }) => text === asked);
  if (keys.length === 0) return null;
  const values = evaluate(session, value, tree, env);
  if (keys.some(({ pathCondition }) => pathCondition.size === 0)) return values;
  return matching(
    keys.map((one) => ({ key: { ...one, certain: true }, values })),
    asked,
  );
}

/** A statement that puts a value under a computed key into what a variable or field holds: `values.put(key, value)`, `this.params[key] = value`. */
export type ComputedPut = { readonly tree: Tree; readonly key: Node; readonly value: Node };

/** The values that such a statement puts under the key `asked`: in each call of its method on the one object, else for each chain of callers. */
export function putUnderComputed(session: Session, { made }: Holder, asked: string, put: ComputedPut): readonly AbstractValue[] {
  const runs = made ? runsOf(session, made, put.key) : null;
  const inCalls = putByMethod(session, runs ?? [], asked, put);
  if (inCalls.length > 0 || !isByFunctions(put.tree) || put.key.kind === 'string') return inCalls;
  // Go's methods put into the object that they are called on.
  if (runs !== null && runs.length > 0 && put.tree.language === 'go') return inCalls;
  return byCallers(session, put).under(asked);
}

/** The same of a statement on an object that is not told apart. */
export function putByCallers(session: Session, put: ComputedPut, asked: string): readonly AbstractValue[] {
  return byCallers(session, put).under(asked);
}

export function knowsAllKeys(session: Session, put: ComputedPut): boolean {
  return byCallers(session, put).isTold;
}

/** Languages in which tables are filled by functions of their own, rather than by methods of the object that holds them. */
function isByFunctions(tree: Tree): boolean {
  return isScript(tree) || tree.language === 'go' || tree.language === 'php';
}

/** Whether the keys are known for all calls. `env`: of the variable or field that holds the object. */
export function knowsKeys(session: Session, { made }: Holder, put: ComputedPut, env: Env): boolean {
  if (made && knowsKeysOn(session, made, put)) return true;
  const keys = evaluate(session, put.key, put.tree, env).map(asKey);
  return (keys.length > 0 && keys.every((one) => one.kind === 'text')) || (isByFunctions(put.tree) && byCallers(session, put).isTold);
}

function putByMethod(session: Session, runs: readonly Env[], asked: string, { tree, key, value }: ComputedPut): readonly AbstractValue[] {
  return runs.flatMap((env) => {
    const isIt = evaluate(session, key, tree, env)
      .map(asKey)
      .some((one) => one.kind === 'text' && one.text === asked);
    return isIt ? evaluate(session, value, tree, env) : [];
  });
}

/** `client.url = …`, `client["url"] = …`: no call of these is written. */
const calledByLanguage = /^(?:__set|__setattr__|__setitem__|offsetSet)$/;

function knowsKeysOn(session: Session, object: MadeObject, { tree, key }: ComputedPut): boolean {
  const envs = runsOf(session, object, key);
  const home = enclosing(key);
  if (envs?.length === 0 && home?.kind === 'function' && calledByLanguage.test(home.name)) return false;
  return envs?.every((env) => evaluate(session, key, tree, env).every((one) => asKey(one).kind === 'text')) ?? false;
}
