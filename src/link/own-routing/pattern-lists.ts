import { foundAtHand } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { type AbstractValue, TOP, textsOf, unresolvedOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { aside, type Session } from '../values/session.js';
import { userPattern } from '../values/texts/user-pattern.js';
import { guardMissing, lostNames } from './lost-names.js';

const tests = /^(?:test|match|fullmatch|search)$/;

/**
 * `RULES.find(([pattern]) => pattern.test(type))`, `for pattern, level in RULES: if pattern.match(name): …`: several patterns that are asked in turn, over
 * the names that come there. A new name that none of them fits is not found. A single pattern is judged with the other tests of a name's shape.
 */
export function patternLists(session: Session): readonly OwnRouting[] {
  return session.program.code.flatMap((tree) =>
    foundAtHand(tree, (node) => (node.kind === 'call' ? patternsAt(session, tree, node) : null)),
  );
}

function patternsAt(session: Session, tree: Tree, node: CallNode): OwnRouting | null {
  const { callee, args } = node;
  const [subject, another] = args;
  if (callee.kind !== 'member' || !tests.test(callee.property) || callee.object.kind !== 'name' || !subject || another) return null;
  const patterns = aside(session, () => patternsOf(session, tree, callee.object)).map((source) =>
    userPattern(asAnchored(source, callee.property)),
  );
  if (patterns.length < 2 || patterns.some((pattern) => pattern === null)) return null;
  const lost = lostNames(session, (name) => patterns.some((pattern) => pattern?.test(name) ?? false));
  return guardMissing(session, { tree, node }, subject, lost);
}

/** Python's `match` begins where the text does, `fullmatch` ends there as well. */
function asAnchored(source: string, method: string): string {
  return method === 'match' ? `^(?:${source})` : method === 'fullmatch' ? `^(?:${source})$` : source;
}

/** The sources of all the patterns that a name can stand for; empty where it is not sure to be one of several. */
function patternsOf(session: Session, tree: Tree, name: Node): readonly string[] {
  const values = evaluate(session, name, tree, TOP);
  if (unresolvedOf(values).length > 0) return [];
  const sources = values.map((value) => sourceOf(session, value));
  return sources.every((source) => source !== null) ? [...new Set(sources)] : [];
}

function sourceOf(session: Session, value: AbstractValue): string | null {
  if (value.kind === 'node' && value.node.kind === 'regex') return /^\/?(.*?)(?:\/[a-z]*)?$/s.exec(value.node.source)?.[1] ?? null;
  const [made] = value.kind === 'library' && value.path === 're.compile()' ? value.made.slice(-1) : [];
  const [pattern] = made?.node.args ?? [];
  const [text, another] = made && pattern ? textsOf(evaluate(session, pattern, made.tree, made.env)) : [];
  return text && !another ? text.text : null;
}
