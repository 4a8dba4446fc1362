import { isRouterModule } from '../../base/generated-calls.js';
import { ancestors, contains, walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node, Request, SourceFile, Tree } from '../../model/index.js';
import { enclosing, isWithin } from '../program/enclosing.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { type AbstractValue, TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { itemsOf } from '../values/lists/sequences.js';
import { aside, type Session } from '../values/session.js';
import { userPattern } from '../values/texts/user-pattern.js';
import { alternativesAround } from './name-tests.js';

const askers =
  /^(?:has|includes|contains|contains_?key|starts_?with|has_?prefix|ends_?with|has_?suffix|index_?of|str(?:i|r)?pos|str_contains|str_starts_with|str_ends_with|in_array|some|any|get|equals|equals_?ignore_?case|equal_?fold|test|match|matches|is_?match|match_?string|preg_match|fullmatch)$/i;
/** Those that ask a map for its keys. */
const keyAskers = /^(?:has|contains_?key|get)$/i;
const aboutUrl = /url|uri|host|gateway|endpoint|domain|netloc|origin/i;
const equality = /^(?:[!=]==?|is|is not|in|not in)$/;

/** A request whose URL is asked about on the way from its router to where it is sent. */
export function withHostTests<R extends Request>(session: Session, request: R): R {
  const tree = session.program.trees.get(request.file.path);
  if (!tree || !request.pairs.some(({ gateway }) => gateway === 'cn')) return request;
  const hostTests = aside(session, () => hostTestsOf(session, request, tree));
  return hostTests.length === 0 ? request : { ...request, hostTests };
}

/**
 * Tests of the URL in the request's function, and in those that it calls, which CN's passes and the partner's does not: a list of hosts, a key by host, a pattern.
 * Those before the router are about the URL as it was, and matter only to a URL that moves.
 */
function hostTestsOf(session: Session, { node, host, places = [] }: Request, tree: Tree): NonNullable<Request['hostTests']> {
  const outermost = [...ancestors(node)].filter((outer): outer is FunctionNode => outer.kind === 'function').at(-1);
  if (outermost === undefined) return [];
  const routers = places.length > 0 ? places.map((place) => place.host) : host === null ? [] : [host];
  // At the request itself the router is behind all tests.
  const isLast = places.length === 0 && host !== null && isWithin(host, node);
  const start = Math.max(outermost.range.start, ...routers.flatMap((one) => (isWithin(one, outermost) ? [one.range.end] : [])));
  const isBehind = (one: Node): boolean => !isLast && one.range.start >= start;
  const own = [...walk(outermost)].filter((one) => !isInOther(one, node));
  const asked = own.flatMap((one) => (asksHost(session, tree, one) ? [{ file: tree.file, node: one, isBehindRouter: isBehind(one) }] : []));
  const called = own.flatMap((one) => {
    if (one.kind !== 'call' || one === node || !aboutUrl.test(textOf(tree, one))) return [];
    return calledBy(session, one, tree).flatMap((other) => {
      if (other.tree === tree && contains(other.node.range, node.range)) return [];
      const tests = [...walk(other.node)].filter((part) => asksHost(session, other.tree, part));
      return tests.map((part) => ({ file: other.tree.file, node: part, isBehindRouter: isBehind(one) }));
    });
  });
  return [...asked, ...called];
}

/** In a function that the request does not stand in: another way. A callback of a list's is on the way. */
function isInOther(one: Node, request: Node): boolean {
  const home = enclosing(one);
  return home !== null && home.name !== '' && !contains(home.range, request.range);
}

/** The functions of the project that a call may run. */
function calledBy(session: Session, { callee }: CallNode, tree: Tree): readonly Ref<FunctionNode>[] {
  return evaluate(session, callee, tree, TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' && !isRouterModule(value.tree) ? [{ tree: value.tree, node: value.node }] : [],
  );
}

function asksHost(session: Session, tree: Tree, node: Node): boolean {
  const texts = askedTexts(session, tree, node);
  if (texts.length === 0) return false;
  const whole = alternativesAround(node);
  const beside = whole === null ? [] : [...walk(whole)].flatMap((other) => (other === node ? [] : askedTexts(session, tree, other)));
  const all = [...texts, ...beside];
  return all.some(({ cn, partner }) => cn && !partner) && !all.some(({ cn, partner }) => partner && !cn);
}

/** Whether a text or pattern of a test fits the two gateways. */
type Asked = { readonly cn: boolean; readonly partner: boolean };

