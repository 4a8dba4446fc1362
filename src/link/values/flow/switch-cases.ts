import type { CaseNode, Node, SwitchNode, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, textsOf, UNKNOWN, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { asKey, memberName } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { decide, tested } from './conditions.js';
import type { Truth } from './truth.js';
import { operandsOf, undecidedWays, under } from './ways.js';

/**
 * A case that can be the one, with its body or the one that it falls through to. `yes`: it surely is, and no other comes after it. `ways`: the
 * choices under which it is, where these tell; null where they do not.
 */
export type Chosen = {
  readonly truth: 'yes' | null;
  readonly body: readonly Node[];
  readonly ways: readonly ReadonlyMap<string, string>[] | null;
};

/** The cases of a switch that can be chosen, in order; the default is the last of them, and surely chosen where no other can be. */
export function casesFor(session: Session, node: SwitchNode, tree: Tree, env: Env): readonly Chosen[] {
  const found: Chosen[] = [];
  for (const [i, one] of node.cases.entries()) {
    if (one.tests.length === 0) continue;
    const truth = matches(session, subjectOf(node), one.tests, tree, env);
    if (truth === 'no') continue;
    if (truth === 'yes') session.armTaken(session, one, tree, env);
    found.push({ truth, body: bodyFrom(tree, node, i), ways: truth === 'yes' ? null : waysTo(session, node, one, tree, env) });
    if (truth === 'yes') return found;
  }
  const other = node.cases.findIndex((one) => one.tests.length === 0);
  if (other === -1) return found;
  const ways = found.length === 0 ? null : waysTo(session, node, null, tree, env);
  return [...found, { truth: 'yes', body: bodyFrom(tree, node, other), ways }];
}

/** Null where the cases are conditions of their own: Go's `switch {`, `switch (true) {`, PHP's `match (true) {`. */
function subjectOf({ subject }: SwitchNode): Node | null {
  return subject?.kind === 'plain' && subject.text.toLowerCase() === 'true' ? null : subject;
}

/** The choices under which a case is the one; `one` null: the default. */
function waysTo(session: Session, node: SwitchNode, one: CaseNode | null, tree: Tree, env: Env): Chosen['ways'] {
  const [subject, { cases }] = [subjectOf(node), node];
  const tests = one?.tests ?? cases.flatMap((other) => other.tests);
  const operands = subject === null ? tests.flatMap(operandsOf) : [subject];
  const ways = undecidedWays(session, operands, tree, env, () => matches(session, subject, tests, tree, env));
  return ways?.filter(({ truth }) => truth === (one === null ? 'no' : 'yes')).map(({ choices }) => choices) ?? null;
}

/** Whether a case of Go's is the one, or is fallen into from the one; null for other languages. */
export function isCase(session: Session, one: CaseNode, tree: Tree, env: Env): Truth {
  const { parent } = one;
  if (tree.language !== 'go' || parent?.kind !== 'switch' || parent.subject === null) return null;
  const into = casesInto(tree, parent, one);
  if (into.every(({ tests }) => tests.length > 0)) return matches(session, parent.subject, testsOf(into), tree, env);
  const truth = matches(session, parent.subject, testsOf(parent.cases.filter((other) => !into.includes(other))), tree, env);
  return truth === null ? null : truth === 'yes' ? 'no' : 'yes';
}

/** The case, and those right before it that fall through to it. */
export function casesInto(tree: Tree, { cases }: SwitchNode, one: CaseNode): readonly CaseNode[] {
  const at = cases.indexOf(one);
  let first = at;
  while (first > 0 && fallsThrough(tree, cases[first - 1])) first--;
  return cases.slice(first, at + 1);
}

/** An empty body, or Go's word for it behind the last statement. */
function fallsThrough({ file, language }: Tree, one: CaseNode | undefined): boolean {
  if (one === undefined) return false;
  return one.body.length === 0 || (language === 'go' && file.text.slice(one.range.start, one.range.end).trimEnd().endsWith('fallthrough'));
}

function testsOf(cases: readonly CaseNode[]): readonly Node[] {
  return cases.flatMap(({ tests }) => tests);
}

/** A case that falls through goes on with those after it. */
function bodyFrom(tree: Tree, { cases }: Pick<SwitchNode, 'cases'>, at: number): readonly Node[] {
  const own = cases[at]?.body ?? [];
  if (own.length === 0) return cases.slice(at).flatMap((next) => next.body);
  return fallsThrough(tree, cases[at]) ? [...own, ...bodyFrom(tree, { cases }, at + 1)] : own;
}

/** Whether the subject is one of the tests. */
export function matches(session: Session, subject: Node | null, tests: readonly Node[], tree: Tree, env: Env): Truth {
  const truths = tests.map((test) => (subject === null ? decide(session, test, tree, env) : equal(session, subject, test, tree, env)));
  if (truths.includes('yes')) return 'yes';
  return truths.every((truth) => truth === 'no') ? 'no' : null;
}

function equal(session: Session, subject: Node, test: Node, tree: Tree, env: Env): Truth {
  const values = tested(session, subject, tree, env);
  const asked = onlyTexts(values.map(asKey));
  // Java's `case US:` is a member of the subject's own enum, which stands nowhere else by that name.
  const member = values.length > 0 && values.every((value) => memberName(value) !== null) ? nameOf(test) : null;
  const known = member === null ? onlyTexts(tested(session, test, tree, env).map(asKey)) : [member];
  if (!asked || !known) return null;
  if (!asked.some((text) => known.includes(text))) return 'no';
  return new Set([...asked, ...known]).size === 1 ? 'yes' : null;
}

/** Null where it can be something else than a text. */
function onlyTexts(values: readonly AbstractValue[]): readonly string[] | null {
  const texts = textsOf(values).map((value) => value.text);
  return texts.length === values.length && texts.length > 0 && !texts.some((text) => text.includes(UNKNOWN_SUBSTRING)) ? texts : null;
}

/** The values of a switch that stands for a value: `switch (x) { case A -> a; default -> b; }`, PHP's `match`. */
export function switchValue(session: Session, node: SwitchNode, tree: Tree, env: Env): readonly AbstractValue[] {
  return casesFor(session, node, tree, env).flatMap(({ body, ways }) => {
    const last = body.at(-1);
    if (!last) return [UNKNOWN];
    const text = tree.file.text.slice(last.range.start, last.range.start + 8);
    if (/^(?:throw|raise|panic)\b/.test(text)) return [];
    const values = evaluate(session, last, tree, env);
    return ways === null ? values : under(values, ways);
  });
}
