import type { CaseNode, Node, Range } from '../../../model/index.js';
import { bind } from '../bind.js';
import * as make from '../make.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';

/** The condition under which a pattern fits, null where it always does, and the definitions of the names that it captures. */
type Pattern = { readonly test: Node | null; readonly bound: readonly Node[] };

const ALWAYS: Pattern = { test: null, bound: [] };

/** `match`: cases that only name values are tested for equality; where a pattern says more, each case is a condition of its own. */
export function match(at: Syntax): readonly Node[] {
  const subjects = at.parts('subject').map(({ node }) => node);
  const [first, another] = subjects;
  const body = at.part('body');
  const clauses = body?.ofType('case_clause') ?? [];
  const subject = first && another ? make.list({ start: first.range.start, end: another.range.end }, subjects) : first;
  const isOwn = subject !== undefined && isRead(subject) && (another !== undefined || clauses.some(isStructured));
  if (!isOwn) return rule.switchOf(at, at.one('subject'), body?.inside ?? []);
  const others = body?.inside.filter((node) => node.kind !== 'case') ?? [];
  return [...others, { kind: 'switch', range: at.range, parent: null, subject: null, cases: clauses.map((one) => caseOf(one, subject)) }];
}

/** Each condition reads the subject again: names and their members give the same each time, and no string stands in them. */
function isRead(node: Node): boolean {
  if (node.kind === 'member') return isRead(node.object);
  return node.kind === 'name' || (node.kind === 'list' && node.items.every(isRead));
}

const STRUCTURES = ['class_pattern', 'dict_pattern', 'tuple_pattern', 'list_pattern', 'as_pattern'];

function isStructured(at: Syntax): boolean {
  return at
    .ofType('case_pattern', 'union_pattern')
    .some((one) => one.has(...STRUCTURES) || isStructured(one) || one.named.some((inner) => isCapture(inner)));
}

function caseOf(at: Syntax, subject: Node): CaseNode {
  const patterns = at.ofType('case_pattern');
  const [first, another] = patterns;
  const found = first === undefined ? ALWAYS : another ? sequence(patterns, subject, at) : patternOf(first, subject);
  const test = both(at.range, found.test, at.maybe('guard'));
  return { kind: 'case', range: at.range, parent: null, tests: test ? [test] : [], body: [...found.bound, ...at.all('consequence')] };
}

function both(range: Range, one: Node | null, other: Node | null): Node | null {
  return one && other ? make.compare(range, 'and', one, other) : (one ?? other);
}

function all(at: Syntax, patterns: readonly Pattern[]): Pattern {
  return {
    test: patterns.reduce<Node | null>((found, { test }) => both(at.range, found, test), null),
    bound: patterns.flatMap(({ bound }) => bound),
  };
}

/** A name without a dot takes whatever is there. */
const isCapture = (at: Syntax): boolean => at.type === 'dotted_name' && at.named.length === 1;

function patternOf(at: Syntax, subject: Node): Pattern {
  const inner = at.named;
  const [first, second] = inner;
  switch (at.type) {
    case 'case_pattern':
      return first ? patternOf(first, subject) : at.text === '_' ? ALWAYS : unread(at, subject);
    case 'as_pattern':
      return first && second ? all(at, [patternOf(first, subject), { test: null, bound: bind(second, second.node, subject, {}) }]) : ALWAYS;
    case 'union_pattern':
      return oneOf(
        at,
        inner.map((one) => patternOf(one, subject)),
      );
    case 'class_pattern':
      return first ? all(at, [ofClass(at, first, subject), ...inner.slice(1).map((one) => fieldOf(one, subject))]) : ALWAYS;
    case 'dict_pattern':
      return all(
        at,
        at.parts('key').map((key, i) => entryOf(key, at.parts('value')[i], subject)),
      );
    case 'tuple_pattern':
    case 'list_pattern':
      return first && !second && at.type === 'tuple_pattern' && !at.text.includes(',')
        ? patternOf(first, subject)
        : sequence(inner, subject, at);
    default:
      if (isCapture(at)) return { test: null, bound: bind(at, at.node, subject, {}) };
      return { test: make.compare(at.range, '==', subject, at.node), bound: [] };
  }
}

function oneOf(at: Syntax, patterns: readonly Pattern[]): Pattern {
  const tests = patterns.flatMap(({ test }) => test ?? []);
  const [first, ...others] = tests;
  const bound = patterns.flatMap((one) => one.bound);
  if (first === undefined || tests.length < patterns.length) return { test: null, bound };
  return { test: others.reduce((found, test) => make.compare(at.range, 'or', found, test), first), bound };
}

function ofClass(at: Syntax, type: Syntax, subject: Node): Pattern {
  const asked = make.name({ start: at.start, end: at.start }, 'isinstance');
  return { test: make.call(at.range, asked, [subject, type.node]), bound: [] };
}

/** `page=1` of a class pattern; which field one without a name means, the class says. */
function fieldOf(at: Syntax, subject: Node): Pattern {
  const pair = at.ofType('keyword_pattern')[0];
  const [name, value] = pair?.named ?? [];
  return name && value ? patternOf(value, make.member(name.range, subject, name.text, name.range)) : unread(at, subject);
}

function entryOf(key: Syntax, value: Syntax | undefined, subject: Node): Pattern {
  const own = value ? patternOf(value, make.index(key.range, subject, key.node)) : ALWAYS;
  return own.test ? own : { test: make.compare(key.range, 'in', key.node, subject), bound: own.bound };
}

/** Patterns beside each other, for as many values that are written beside each other. */
function sequence(patterns: readonly Syntax[], subject: Node, at: Syntax): Pattern {
  const items = subject.kind === 'list' ? subject.items : [];
  const isOpen = items.length !== patterns.length || patterns.some((one) => one.has('splat_pattern'));
  return isOpen
    ? unread(at, subject)
    : all(
        at,
        patterns.map((one, i) => patternOf(one, items[i] ?? subject)),
      );
}

/** A condition that nothing decides. */
function unread(at: Syntax, subject: Node): Pattern {
  return { test: make.compare(at.range, 'case', subject, make.group(at.range, at.inside)), bound: [] };
}
