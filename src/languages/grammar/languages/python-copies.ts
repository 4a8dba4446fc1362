import type { CallNode, MemberNode, NameNode, Node } from '../../../model/index.js';
import { assigned, bind, item } from '../bind.js';
import * as make from '../make.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';

/** Python's ways to make a mapping of another one, and to go through one, as nodes that say what is kept. */

const OPERATORS = { concat: ['+'], choice: ['or'], compare: ['and'] };

/** Key of the node that reads an item of a loop's source: the key or the value of the same entry. */
export const EACH = '*';
const KEY = '*key';
const VALUE = '*value';

const nowhere = (at: Syntax): Node['range'] => ({ start: at.start, end: at.start });

/** A call that the source does not write: `a % b` formats, a comprehension copies. */
const callOf = (at: Syntax, name: string, args: readonly Node[]): Node => make.call(at.range, make.name(nowhere(at), name), args);

/** `getattr(x, "NAME")` is `x.NAME`. */
export const called = (at: Syntax): readonly Node[] => {
  const [node] = rule.call('function', 'arguments')(at);
  if (node?.kind !== 'call') return node ? [node] : [];
  const bound = boundOf(node);
  if (bound !== null) return [bound];
  if (node.callee.kind !== 'name' || node.callee.name !== 'getattr') return [node];
  const [object, name, more] = node.args;
  const isPlain = object && name?.kind === 'string' && !more && /^[A-Za-z_]\w*$/.test(name.value);
  return isPlain ? [make.member(node.range, object, name.value, name.inner)] : [node];
};

/** `partial(f, a)` is a function that hands `a`, and then whatever it is called with, to `f`; `partialmethod(f, a)` does so on its object. */
function boundOf({ range, callee, args: [fn, ...given] }: CallNode): Node | null {
  const name =
    callee.kind === 'name' ? callee.name : callee.kind === 'member' && isNamed(callee.object, 'functools') ? callee.property : '';
  const isMethod = name === 'partialmethod';
  if ((name !== 'partial' && !isMethod) || (fn?.kind !== 'name' && fn?.kind !== 'member')) return null;
  const at = { start: range.end, end: range.end };
  const rest = ['*', '**'].map((star) => make.param({ range: at, name: star, at }, { rest: true }));
  const handed = ['*', '**'].map((star) => make.spread(at, make.name(at, star)));
  const own = isMethod && fn.kind === 'name' ? make.member(fn.range, make.name(fn.range, 'this'), fn.name, fn.range) : fn;
  const call = make.call(range, own, [...given, ...handed]);
  const params = isMethod ? [make.param({ range: at, name: 'self', at }, {}), ...rest] : rest;
  return make.func(range, { params, body: [make.returns(range, call)] });
}

const isNamed = (node: Node, name: string): boolean => node.kind === 'name' && node.name === name;

/** `a | b` has the entries of both; `"…%s" % x` is a text with x in it. */
export const binary = (at: Syntax): readonly Node[] => {
  const operator = at.textOf('operator');
  const [left, right] = [at.one('left'), at.one('right')];
  if (operator === '|') return [make.object(at.range, [make.spread(left.range, left), make.spread(right.range, right)])];
  if (operator === '%' && (isText(left) || isFilled(left, right)))
    return [callOf(at, '%', [left, ...(right.kind === 'list' ? right.items : [right])])];
  return rule.binary(OPERATORS)(at);
};

const isText = (node: Node): boolean =>
  node.kind === 'string' || node.kind === 'template' || (node.kind === 'concat' && node.parts.some(isText));

/** `TEMPLATE % (a, b)`, `TEMPLATE % {"host": a}`, `url_template % a`: no number is divided by a tuple or a mapping. */
const isFilled = (left: Node, right: Node): boolean => {
  const name = left.kind === 'name' ? left.name : left.kind === 'member' ? left.property : null;
  return name !== null && (right.kind === 'list' || right.kind === 'object' || /url|uri|tpl|template|fmt|format|pattern/i.test(name));
};

