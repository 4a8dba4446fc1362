import type { CallNode, FunctionNode, Node, RouterPlace } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import { homeOf, isConditional } from '../program/enclosing.js';
import type { Decl, Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { urlArgument } from '../requests/arguments/url-argument.js';
import type { Found } from '../requests/call.js';
import type { KnownCall } from '../requests/find.js';
import type { Sent } from '../requests/pairs.js';
import { isReadAtMaking } from '../requests/senders/partial-senders.js';
import { sentBy } from '../requests/sent.js';
import { assignmentsUnder } from '../symbols/writes.js';
import { type AbstractValue, type CallString, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { along, extended } from '../values/call-strings.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { constructorsFor } from '../values/classes/constructors.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { hostIn as textHost } from '../values/texts/url-joining.js';
import { textOfObject } from '../values/texts/written-objects.js';
import { argumentNode } from './argument-node.js';
import { bodyBeside } from './body/body-beside.js';
import { type Built, builtBy } from './body/built-options.js';
import { fieldParam } from './field-param.js';
import { lastWritten } from './last-written.js';
import { type SentBy, typeBeside } from './sameness/same-value.js';
import { literalOf } from './type/sole-type.js';
import { isGrownOutOf } from './url/grown-url.js';
import { hostIn } from './url/host-part.js';
import { ownQuery } from './url/own-query.js';

/** Chains of callers beyond which a request is no helper of one client. */
const CHAINS = 400;
const LEVELS = 8;

/**
 * The places of the router for a request whose URL is handed to it: for each chain of callers the innermost place, from the request outwards, where
 * the URL's expression stands in sight of one that has the type. Null if some chain has none. `shared`: calls that others make as well, where no router may stand; `tell`: how the type
 * is looked for.
 */
export function callerPlaces(
  session: Session,
  call: KnownCall,
  host: Found | null,
  asked: Sent,
  { shared = new Set(), tell = typeBeside }: Partial<Pick<Told, 'shared' | 'tell'>> = {},
): readonly RouterPlace[] | null {
  const node = host?.node ?? null;
  const option = host === null ? null : handedOptions(call);
  const handed = host?.handed ?? null;
  const chains = node === null && option === null && handed === null ? null : sentByEach(session, call, asked);
  if (chains === null) return null;
  const first = { tree: call.tree, at: call.node, built: null };
  const sent = { chains, shared, tell };
  const found =
    (node && placesAt(session, call, { ...first, node }, sent, 0)) ??
    (handed && placesOutside(session, call, sent, 0, (chain) => outwards(session, { ...first, node: handed }, chain))) ??
    (option && placesOutside(session, call, sent, 0, (chain) => within(session, { ...first, node: option.given }, [option.key], chain)));
  return found === null ? null : [...new Map(found.map((place) => [place.host, place])).values()];
}

/** The source text of the type where a step of the URL stands; null where nothing there tells it. */
type Tell = (session: Session, call: KnownCall, step: Step, sent: readonly SentBy[]) => string | null;

/** Where the code does not tell the type, what is sent tells it to the router. */
export function toldOrRead(session: Session, call: KnownCall, step: Step, sent: readonly SentBy[]): string | null {
  const { tree, at, node: host } = step;
  const told = typeBeside(session, call, step, sent);
  if (told !== null || at === call.node) return told;
  const callStrings = sent.map(({ callString }) => callString);
  const asked = { session, call, place: host, callStrings, apart: [], closed: false, keys: new Set<string>(), isCut: false };
  const read = bodyBeside(session, call, { tree, at, host }, sent) ?? ownQuery(asked, step);
  const types = sent.map((one) => one.types);
  return read ?? literalOf({ tree, node: at }, types);
}

/**
 * `axios.request(config)`, `axios(this.options(type))`, `requests.post(**options)`: the options that hold the URL, and its key; null where the request
 * is given it in another way.
 */
function handedOptions({ client, node }: KnownCall): { readonly given: Node; readonly key: string } | null {
  for (const place of client.url) {
    const key = place.at === 'arg' ? place.key : place.at === 'named' ? place.name : undefined;
    const given = place.at === 'arg' ? node.args[place.index] : onlySpread(node);
    if (key !== undefined && (given?.kind === 'name' || given?.kind === 'call')) return { given, key };
  }
  return null;
}

function onlySpread({ args }: CallNode): Node | undefined {
  const [only, another] = args.filter(({ kind }) => kind === 'spread');
  return only?.kind === 'spread' && !another ? only.value : undefined;
}

/** The source text of the type at the request itself; null where nothing in sight there has it for every chain of callers. */
export function typeAtCall(session: Session, call: KnownCall, asked: Sent): string | null {
  const sent = sentByEach(session, call, asked);
  return sent === null ? null : typeBeside(session, call, { tree: call.tree, node: call.node }, sent);
}

/** Null where there are too many callers. What begins a chain may be called by others, whom nobody sees: then what it hands on is unknown. */
function sentByEach(session: Session, call: KnownCall, { callStrings, isCut }: Sent): readonly SentBy[] | null {
  if (isCut || callStrings.length === 0 || callStrings.length > CHAINS) return null;
  return callStrings.map((callString) => ({ callString, types: sentBy(session, call, along(callString)).types }));
}

/** `built`: the call of the function that put together what the step stands in; null where that is written out on the way of the callers. */
type Step = Ref & { readonly at: CallNode; readonly built: Built | null };

function placesAt(session: Session, call: KnownCall, step: Step, sent: Told, level: number): readonly RouterPlace[] | null {
  // A helper for all hosts is handed others as well, which no router has to look at.
  if (level > 0 && sent.tell === toldOrRead && sent.chains.every((one) => isElsewhere(session, call, one))) return [];
  const isTold = !sent.shared.has(step.at) && !isReadAtMaking(step.at) && isUrl(session, step, sent.chains, level === 0);
  const type = isTold ? sent.tell(session, call, step, sent.chains) : null;
  // `send(US_URL, order)`, and `send(CN_URL, mall)` of a type that has not moved, beside `send(CN_URL, goods)`.
  if (type !== null && level > 0 && sent.chains.every((one) => isUnmoved(session, one) || isRegional(session, call, one))) return [];
  if (type !== null) return [{ file: step.tree.file, node: callAt(step), host: step.node, typeAtHost: type }];
  return placesOutside(session, call, sent, level, (callString) => outwards(session, step, callString));
}

/** Types that have not moved and nothing else, for which a router would give back the URL that it is given. */
function isUnmoved({ program: { catalogue } }: Session, { types }: SentBy): boolean {
  const isMoved = (type: string): boolean => catalogue.migrations.has(type) || catalogue.partnerTypes.has(type);
  return types.length > 0 && types.every((type) => type.kind === 'text' && type.certain && apiName.test(type.text) && !isMoved(type.text));
}

/** The gateway of a region and nothing else, which a router would give back. */
function isRegional(session: Session, call: KnownCall, sent: SentBy): boolean {
  const { hosts } = session.program.catalogue;
  return goesTo(session, call, sent, (host) => /^(?:us|eu|global)$/.test(hosts.get(host) ?? ''));
}

/** A host that is none of CN's. */
function isElsewhere(session: Session, call: KnownCall, sent: SentBy): boolean {
  const { hosts } = session.program.catalogue;
  return goesTo(session, call, sent, (host) => !host.includes(UNKNOWN_SUBSTRING) && hosts.get(host) !== 'cn');
}

function goesTo(session: Session, call: KnownCall, { callString }: SentBy, is: (host: string) => boolean): boolean {
  const { urls } = sentBy(session, call, along(callString));
  return urls.length > 0 && urls.every((url) => url.kind === 'text' && url.certain && is(textHost(url.text) ?? UNKNOWN_SUBSTRING));
}

/** The call that a place is shown at: in another file than the request's, where the URL stands. */
function callAt({ at, node, built }: Step): CallNode {
  return built === null || built.tree === built.site.tree ? at : { ...at, range: node.range, parent: node.parent };
}

/** What each of the chains sends, the calls that others make as well, and how the type is looked for. */
type Told = { readonly chains: readonly SentBy[]; readonly shared: ReadonlySet<Node>; readonly tell: Tell };

/** The same one step nearer to where the URL is written, which `stepOf` tells for each chain of callers. */
function placesOutside(
  session: Session,
  call: KnownCall,
  { chains, shared, tell }: Told,
  level: number,
  stepOf: (callString: CallString) => Step | null,
): readonly RouterPlace[] | null {
  if (level >= LEVELS) return null;
  const groups = new Map<Node, { readonly step: Step; readonly sent: SentBy[] }>();
  for (const one of chains) {
    const next = stepOf(one.callString);
    if (next === null) return null;
    const group = groups.get(next.node) ?? { step: next, sent: [] };
    groups.set(next.node, group);
    group.sent.push({ ...one, callString: insideOf(session, next, one.callString) });
  }
  const found = [...groups.values()].map((group) => placesAt(session, call, group.step, { chains: group.sent, shared, tell }, level + 1));
  return found.some((places) => places === null) ? null : found.flatMap((places) => places ?? []);
}

/** The chain of callers with the function on it that put together what the step stands in. */
function insideOf(session: Session, { built }: Step, callString: CallString): CallString {
  return built === null ? callString : extended(session, callString, [[built.fn, built.site]]);
}

/** A URL for every chain of callers, and never options that hold one; where the request itself is given it, it may be one that nobody knows. */
function isUrl(session: Session, { tree, node }: Step, sent: readonly SentBy[], isOfRequest: boolean): boolean {
  return sent.every(({ callString }) => {
    const env = along(callString);
    const given = evaluate(session, node, tree, env);
    // The router's function of PHP takes whatever can be written as a text.
    const values = tree.language === 'php' ? given.flatMap((value) => textOfObject(session, value, { tree, node }, env)) : given;
    return (
      (isOfRequest || values.some(({ kind }) => kind === 'text')) &&
      !values.some(({ kind }) => kind === 'node' || kind === 'instance' || kind === 'absent')
    );
  });
}

/** The expression that the URL has come from, one step nearer to where it is written. */
function outwards(session: Session, step: Step, callString: CallString): Step | null {
  const { tree, node } = step;
  const inner = hostIn(session, step, callString);
  if (inner !== null) return { ...step, node: inner };
  if (node.kind === 'name') return ofName(session, step, [], callString);
  if (node.kind !== 'member') return null;
  if (node.object.kind === 'name' && node.object.name === 'this') return ofField(session, step, node.property, callString);
  if (node.object.kind !== 'name') return null;
  const url = /^(?:host|hostname|href|origin)$/.test(node.property) ? urlArgument(session, node.object, tree) : null;
  return url === null ? ofName(session, step, [node.property], callString, node.object) : { ...step, node: url };
}

function ofName(session: Session, step: Step, keys: readonly string[], callString: CallString, name: Node = step.node): Step | null {
  const { tree } = step;
  const [decl, another] = name.kind === 'name' ? (session.names.declarationsOf(name, tree) ?? []) : [];
  if (!decl || another || decl.tree !== tree) return null;
  const last = lastWritten(session, decl, name);
  const written = last === 'unclear' ? begunWith(session, decl, { tree, node: name }, callString) : last;
  if (written === 'unclear') return null;
  const set = written === null ? null : setUnder(session, decl, keys, name);
  if (set === 'unclear') return null;
  if (set !== null) return within(session, { ...step, node: set }, [], callString);
  if (written !== null) return within(session, { ...step, node: written }, keys, callString);
  if (decl.node.kind !== 'param' || decl.node.parent?.kind !== 'function') return null;
  const path = [...(decl.property === null ? [] : decl.property.split('.')), ...keys];
  const site = callString.callers.get(decl.node.parent);
  if (site && decl.node.rest) return gatheredFrom(session, decl, decl.node.parent, site, path, callString);
  const argument = site ? argumentNode(decl.node.parent, decl.node, site.node) : null;
  // A router is handed the text, not the `URL` of it.
  const given = argument && site && tree.language === 'java' ? (urlArgument(session, argument, site.tree) ?? argument) : argument;
  return site && given ? within(session, { tree: site.tree, node: given, at: site.node, built: null }, path, callString) : null;
}

/** What a variable was given first, where all that it holds at the use has grown out of that; null for a parameter, which its caller gave it. */
function begunWith(session: Session, { node: decl, tree }: Decl, use: Ref, callString: CallString): Node | 'unclear' | null {
  const fn = decl.kind === 'param' && decl.parent?.kind === 'function' ? decl.parent : null;
  const site = fn ? callString.callers.get(fn) : undefined;
  const argument = fn && site && decl.kind === 'param' ? argumentNode(fn, decl, site.node) : null;
  const value = decl.kind === 'define' && !decl.member ? decl.value : null;
  const given = value ? { tree, node: value } : argument && site ? { tree: site.tree, node: argument } : null;
  return given && isGrownOutOf(session, use, given, callString) ? value : 'unclear';
}

/** `send(url=URL, **more)` of Python's `def send(retries=3, **kwargs)`: what is under a key of all that such a parameter takes. */
function gatheredFrom(
  session: Session,
  decl: Decl,
  { params }: FunctionNode,
  site: Ref<CallNode>,
  [key, ...rest]: readonly string[],
  callString: CallString,
): Step | null {
  if (decl.tree.language !== 'python' || key === undefined || params.some(({ name }) => name === key)) return null;
  if (assignmentsUnder(session, { name: decl.name, decl }, key).length > 0) return null;
  const { tree, node } = site;
  const [only, another] = node.args.filter((arg) => arg.kind === 'entry' && nameOf(arg.key) === key);
  const [more, second] = only ? [] : node.args.filter(({ kind }) => kind === 'spread');
  if (another || second) return null;
  const [given, keys] = only?.kind === 'entry' ? [only.value, rest] : [more?.kind === 'spread' ? more.value : null, [key, ...rest]];
  return given ? within(session, { tree, node: given, at: node, built: null }, keys, callString) : null;
}

/** `options.url = …`, once and on every way, of what a variable of the same function holds; null where nothing is put under the key. */
function setUnder(session: Session, decl: Decl, [key, ...rest]: readonly string[], use: Node): Node | 'unclear' | null {
  if (key === undefined || decl.node.kind !== 'define') return null;
  const [only, another] = assignmentsUnder(session, { name: decl.name, decl }, key);
  if (!only) return null;
  const { tree, node } = only;
  const isLast = tree === decl.tree && homeOf(node) === homeOf(use) && node.range.end <= use.range.start && !isConditional(node);
  return !another && rest.length === 0 && isLast && node.op === '=' ? node.value : 'unclear';
}

/** The values under these keys of an object that is written out here, for this one call. */
function within(session: Session, step: Step, keys: readonly string[], callString: CallString): Step | null {
  const [key, ...rest] = keys;
  if (key === undefined) return isExpression(step.node) ? step : null;
  if (step.node.kind === 'name' && rest.length === 0) return ofName(session, step, [key], callString);
  if (step.node.kind === 'call') {
    const built = builtBy(session, { tree: step.tree, node: step.node }, callString);
    const inside = built && extended(session, callString, [[built.fn, built.site]]);
    return built && inside && within(session, { ...step, tree: built.tree, node: built.given, built }, keys, inside);
  }
  if (step.node.kind !== 'object') return null;
  const entries = step.node.entries.filter((entry) => entry.kind === 'entry' && keyText(entry.key) === key);
  const [only, another] = entries;
  if (only?.kind !== 'entry' || another) return null;
  return within(session, { ...step, node: only.value ?? only.key }, rest, callString);
}

function keyText(key: Node): string | null {
  return key.kind === 'string' ? key.value : nameOf(key);
}

function isExpression(node: Node): boolean {
  return node.kind !== 'function' && node.kind !== 'object' && node.kind !== 'list' && node.kind !== 'plain';
}

/** `this.url` of an object that is made for this one call: what its constructor was given. */
function ofField(session: Session, step: Step, field: string, callString: CallString): Step | null {
  const self: Node = { kind: 'name', name: 'this', range: step.node.range, parent: step.node.parent };
  const [only, another] = evaluate(session, self, step.tree, along(callString));
  if (another || only?.kind !== 'instance' || only.made === null) return null;
  const [fn = null, second] = constructorsFor(session, only.type, only.made);
  if (second) return null;
  const param = fn && fieldParam(only.type.node, fn, field);
  const given = fn && param ? argumentNode(fn, param, only.made.node) : null;
  if (!given || !isForOneCall(step, only, callString)) return null;
  return within(session, { tree: only.made.tree, node: given, at: only.made.node, built: null }, [], callString);
}

/** `new Http(url).post(body)` */
function isForOneCall(step: Step, { made }: Extract<AbstractValue, { kind: 'instance' }>, callString: CallString): boolean {
  const method = enclosingObject(step.node)?.method ?? null;
  const site = method === null ? undefined : callString.callers.get(method);
  return site !== undefined && made !== null && site.node.callee.kind === 'member' && site.node.callee.object === made.node;
}
