import type ts from 'typescript';
import { childrenOf } from '../../base/tree.js';
import type { CallNode, Node, Range } from '../../model/index.js';
import { type Piece, span } from './piece.js';

/**
 * A call of lodash as the call of the language itself that gives the same: `_.map(list, fn)` is `list.map(fn)`, `_.omitBy(x, isNil)` is `Object.assign({}, x)`,
 * `_.get(config, 'temu.url', other)` is `config.temu.url ?? other`, `_(list).map(fn).value()` what these are of `list`. Null for any other call, and for one
 * whose arguments are lodash's own shorthand (`_.map(list, 'type')`). An argument that has no seat there stands beside the statement.
 */
export function withoutLodash(node: ts.CallExpression | ts.NewExpression, piece: Piece, args: readonly Node[]): Node | null {
  const made = plainCall(node, piece, args);
  if (made !== null) piece.asides.push(...args.filter((arg) => !holds(made, arg, DEEP)));
  return made;
}

/** How far below the node that is made an argument stands. */
const DEEP = 4;

function holds(node: Node, sought: Node, depth: number): boolean {
  return node === sought || (depth > 0 && childrenOf(node).some((child) => holds(child, sought, depth - 1)));
}

/** What joins objects among the globals of pages; jQuery's `merge` joins lists. */
const joins: ReadonlyMap<string, RegExp> = new Map([
  ['$', /^extend$/],
  ['jQuery', /^extend$/],
  ['_', /^(?:extend|assign|merge)$/],
  ['angular', /^(?:extend|merge)$/],
]);

/** `$.extend(true, {}, defaults, own)`; with one argument it adds functions to the library. */
function joinedByGlobal(node: ts.CallExpression | ts.NewExpression, piece: Piece, args: readonly Node[]): Node | null {
  const { ts: compiler } = piece;
  const { expression } = node;
  if (!compiler.isPropertyAccessExpression(expression) || !compiler.isIdentifier(expression.expression)) return null;
  if (!joins.get(expression.expression.text)?.test(expression.name.text)) return null;
  const objects = node.arguments?.[0]?.kind === compiler.SyntaxKind.TrueKeyword ? args.slice(1) : args;
  return objects.length < 2 ? null : ofObject('assign', objects, span(piece, node), span(piece, expression.name));
}

function plainCall(node: ts.CallExpression | ts.NewExpression, piece: Piece, args: readonly Node[]): Node | null {
  const joined = joinedByGlobal(node, piece, args);
  if (joined !== null) return joined;
  const names = namesIn(piece.source);
  if (names === null) return null;
  const { expression } = node;
  const { ts: compiler } = piece;
  if (compiler.isIdentifier(expression)) {
    const own = names.functions.get(expression.text);
    if (own !== undefined) return plain(own, args, span(piece, node), span(piece, expression));
    const [wrapped, another] = args;
    return names.modules.has(expression.text) && wrapped && !another ? wrapped : null;
  }
  if (!compiler.isPropertyAccessExpression(expression)) return null;
  const { text: name } = expression.name;
  const at = span(piece, expression.name);
  const of = expression.expression;
  if (compiler.isIdentifier(of)) return names.modules.has(of.text) ? plain(name, args, span(piece, node), at) : null;
  if (!isChain(of, piece, names)) return null;
  const object = piece.convert(of);
  return /^(?:value|valueOf|commit)$/.test(name) && args.length === 0 ? object : plain(name, [object, ...args], span(piece, node), at);
}

type Names = { readonly modules: ReadonlySet<string>; readonly functions: ReadonlyMap<string, string> };

const known = new WeakMap<ts.SourceFile, Names | null>();