/** `a |= b` puts what b has into a. */
export const updated = (at: Syntax): readonly Node[] => {
  const [left, right] = [at.one('left'), at.one('right')];
  if (at.textOf('operator') !== '|=') return [assigned(at, left, right, at.textOf('operator'))];
  return [make.call(at.range, make.member(left.range, left, 'update', { start: left.range.end, end: left.range.end }), [right])];
};

/** One name of a loop is any of the items; several are the parts of one item, or the key and the value of one entry. */
export const loop = (at: Syntax): readonly Node[] => {
  const targets = at.all('left');
  const source = at.one('right');
  // The names stand where they are written: what one loop binds is over in the next.
  const head = at.part('left') ?? at;
  const names = targets.flatMap((target) => taken(head, target, source, targets.length > 1 ? targets : null));
  const rest = at.children.filter((child) => child.field !== 'left' && child.field !== 'right');
  const body = rest.flatMap((child) => child.built);
  const copies = rest.some((child) => namesType.test(child.text))
    ? []
    : body.map((statement) => put(at, within(statement), targets, source));
  const others = body.flatMap((statement, i) => (!copies[i] ? [statement] : statement.kind === 'branch' ? [statement.condition] : []));
  const puts = copies.flatMap((copy) => copy ?? []);
  const isUsed = others.some((other) => puts.some(({ callee }) => textOf(at, other).includes(textOf(at, callee.object))));
  const inPlace = body.map((statement, i) => (statement.kind === 'assign' ? copies[i] : null) ?? statement);
  if (isUsed) return [make.group(at.range, [...names, source, ...inPlace])];
  // Behind the loop: no round of it is needed for a copy of the whole.
  return [make.group(at.range, [...names, source, ...others]), ...puts];
};

