import type { CaseNode, ConcatNode, Node } from '../../model/index.js';
import * as make from './make.js';
import type { Part, Syntax } from './syntax.js';

/** Builds the nodes of the common tree for a node of the concrete syntax whose children are built already. */
export type Rule = (at: Syntax) => readonly Node[];

/** The node's children stand in its place: parentheses, blocks, statements. */
export const through: Rule = (at) => at.inside;

/** Types, labels and the like: nothing that a token can stand in. */
export const drop: Rule = () => [];

/** For nodes without a rule: a group of their children, if there are any. */
export const group: Rule = (at) => {
  const { inside } = at;
  return inside.length === 0 ? [] : [make.group(at.range, inside)];
};

export const plain: Rule = (at) => [make.plain(at.range, at.text)];

/** The part alone: a generic type's name. */
export const only =
  (part: Part): Rule =>
  (at) => [at.one(part)];

const THIS = new Set(['this', 'self', 'cls', '$this', 'Me']);

/** `strip`: a sigil that is no part of the name. */
export const name =
  (strip = ''): Rule =>
  (at) => {
    const text = at.text;
    if (THIS.has(text)) return [make.name(at.range, 'this')];
    return [make.name(at.range, strip !== '' && text.startsWith(strip) ? text.slice(strip.length) : text)];
  };

/** `a.b`; where there is no object, the bare name. */
export const member =
  (of: Part, property: Part): Rule =>
  (at) => {
    const last = at.part(property);
    if (!last || !at.part(of)) return at.inside;
    return [make.member(at.range, at.one(of), last.text.replace(/^\$/, ''), last.range)];
  };

export const index =
  (of: Part, at: Part): Rule =>
  (syntax) => [make.index(syntax.range, syntax.one(of), syntax.one(at))];

/** `args`: the argument list; absent is none. */
export const call =
  (callee: Part, args: Part): Rule =>
  (at) => [make.call(at.range, at.one(callee), at.all(args))];

export const create =
  (callee: Part, args: Part): Rule =>
  (at) => [make.call(at.range, at.one(callee), at.all(args), true)];

/** A decorator or annotation: a call, whether or not it has arguments. */
export const annotation =
  (callee: Part, args: Part): Rule =>
  (at) => [make.call(at.range, at.one(callee), at.all(args))];

export const entry =
  (key: Part, value: Part): Rule =>
  (at) => [make.entry(at.one(key), at.maybe(value))];

export const spread =
  (part: Part): Rule =>
  (at) => [make.spread(at.range, at.one(part))];

export const list: Rule = (at) => [make.list(at.range, at.inside)];
export const object: Rule = (at) => [make.object(at.range, at.inside)];

/** An object if it holds entries, its own or those of an object that is written out and spread into it; a list else. */
export const objectOrList: Rule = (at) => {
  const inside = at.inside;
  return [inside.some(isOfObject) ? make.object(at.range, inside) : make.list(at.range, inside)];
};

function isOfObject(node: Node): boolean {
  return node.kind === 'entry' || (node.kind === 'spread' && node.value.kind === 'object' && node.value.entries.length > 0);
}

/** `c ? a : b`; without `a` it is `c ?: b`, where the condition is itself an option. */
export const ternary =
  (condition: Part, then: Part, otherwise: Part): Rule =>
  (at) => {
    const first = at.maybe(then);
    if (first === null) return [make.choice(at.range, null, [at.one(condition), at.one(otherwise)])];
    return [make.choice(at.range, at.one(condition), [first, at.one(otherwise)])];
  };

/** The meaning of a language's operators; an operator that is nowhere here makes a group. */
export type Operators = { readonly concat: readonly string[]; readonly choice: readonly string[]; readonly compare: readonly string[] };

export const binary =
  (operators: Operators, left: Part = 'left', operator: Part = 'operator', right: Part = 'right'): Rule =>
  (at) => {
    const op = at.textOf(operator);
    const first = at.one(left);
    const second = at.one(right);
    if (operators.concat.includes(op)) return [joined(at, first, second)];
    if (operators.choice.includes(op) && !at.isTested) return [either(at, first, second)];
    if (operators.compare.includes(op) || operators.choice.includes(op)) return [make.compare(at.range, op, first, second)];
    return [make.group(at.range, [first, second])];
  };

/** A left chain is one node: its list of parts is handed on and grown, or a long chain would cost the square of its length. */
function joined(at: Syntax, left: Node, right: Node): ConcatNode {
  const parts = left.kind === 'concat' ? ownParts(left.parts) : [left];
  parts.push(right);
  return { kind: 'concat', range: at.range, parent: null, parts };
}

function either(at: Syntax, left: Node, right: Node): Node {
  const options = left.kind === 'choice' && left.condition === null ? ownParts(left.options) : [left];
  options.push(right);
  return make.choice(at.range, null, options);
}

/** The left node is dropped by the caller, so its list may be reused; it was made here, as an array. */
function ownParts(parts: readonly Node[]): Node[] {
  return parts as Node[];
}

/** Literals beside each other. */
export const adjacent: Rule = (at) => [{ kind: 'concat', range: at.range, parent: null, parts: at.inside }];

/** `if … elif … else`; an `else if` is a branch in `otherwise`, also where the alternatives stand beside each other. */
export const branch =
  (condition: Part, then: Part, otherwise: string): Rule =>
  (at) => {
    const rest = at.parts(otherwise).reduceRight<readonly Node[]>((inner, clause) => chained(clause.built, inner), []);
    return [make.branch(at.range, at.one(condition), at.all(then), rest)];
  };

function chained(clause: readonly Node[], inner: readonly Node[]): readonly Node[] {
  const [first] = clause;
  if (first?.kind !== 'branch' || inner.length === 0) return [...clause, ...inner];
  return [{ ...first, otherwise: inner }];
}

/** Several values are a list. */
export const returns: Rule = (at) => {
  const [first, ...others] = at.inside;
  if (!first) return [make.returns(at.range, null)];
  return [make.returns(at.range, others.length === 0 ? first : make.list({ start: first.range.start, end: at.end }, at.inside))];
};

/** A case whose body is empty says so: only one that falls through has no body at all. */
export function caseOf(at: Syntax, tests: readonly Node[], body: readonly Node[], ending: 'breaks' | 'falls'): CaseNode {
  const own = body.length === 0 && ending === 'breaks' ? [make.group({ start: at.end, end: at.end }, [])] : body;
  return { kind: 'case', range: at.range, parent: null, tests, body: own };
}

/** The cases are found among what stands in `body`; what else is there comes before the switch. */
export function switchOf(at: Syntax, subject: Node | null, body: readonly Node[]): readonly Node[] {
  const others = body.filter((node) => node.kind !== 'case');
  return [...others, { kind: 'switch', range: at.range, parent: null, subject, cases: body.filter((node) => node.kind === 'case') }];
}

export const assign =
  (target: Part, operator: Part, value: Part): Rule =>
  (at) => [{ kind: 'assign', range: at.range, parent: null, target: at.one(target), value: at.one(value), op: at.textOf(operator) || '=' }];
