import { contains } from '../../../base/tree.js';
import type { ClassNode, Node } from '../../../model/index.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { structOf } from '../../symbols/go-structs.js';
import { type AbstractValue, after, type Env, unsure } from '../abstract-value.js';
import { enclosingObject, isOwnReceiver, siteOf } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import { isCopied } from '../objects/copied-fields.js';
import { onTheWay } from '../objects/own-writes.js';
import { comesFirst, isDefault, isInLoop, wayPast, wayTo } from '../objects/write-order.js';
import type { Session } from '../session.js';
import { type ConstructorRun, constructorRuns } from './constructors.js';
import { assignedIn, type Write, writesOf } from './field-writes.js';

/** The call or literal by which one object was made, and where that was: two objects are one if both agree. */
export type Making = Ref & { readonly env: Env };

/** One object: its class, its making, and the constructors that ran. */
export type Made = { readonly type: Ref<ClassNode>; readonly making: Making; readonly runs: readonly ConstructorRun[] };

export function madeOf(session: Session, item: AbstractValue): Made | null {
  if (item.kind === 'instance' && item.made !== null) return { type: item.type, making: item.made, runs: constructorRuns(session, item) };
  const struct = item.kind === 'node' ? structOf(session, item.tree, item.node) : null;
  return struct !== null && item.kind === 'node' ? { type: struct, making: item, runs: [] } : null;
}

/**
 * The content of a field of one object where `at` reads it: `first`, the values of its constructors, and those set on that very object before the
 * reading method was called, in the order of the statements.
 */
export function fieldOf(
  session: Session,
  made: Made,
  key: string,
  first: readonly AbstractValue[],
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const own = onTheWay(session, made, key, at, env);
  if (own.isTold) return own.values;
  const before = ofOthers(session, made, key, first, at, env);
  return own.values.length === 0 ? before : unsure([...before, ...own.values]);
}

function ofOthers(session: Session, made: Made, key: string, first: readonly AbstractValue[], at: Ref, env: Env): readonly AbstractValue[] {
  const built = inConstructors(session, made, key, first, at);
  const writes = writesOf(session, made, key);
  if (writes.length === 0) return built;
  const chain = chainOf(made.making);
  const points = observedAt(at, env, chain);
  const seen = points.at(-1) ?? at;
  const seenAt = chain.indexOf(homeOf(seen.node));
  const makings = makingsOf(made.making);
  // What stands behind the reading, in a loop around both: the first round has not come there yet.
  const inLaterRounds = new Set<Write>();
  const before = writes.filter((write) => {
    const { node } = write.at;
    if (node.kind === 'assign' && isWithin(at.node, node)) return false;
    const inside = withinOneCall(write, points);
    if (inside !== null) {
      const { step, point } = inside;
      if (comesFirst(step, point.node)) return true;
      if (!isInLoop(session, step, point, makings)) return false;
      inLaterRounds.add(write);
      return true;
    }
    const depth = chain.indexOf(homeOf(node));
    const point = points.find((one) => homeOf(node) === homeOf(one.node));
    // What stands in the arguments of a call, `send(new Request().to(url))`, comes before it.
    const isBehind = point !== undefined && node.range.start > point.node.range.start && !comesFirst(node, point.node);
    if (isBehind && !isInLoop(session, node, point, makings)) return false;
    if (isBehind) inLaterRounds.add(write);
    // An object that the reading's own callers have made is not handed in from out of sight meanwhile.
    if (write.byStrangers && seenAt !== -1 && depth === -1) return false;
    if (seenAt === -1 || depth === -1) return true;
    return depth < seenAt || (depth === seenAt && (comesFirst(node, seen.node) || isInLoop(session, node, seen, makings)));
  });
  const depthOf = ({ at: { node } }: Write): number => {
    const depth = chain.indexOf(homeOf(node));
    return depth === -1 ? chain.length : depth;
  };
  const ordered = [...before].sort((a, b) => depthOf(a) - depthOf(b) || (comesFirst(a.at.node, b.at.node) ? -1 : 1));
  let items = built;
  for (const write of ordered) {
    const values = evaluate(session, write.value.node, write.value.tree, write.env);
    const isKnownOrder =
      (seenAt !== -1 && chain.includes(homeOf(write.at.node))) || points.some((one) => homeOf(write.at.node) === homeOf(one.node));
    const way = wayPast(session, write, [made.making, seen]);
    if (way === 'no') continue;
    // What is set once, somewhere, fills a field that has nothing; one that has a text or a client may be read before: `client.close()` behind a `yield`.
    const isSure = write.sure && !inLaterRounds.has(write) && (isKnownOrder || (before.length === 1 && !items.some(holdsSomething)));
    const possible = way === 'yes' ? values : values.map((item) => after(item, { pathCondition: way }));
    if (isSure && way === 'yes') items = possible;
    else if (isSure && write.at.node.kind === 'assign' && isDefault(write.at.node, key))
      items = [...items.filter((item) => item.kind !== 'absent'), ...possible];
    else items = unsure([...items, ...possible]);
  }
  return items;
}

