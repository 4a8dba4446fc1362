import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, ConcatNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, UNKNOWN_SUBSTRING, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/**
 * The URL that a builder in a variable has at `use`, with the query that the statements before it put in: `builder.addParameter("type", type)` of Apache's `URIBuilder`,
 * `queryParam` of Spring's `UriComponentsBuilder`, `addQueryParameter` of OkHttp's `HttpUrl.Builder`, `url.searchParams.set("type", type)` of a script's `new URL(…)`, or
 * the query that a `URLSearchParams` holds where it is written out, `u.RawQuery = query.Encode()` of Go's `url.Parse(…)`, `builder.Query = query.ToString()` of C#'s
 * `UriBuilder`. Null for any other variable, and where another function fills it.
 */
export function builtByStatements(session: Session, define: DefineNode, use: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const making = makingOf(define, tree);
  if (making === null || (isQuery(making) && (!isWrittenOut(use) || mayNameType(making)))) return null;
  const home = enclosing(define);
  if (home === null || enclosing(use) !== home) return null;
  const built = builtAt(use)(define);
  if (built === null) return isScript(tree) && !isQuery(making) ? withOpenQuery(evaluate(session, making, tree, env)) : null;
  if (isQuery(making) && !built.whole.parts.some(isTypeKey)) return null;
  const values = evaluate(session, built.whole, tree, env);
  // What is set under a key that the URL has already stands in the place of that.
  if (isScript(tree) && values.some((value) => value.kind === 'text' && typeEntries(value.text) > 1)) return withOpenQuery(values);
  return built.isConditional ? unsure(values) : values;
}

function typeEntries(text: string): number {
  return text.match(/[?&]type=/g)?.length ?? 0;
}

/** A URL whose query may be another by now; null where it had no type to lose. */
function withOpenQuery(values: readonly AbstractValue[]): readonly AbstractValue[] | null {
  if (!values.some((value) => value.kind === 'text' && typeEntries(value.text) > 0)) return null;
  return values.map((value) =>
    value.kind === 'text' && typeEntries(value.text) > 0
      ? { ...value, text: `${value.text.slice(0, value.text.indexOf('?') + 1)}${UNKNOWN_SUBSTRING}` }
      : value,
  );
}

/** `builder.build()`: of a URL that only callers tell in full, what is open stays so. */
export function givesBuilt(session: Session, { callee, args }: CallNode, tree: Tree): boolean {
  const isKnown = /^(?:java|go|csharp)$/.test(tree.language) || isScript(tree);
  if (!isKnown || args.length > 0 || callee.kind !== 'member' || !ends.test(callee.property)) return false;
  const { object } = callee;
  if (object.kind === 'call') return givesBuilt(session, object, tree);
  const [decl, another] = object.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  if (decl?.node.kind !== 'define' || another !== undefined || makingOf(decl.node, tree) === null) return false;
  return tree.language !== 'go' || builtAt(object)(decl.node) !== null;
}

const ends = /^(?:build|encode|[tT]oString|String|toUri(?:String)?|toURI)$/;
const maker = /^(?:URIBuilder|fromHttpUrl|fromUriString|newBuilder)$/;

/** `new URIBuilder(url)`, whatever is called on it at once; null for what is no builder. */
function makingOf({ value }: DefineNode, tree: Tree): CallNode | null {
  if (isScript(tree)) return isMaking(value, /^URL(?:SearchParams)?$/) ? value : null;
  if (tree.language === 'go') return isParsed(value) ? value : null;
  if (tree.language === 'csharp') return isUriBuilder(value) ? value : null;
  return tree.language === 'java' ? builderIn(value) : null;
}

function builderIn(value: Node | null): CallNode | null {
  for (let at: Node | null = value; at?.kind === 'call'; at = at.callee.kind === 'member' ? at.callee.object : null)
    if (maker.test(nameOf(at.callee) ?? '')) return at;
  return null;
}

function isMaking(value: Node | null, name: RegExp): value is CallNode {
  return value?.kind === 'call' && value.isNew && value.callee.kind === 'name' && name.test(value.callee.name);
}

/** `new URLSearchParams()`, the query alone. */
function isQuery(value: Node | null): value is CallNode {
  return isMaking(value, /^URLSearchParams$/);
}

/** `${url}?${query}`, `query.toString()`: elsewhere it is a form. */
function isWrittenOut({ parent }: Node): boolean {
  return parent?.kind === 'template' || parent?.kind === 'concat' || (parent?.kind === 'member' && parent.property === 'toString');
}

/** `new URLSearchParams(params)`: what it is made of may name a type, which what is put in behind it replaces, or not. */
function mayNameType({ args: [first] }: CallNode): boolean {
  if (first === undefined) return false;
  return (
    first.kind !== 'object' ||
    !first.entries.every((entry) => entry.kind === 'entry' && /^(?:name|string)$/.test(entry.key.kind) && !isNamedType(entry.key))
  );
}