/** A test or a value that may leave the type out, or change it, by its name. */
const namesType = /["'](?:type|api_?type)["']/i;

/** `if value is not None: b[key] = value` is the assignment, where nothing else is done. */
function within(statement: Node): Node {
  if (statement.kind !== 'branch' || statement.otherwise.length > 0) return statement;
  const [only, another] = statement.then.flatMap((one) => (one.kind === 'group' ? one.children : [one]));
  return only && !another ? only : statement;
}

function taken(at: Syntax, target: Node, source: Node, among: readonly Node[] | null): readonly Node[] {
  const parts = among ?? (target.kind === 'list' ? target.items : null);
  if (parts === null) return bind(at, target, item(source, EACH), {});
  const targets = among === null ? parts : [target];
  return targets.flatMap((part) => {
    const index = parts.indexOf(part);
    return destructured(at, part, partOf(source, index, parts.length));
  });
}

/** The part of one item that a loop's name stands for. */
function partOf(source: Node, index: number, count: number): Node {
  if (count === 2 && entriesOf(source) !== null) return item(source, index === 0 ? KEY : VALUE);
  return item(item(source, EACH), String(index));
}

function destructured(at: Syntax, target: Node, value: Node | null): readonly Node[] {
  if (target.kind !== 'list') return bind(at, target, value, {});
  return target.items.flatMap((part, i) => destructured(at, part, value === null ? null : item(value, String(i))));
}

/** `for k, v in a.items(): b[k] = v`, `for k in sorted(a): b[k] = a[k]` puts what a has into b; null for any other statement. */
function put(at: Syntax, statement: Node, targets: readonly Node[], source: Node): Put | null {
  const [key, value] = targets.length === 1 && targets[0]?.kind === 'list' ? targets[0].items : targets;
  if (statement.kind !== 'assign' || statement.op !== '=' || statement.target.kind !== 'index' || key?.kind !== 'name') return null;
  const { object, index } = statement.target;
  if (index.kind !== 'name' || index.name !== key.name) return null;
  const from = value === undefined ? readOf(at, statement.value, key, source) : entriesOf(source);
  if (from === null || (value !== undefined && !isKept(statement.value, value, functionAround(at)))) return null;
  const callee = make.member(object.range, object, 'update', index.range);
  return { ...make.call(statement.range, callee, [from]), callee };
}

/** `b.update(a)` */
type Put = CallNode & { readonly callee: MemberNode };

/** `a` of `a[k]`, where a loop over the keys of `a` calls one `k`. */
function readOf(at: Syntax, value: Node, key: NameNode, source: Node): Node | null {
  if (value.kind !== 'index' || value.index.kind !== 'name' || value.index.name !== key.name) return null;
  return textOf(at, value.object) === textOf(at, gone(source)) ? value.object : null;
}

/** `x` of `x.items()`, also through `sorted(…)` and `list(…)`. */
function entriesOf(source: Node): Node | null {
  if (source.kind !== 'call') return null;
  const { callee, args } = source;
  if (callee.kind === 'member') return callee.property === 'items' && args.length === 0 ? callee.object : null;
  const [first] = args;
  return callee.kind === 'name' && /^(?:sorted|list|tuple|reversed)$/.test(callee.name) && first ? entriesOf(first) : null;
}

/** The value as it was, or written as a text; what `own`, the function around, does to each level of what it is given ends at texts. */
function isKept(value: Node, name: Node | undefined, own: string | null): boolean {
  if (name?.kind !== 'name') return false;
  if (value.kind === 'name') return value.name === name.name;
  if (value.kind === 'choice') return value.options.some((option) => isKept(option, name, own));
  const [only, another] = value.kind === 'call' ? value.args : [];
  if (value.kind !== 'call' || value.callee.kind !== 'name' || !only || another) return false;
  return (value.callee.name === 'str' || value.callee.name === own) && isKept(only, name, own);
}

const functionAround = ({ scope }: Syntax): string | null => /^(?:async\s+)?def\s+(\w+)/.exec(scope?.text ?? '')?.[1] ?? null;

/** `{k: v for k, v in x.items() if v}`, `{k: x[k] for k in sorted(x)}`: a copy, unless it leaves the type out by name. */
export const dictComprehension = (at: Syntax): readonly Node[] => {
  const entry = at.part('body')?.node;
  return entry?.kind === 'entry' && entry.value ? copied(at, entry.key, entry.value) : rule.group(at);
};

/** `(k, v) for k, v in x.items()`, `[(k, x[k]) for k in sorted(x)]`: its entries. */
export const comprehension = (at: Syntax): readonly Node[] => {
  const pair = at.part('body')?.node;
  const [key, value, another] = pair?.kind === 'list' ? pair.items : [];
  return key && value && !another ? copied(at, key, value) : rule.group(at);
};

function copied(at: Syntax, key: Node, value: Node): readonly Node[] {
  const [clause, another] = at.ofType('for_in_clause');
  const tests = at.ofType('if_clause');
  const from = clause && !another ? copiedFrom(clause, key, value) : null;
  if (from === null || tests.some((test) => namesType.test(test.text))) return rule.group(at);
  return [callOf(at, 'dict', [from, ...tests.flatMap((test) => test.built)])];
}

function copiedFrom(clause: Syntax, key: Node, value: Node): Node | null {
  const source = clause.one('right');
  const targets = clause.all('left').flatMap((target) => (target.kind === 'list' ? target.items : [target]));
  const [first, second] = targets;
  if (first?.kind !== 'name' || key.kind !== 'name' || key.name !== first.name) return null;
  if (second) return targets.length === 2 && isKept(value, second, functionAround(clause)) ? entriesOf(source) : null;
  return readOf(clause, value, first, source);
}

/** `x` of `sorted(x)`, `x.keys()`, `sorted(x.keys())`. */
function gone(source: Node): Node {
  if (source.kind !== 'call') return source;
  const { callee, args } = source;
  if (callee.kind === 'member' && callee.property === 'keys') return callee.object;
  const [first] = args;
  return callee.kind === 'name' && /^(?:sorted|list)$/.test(callee.name) && first ? gone(first) : source;
}

const textOf = (at: Syntax, node: Node): string => at.source.slice(node.range.start, node.range.end);
