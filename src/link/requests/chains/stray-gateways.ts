import { testPath } from '../../../base/test-path.js';
import { ancestors, nodesAtHand } from '../../../base/tree.js';
import type { CallNode, EntryNode, Evidence, Node, Pair, StringNode, Tree } from '../../../model/index.js';
import { usesOfValue } from '../../call-graph/value-uses.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf, nameOf } from '../../program/syntax.js';
import { type AbstractValue, TOP, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { evaluate } from '../../values/evaluate.js';
import { budgeted, type Session, withinOpen } from '../../values/session.js';
import { hostIn } from '../../values/texts/url-joining.js';
import type { Judged } from '../pairs.js';
import { isOverruled } from '../senders/interceptors.js';
import { isPutOver } from '../senders/replaced-methods.js';

const ofRegion = /^(?:us|eu|global)$/;

/** Uses of uses that are gone through. */
const FAR = 8;

/** Names of calls that keep what they are handed as it is, or only ask about it. */
const keeps = /^(?:Map|Set|URL|dict|list|tuple|set|frozenset|freeze|MappingProxyType|str|urlparse|urlsplit)$/;
const asks = /^(?:startsWith|startswith|endsWith|endswith|includes|has|indexOf|equal|equals|test|match|len|assertEqual)$/;

/**
 * Gateways of regions that some statement of a script, of Python, Go or PHP puts where no request was found to read them: `apply({ baseURL: US })`,
 * `made.url = US`, `os.environ.update(TEMU_URL=US)`. What such a statement changes nobody followed, so a gateway that is kept in something that can be
 * changed may be that region's.
 */
function strayGateways(session: Session, judged: readonly Judged[]): readonly Ref<StringNode>[] {
  const sent = new Set<Node>(judged.flatMap(({ request }) => request.pairs.flatMap(({ url }) => url.from.map(({ node }) => node))));
  return session.program.code.flatMap((tree) =>
    isAsked(tree) ? gatewaysIn(session.program, tree).filter((ref) => isPutAway(session, ref, sent.has(ref.node))) : [],
  );
}

function isAsked(tree: Tree): boolean {
  return (isScript(tree) || /^(?:python|go|php)$/.test(tree.language)) && !testPath.test(tree.file.path);
}

function gatewaysIn({ catalogue }: Program, tree: Tree): readonly Ref<StringNode>[] {
  const hosts = [...catalogue.hosts].flatMap(([host, gateway]) => (ofRegion.test(gateway) ? [host] : []));
  if (!hosts.some((host) => tree.file.text.includes(host))) return [];
  return nodesAtHand(tree).flatMap((node) =>
    node.kind === 'string' && hosts.some((host) => node.value.includes(host)) ? [{ tree, node }] : [],
  );
}

function isPutAway(session: Session, ref: Ref, isSent: boolean): boolean {
  return budgeted(
    session,
    () => isPut({ session, seen: new Set(), isSent }, { ...ref, use: ref.node, keys: [], isChosen: false, depth: 0 }),
    () => false,
  );
}

/** `isSent`: some request is known to go there. */
type Search = { readonly session: Session; readonly seen: Set<Node>; readonly isSent: boolean };

/**
 * The value on its way outwards from the place where it is used. `use`: that place; `keys`: the path to it in the object at hand; `isChosen`: it was read
 * by a key that the program chooses, and is perhaps never meant.
 */
type Way = Ref & { readonly use: Node; readonly keys: readonly string[]; readonly isChosen: boolean; readonly depth: number };

/** Whether a use of the value is put somewhere without having gone into a request there. */
function isPut(search: Search, way: Way): boolean {
  const { node, tree, keys, depth } = way;
  const { parent } = node;
  if (search.seen.has(node) || depth > FAR) return false;
  search.seen.add(node);
  switch (parent?.kind) {
    case 'template':
    case 'concat':
    case 'list':
    case 'spread':
    case 'group':
    case 'object':
      return isPut(search, { ...way, node: parent });
    case 'choice':
      return parent.condition !== node && isPut(search, { ...way, node: parent });
    case 'entry': {
      const key = parent.parent?.kind === 'object' ? keyOf(tree, parent.key) : null;
      return parent.value === node && isPut(search, { ...way, node: parent, keys: key === null ? keys : [key, ...keys] });
    }
    case 'member':
      return parent.object === node && isReadPut(search, way, parent, parent.property);
    case 'index':
      return parent.object === node && isReadPut(search, way, parent, parent.index.kind === 'string' ? parent.index.value : null);
    case 'define':
      return !parent.member && usesPut(search, way, usesOfValue(search.session, { tree, node: parent, name: parent.name }).refs);
    case 'assign':
      return parent.value === node && isPastVariable(tree, parent.target) && isUnread(search, way);
    case 'call':
      return parent.callee !== node && isHandedAway(search, way, parent);
    case 'return':
      return isAnswerPut(search, way, parent);
    case 'function':
      return isAnswerPut(search, way, node);
    default:
      return false;
  }
}

/** `HOSTS.us` and `HOSTS[region]` are uses of their own; an entry beside the value is none. */
function isReadPut(search: Search, way: Way, read: Node, key: string | null): boolean {
  const [own, ...keys] = way.keys;
  const { parent } = read;
  // `new Map([['us', url]]).get(region)`
  if (parent?.kind === 'call' && parent.callee === read && own === undefined && nameOf(read) === 'get')
    return isPut(search, { ...way, node: parent, use: parent, isChosen: true });
  // `REGIONS.find((one) => one.code === code)`: the row as it is
  if (parent?.kind === 'call' && parent.callee === read && nameOf(read) === 'find' && isScript(way.tree))
    return isPut(search, { ...way, node: parent, use: parent, isChosen: true });
  if (parent?.kind === 'call' && parent.callee === read && !/^(?:get|copy)$/.test(nameOf(read) ?? ''))
    return !asks.test(nameOf(read) ?? '') && !isLogged(parent) && isUnread(search, way);
  if (own === undefined || (key !== null && key !== own)) return false;
  return isPut(search, { ...way, node: read, use: read, keys, isChosen: way.isChosen || key === null });
}

function usesPut(search: Search, { keys, isChosen, depth }: Way, uses: readonly Ref[]): boolean {
  return uses.some(({ tree, node }) => isPut(search, { tree, node, use: node, keys, isChosen, depth: depth + 1 }));
}

/** What is put into a variable is read by its name; what is put into a member, or where a pointer leads (`*at = url`), by whoever has the object. */
function isPastVariable({ file }: Tree, { kind, range }: Node): boolean {
  return kind !== 'name' || file.text.charAt(range.start - 1) === '*';
}

function isHandedAway(search: Search, way: Way, call: CallNode): boolean {
  if (isLogged(way.node)) return false;
  const name = nameOf(call.callee) ?? '';
  if (asks.test(name)) return false;
  if (keeps.test(name) && isBuiltIn(search.session, way.tree, call)) return isPut(search, { ...way, node: call, keys: [] });
  return isUnread(search, way);
}

/** No function of the project's own that is called like one of the language's. */
function isBuiltIn({ names }: Session, tree: Tree, { isNew, callee }: CallNode): boolean {
  if (callee.kind !== 'name') return isNew || nameOf(callee) === 'freeze';
  return (names.declarationsOf(callee, tree) ?? []).length === 0;
}

function isUnread({ session, isSent }: Search, { use, isChosen }: Way): boolean {
  return !(isSent || isChosen) || !session.consumed.has(use);
}

/** One of several that a function gives back. */
function isConditional(answer: Node, fn: Node): boolean {
  for (const outer of ancestors(answer)) {
    if (outer === fn) return false;
    if (outer.kind === 'branch' || outer.kind === 'case') return true;
  }
  return false;
}

/** Whether a call of such a function may be given a region's gateway: not `gatewayFor('cn')`, whose value is CN's whatever happens. */
function mayMean(session: Session, { tree, node }: Ref): boolean {
  const { hosts } = session.program.catalogue;
  const values = withinOpen(session, () => evaluate(session, node, tree, TOP));
  const isOther = (value: AbstractValue): boolean =>
    value.kind === 'text' && !value.text.includes(UNKNOWN_SUBSTRING) && !ofRegion.test(hosts.get(hostIn(value.text) ?? '') ?? '');
  return values.length === 0 || !values.every(isOther);
}

/** What a function gives back goes where it is called; of one that is handed to another, nobody knows where that is. */
function isAnswerPut(search: Search, way: Way, answer: Node): boolean {
  const fn = enclosing(answer);
  if (fn === null) return false;
  const entry = fn.parent?.kind === 'entry' ? fn.parent : null;
  const holder = entry === null ? fn.parent : entry.parent?.parent;
  if (holder?.kind === 'call' && holder.callee !== fn) return isUnread(search, way);
  const { sites } = callersOf(search.session, fn);
  const isTaken = entry !== null && !sites.some(({ node }) => isNamedThere(way.tree, entry, node));
  const meant = isConditional(answer, fn) ? sites.filter((site) => mayMean(search.session, site)) : sites;
  return usesPut(search, { ...way, isChosen: way.isChosen || isTaken }, meant);
}

/** `gateways.us()`; any other call takes the function out of its table by a key that the program chooses. */
function isNamedThere(tree: Tree, { key }: EntryNode, call: Node): boolean {
  return call.kind === 'call' && nameOf(call.callee) === keyOf(tree, key);
}

/** The requests, where such a gateway is about: a CN URL that is read out of anything that can be changed is only likely. */
export function withStrays(session: Session, judged: readonly Judged[]): readonly Judged[] {
  const strays = strayGateways(session, judged);
  const isOver = new Set(judged.filter(({ call }) => isPutOver(session, call)));
  if (strays.length === 0 && isOver.size === 0) return judged;
  const others = isOver.size === 0 ? [] : session.program.code.flatMap((tree) => (isAsked(tree) ? gatewaysIn(session.program, tree) : []));
  return judged.map((one) => {
    const isTied = ({ tree }: Ref): boolean => session.graph.isTied(tree.file.path, one.call.tree.file.path);
    const stray = strays.find(isTied) ?? (isOver.has(one) ? others.find(isTied) : undefined);
    if (stray === undefined) return one;
    const pairs = one.request.pairs.map((pair) => (!isOver.has(one) && isFixed(session, one, pair) ? pair : doubted(pair, stray)));
    return { ...one, isDoubted: true, request: { ...one.request, pairs } };
  });
}

/** The URL is written where it is sent, or is a constant's that nothing can set, and no interceptor puts another in its place. */
function isFixed(session: Session, { call: known }: Judged, { url }: Pair): boolean {
  const { tree, node: call } = known;
  const [only, another] = url.from;
  if (only === undefined || another || isOverruled(session, known)) return false;
  const { parent } = only.node;
  if (parent === call || (parent?.kind === 'entry' && parent.parent === call)) return true;
  if (!(isScript(tree) || /^(?:go|php)$/.test(tree.language)) || parent?.kind !== 'define' || !parent.constant || parent.member)
    return false;
  return call.args.some((arg) => arg.kind === 'name' && session.names.declarationsOf(arg, tree)?.every(({ node }) => node === parent));
}

function doubted(pair: Pair, { tree, node }: Ref<StringNode>): Pair {
  if (pair.gateway !== 'cn' && pair.gateway !== 'partner') return pair;
  const step: Evidence = { file: tree.file.path, range: node.inner, why: 'regional-host', detail: '' };
  return { ...pair, url: { ...pair.url, strength: 'likely', steps: [...pair.url.steps, step] } };
}