function isNamedType(key: Node): boolean {
  return isBodyKey(key.kind === 'string' ? key.value : (nameOf(key) ?? ''));
}

function isTypeKey(part: Node): boolean {
  return part.kind === 'string' && isBodyKey(part.value);
}

/** Go's `url.Parse(base)`. */
function isParsed(value: Node | null): value is CallNode {
  const callee = value?.kind === 'call' ? value.callee : null;
  return callee?.kind === 'member' && /^Parse(?:RequestURI)?$/.test(callee.property) && nameOf(callee.object) === 'url';
}

/** C#'s `new UriBuilder(base)`. */
function isUriBuilder(value: Node | null): value is CallNode {
  return value?.kind === 'call' && value.isNew && nameOf(value.callee) === 'UriBuilder';
}

/** Go's `u.Query()` of such a URL, which nothing has filled yet: a map of its own until it is written back. */
export function isOwnQuery(session: Session, { callee, args }: CallNode, tree: Tree): boolean {
  if (tree.language !== 'go' || args.length > 0 || callee.kind !== 'member' || callee.property !== 'Query') return false;
  const [decl, another] = callee.object.kind === 'name' ? (session.names.declarationsOf(callee.object, tree) ?? []) : [];
  return decl?.node.kind === 'define' && another === undefined && isParsed(decl.node.value) && !asksForType(callee.object);
}

/** `if q.Get("type") == ""`, `if (q["type"] == null)`: what such a function is handed may name a type of its own. */
export function asksForType(node: Node): boolean {
  const home = enclosing(node);
  const isKey = (key: Node | undefined): boolean => key?.kind === 'string' && isBodyKey(key.value);
  return [...(home === null ? [] : walk(home))].some((part) =>
    part.kind === 'index'
      ? isKey(part.index) && !(part.parent?.kind === 'assign' && part.parent.target === part && part.parent.op === '=')
      : part.kind === 'call' && part.callee.kind === 'member' && /^(?:Get|Has)/.test(part.callee.property) && isKey(part.args[0]),
  );
}

type Built = { readonly whole: ConcatNode; readonly isConditional: boolean };

const builtAt = remembered((use: Node) => remembered((define: DefineNode): Built | null => gathered(define, use)));

function gathered(define: DefineNode, use: Node): Built | null {
  const home = enclosing(define);
  const { value } = define;
  const isOfBase = isParsed(value) || isUriBuilder(value);
  const isOfScript = isMaking(value, /^URL/);
  const making = isOfBase ? (value.args[0] ?? null) : isMaking(value, /^URL/) ? value : builderIn(value);
  const isAlone = isQuery(making);
  const added = isAlone ? addedToQuery : isOfScript ? addedToUrl : isOfBase ? addedToProperty : addedBy;
  const first = making && (isOfBase || isOfScript ? [] : addedBy(making));
  if (home === null || making === null || first === null) return null;
  const parts: Node[] = [isAlone && making.args.length === 0 ? text(making, '') : making, ...first];
  let isConditional = false;
  for (const node of walk(home)) {
    if (node.kind !== 'name' || node.name !== define.name || node.range.start < define.range.end || node.range.end > use.range.start)
      continue;
    const more = added(node);
    if (more === null) return null;
    parts.push(...more);
    isConditional ||= more.some(isTypeKey) && isInside(node, home, more);
  }
  // Of two types only the program knows which one counts.
  if (parts.filter(isTypeKey).length > 1) return null;
  // What stands before each parameter is `&`, but for the first.
  const [, mark] = parts;
  if (mark && !isAlone) parts[1] = text(mark, '?');
  const { range, parent } = use;
  return { whole: { kind: 'concat', range, parent, parts }, isConditional };
}

/** What a statement on the builder adds to its URL: nothing where it is only read; null where it is changed in a manner that nobody knows. */
function addedBy(builder: Node): readonly Node[] | null {
  let at = builder;
  const added: Node[] = [];
  while (
    at.parent?.kind === 'member' &&
    at.parent.object === at &&
    at.parent.parent?.kind === 'call' &&
    at.parent.parent.callee === at.parent
  ) {
    const call: CallNode = at.parent.parent;
    const { property } = at.parent;
    const [key, value, more] = call.args;
    if (/^(?:add|set)Parameter$|^(?:replaceQ|q)ueryParam$|^(?:add|set)QueryParameter$/.test(property) && key && value && !more)
      added.push(text(key, '&'), key, text(key, '='), value);
    else if (/^(?:add|set)Parameters$|^queryParams$|^(?:setCustom|replace)?[qQ]uery$/.test(property))
      added.push(text(call, '&'), open(call));
    else if (!reads.test(property)) return null;
    at = call;
  }
  // `params.forEach(builder::addParameter)`, and a function that it is handed to.
  if (at === builder && builder.kind === 'name')
    return builder.parent?.kind === 'call' || builder.parent?.kind === 'member' ? [text(builder, '&'), open(builder)] : null;
  return added;
}