function holdsSomething(item: AbstractValue): boolean {
  return item.kind === 'text' ? item.text !== '' : item.kind !== 'absent' && item.kind !== 'unknown';
}

/** Of a write and a reading inside of one and the same call: the innermost function of both, and where each stands in it; null for others. */
function withinOneCall({ at, path = [] }: Write, points: readonly Ref[]): { readonly step: Node; readonly point: Ref } | null {
  if (at.node.kind === 'assign' || !points.some(({ node }) => node === at.node)) return null;
  for (const { node: step } of [...path].reverse()) {
    const point = points.find(({ node }) => homeOf(node) === homeOf(step));
    if (point !== undefined) return { step, point };
  }
  return null;
}

/** The call that makes the object, and those through which that is come to. */
function makingsOf({ node, env }: Making): readonly Node[] {
  const calls: Node[] = [node];
  for (let activation = env.activations; activation; activation = activation.next) calls.push(activation.call.node);
  return calls;
}

/** The functions in which the making stands, the innermost first: that of the call itself, that of its caller, and so on. */
function chainOf({ node, env }: Making): readonly Node[] {
  const chain: Node[] = [homeOf(node)];
  for (let activation = env.activations; activation; activation = activation.next) chain.push(homeOf(activation.call.node));
  return chain;
}

/**
 * The reading, and the calls through which its field is read, the last of them where the object was made: a method's own calls on `this` are passed by, and so are functions that
 * were handed the object.
 */
function observedAt(at: Ref, env: Env, chain: readonly Node[]): readonly Ref[] {
  let [seen, inside] = [at, env];
  const points = [at];
  for (let i = 0; i < 12; i++) {
    const method = isOwnReceiver(seen.node) ? (enclosingObject(seen.node)?.method ?? null) : null;
    const around = homeOf(seen.node);
    const fn = method ?? (around?.kind === 'function' && !chain.includes(around) ? around : null);
    const site = fn && siteOf(fn, inside);
    if (!site) return points;
    [seen, inside] = [site.call, site.at];
    points.push(seen);
  }
  return points;
}

function inConstructors(session: Session, { runs }: Made, key: string, first: readonly AbstractValue[], at: Ref): readonly AbstractValue[] {
  let later: readonly AbstractValue[] = [];
  for (const { type, fn, env } of runs) {
    // `this.url = this.url.trim()` in the constructor itself reads what stands above it.
    const isInside = at.tree === type.tree && contains(fn.range, at.node.range);
    const own = assignedIn(session, key, type.tree, fn).filter(({ range }) => !isInside || range.end <= at.node.range.start);
    for (const node of [...own].reverse()) {
      const way = wayTo(session, node, fn, type.tree, env);
      if (way === 'no') continue;
      const values = evaluate(session, node.value, type.tree, env).map((item) =>
        way === 'yes' ? item : after(item, { pathCondition: way }),
      );
      if (isCopied(node) && values.every((item) => item.kind === 'absent')) continue;
      if (way === 'yes') return later.length === 0 ? values : unsure([...values, ...later]);
      later = [...values, ...later];
    }
  }
  if (later.length === 0) return first;
  return unsure([...first, ...later]);
}
