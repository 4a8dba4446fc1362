import type { CallNode, FunctionNode, Node, Tree } from '../model/index.js';
import { decide, wayOf } from './conditions.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';
import { ABSENT, after, type Env, type Ref, type Thing, textsOf, UNKNOWN } from './things.js';

const NESTED = 12;

/** What a function gives back for one call of it; `call` null: it is read like a field. */
export function invoke(session: Session, fn: Ref<FunctionNode>, call: Ref<CallNode> | null, env: Env): readonly Thing[] {
  let depth = 0;
  for (let frame = env.frames; frame; frame = frame.next) if (++depth > NESTED || frame.fn === fn.node) return [UNKNOWN];
  if (fn.node.body.length === 0) return [UNKNOWN];
  const inside = call ? entered(session, fn.node, call, env) : env;
  const { things, ends } = run(session, fn.node.body, fn.tree, inside);
  return ends ? things : [...things, ABSENT];
}

/** One frame for one call from one place, so that what was found out inside is found again. */
export function entered({ state }: Session, fn: FunctionNode, call: Ref<CallNode>, env: Env): Env {
  const from = state.entered.get(env.frames ?? env.context) ?? new Map<CallNode, Env[]>();
  state.entered.set(env.frames ?? env.context, from);
  const known = from.get(call.node) ?? [];
  from.set(call.node, known);
  const again = known.find((one) => one.frames?.fn === fn);
  if (again) return again;
  const made: Env = { ...env, frames: { fn, call, env, next: env.frames } };
  known.push(made);
  return made;
}

type Outcome = { readonly things: readonly Thing[]; readonly ends: boolean };

/** What statements return, in order; what stands behind a sure return is never reached. */
function run(session: Session, statements: readonly Node[], tree: Tree, env: Env): Outcome {
  const things: Thing[] = [];
  for (const statement of statements) {
    const outcome = step(session, statement, tree, env);
    things.push(...outcome.things);
    if (outcome.ends) return { things, ends: true };
  }
  return { things, ends: false };
}

function step(session: Session, node: Node, tree: Tree, env: Env): Outcome {
  switch (node.kind) {
    case 'return':
      return { things: node.value ? evaluate(session, node.value, tree, env) : [ABSENT], ends: true };
    case 'branch':
      return forked(session, node, tree, env);
    case 'switch':
      return switched(session, node, tree, env);
    case 'group': {
      if (/^(?:throw|raise|panic)\b/.test(tree.file.text.slice(node.range.start, node.range.start + 8))) return { things: [], ends: true };
      // A loop may not run, a `try` may stop half way: what they return is possible, never sure.
      return { things: node.children.flatMap((child) => step(session, child, tree, env).things), ends: false };
    }
    default:
      return { things: [], ends: false };
  }
}

function forked(session: Session, node: Extract<Node, { kind: 'branch' }>, tree: Tree, env: Env): Outcome {
  const verdict = decide(session, node.condition, tree, env);
  if (verdict === 'yes') return run(session, node.then, tree, env);
  if (verdict === 'no') return run(session, node.otherwise, tree, env);
  const [then, otherwise] = [run(session, node.then, tree, env), run(session, node.otherwise, tree, env)];
  const way = (arm: 0 | 1) => wayOf(session, node.condition, tree, env, arm);
  const things = [
    ...then.things.map((thing) => after(thing, { ways: way(0) })),
    ...otherwise.things.map((thing) => after(thing, { ways: way(1) })),
  ];
  return { things, ends: then.ends && otherwise.ends };
}

/** The cases that a known subject can match, with what they fall through to; all of them else. */
function switched(session: Session, node: Extract<Node, { kind: 'switch' }>, tree: Tree, env: Env): Outcome {
  const subject = node.subject ? evaluate(session, node.subject, tree, env) : [];
  const texts = textsOf(subject).map((thing) => thing.text);
  const isKnown = texts.length > 0 && texts.length === subject.length;
  const things: Thing[] = [];
  let ends = node.cases.some((one) => one.tests.length === 0);
  for (const [i, one] of node.cases.entries()) {
    if (isKnown && !mayMatch(session, one.tests, texts, tree, env)) continue;
    const bodies = node.cases.slice(i).flatMap((next) => next.body);
    const outcome = run(session, one.body.length > 0 ? one.body : bodies, tree, env);
    things.push(...outcome.things);
    ends &&= outcome.ends;
  }
  return { things, ends };
}

function mayMatch(session: Session, tests: readonly Node[], texts: readonly string[], tree: Tree, env: Env): boolean {
  if (tests.length === 0) return true;
  return tests.some((test) => {
    const things = evaluate(session, test, tree, env);
    return things.some((thing) => thing.kind !== 'text' || texts.includes(thing.text));
  });
}
