import { together } from '../../../base/together.js';
import type { Node, Tree } from '../../../model/index.js';
import { type AbstractValue, after, type Env, joinPathConditions, unresolvedOf } from '../abstract-value.js';
import { aside, type Session } from '../session.js';
import { assuming, decide, pathConditionOf, tested } from './conditions.js';
import { leftOpen } from './open-conditions.js';
import type { Truth } from './truth.js';
import { handingFunction } from './typed-params.js';

export type Choices = ReadonlyMap<string, string>;

/** Choices beyond which a condition is not decided for each of them. */
const MANY = 40;

/**
 * The choices under which an undecided condition goes one way: `"us".equals(shop.site())` for each shop of a list. One for each of them, or the
 * condition itself where what it tests does not hang on any.
 */
export function waysOf(session: Session, condition: Node | null, tree: Tree, env: Env, arm: 0 | 1): readonly Choices[] {
  if (condition === null) return [new Map()];
  return toldWays(session, condition, tree, env, arm) ?? [pathConditionOf(session, condition, tree, env, arm)];
}

/** Those choices alone; null where the condition does not hang on any. */
export function toldWays(session: Session, condition: Node, tree: Tree, env: Env, arm: 0 | 1): readonly Choices[] | null {
  const must = arm === 0 ? 'yes' : 'no';
  const told = undecidedWays(session, operandsOf(condition), tree, env, () => decide(session, condition, tree, env));
  return told?.filter(({ truth }) => truth === must).map(({ choices }) => choices) ?? null;
}

type Way = { readonly choices: Choices; readonly truth: Truth };

/** What is true under each of the choices that the operands hang on; null where one of these does not settle it, or where there are none. */
export function undecidedWays(
  session: Session,
  operands: readonly Node[],
  tree: Tree,
  env: Env,
  truth: () => Truth,
): readonly Way[] | null {
  const all = new Map<string, Choices>();
  const values = aside(session, () => together(operands, (node) => tested(session, node, tree, env)));
  const handing = values.some(isOfSomeClass) ? operands.flatMap((node) => handingFunction(session, node, tree, env) ?? []) : [];
  leftOpen(session, env, [...unresolvedOf(values), ...handing]);
  for (const { pathCondition } of values) if (pathCondition.size > 0) all.set([...pathCondition].join(), pathCondition);
  if (all.size === 0 || all.size > MANY) return null;
  const ways = [...all.values()].map((choices): Way => ({ choices, truth: assuming(session, { choices, strict: false }, truth) }));
  return ways.every((way) => way.truth !== null) ? ways : null;
}

/** An object of a declared type: which class it is made of, nobody has said yet. */
function isOfSomeClass(value: AbstractValue): boolean {
  return value.kind === 'instance' && value.made === null;
}

/** Each way of the ones with each of the others that does not contradict it. */
export function bothOf(ones: readonly Choices[], others: readonly Choices[]): readonly Choices[] {
  const both = ones.flatMap((one) => others.flatMap((other) => joinPathConditions(one, other) ?? []));
  return both.length > MANY ? [new Map()] : both;
}

/** What a condition reads: the sides of a comparison, the object and the arguments of a call. */
export function operandsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'compare':
      return [...operandsOf(node.left), ...operandsOf(node.right)];
    case 'group':
      return node.children.flatMap(operandsOf);
    case 'call':
      return [...(node.callee.kind === 'member' ? [node.callee.object] : []), ...node.args, node];
    default:
      return [node];
  }
}

/** The values as they are under each of these choices; those that contradict one are not there. */
export function under(values: readonly AbstractValue[], ways: readonly Choices[]): readonly AbstractValue[] {
  return ways.flatMap((pathCondition) =>
    values.flatMap((value) => (joinPathConditions(value.pathCondition, pathCondition) === null ? [] : [after(value, { pathCondition })])),
  );
}
