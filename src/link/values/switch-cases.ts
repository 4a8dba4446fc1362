import type { Node, SwitchNode, Tree } from '../../model/index.js';
import { translates } from '../own-routing/old-to-new.js';
import { type Env, HOLE, type Thing, textsOf, UNKNOWN } from './abstract-value.js';
import { decide, type Verdict } from './conditions.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';

/** A case that can be the one, with its body or the one that it falls through to. `yes`: it surely is, and no other comes after it. */
export type Chosen = { readonly verdict: 'yes' | null; readonly body: readonly Node[] };

/** The cases of a switch that can be chosen, in order; the default is the last of them, and surely chosen where no other can be. */
export function casesFor(session: Session, node: SwitchNode, tree: Tree, env: Env): readonly Chosen[] {
  const found: Chosen[] = [];
  for (const [i, one] of node.cases.entries()) {
    if (one.tests.length === 0) continue;
    const verdict = matches(session, node.subject, one.tests, tree, env);
    if (verdict === 'no') continue;
    if (verdict === 'yes') translates(session, one, tree, env);
    found.push({ verdict, body: bodyFrom(node, i) });
    if (verdict === 'yes') return found;
  }
  const other = node.cases.findIndex((one) => one.tests.length === 0);
  return other === -1 ? found : [...found, { verdict: 'yes', body: bodyFrom(node, other) }];
}

/** An empty body falls through to those after it. */
function bodyFrom({ cases }: SwitchNode, at: number): readonly Node[] {
  const own = cases[at]?.body ?? [];
  return own.length > 0 ? own : cases.slice(at).flatMap((next) => next.body);
}

function matches(session: Session, subject: Node | null, tests: readonly Node[], tree: Tree, env: Env): Verdict {
  const verdicts = tests.map((test) => (subject === null ? decide(session, test, tree, env) : equal(session, subject, test, tree, env)));
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.every((verdict) => verdict === 'no') ? 'no' : null;
}

function equal(session: Session, subject: Node, test: Node, tree: Tree, env: Env): Verdict {
  const [asked, known] = [subject, test].map((node) => onlyTexts(evaluate(session, node, tree, env)));
  if (!asked || !known) return null;
  if (!asked.some((text) => known.includes(text))) return 'no';
  return new Set([...asked, ...known]).size === 1 ? 'yes' : null;
}

/** Null where it can be something else than a text. */
function onlyTexts(things: readonly Thing[]): readonly string[] | null {
  const texts = textsOf(things).map((thing) => thing.text);
  return texts.length === things.length && texts.length > 0 && !texts.some((text) => text.includes(HOLE)) ? texts : null;
}

/** What a switch gives where it stands for a value: `switch (x) { case A -> a; default -> b; }`, PHP's `match`. */
export function switchValue(session: Session, node: SwitchNode, tree: Tree, env: Env): readonly Thing[] {
  return casesFor(session, node, tree, env).flatMap(({ body }) => {
    const last = body.at(-1);
    if (!last) return [UNKNOWN];
    const text = tree.file.text.slice(last.range.start, last.range.start + 8);
    return /^(?:throw|raise|panic)\b/.test(text) ? [] : evaluate(session, last, tree, env);
  });
}