const wholes = /\b(?:(?:import|as)\s+([\w$]+)\s+from|(?:const|let|var)\s+([\w$]+)\s*=\s*require\()\s*['"](?:lodash|lodash-es)['"]/g;
const singles =
  /\b(?:import\s+([\w$]+)\s+from|(?:const|let|var)\s+([\w$]+)\s*=\s*require\()\s*['"](?:lodash|lodash-es)\/(\w+)(?:\.js)?['"]/g;
const several = /\{([^{}]*)\}\s*(?:from\s|=\s*require\()\s*['"](?:lodash|lodash-es)['"]/g;

/** What the file calls the library, and its functions; null where it has neither. */
function namesIn(source: ts.SourceFile): Names | null {
  const found = known.get(source);
  if (found !== undefined) return found;
  const names = source.text.includes('lodash') ? namesOf(source.text) : null;
  known.set(source, names);
  return names;
}

function namesOf(text: string): Names {
  const modules = new Set<string>();
  const functions = new Map<string, string>();
  for (const [, imported, required] of text.matchAll(wholes)) modules.add(imported ?? required ?? '');
  for (const [, imported, required, name = ''] of text.matchAll(singles)) functions.set(imported ?? required ?? '', name);
  for (const [, list = ''] of text.matchAll(several)) {
    for (const part of list.split(',')) {
      const [name = '', local = name] = part.split(/\sas\s|:/).map((one) => one.trim());
      if (name !== '') functions.set(local, name);
    }
  }
  return { modules, functions };
}

/** Calls of one chain beyond which it is not looked for lodash's wrapper. */
const LONG = 30;

/** `_(list).filter(fn)`, `_.chain(list)` */
function isChain(node: ts.Expression, { ts: compiler }: Piece, { modules }: Names): boolean {
  let at = node;
  for (let step = 0; step < LONG; step++) {
    if (!compiler.isCallExpression(at)) return false;
    const { expression } = at;
    if (compiler.isIdentifier(expression)) return modules.has(expression.text);
    if (!compiler.isPropertyAccessExpression(expression)) return false;
    if (expression.name.text === 'chain' && compiler.isIdentifier(expression.expression)) return modules.has(expression.expression.text);
    at = expression.expression;
  }
  return false;
}

const perItem: ReadonlyMap<string, string> = new Map([
  ...['map', 'filter', 'find', 'flatMap', 'some', 'every', 'forEach', 'reduce'].map((name) => [name, name] as const),
  ...([
    ['each', 'forEach'],
    ['any', 'some'],
    ['all', 'every'],
  ] as const),
]);
const listers: ReadonlyMap<string, string> = new Map([
  ...['keys', 'values', 'entries', 'fromEntries', 'assign'].map((name) => [name, name] as const),
  ...([
    ['toPairs', 'entries'],
    ['fromPairs', 'fromEntries'],
    ['extend', 'assign'],
    ['assignIn', 'assign'],
  ] as const),
]);
const copies = /^(?:clone|cloneDeep|omitBy|pickBy)$/;
/** Lists of the same items, in some order. */
const lists = /^(?:sortBy|orderBy|uniq|uniqBy|compact|shuffle|reverse|toArray|castArray)$/;
/** Functions that call the one that they are handed, sooner or later. */
const wrappers = /^(?:once|memoize|throttle|debounce)$/;

function plain(name: string, args: readonly Node[], range: Range, at: Range): Node | null {
  const [first, second, third] = args;
  if (!first) return null;
  const method = perItem.get(name);
  if (method !== undefined) return second?.kind === 'function' || isName(second) ? methodOf(first, method, args.slice(1), range, at) : null;
  const lister = listers.get(name);
  if (lister !== undefined) return ofObject(lister, args, range, at);
  if (name === 'chain') return first;
  if (copies.test(name)) return ofObject('assign', [emptyAt(range), first], range, at);
  if (lists.test(name))
    return { kind: 'list', range, parent: null, items: [{ kind: 'spread', range: first.range, parent: null, value: first }] };
  if (name === 'chunk') return { kind: 'list', range, parent: null, items: [first] };
  if (wrappers.test(name)) return first;
  return name === 'get' && second?.kind === 'string' ? read(first, second.value, third ?? null, range) : null;
}

function isName(node: Node | undefined): boolean {
  return node?.kind === 'name' || node?.kind === 'member';
}

function methodOf(object: Node, property: string, args: readonly Node[], range: Range, at: Range): CallNode {
  return { kind: 'call', range, parent: null, callee: { kind: 'member', range, parent: null, object, property, at }, args, isNew: false };
}

function ofObject(property: string, args: readonly Node[], range: Range, at: Range): CallNode {
  return methodOf({ kind: 'name', range: { start: at.start, end: at.start }, parent: null, name: 'Object' }, property, args, range, at);
}

function emptyAt({ end }: Range): Node {
  return { kind: 'object', range: { start: end, end }, parent: null, entries: [] };
}

/** `x.temu.url`, `x.temu.url ?? other` */
function read(object: Node, path: string, other: Node | null, range: Range): Node | null {
  if (!/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(path)) return null;
  let at = object;
  for (const property of path.split('.'))
    at = { kind: 'member', range, parent: null, object: at, property, at: { start: range.end, end: range.end } };
  return other === null ? at : { kind: 'choice', range, parent: null, condition: null, options: [at, other] };
}
