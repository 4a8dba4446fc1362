import { ancestors, contains } from '../../../base/tree.js';
import type { AssignNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Decl } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo, CHANGES } from '../../symbols/writes.js';
import { type AbstractValue, after, type Env, joinPathConditions, stepAt, UNKNOWN, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { isArray, unitedBy } from '../objects/php-copies.js';
import { writtenBy } from '../objects/written-texts.js';
import type { Session } from '../session.js';
import { addedTo } from '../texts/added-parts.js';
import { grownByEntries, grownByLoop, textsWith } from '../texts/appended-text.js';
import { firstThere } from './choices.js';
import { decide, pathConditionOf } from './conditions.js';
import { leftByWalk } from './walked-loops.js';
import { toldWays, under } from './ways.js';

/** The assignments to a variable, but for one that the use itself stands in, where no earlier round of a loop has made it. */
export function assignments(session: Session, decl: Decl, use: Node): readonly AssignNode[] {
  const all = assignmentsTo(session, decl);
  if (all.length === 0 || all.length > CHANGES) return all;
  return all.filter((assign) => assign.target.kind !== 'name' || !contains(assign.range, use.range) || isStepped(session, decl, assign));
}

/** `while (state !== 'done') state = step(state)`: what a function or a table makes of the value is another one in each round. */
function isStepped(session: Session, { tree, node: declared }: Decl, assign: AssignNode): boolean {
  if (assign.value.kind !== 'call' && assign.value.kind !== 'index') return false;
  for (const outer of ancestors(assign)) {
    if (outer.kind === 'function' || contains(outer.range, declared.range)) return false;
    if (session.program.isLoop(tree, outer)) return true;
  }
  return false;
}

/** The values of `first` and of the assignments that can reach the use. */
export function overwritten(
  session: Session,
  decl: Decl,
  first: readonly AbstractValue[],
  changed: readonly AssignNode[],
  use: Node,
  env: Env,
): readonly AbstractValue[] {
  if (changed.length > CHANGES) return [UNKNOWN];
  const { tree } = decl;
  let candidates = first;
  for (const assign of changed) {
    const isOfEarlierRound = contains(assign.range, use.range);
    const order = isOfEarlierRound ? 'maybe' : orderOf(session, tree, assign, use, decl.node);
    if (order === 'after') continue;
    const walked = order === 'maybe' && !isOfEarlierRound ? leftByLoop(session, decl, assign, changed, candidates, use, env) : null;
    if (walked !== null) {
      candidates = walked.map((value) => after(value, { steps: [stepAt(decl, assign.range, 'reassigned')] }));
      continue;
    }
    const arms = order === 'maybe' ? [] : order.map((arm) => ({ arm, truth: decide(session, arm.condition, tree, env) }));
    if (arms.some(({ arm, truth }) => truth !== null && truth !== arm.truth)) continue;
    for (const { arm, truth } of arms)
      if (truth === 'yes' && arm.condition.parent) session.armTaken(session, arm.condition.parent, tree, env);
    const union = unionOf(session, assign, tree, env);
    const added = order === 'maybe' || union !== null ? null : addedTo(assign, decl.name);
    const longer = added === null ? null : textsWith(session, candidates, added, tree, env);
    const isPlain = longer !== null || (assign.target.kind === 'name' && (assign.op === '=' || assign.op === ':=' || union !== null));
    const steps = [stepAt(decl, assign.range, 'reassigned')];
    const isGiven = isPlain || /^(?:\|\||\?\?)=$/.test(assign.op);
    const values = (longer ?? (isGiven ? writtenBy(evaluate(session, union ?? assign.value, tree, env), assign) : [UNKNOWN])).map((value) =>
      after(value, { steps }),
    );
    const [open, another] = arms.filter(({ truth }) => truth === null);
    // `let known; … if (!known) known = URL;`: whatever is read of it is that one value.
    const isFirst = changed.length === 1 && candidates.every(({ kind }) => kind === 'absent') && /^(?:\|\||\?\?)?=$/.test(assign.op);
    const isFilled = order !== 'maybe' && open === undefined && /^(?:\|\||\?\?)=$/.test(assign.op) && assign.target.kind === 'name';
    const told = candidates.filter(({ kind }) => kind !== 'absent');
    if ((order === 'maybe' && isFirst && assign.target.kind === 'name') || (isFilled && told.length === 0)) candidates = values;
    else if (isFilled) candidates = firstThere([() => candidates, () => values]);
    else if (!isPlain || order === 'maybe' || another) candidates = unsure([...candidates, ...values]);
    else candidates = open ? forked(session, decl, env, open.arm, candidates, values) : values;
  }
  return candidates;
}

/** What a loop that ends before the use leaves in a variable that it makes of itself; null for any other assignment. */
function leftByLoop(
  session: Session,
  decl: Decl,
  assign: AssignNode,
  changed: readonly AssignNode[],
  before: readonly AbstractValue[],
  use: Node,
  env: Env,
): readonly AbstractValue[] | null {
  const entries = grownByEntries(session, decl, assign, changed, before, use, env);
  if (entries !== null) return entries;
  const isAdding = assign.op !== '=';
  const walked = isAdding && !before.some(({ kind }) => kind === 'text') ? null : leftByWalk(session, decl, assign, before, use, env);
  if (walked !== null && !(isAdding && walked.some(({ kind }) => kind === 'unknown'))) return walked;
  return grownByLoop(session, decl, assign, changed, before, use) ?? walked;
}

/** PHP's `$params += ['page' => 1]`: an array that has the entries of both, where both have one its own. Null for any other assignment. */
function unionOf(session: Session, assign: AssignNode, tree: Tree, env: Env): Node | null {
  if (assign.op !== '+=' || tree.language !== 'php') return null;
  const added = evaluate(session, assign.value, tree, env);
  return added.length > 0 && added.every(isArray) ? unitedBy(assign) : null;
}

type Arm = { readonly condition: Node; readonly truth: 'yes' | 'no' };

/** Both sides of an undecided `if`, each with its path condition. */
function forked(
  session: Session,
  decl: Decl,
  env: Env,
  arm: Arm,
  before: readonly AbstractValue[],
  values: readonly AbstractValue[],
): readonly AbstractValue[] {
  const { tree, name } = decl;
  const told = (truth: 'yes' | 'no') => toldWays(session, arm.condition, tree, env, truth === 'yes' ? 0 : 1);
  const [ways, others] = [told(arm.truth), told(arm.truth === 'yes' ? 'no' : 'yes')];
  if (ways !== null && others !== null) return [...under(before, others), ...under(values, ways)];
  const taken = pathConditionOf(session, arm.condition, tree, env, arm.truth === 'yes' ? 0 : 1);
  const passedBy = pathConditionOf(session, arm.condition, tree, env, arm.truth === 'yes' ? 1 : 0);
  const kept = before.flatMap((value) => {
    const pathCondition = joinPathConditions(value.pathCondition, passedBy);
    return pathCondition === null ? [] : [{ ...value, pathCondition }];
  });
  const given = values.map((value) => after(value, { pathCondition: taken }));
  // `if url == "" { url = DEFAULT }` is `url || DEFAULT`: the default is what is used wherever nothing else is known.
  const isDefault = isEmptyTest(arm.condition, name) || isMissingTest(session, arm.condition, decl);
  if (arm.truth === 'yes' && isDefault) return [...kept, ...given];
  return unsure([...kept, ...given]);
}

/** Go's `x, ok := lookup(); if !ok { x = DEFAULT }`: both names are given by one statement. */
function isMissingTest(session: Session, condition: Node, { tree, node }: Decl): boolean {
  const isNot = tree.language === 'go' && condition.kind === 'group' && tree.file.text.charAt(condition.range.start) === '!';
  const [name] = isNot ? condition.children : [];
  const [decl, another] = name?.kind === 'name' ? (session.names.declarationsOf(name, tree) ?? []) : [];
  return decl?.node.kind === 'define' && !another && decl.node.range.start === node.range.start && decl.node.range.end === node.range.end;
}

/** `x == ""`, `x == null`, `!x`, `x.isEmpty()`, `empty(x)` */
export function isEmptyTest(condition: Node, name: string): boolean {
  if (condition.kind === 'group' && condition.children.length === 1) return condition.children.every((child) => isEmptyTest(child, name));
  if (condition.kind === 'call') {
    const { callee, args } = condition;
    if (callee.kind === 'member')
      return /^is(?:Empty|Blank)$/.test(callee.property) && (isName(callee.object, name) || args.some((arg) => isName(arg, name)));
    return callee.kind === 'name' && /^(?:empty|is_null|isEmpty|isBlank)$/.test(callee.name) && args.some((arg) => isName(arg, name));
  }
  if (condition.kind !== 'compare') return false;
  const { op, left, right } = condition;
  if (op === '||' || op === 'or') return isEmptyTest(left, name) && isEmptyTest(right, name);
  if (op === '!' || op === 'not') return isName(left, name);
  if (!/^(?:===?|is)$/.test(op)) return false;
  const isNothing = (node: Node): boolean =>
    (node.kind === 'string' && node.value === '') || (node.kind === 'plain' && /^(?:null|nil|None|undefined|false)$/i.test(node.text));
  return (isName(left, name) && isNothing(right)) || (isName(right, name) && isNothing(left));
}

function isName(node: Node, name: string): boolean {
  return nameOf(node) === name;
}

/**
 * The order of an assignment and a use: before it, on these arms of `if`s that do not hold the use, the innermost first; after it; or anything else.
 * Functions run at unknown times, loops come round again, and a `try` may stop half way.
 */
function orderOf(session: Session, tree: Tree, assign: AssignNode, use: Node, decl: Node): 'after' | 'maybe' | readonly Arm[] {
  const home = enclosing(decl);
  if (enclosing(assign) !== home) return 'maybe';
  const useHome = enclosing(use);
  if (useHome !== home) return 'maybe';
  const above = new Set<Node>(ancestors(use));
  let inner: Node = assign;
  let arms: readonly Arm[] = [];
  let isClear = true;
  for (const outer of ancestors(assign)) {
    if (above.has(outer)) {
      const inLoop = [outer, ...ancestors(outer)].some((one) => one.kind === 'group' && session.program.isLoop(tree, one));
      if (outer.kind === 'branch' && armOf(outer, inner) !== armOf(outer, childTowards(outer, use))) return inLoop ? 'maybe' : 'after';
      if (outer.kind === 'switch') return 'maybe';
      if (assign.range.start > use.range.start) return inLoop ? 'maybe' : 'after';
      return !isClear || (inLoop && arms.length > 0) ? 'maybe' : arms;
    }
    if (outer.kind === 'branch') {
      const side = armOf(outer, inner);
      if (side === null) isClear = false;
      else arms = [...arms, { condition: outer.condition, truth: side }];
    } else if (outer.kind !== 'assign' && outer.kind !== 'entry') isClear = false;
    inner = outer;
  }
  return 'maybe';
}

function armOf(branch: Extract<Node, { kind: 'branch' }>, child: Node | null): 'yes' | 'no' | null {
  if (child === null) return null;
  // A place before a loop stands at the loop's own start, and is none of the statements.
  const isIn = (arm: readonly Node[]): boolean => arm.some((part) => part === child || contains(part.range, child.range));
  return isIn(branch.then) ? 'yes' : isIn(branch.otherwise) ? 'no' : null;
}

function childTowards(outer: Node, inner: Node): Node | null {
  for (let at: Node | null = inner; at; at = at.parent) if (at.parent === outer) return at;
  return null;
}