function askedTexts(session: Session, tree: Tree, node: Node): readonly Asked[] {
  const held = heldIn(node);
  if (held.length === 0 || !aboutUrl.test(withoutTexts(tree, node))) return [];
  const literalsIn = asksKeys(node) ? literalsOfKeys : allLiterals;
  return held.flatMap((one) => literalsOf(session, tree, one, literalsIn)).flatMap((one) => fitOf(session.program, one) ?? []);
}

/** What a map holds says nothing to a test of its keys: `GATEWAYS.get('CN')` is where the URL comes from. */
function asksKeys(node: Node): boolean {
  switch (node.kind) {
    case 'call':
      return keyAskers.test(nameOf(node.callee) ?? '');
    case 'compare':
      return !/^[!=]/.test(node.op);
    default:
      return node.kind === 'index';
  }
}

type LiteralsIn = (node: Node) => readonly Node[];

function allLiterals(node: Node): readonly Node[] {
  return [...walk(node)].filter(isLiteral);
}

function literalsOfKeys(node: Node): readonly Node[] {
  return node.kind === 'object'
    ? node.entries.flatMap((entry) => (entry.kind === 'entry' ? allLiterals(entry.key) : []))
    : allLiterals(node);
}

/** The parts of a test that hold what the URL is compared with. */
function heldIn(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'call':
      if (!askers.test(nameOf(node.callee) ?? '')) return [];
      return [...(node.callee.kind === 'member' ? [node.callee.object] : []), ...node.args.filter(({ kind }) => kind !== 'function')];
    case 'compare':
      return equality.test(node.op) ? [node.left, node.right] : [];
    case 'index':
      return [node.object];
    default:
      return [];
  }
}

/** Literals of a node itself, and those of the constant, list, map or pattern that it names. */
function literalsOf(session: Session, tree: Tree, node: Node, literalsIn: LiteralsIn): readonly Node[] {
  if (isLiteral(node)) return [node];
  if (node.kind === 'list' || node.kind === 'object' || (node.kind === 'call' && node.isNew)) return literalsIn(node);
  if (node.kind !== 'name' && node.kind !== 'member') return [];
  return evaluate(session, node, tree, TOP).flatMap((value) => heldBy(session, value, literalsIn));
}

/** The literals that a value is made of. */
function heldBy(session: Session, value: AbstractValue, literalsIn: LiteralsIn): readonly Node[] {
  if (value.kind === 'text') return value.certain ? value.from.map((one) => one.node) : [];
  if (value.kind === 'library') return value.made.flatMap((one) => literalsIn(one.node));
  if (value.kind !== 'node' || value.node.kind === 'function') return [];
  const items = (itemsOf(session, value) ?? []).flatMap((item) => evaluate(session, item.node, item.tree, item.env));
  return [...literalsIn(value.node), ...items.flatMap((item) => (item.kind === 'text' ? heldBy(session, item, literalsIn) : []))];
}

function isLiteral({ kind }: Node): boolean {
  return kind === 'string' || kind === 'regex';
}

function fitOf({ catalogue }: Program, node: Node): Asked | null {
  const [cn, partner] = (['cn', 'partner'] as const).map((name) => [...catalogue.hosts].find(([, gateway]) => gateway === name)?.[0] ?? '');
  if (!cn || !partner) return null;
  const source = node.kind === 'regex' ? node.source : node.kind === 'string' ? node.value : '';
  const plain = source.replace(/^\*/, '').toLowerCase();
  if (plain.length < 4) return null;
  const urlOf = (host: string): string => `https://${host}/openapi/router`;
  const fits = (host: string): boolean => urlOf(host).includes(plain) || plain.includes(host);
  if (node.kind === 'string' && (fits(cn) || fits(partner))) return { cn: fits(cn), partner: fits(partner) };
  const pattern = /kuajing|temu|openapi/.test(plain) ? userPattern(source.replace(/^\/(.*)\/[a-z]*$/s, '$1')) : null;
  if (pattern === null) return null;
  const matches = (host: string): boolean => pattern.test(urlOf(host)) || pattern.test(host);
  return { cn: matches(cn), partner: matches(partner) };
}

function withoutTexts(tree: Tree, node: Node): string {
  return textOf(tree, node).replace(/(["'`])(?:(?!\1).)*\1/g, '');
}

function textOf({ file }: { readonly file: SourceFile }, { range }: Node): string {
  return file.text.slice(range.start, Math.min(range.end, range.start + 400));
}
