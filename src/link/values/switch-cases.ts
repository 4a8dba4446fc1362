import type { Node, SwitchNode, Tree } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { type AbstractValue, type Env, textsOf, UNKNOWN, UNKNOWN_SUBSTRING } from './abstract-value.js';
import { decide } from './conditions.js';
import { asKey, memberName } from './enum-members.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';
import type { Truth } from './truth.js';

/** A case that can be the one, with its body or the one that it falls through to. `yes`: it surely is, and no other comes after it. */
export type Chosen = { readonly truth: 'yes' | null; readonly body: readonly Node[] };

/** The cases of a switch that can be chosen, in order; the default is the last of them, and surely chosen where no other can be. */
export function casesFor(session: Session, node: SwitchNode, tree: Tree, env: Env): readonly Chosen[] {
  const found: Chosen[] = [];
  for (const [i, one] of node.cases.entries()) {
    if (one.tests.length === 0) continue;
    const truth = matches(session, node.subject, one.tests, tree, env);
    if (truth === 'no') continue;
    if (truth === 'yes') session.armTaken(session, one, tree, env);
    found.push({ truth, body: bodyFrom(node, i) });
    if (truth === 'yes') return found;
  }
  const other = node.cases.findIndex((one) => one.tests.length === 0);
  return other === -1 ? found : [...found, { truth: 'yes', body: bodyFrom(node, other) }];
}

/** An empty body falls through to those after it. */
function bodyFrom({ cases }: SwitchNode, at: number): readonly Node[] {
  const own = cases[at]?.body ?? [];
  return own.length > 0 ? own : cases.slice(at).flatMap((next) => next.body);
}

function matches(session: Session, subject: Node | null, tests: readonly Node[], tree: Tree, env: Env): Truth {
  const truths = tests.map((test) => (subject === null ? decide(session, test, tree, env) : equal(session, subject, test, tree, env)));
  if (truths.includes('yes')) return 'yes';
  return truths.every((truth) => truth === 'no') ? 'no' : null;
}

function equal(session: Session, subject: Node, test: Node, tree: Tree, env: Env): Truth {
  const values = evaluate(session, subject, tree, env);
  const asked = onlyTexts(values.map(asKey));
  // Java's `case US:` is a member of the subject's own enum, which stands nowhere else by that name.
  const member = values.length > 0 && values.every((value) => memberName(value) !== null) ? nameOf(test) : null;
  const known = member === null ? onlyTexts(evaluate(session, test, tree, env).map(asKey)) : [member];
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
  return casesFor(session, node, tree, env).flatMap(({ body }) => {
    const last = body.at(-1);
    if (!last) return [UNKNOWN];
    const text = tree.file.text.slice(last.range.start, last.range.start + 8);
    return /^(?:throw|raise|panic)\b/.test(text) ? [] : evaluate(session, last, tree, env);
  });
}
