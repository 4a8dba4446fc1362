import type { GroupNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { type AbstractValue, doubt, type Env, nodeValue, UNKNOWN, unknown, unresolvedOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { decide } from '../flow/conditions.js';
import type { Truth } from '../flow/truth.js';
import { openObject } from '../objects/open-objects.js';
import { listOf, type Placed, pinned } from '../pinned.js';
import type { Session } from '../session.js';
import { roundsOf } from './loop-rounds.js';
import { sieved } from './sieved-lists.js';

/** Python's `[f(x) for x in xs if x]`, also as a generator, a set, a dict: its clauses in order. */
export function isComprehension(tree: Tree, { range, children }: GroupNode, isLoop: (node: Node) => boolean): boolean {
  return tree.language === 'python' && /^[[({]$/.test(tree.file.text.charAt(range.start)) && children.slice(1).some(isLoop);
}

/** An item of a comprehension: the body in one round, and whether it surely is there. */
type Made = { readonly env: Env; readonly truth: Truth };

/** The rounds that a comprehension keeps; null where it goes through what is not known. */
function roundsIn(session: Session, node: GroupNode, tree: Tree, env: Env): readonly Made[] | null {
  let made: readonly Made[] = [{ env, truth: 'yes' }];
  for (const clause of node.children.slice(1)) {
    const next: Made[] = [];
    for (const one of made) {
      if (!session.program.isLoop(tree, clause)) {
        const truth = decide(session, clause, tree, one.env);
        if (truth !== 'no') next.push({ ...one, truth: truth === 'yes' ? one.truth : null });
        continue;
      }
      const envs = roundsOf(session, clause, tree, one.env, node);
      if (envs === null) return null;
      next.push(...envs.map((inner) => ({ ...one, env: inner })));
    }
    made = next;
  }
  return made;
}

/** A list of the items, or an object of the entries. */
export function comprehended(session: Session, node: GroupNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [body] = node.children;
  const made = roundsIn(session, node, tree, env);
  if (!body) return [UNKNOWN];
  if (made === null) {
    const value = untold(session, node, tree, env);
    return [body.kind === 'entry' && value.kind === 'unknown' ? nodeValue({ tree, node: openObject(node, value) }, env) : value];
  }
  const doubts = doubt(unresolvedIn(session, node, tree, made));
  const isSure = made.every(({ truth }) => truth === 'yes');
  if (body.kind !== 'entry') {
    const items = made.map((one): Placed => ({ tree, node: body, env: one.env }));
    const doubtful = made.findIndex(({ truth }) => truth !== 'yes');
    return [sieved({ ...listOf(items, node, tree, env), certain: isSure }, doubtful), ...doubts];
  }
  const entries = made.flatMap((one) => entryIn(session, body, tree, one.env) ?? []);
  const object: ObjectNode = { kind: 'object', range: node.range, parent: node.parent, entries };
  return [{ ...nodeValue({ tree, node: object }, env), certain: isSure }, ...doubts];
}

/** `next(x for x in xs if …)`: the items up to the first that is surely there, which it is if no other comes before. Null for any other argument. */
export function firstOf(session: Session, node: Node, otherwise: Node | undefined, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const isLoop = (one: Node): boolean => session.program.isLoop(tree, one);
  if (node.kind !== 'group' || !isComprehension(tree, node, isLoop)) return null;
  const [body] = node.children;
  const made = roundsIn(session, node, tree, env);
  if (!body || made === null) return [untold(session, node, tree, env)];
  const end = made.findIndex(({ truth }) => truth === 'yes');
  const possible = end < 0 ? made : made.slice(0, end + 1);
  const values = possible.flatMap((one) => evaluate(session, body, tree, one.env));
  const rest = end < 0 && otherwise ? evaluate(session, otherwise, tree, env) : [];
  const doubts = doubt(unresolvedIn(session, node, tree, possible));
  if (possible.length === 1 && end === 0) return [...values, ...doubts];
  return [...values.map((value) => ({ ...value, certain: false })), ...rest, ...doubts];
}

/** `all(f(x) for x in xs)`, `any(…)`: what its test says in every round; null for any other argument, and where it goes through what is not known. */
export function truthsIn(session: Session, node: Node, tree: Tree, env: Env): readonly Truth[] | null {
  const isLoop = (one: Node): boolean => session.program.isLoop(tree, one);
  const [body] = node.kind === 'group' ? node.children : [];
  const made = node.kind === 'group' && isComprehension(tree, node, isLoop) ? roundsIn(session, node, tree, env) : null;
  if (!body || made === null) return null;
  return made.map((one) => (one.truth === 'yes' ? decide(session, body, tree, one.env) : null));
}

/** `k: v` of one round, under the text that the key is there; under the expression where it may be several. */
function entryIn(session: Session, { key, value }: Extract<Node, { kind: 'entry' }>, tree: Tree, env: Env): Node | null {
  if (value === null) return null;
  const [name, another] = evaluate(session, key, tree, env);
  const { range } = key;
  const entry = { kind: 'entry' as const, range, parent: key.parent, value: pinned({ tree, node: value, env }) };
  if (name?.kind !== 'text' || another) return { ...entry, key: pinned({ tree, node: key, env }) };
  return { ...entry, key: { kind: 'string', range, parent: null, inner: range, value: name.text, quote: '' } };
}

/** Whose parameters decide which items are kept. */
function unresolvedIn(session: Session, node: GroupNode, tree: Tree, made: readonly Made[]) {
  const [open] = made.filter(({ truth }) => truth === null);
  if (open === undefined) return [];
  const tests = node.children.slice(1).filter((clause) => !session.program.isLoop(tree, clause));
  return tests.flatMap((test) => namesIn(test).flatMap((name) => unresolvedOf(evaluate(session, name, tree, open.env))));
}

function namesIn(node: Node): readonly Node[] {
  if (node.kind === 'compare') return [...namesIn(node.left), ...namesIn(node.right)];
  return [node];
}

function untold(session: Session, node: GroupNode, tree: Tree, env: Env): AbstractValue {
  const sources = node.children.slice(1).flatMap((clause) => (clause.kind === 'group' ? clause.children : []));
  const open = sources.filter(({ kind }) => kind !== 'define' && kind !== 'assign');
  return unknown([...new Set(open.flatMap((source) => unresolvedOf(evaluate(session, source, tree, env))))]);
}