/** Methods of clients that send to a URL that they are handed, and leave it as it is. */
const sends = /^(?:fetch|axios|got|ky|request|get|post|put|patch|head|delete|send|Request|URL|resolve|push)$/;

/** The same of a script's `URL`: `url.searchParams.set(…)`, `url.search = …`. */
function addedToUrl(url: Node): readonly Node[] | null {
  const { parent } = url;
  if (parent !== null && isOutOfHand(url, parent) && !(parent.kind === 'call' && sends.test(nameOf(parent.callee) ?? ''))) return null;
  if (parent?.kind === 'call' && parent.callee !== url) return [text(url, '&'), open(url)];
  if (parent?.kind !== 'member' || parent.object !== url) return [];
  const { property, parent: outer } = parent;
  // `const query = url.searchParams`, `fill(url.searchParams)`: the same query under another name.
  if (/^search/.test(property) && outer !== null && isOutOfHand(parent, outer)) return null;
  if (outer?.kind === 'assign' && outer.target === parent) return property === 'search' ? [text(outer.value, '&'), outer.value] : null;
  if (property !== 'searchParams') return [];
  const call =
    outer?.kind === 'member' && outer.object === parent && outer.parent?.kind === 'call' && outer.parent.callee === outer
      ? outer.parent
      : null;
  if (call === null || outer?.kind !== 'member') return [text(url, '&'), open(url)];
  return put(call, outer.property);
}

/** Functions that only read a URL or a query that they are handed, but for a signature that they may add. */
const onlyRead = /^(?:String|encodeURIComponent|from|fromEntries|log|debug|info|Print\w*|WriteLine)$|sign|md5|hmac|digest/i;

/** `swap(query)`, `const other = url.searchParams`: another function, or a statement on another name of it, may put another type in. */
function isOutOfHand(held: Node, above: Node): boolean {
  if (above.kind === 'call') return above.callee !== held && !onlyRead.test(nameOf(above.callee) ?? '');
  return above.kind === 'assign' ? above.value === held : /^(?:define|entry|list)$/.test(above.kind);
}

/** The same of a script's `URLSearchParams`: `query.set(…)`. */
function addedToQuery(query: Node): readonly Node[] | null {
  const { parent } = query;
  if (parent !== null && isOutOfHand(query, parent)) return null;
  if (parent?.kind === 'call' && parent.callee !== query) return [text(query, '&'), open(query)];
  if (parent?.kind !== 'member' || parent.object !== query) return [];
  const { parent: outer } = parent;
  return outer?.kind === 'call' && outer.callee === parent ? put(outer, parent.property) : [text(query, '&'), open(query)];
}

function put({ args: [key, value, more] }: CallNode, method: string): readonly Node[] | null {
  if (method === 'delete') return null;
  return /^(?:set|append)$/.test(method) && key && value && !more ? [text(key, '&'), key, text(key, '='), value] : [];
}

/** The same of Go's parsed URL and of C#'s builder: `u.RawQuery = query.Encode()`, `builder.Query = query.ToString()`. */
function addedToProperty(url: Node): readonly Node[] | null {
  const { parent } = url;
  if (parent !== null && isOutOfHand(url, parent)) return null;
  if (parent?.kind === 'call' && parent.callee !== url) return [text(url, '&'), open(url)];
  if (parent?.kind !== 'member' || parent.object !== url || parent.parent?.kind !== 'assign' || parent.parent.target !== parent) return [];
  const { op, value } = parent.parent;
  if (parent.property === 'Port') return [];
  return /^(?:Raw)?Query$/.test(parent.property) && op === '=' ? [text(value, '&'), value] : null;
}

const reads = /^(?:build\w*|toString|toUri\w*|toURI|encode|get\w*|setCharset|setScheme)$/;

/** Put in only at times: `if (type != null) builder.addParameter("type", type)` asks for what is put in, and no request goes without it. */
function isInside(node: Node, home: FunctionNode, added: readonly Node[]): boolean {
  const names = new Set(added.flatMap((part) => (part.kind === 'name' ? [part.name] : [])));
  for (const above of ancestors(node)) {
    if (above === home) return false;
    if (above.kind === 'branch' && [...walk(above.condition)].some((part) => part.kind === 'name' && names.has(part.name))) continue;
    if (above.kind === 'branch' || above.kind === 'case' || above.kind === 'choice') return true;
  }
  return false;
}

function text({ range, parent }: Node, value: string): Node {
  const at = { start: range.start, end: range.start };
  return { kind: 'string', range: at, parent, inner: at, value, quote: '"' };
}

function open({ range, parent }: Node): Node {
  return { kind: 'plain', range: { start: range.start, end: range.start }, parent, text: '' };
}
