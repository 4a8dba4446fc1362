import { remembered } from '../../base/tree.js';
import type { CallNode, CaseNode, Catalogue, Node, Tree } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { type Env, type TextValue, TOP, textsOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { aside, type Session } from '../values/session.js';

/**
 * The old names that a piece of the user's own code turns into their new ones: `case old: return new`, `if (t == old) return new`,
 * `t == old ? new : t`, `old -> new`, `{ old: new }`, `names.put(old, new)`, `Map.of(old, new)`; empty for every other node.
 */
export function oldToNew(session: Session, node: Node, tree: Tree): readonly TextValue[] {
  return armsOf(node).flatMap(({ tests, results }) => translated(session, tests, results, tree));
}

/** By its looks alone: a program is full of conditions and calls that turn nothing into anything. */
export function mayTranslate(node: Node): boolean {
  return armsOf(node).some(({ tests, results }) => tests.length > 0 && results.length > 0);
}

/** What is tested for, and what is given where the test holds. */
type Arm = { readonly tests: readonly Node[]; readonly results: readonly Node[] };

function armsOf(node: Node): readonly Arm[] {
  switch (node.kind) {
    case 'case':
      return [{ tests: node.tests.flatMap(tested), results: bodyOf(node).flatMap(given) }];
    case 'branch':
      return [{ tests: tested(node.condition), results: node.then.flatMap(given) }];
    case 'choice':
      return node.condition ? [{ tests: tested(node.condition), results: node.options.slice(0, 1).flatMap(given) }] : [];
    case 'object':
      return node.entries.flatMap((entry) =>
        entry.kind === 'entry' && entry.value ? [{ tests: tested(entry.key), results: given(entry.value) }] : [],
      );
    case 'call':
      return pairsIn(node).map(([old, name]) => ({ tests: [old], results: given(name) }));
    default:
      return [];
  }
}

/** `names.put(old, new)`, `Map.of(old, new, …)` */
export function pairsIn({ callee, args }: CallNode): readonly (readonly [Node, Node])[] {
  if (callee.kind !== 'member' || args.length % 2 === 1) return [];
  const isPut = args.length === 2 && /^(?:put|set|Add|putIfAbsent)$/.test(callee.property);
  if (!isPut && !(callee.property === 'of' && /Map$/.test(nameOf(callee.object) ?? ''))) return [];
  return args.flatMap((old, i) => {
    const name = args[i + 1];
    return i % 2 === 0 && name ? [[old, name] as const] : [];
  });
}

/** Remembers which strings were turned into a new name by this arm: they came in as old ones. */
export function translates(session: Session, arm: Node, tree: Tree, env: Env): void {
  if (!session.state.recording) return;
  const olds = oldToNew(session, arm, tree);
  if (olds.length === 0) return;
  for (const side of subjectsOf(arm)) {
    for (const value of textsOf(evaluate(session, side, tree, env))) {
      if (!olds.some(({ text }) => text === value.text)) continue;
      for (const { node } of value.from) {
        if (!isTest(olds, node)) session.keysInto.set(node, (session.keysInto.get(node) ?? new Set()).add(arm));
      }
    }
  }
}

function isTest(olds: readonly TextValue[], node: Node): boolean {
  return olds.some(({ from }) => from.some((one) => one.node === node && one.node.value === node.value));
}

export function subjectsOf(arm: Node): readonly Node[] {
  if (arm.kind === 'branch') return tested(arm.condition);
  if (arm.kind === 'choice') return arm.condition ? tested(arm.condition) : [];
  if (arm.kind !== 'case' || arm.parent?.kind !== 'switch') return [];
  return arm.parent.subject ? [arm.parent.subject] : arm.tests.flatMap(tested);
}

function translated(session: Session, tests: readonly Node[], results: readonly Node[], tree: Tree): readonly TextValue[] {
  const { migrations } = session.program.catalogue;
  if (tests.length === 0 || results.length === 0 || !tests.some((test) => test.kind !== 'string' || migrations.has(test.value))) return [];
  return aside(session, () => {
    const texts = (nodes: readonly Node[]): readonly TextValue[] => nodes.flatMap((node) => textsOf(evaluate(session, node, tree, TOP)));
    const given = new Set(texts(results).map(({ text }) => text));
    if (!newNames(migrations).some((name) => given.has(name))) return [];
    return texts(tests).filter(({ text }) => {
      const migration = migrations.get(text);
      return migration !== undefined && [migration.newType, ...migration.twins].some((name) => given.has(name));
    });
  });
}

/** Every new name. */
const newNames = remembered((migrations: Catalogue['migrations']): readonly string[] =>
  [...migrations.values()].flatMap(({ newType, twins }) => [newType, ...twins]),
);

const equals = /^(?:==|===|is|eq)$/;
const joins = /^(?:\|\||or|&&|and)$/;

/** The two sides of a test, names and literals alone. */
function tested(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'string':
    case 'name':
    case 'member':
      return [node];
    case 'group':
      return node.children.flatMap(tested);
    case 'compare':
      if (equals.test(node.op)) return [node.left, node.right].flatMap((side) => (side.kind === 'compare' ? [] : tested(side)));
      return joins.test(node.op) ? [node.left, node.right].flatMap(tested) : [];
    case 'call':
      if (node.callee.kind !== 'member' || !/^(?:equals|equalsIgnoreCase|Equals)$/.test(node.callee.property)) return [];
      return (node.args.length === 1 ? [node.callee.object, ...node.args] : node.args).flatMap(tested);
    default:
      return [];
  }
}

/** Several labels before one body share it. */
function bodyOf(node: CaseNode): readonly Node[] {
  if (node.body.length > 0 || node.parent?.kind !== 'switch') return node.body;
  const { cases } = node.parent;
  return cases.slice(cases.indexOf(node)).find(({ body }) => body.length > 0)?.body ?? [];
}

/** The name or literal that a statement gives back or sets. */
function given(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'string':
    case 'name':
    case 'member':
      return [node];
    case 'return':
      return node.value ? given(node.value) : [];
    case 'assign':
      return given(node.value);
    case 'list':
      return node.items.slice(0, 1).flatMap(given);
    case 'group':
      return node.children.flatMap(given);
    default:
      return [];
  }
}
