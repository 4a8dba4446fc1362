import type { FunctionNode } from '../../../model/index.js';
import { extendCallStrings } from '../../call-graph/call-strings.js';
import { enclosing } from '../../program/enclosing.js';
import type { AbstractValue, CallString, UnknownValue } from '../../values/abstract-value.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { isConstructor } from '../../values/classes/constructors.js';
import type { Session } from '../../values/session.js';
import type { KnownCall } from '../find.js';
import { decidingFunctions } from './condition-callers.js';

/** Chains beyond which no further ones are followed only to decide conditions. */
const NEARER = 40;
export const CUT = { callStrings: [], complete: false } as const;

/** Who calls a method says which object it is called on, and so how that was made: constructors come last, whatever the expressions name first. */
export function callsFirst(open: readonly FunctionNode[]): readonly FunctionNode[] {
  return [...open.filter((fn) => !isMaking(fn)), ...open.filter(isMaking)];
}

/** A constructor, or a function that is named as Go names them: `NewClient(url)`. */
export function isMaking(fn: FunctionNode): boolean {
  if (fn.parent?.kind === 'class') return isConstructor(fn.parent, fn);
  return /^[nN]ew(?:[A-Z]|$)/.test(fn.name);
}

/**
 * By the callers of the first of these functions that has any; whether the others have some is not told then. A doubt that no caller is found to remove is
 * no value of its own, so only the functions in `firm` must have some; null where none of these is left.
 */
export function extendFirst(
  session: Session,
  callString: CallString,
  open: readonly FunctionNode[],
  firm: ReadonlySet<FunctionNode>,
): ReturnType<typeof extendCallStrings> | null {
  let isWhole = true;
  for (const fn of open) {
    const { callStrings, complete } = extendCallStrings(session, callString, fn);
    if (callStrings.length > 0 || firm.has(fn)) isWhole &&= complete;
    if (callStrings.length > 0 || complete) return { callStrings, complete: isWhole };
  }
  return open.some((fn) => firm.has(fn)) ? CUT : null;
}

/** The chains by all callers that decide between the values that are known, where there are few; none where one may be missing. */
export function decided(session: Session, { node }: KnownCall, callString: CallString, waiting: number): readonly CallString[] {
  for (const fn of decidingFunctions(session, node, callString)) {
    const { callStrings, complete } = extendCallStrings(session, callString, fn);
    if (complete && callStrings.length + waiting <= NEARER) return callStrings;
  }
  return [];
}

/**
 * What tells two chains apart that only constructors can tell more of: the values so far. A client that many call, on whatever object, is made in the same
 * few places for all of them, which are looked at once. Null where a caller has a say as well.
 */
export function whatIsToldBut(
  session: Session,
  callString: CallString,
  open: readonly FunctionNode[],
  types: readonly AbstractValue[],
  urls: readonly AbstractValue[],
): string | null {
  if (open.length === 0 || !open.every(isMaking) || open.some((fn) => isMadeWithin(session, fn, callString))) return null;
  const isTold = (value: AbstractValue): boolean => value.kind === 'text' || (value.kind === 'unknown' && isOfMaker(value));
  if (!types.some((type) => type.kind === 'text') || !types.every(isTold)) return null;
  if (!urls.every(isTold)) return null;
  return [...open.map(numberOf), ...types.map(markOf), '', ...urls.map(markOf)].join('\n');
}

/** A function on the chain makes the object itself: with what, its own callers may tell. */
function isMadeWithin(session: Session, fn: FunctionNode, { callers }: CallString): boolean {
  return callersOf(session, fn).sites.some(({ node }) => {
    for (let home = enclosing(node); home; home = enclosing(home)) if (callers.has(home)) return true;
    return false;
  });
}

/** Its constructor's parameter, whatever object is meant: of two that stand in one object the one that is read makes the difference. */
function isOfMaker({ unresolved, origin }: UnknownValue): boolean {
  return unresolved.length === 0 || (origin !== null && unresolved.every(isMaking));
}

/** What tells two values apart for whoever follows the callers. */
export function markOf(value: AbstractValue): string {
  const { certain, routed, caller, pathCondition } = value;
  const own = value.kind === 'text' ? [value.text, ...value.from.map(({ file, node }) => `${file.path}:${node.range.start}`)] : [];
  const unresolved = value.kind === 'unknown' ? [value.soft, numberOf(value.origin), ...value.unresolved.map(numberOf)] : [];
  const from = caller && `${caller.tree.file.path}:${caller.node.range.start}`;
  return [value.kind, certain, routed, from, ...own, ...unresolved, ...pathCondition].join('|');
}

/** Chains that were followed, by their callers in any order: those of whose callers it was not sure, for each. */
export type Followed = Map<string, ReadonlySet<FunctionNode>[]>;

/** The same callers were followed before, and with no more doubt: which of two makings comes first makes no difference. Else it is one of them now. */
export function isFollowed(followed: Followed, { callers }: CallString): boolean {
  const content = [...callers].map(([fn, { node }]) => `${numberOf(fn)}<${numberOf(node)}`);
  const mark = content.sort().join();
  const unsure = new Set([...callers].flatMap(([fn, { certain }]) => (certain ? [] : [fn])));
  const before = followed.get(mark) ?? [];
  if (before.some((doubts) => [...doubts].every((fn) => unsure.has(fn)))) return true;
  followed.set(mark, [...before, unsure]);
  return false;
}

/** By number: in two files two functions may have one name and one place. Null has none. */
const numbers = new WeakMap<object, number>();
let numbered = 0;

export function numberOf(one: object | null): number {
  if (one === null) return 0;
  const number = numbers.get(one) ?? ++numbered;
  numbers.set(one, number);
  return number;
}

/** A function on the chain may sign what is sent: the name in its signature is asked about for each of such chains. */
export function maySign({ callers }: CallString): boolean {
  return [...callers.values()].some(({ tree, node }) => {
    const { range } = enclosing(node) ?? tree.root;
    return /sign/i.test(tree.file.text.slice(range.start, range.end));
  });
}
