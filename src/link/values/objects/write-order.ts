import { ancestors, contains } from '../../../base/tree.js';
import type { AssignNode, Node, Tree } from '../../../model/index.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { type Env, joinPathConditions } from '../abstract-value.js';
import { callerEnv } from '../calls/calls-on-object.js';
import type { Write } from '../classes/field-writes.js';
import { decide, pathConditionOf } from '../flow/conditions.js';
import { isEmptyTest } from '../flow/reaching-definitions.js';
import { isCase } from '../flow/switch-cases.js';
import type { Session } from '../session.js';

/** Of two calls in one chain, `x.api(type).send()`, and of `send(x.to(url))`, the inner one runs first, though the outer one begins no later. */
export function comesFirst(one: Node, other: Node): boolean {
  if (one !== other && isWithin(one, other) && homeOf(one) === homeOf(other)) return true;
  return one.range.start < other.range.start || (one.range.start === other.range.start && one.range.end < other.range.end);
}

/** Whether a statement of a function is reached; else the side that undecided conditions must take for it. */
export function wayTo(session: Session, node: Node, fn: Node, tree: Tree, env: Env): 'yes' | 'no' | ReadonlyMap<string, string> {
  let pathCondition: ReadonlyMap<string, string> | null = null;
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer === fn) break;
    if (outer.kind === 'branch') {
      const arm = outer.then.includes(inner) ? 0 : 1;
      const truth = decide(session, outer.condition, tree, env);
      if (truth !== null && truth !== (arm === 0 ? 'yes' : 'no')) return 'no';
      if (truth === null)
        pathCondition = joinPathConditions(pathCondition ?? new Map(), pathConditionOf(session, outer.condition, tree, env, arm));
    } else if (outer.kind === 'case' || outer.kind === 'choice' || outer.kind === 'function') pathCondition ??= new Map();
    inner = outer;
  }
  return pathCondition ?? 'yes';
}

/** The same for a reading further down in the function: conditions around both are passed already; `no`: the two stand in different arms. */
export function wayFrom(session: Session, write: Node, { tree, node: reading }: Ref, env: Env): 'yes' | 'no' | ReadonlyMap<string, string> {
  const common = [...ancestors(write)].find((outer) => isWithin(reading, outer)) ?? write;
  return sameArm(common, write, reading) ? wayTo(session, write, common, tree, env) : 'no';
}

/**
 * The way of the conditions around a write that are not also around the making or the reading, which whoever comes there has passed; `no`:
 * one of them does not hold for this object. A loop may not run.
 */
export function wayPast(
  session: Session,
  { at: write, unrolled, env }: Write,
  others: readonly Ref[],
): 'yes' | 'no' | ReadonlyMap<string, string> {
  let pathCondition: ReadonlyMap<string, string> | null = null;
  let inner = write.node;
  for (const outer of ancestors(write.node)) {
    if (outer.kind === 'function') break;
    const isShared = others.some(({ node }) => isWithin(node, outer) && sameArm(outer, write.node, node));
    if (outer.kind === 'branch' && !isShared) {
      const arm = outer.then.includes(inner) ? 0 : 1;
      const at = write.node.kind === 'assign' ? env : callerEnv(env);
      const truth = decide(session, outer.condition, write.tree, at);
      if (truth !== null && truth !== (arm === 0 ? 'yes' : 'no')) return 'no';
      if (truth === null)
        pathCondition = joinPathConditions(pathCondition ?? new Map(), pathConditionOf(session, outer.condition, write.tree, at, arm));
    } else if (outer.kind === 'case' && !isShared) {
      const truth = isCase(session, outer, write.tree, write.node.kind === 'assign' ? env : callerEnv(env));
      if (truth === 'no') return 'no';
      if (truth === null) pathCondition ??= new Map();
    } else if ((outer.kind === 'choice' || (!unrolled && session.program.isLoop(write.tree, outer))) && !isShared)
      pathCondition ??= new Map();
    inner = outer;
  }
  return pathCondition ?? 'yes';
}

/** `if (c.url == "") c.url = DEFAULT`: used wherever nothing else is known. */
export function isDefault(node: AssignNode, key: string): boolean {
  if (/^(?:\?\?|\|\|)=$/.test(node.op)) return true;
  const { parent } = node;
  return parent?.kind === 'branch' && parent.then.includes(node) && isEmptyTest(parent.condition, key);
}

function sameArm(outer: Node, one: Node, other: Node): boolean {
  if (outer.kind !== 'branch') return true;
  const holds = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
  return [outer.then, outer.otherwise].some((arm) => holds(arm, one) && holds(arm, other));
}

/** An earlier round of a loop around both may come before the reading; not of a loop that makes the object anew in each round, by one of `makings`. */
export function isInLoop(session: Session, node: Node, seen: Ref, makings: readonly Node[]): boolean {
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function' || makings.some((making) => isWithin(making, outer))) return false;
    if (session.program.isLoop(seen.tree, outer) && isWithin(seen.node, outer)) return true;
  }
  return false;
}

export function isConditional(node: Node, method: Node): boolean {
  for (const outer of ancestors(node)) {
    if (outer === method) return false;
    if (outer.kind === 'branch' || outer.kind === 'case' || outer.kind === 'choice' || outer.kind === 'function') return true;
  }
  return false;
}
