import { appended } from '../../../base/appended.js';
import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, GroupNode, Node, SwitchNode, Tree } from '../../../model/index.js';
import { isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { ABSENT, type AbstractValue, type Activation, type Env, FAILURE, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { decide } from '../flow/conditions.js';
import { casesFor } from '../flow/switch-cases.js';
import { type Walked, walkedRounds } from '../flow/walked-loops.js';
import { bothOf, type Choices, under, waysOf } from '../flow/ways.js';
import { roundsOf } from '../lists/loop-rounds.js';
import { isShallow, type Session } from '../session.js';

const NESTED = 12;

/** The values that a function gives back for one call; `call` null: the function is read like a field. `closure`: the calls in which it was made. */
export function returnValues(
  session: Session,
  fn: Ref<FunctionNode>,
  call: Ref<CallNode> | null,
  env: Env,
  closure: Activation | null = null,
): readonly AbstractValue[] {
  if (isShallow(session)) return [UNKNOWN];
  let depth = 0;
  for (let activation = env.activations; activation; activation = activation.next)
    if (++depth > NESTED || activation.fn === fn.node) return [UNKNOWN];
  if (fn.node.body.length === 0) return [UNKNOWN];
  const inside = call ? entered(session, fn.node, call, env, closure) : env;
  const { values, ends } = run(session, fn.node.body, fn.tree, inside);
  return ends ? values : [...values, ABSENT];
}

/** One activation for one call from one place, so that what was found out inside is found again. */
export function entered({ state }: Session, fn: FunctionNode, call: Ref<CallNode>, env: Env, closure: Activation | null = null): Env {
  const from = state.entered.get(env.activations ?? env.callString) ?? new Map<CallNode, readonly Env[]>();
  state.entered.set(env.activations ?? env.callString, from);
  const known = from.get(call.node);
  const next = closure ?? env.activations;
  const again = known?.find((one) => one.activations?.fn === fn && one.activations.next === next);
  if (again) return again;
  const made: Env = { ...env, activations: { fn, call, env, next } };
  from.set(call.node, appended(known, made));
  return made;
}

/** The calls in which a function that stands in another was made; null for one that nothing of them can reach. */
export function closureOf(fn: FunctionNode, { activations }: Env): Activation | null {
  for (let activation = activations; activation; activation = activation.next)
    if (activation.fn !== fn && isWithin(fn, activation.fn)) return activation;
  return null;
}

/** `rest`: the choices under which the statements behind are reached at all; null: under any. */
type Outcome = { readonly values: readonly AbstractValue[]; readonly ends: boolean; readonly rest?: readonly Choices[] };

/** The returned values of statements, in order; statements behind a sure return are never reached. */
function run(session: Session, statements: readonly Node[], tree: Tree, env: Env): Outcome {
  const values: AbstractValue[] = [];
  let reached: readonly Choices[] | null = null;
  for (const statement of statements) {
    const outcome = step(session, statement, tree, env);
    values.push(...(reached === null ? outcome.values : under(outcome.values, reached)));
    if (outcome.ends) return { values, ends: true };
    if (outcome.rest !== undefined) reached = reached === null ? outcome.rest : bothOf(reached, outcome.rest);
  }
  return { values, ends: false };
}

function step(session: Session, node: Node, tree: Tree, env: Env): Outcome {
  switch (node.kind) {
    case 'return':
      if (node.value && isFailure(node.value, tree)) return { values: [FAILURE], ends: true };
      return { values: node.value ? evaluate(session, firstOfSeveral(node.value, tree), tree, env) : [ABSENT], ends: true };
    case 'branch':
      return forked(session, node, tree, env);
    case 'switch':
      return switched(session, node, tree, env);
    case 'group': {
      if (isThrow(node, tree)) return { values: [], ends: true };
      if (isBlock(node, tree)) return run(session, node.children, tree, env);
      if (tree.language === 'python' && /^(?:async\s+)?with\b/.test(tree.file.text.slice(node.range.start, node.range.start + 24)))
        return run(session, node.children, tree, env);
      const walks = holdsReturn(node) ? walkedRounds(session, node, tree, env) : null;
      if (walks !== null) return inWalks(session, node, tree, walks);
      const rounds = holdsReturn(node) ? roundsOf(session, node, tree, env) : null;
      if (rounds !== null) return inRounds(session, node, tree, rounds);
      // A loop may not run, a `try` may stop half way: what they return is possible, never sure.
      return { values: node.children.flatMap((child) => step(session, child, tree, env).values), ends: false };
    }
    case 'call':
      return { values: [], ends: isThrow(node, tree) };
    default:
      return { values: [], ends: false };
  }
}

/** `for (T one : ALL) if (one.key.equals(key)) return one`: of the items that are known, the first that surely is it ends the search. */
function inRounds(session: Session, { children }: GroupNode, tree: Tree, rounds: readonly Env[]): Outcome {
  const values: AbstractValue[] = [];
  for (const round of rounds) {
    const outcome = run(session, children, tree, round);
    values.push(...outcome.values);
    if (outcome.ends) return { values, ends: true };
  }
  return { values, ends: false };
}

function inWalks(session: Session, loop: GroupNode, tree: Tree, walks: readonly Walked[]): Outcome {
  const outcomes = walks.map(({ rounds, over }) => {
    const { values, ends } = inRounds(session, loop, tree, rounds);
    return { values: under(values, [over.pathCondition]), ends };
  });
  return { values: outcomes.flatMap(({ values }) => values), ends: outcomes.every(({ ends }) => ends) };
}

const holdsReturn = remembered((loop: Node): boolean => [...walk(loop)].some(({ kind }) => kind === 'return'));

/** Go's `return url, nil`: whoever calls it gets the first under the first of its names. */
function firstOfSeveral(value: Node, tree: Tree): Node {
  if (tree.language !== 'go' || value.kind !== 'list') return value;
  const [first] = value.items;
  // A list that is written out begins with its type.
  return first && first.range.start === value.range.start ? first : value;
}

/** `return nil, err`, `return "", false`: whoever sends what it gives there sends nothing. */
function isFailure(value: Node, tree: Tree): boolean {
  const first = firstOfSeveral(value, tree);
  const last = first !== value && value.kind === 'list' ? value.items.at(-1) : undefined;
  if (last === undefined || last === first) return false;
  const written = (node: Node): string => tree.file.text.slice(node.range.start, node.range.end);
  const isNothing =
    (first.kind === 'string' && first.value === '') ||
    (first.kind === 'object' && first.entries.length === 0) ||
    ((first.kind === 'plain' || first.kind === 'name') && written(first) === 'nil');
  return isNothing && /^(?:false$|err|\w+\.?Err|Err|errors\.|fmt\.Errorf\()/.test(written(last));
}

function isThrow(node: Node, { file, language }: Tree): boolean {
  if (node.kind === 'call' && language === 'go')
    return /^(?:panic|log\.(?:Fatal|Panic)\w*|os\.Exit)\(/.test(file.text.slice(node.range.start, node.range.start + 20));
  return node.kind === 'group' && /^(?:throw|raise|panic)\b/.test(file.text.slice(node.range.start, node.range.start + 8));
}

/** `case 'a': { const { id } = job; return …; }` */
function isBlock({ range }: GroupNode, { file, language }: Tree): boolean {
  return language !== 'python' && file.text[range.start] === '{';
}

/** Some statement in a branch leaves the function. */
const isWayOut = remembered((tree: Tree) =>
  remembered((branch: Node): boolean => [...walk(branch)].some((node) => node.kind === 'return' || isThrow(node, tree))),
);

function forked(session: Session, node: Extract<Node, { kind: 'branch' }>, tree: Tree, env: Env): Outcome {
  // The condition says nothing of what comes back; while a request is followed, the arm that is taken is told of.
  if (!session.state.recording && !isWayOut(tree)(node)) return { values: [], ends: false };
  const truth = decide(session, node.condition, tree, env);
  if (truth === 'yes') {
    session.armTaken(session, node, tree, env);
    return run(session, node.then, tree, env);
  }
  if (truth === 'no') return run(session, node.otherwise, tree, env);
  const [then, otherwise] = [run(session, node.then, tree, env), run(session, node.otherwise, tree, env)];
  const ways = (arm: 0 | 1) => waysOf(session, node.condition, tree, env, arm);
  const arm = (side: Outcome, at: 0 | 1) => (side.values.length === 0 ? [] : under(side.values, ways(at)));
  const values = [...arm(then, 0), ...arm(otherwise, 1)];
  if (then.ends === otherwise.ends) return { values, ends: then.ends };
  return { values, ends: false, rest: ways(then.ends ? 1 : 0) };
}

/** The cases that the subject can match, with what they fall through to; one that it surely matches is the last. */
function switched(session: Session, node: SwitchNode, tree: Tree, env: Env): Outcome {
  const values: AbstractValue[] = [];
  let ends = true;
  for (const { truth, body, ways } of casesFor(session, node, tree, env)) {
    const outcome = run(session, body, tree, env);
    values.push(...(ways === null ? outcome.values : under(outcome.values, ways)));
    ends &&= outcome.ends;
    if (truth === 'yes') return { values, ends };
  }
  return { values, ends: false };
}
