import { isOfVendor } from '../../base/vendor-hosts.js';
import type { Evidence, Gateway, HostOption, Pair, Possible, Request } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import type { Ref } from '../program/ref.js';
import { throughRouter as routerAt } from '../program/router-call.js';
import { type AbstractValue, type CallString, joinPathConditions, TOP, UNKNOWN_SUBSTRING, unresolvedOf } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { budgeted, isRunningOut, recording, refill, type Session, spend } from '../values/session.js';
import { isOfShops } from '../values/texts/reads.js';
import { hostIn } from '../values/texts/url-joining.js';
import { chosenByUrl } from './chosen-by-url.js';
import { clientFor, type KnownCall } from './find.js';
import { isReached } from './guards.js';
import { hiddenBy } from './hidden.js';
import { hookSettingHost } from './hooks.js';
import { onlyNearestSetter } from './nearest-setter.js';
import { CUT, callsFirst, decided, extendFirst, maySign, whatIsToldBut } from './next-callers.js';
import { baseOf, sentBy } from './sent.js';
import { wayAlong } from './ways-to.js';

/** Chains of callers, and pairs, of one request: beyond these it is not closed, and its type unknown. */
const CHAINS = 1_200;
const PAIRS = 1_000;

/**
 * The request as its callers together tell it. `callStrings`: one for each chain of them; `closed`: there are no others; `isCut`: there are more than were
 * followed, or none was understood.
 */
export type Sent = {
  readonly keys: ReadonlySet<string>;
  readonly callStrings: readonly CallString[];
  readonly closed: boolean;
  readonly isCut: boolean;
};

/** The place of a router function, and the name of the type there. */
export type RouterPlace = Pick<Request, 'host' | 'typeAtHost' | 'places'> & { readonly hostOption: HostOption | null };
type PlaceOf = (session: Session, call: KnownCall, sent: Sent) => RouterPlace;

/**
 * A request, the call that makes it, and how its callers tell it; `isTold`: something is known of its type or URL; `isDoubted`: its URL may be changed by
 * what nobody followed.
 */
export type Judged = {
  readonly request: Request;
  readonly call: KnownCall;
  readonly sent: Sent;
  readonly isTold: boolean;
  readonly isDoubted: boolean;
};

/**
 * The request with everything that meets in it; null where it has nothing to do with the open platform. `untold`: how many came before it of which
 * nothing is known.
 */
export function requestOf(session: Session, call: KnownCall, placeOf: PlaceOf, untold: number): Judged | null {
  return budgeted(
    session,
    () => judged(session, call, placeOf, untold < PLACED),
    () => ({
      request: unknownRequest(call),
      call,
      sent: { ...CUT, keys: new Set(), closed: false, isCut: true },
      isTold: true,
      isDoubted: false,
    }),
  );
}

/** Requests of which nothing is known for which a router's place is looked for. */
const PLACED = 8;
const NOWHERE = { host: null, hostOption: null, typeAtHost: null };

/** A request of which nothing is known. */
function unknownRequest(call: KnownCall): Request {
  return {
    file: call.tree.file,
    node: call.node,
    api: call.client.api,
    ...NOWHERE,
    routed: false,
    pairs: [unknownPair(call)],
    closed: false,
  };
}

function judged(session: Session, call: KnownCall, placeOf: PlaceOf, isPlaced: boolean): Judged | null {
  const { pairs, isRouted, ...sent } = recording(session, () => explore(session, call));
  // Each of them is decided and reported.
  spend(session, pairs.length);
  if (!pairs.some((pair) => isOfPlatform(session, pair))) {
    if (pairs.some((pair) => pair.type.value === null && pair.url.value === null)) {
      const place = isPlaced ? placeOf(session, call, sent) : NOWHERE;
      const routed = place.host !== null && routerAt(place.host) !== null;
      return { request: { ...unknownRequest(call), ...place, routed, pairs }, call, sent, isTold: false, isDoubted: false };
    }
    return null;
  }
  const kept = onlyNearestSetter(pairs.filter((pair) => isOurs(session, pair)));
  const place = placeOf(session, call, sent);
  const routed = isRouted || baseOf(session, call, TOP).routed || (kept.length > 0 && kept.every(isThroughRouter));
  const request = {
    file: call.tree.file,
    node: call.node,
    api: call.client.api,
    ...place,
    routed,
    setBy: hookSettingHost(session, call),
    pairs: kept,
    closed: sent.closed,
  };
  return { request, call, sent, isTold: true, isDoubted: false };
}

/** The router function stands somewhere around the URL: `URI.create(temuGateway(type, url))`. */
function isThroughRouter({ url }: Pick<Pair, 'url'>): boolean {
  return url.steps.some(({ why }) => why === 'router');
}

function throughRouter({ tree, node }: KnownCall, { routed }: AbstractValue, url: Possible): Possible {
  return routed ? { ...url, steps: [...url.steps, { file: tree.file.path, range: node.range, why: 'router', detail: '' }] } : url;
}

function isOfPlatform(session: Session, { gateway, type }: Pair): boolean {
  return gateway !== 'unknown' || (type.value !== null && isKnownType(session, type.value));
}

/**
 * Each method of a client has a chain for each place where the client is made: while further methods are found, there are more looks. How many types of
 * the platform are found, with that; so many were when it was last asked.
 */
function refilledFor(session: Session, found: readonly Pair[], before: number): number {
  const types = new Set(found.flatMap(({ type: { value } }) => (value !== null && isKnownType(session, value) ? [value] : [])));
  if (types.size > before) refill(session);
  return types.size;
}

function isKnownType({ program: { catalogue } }: Session, type: string): boolean {
  return apiName.test(type) || catalogue.migrations.has(type) || catalogue.partnerTypes.has(type);
}

/** A shared client also talks to other hosts: those pairs say nothing here. */
function isOurs(session: Session, pair: Pair): boolean {
  const { value } = pair.url;
  const isForeign = pair.gateway === 'unknown' && value !== null && /^https?:\/\/[^/]/.test(value);
  return !isForeign || (pair.type.value !== null && isKnownType(session, pair.type.value));
}

/** Callers of callers that are asked what is sent to a host that is none of the platform's: it may be a proxy for it. */
const NEAR = 1;

/** Another host, and none of the vendor's: `openapi.temu.com` is in no catalogue, and serves types all the same. */
function isForeignUrl(session: Session, url: AbstractValue): boolean {
  const host = url.kind === 'text' ? /^https?:\/\/([^/:?#\uFFFF]+)[/:?#]/.exec(`${url.text}/`)?.[1] : undefined;
  return host !== undefined && !isOfVendor(host) && gatewayOf(session, url) === 'unknown';
}

/** `isRouted`: every URL that is CN's has passed through the generated router on its way. */
type Explored = Sent & { readonly pairs: readonly Pair[]; readonly isRouted: boolean };

function explore(session: Session, call: KnownCall): Explored {
  const queue: CallString[] = [TOP.callString];
  const found = new Map<string, Pair>();
  const keys = new Set<string>();
  const callStrings: CallString[] = [];
  const passes: boolean[] = [];
  const shutOut: Pair[] = [];
  const twins = new Set<string>();
  let closed = true;
  let isCut = false;
  let chains = 0;
  let typesTold = 0;
  for (let callString = queue.pop(); callString; callString = queue.pop()) {
    if (isRunningOut(session)) typesTold = refilledFor(session, [...found.values()], typesTold);
    if (++chains > CHAINS || found.size > PAIRS || session.state.left < 0) {
      closed = false;
      isCut = true;
      add(found, unknownPair(call));
      break;
    }
    const env = along(callString);
    const { known, unresolved } = clientFor(session, call, env);
    const judged = known === null ? null : sentBy(session, known, env);
    for (const key of judged?.keys ?? []) keys.add(key);
    const sent = judged === null ? [] : [...judged.types, ...judged.urls];
    // An object that is known comes before the values that any object of its class may hold.
    const doubts = sent.filter((value) => value.kind === 'unknown' && value.soft);
    const open = callsFirst(
      [...new Set([...unresolved, ...unresolvedOf(doubts), ...unresolvedOf(sent)])].filter((fn) => !callString.callers.has(fn)),
    );
    const firm = new Set([...unresolved, ...unresolvedOf(sent.filter((value) => !doubts.includes(value)))]);
    const told = judged === null ? null : whatIsToldBut(open, judged.types, judged.urls);
    if (told !== null && twins.has(told)) {
      if (maySign(callString)) callStrings.push(callString);
      continue;
    }
    if (told !== null) twins.add(told);
    const isFar = callString.callers.size >= NEAR && judged !== null && judged.urls.every((url) => isForeignUrl(session, url));
    const next = open.length === 0 ? null : isFar ? CUT : extendFirst(session, callString, open, firm);
    if (next && !next.complete) closed = false;
    if (next) queue.push(...next.callStrings);
    if (judged === null || next?.complete) continue;
    const nearer = next === null && hostsOf(judged.urls).size > 1 ? decided(session, call, callString, queue.length) : [];
    queue.push(...nearer);
    if (nearer.length > 0) continue;
    callStrings.push(callString);
    // A URL of a region is written beside it, and the router would leave it alone.
    const texts = judged.urls.filter((url) => url.kind === 'text');
    const ofCn = texts.filter((url) => gatewayOf(session, url) === 'cn');
    for (const url of ofCn.length > 0 ? ofCn : texts)
      if (ofCn.length > 0 || !isRegional(session, url)) passes.push(judged.routed || url.routed);
    for (const { pair: met, choices, reads } of combine(session, call, judged)) {
      const pair = isOfShops(session, met.type.value) ? { ...met, ways: [wayAlong(call, callString, reads)] } : met;
      if (isReached(session, call, callString, choices)) add(found, pair);
      else shutOut.push(pair);
    }
  }
  // Whoever writes a call means it to be reached: what is never reached is not understood.
  const reached = new Set([...found.values()].map(({ type }) => type.value));
  for (const pair of shutOut) if (!reached.has(pair.type.value)) add(found, pair);
  // Chains that all lead nowhere were not understood.
  if (found.size === 0) {
    closed = false;
    isCut = true;
    add(found, unknownPair(call));
  }
  return { pairs: [...found.values()], closed, isCut, keys, callStrings, isRouted: passes.length > 0 && passes.every((one) => one) };
}

function isRegional(session: Session, url: AbstractValue): boolean {
  return ['us', 'eu', 'global'].includes(gatewayOf(session, url));
}

/** `choices`: those under which type and URL meet; `reads`: of a price review, the expressions that gave it. */
type Met = { readonly pair: Pair; readonly choices: ReadonlyMap<string, string>; readonly reads: readonly Ref[] };

function combine(session: Session, call: KnownCall, judged: ReturnType<typeof sentBy>): readonly Met[] {
  const types = hardened(judged.types);
  const urls = hardened(judged.urls);
  const isCrossed = count(types) > 1 && hostsOf(urls).size > 1;
  const goesTo = chosenByUrl(session, types);
  const targets = urls.map((url) => ({
    url,
    target: throughRouter(call, url, possible(session, call, url, 'url-from')),
    served: gatewayOf(session, url),
  }));
  return types.flatMap((type) => {
    const sent = asType(possible(session, call, type, 'type-from'));
    return targets.flatMap(({ url, target, served }): readonly Met[] => {
      const pathCondition = joinPathConditions(type.pathCondition, url.pathCondition);
      const isChosen = goesTo(type, served);
      if (pathCondition === null || isChosen === false) return [];
      const isSeparated =
        isChosen !== null ||
        (type.pathCondition.size > 0 &&
          url.pathCondition.size > 0 &&
          pathCondition.size < type.pathCondition.size + url.pathCondition.size);
      const isRelative = target.value !== null && !/^(?:\w+:)?\/\//.test(target.value) && served === 'unknown';
      const strength = (isCrossed && !isSeparated) || isRelative ? 'likely' : target.strength;
      const at: Ref = type.caller ?? { tree: call.tree, node: call.node };
      const gateway = gatewayAfter(session, served, sent.value, judged.routed || url.routed);
      const to = strength === target.strength ? target : { ...target, strength };
      const pair = { file: at.tree.file, node: at.node, type: sent, url: to, gateway, region: regionOf(url) };
      return [{ pair, choices: pathCondition, reads: type.kind === 'text' ? (type.reads ?? []) : [] }];
    });
  });
}

function count(values: readonly AbstractValue[]): number {
  return new Set(values.flatMap((value) => (value.kind === 'text' ? [value.text] : []))).size;
}

/** The hosts of URLs: several paths of one host are one, and a URL that begins with an unknown part is as unknown as an unseen variable. */
function hostsOf(values: readonly AbstractValue[]): ReadonlySet<string> {
  const texts = values.flatMap((value) => (value.kind === 'text' && !value.text.startsWith(UNKNOWN_SUBSTRING) ? [value.text] : []));
  return new Set(texts.map((text) => /^(?:\w+:)?\/\/[^/?#]*/.exec(text)?.[0] ?? text));
}

/** A doubt that callers could not remove is no value of its own. */
function hardened(values: readonly AbstractValue[]): readonly AbstractValue[] {
  const firm = values.filter((value) => !(value.kind === 'unknown' && value.soft));
  return firm.length > 0 ? firm : values;
}

function possible(session: Session, call: KnownCall, value: AbstractValue, why: 'type-from' | 'url-from'): Possible {
  const hidden = hiddenBy(session, value);
  const request: Evidence = { file: call.tree.file.path, range: call.node.range, why: 'request', detail: call.client.api };
  if (value.kind !== 'text' || value.text === '')
    return { value: null, from: [], steps: [request, ...value.steps], strength: 'likely', hidden };
  const text = why === 'url-from' ? withoutOpenQuery(value.text) : value.text;
  const isWhole = !text.includes(UNKNOWN_SUBSTRING);
  // Of a text of many lines only what was taken out of it is told.
  const origins = value.from.map(({ file, node }): Evidence => {
    const detail = node.value.includes('\n') ? value.text : node.value;
    return { file: file.path, range: node.inner, why, detail };
  });
  return {
    value: isWhole ? text : null,
    from: value.from,
    steps: [request, ...value.steps, ...origins],
    strength: value.certain && isWhole ? 'proved' : 'likely',
    hidden: isWhole ? null : hidden,
  };
}

/** Where a URL leads its query does not say. */
function withoutOpenQuery(url: string): string {
  const query = url.indexOf('?');
  return query > 0 && url.includes(UNKNOWN_SUBSTRING, query) ? url.slice(0, query) : url;
}

/** Every name of the platform has a dot: what has none is a part of one that is put together out of sight. */
function asType(sent: Possible): Possible {
  return sent.value === null || sent.value.includes('.') ? sent : { ...sent, value: null, strength: 'likely' };
}

/** By the host alone; a host that is put together from unknown parts is unknown. */
export function gatewayOf(session: Session, value: AbstractValue): Gateway {
  const host = value.kind === 'text' ? hostIn(value.text) : null;
  return (host && session.program.catalogue.hosts.get(host)) || 'unknown';
}

function gatewayAfter({ program: { catalogue } }: Session, gateway: Gateway, type: string | null, routed: boolean): Gateway {
  return routed && gateway === 'cn' && type !== null && catalogue.partnerTypes.has(type) ? 'partner' : gateway;
}

function regionOf(value: AbstractValue): string | null {
  return value.steps.find((step) => step.why === 'region-selector' && step.detail !== '')?.detail ?? null;
}

function unknownPair(call: KnownCall): Pair {
  const nothing: Possible = { value: null, from: [], steps: [], strength: 'likely', hidden: { why: 'limit', detail: '' } };
  return { file: call.tree.file, node: call.node, type: nothing, url: nothing, gateway: 'unknown', region: null };
}

/** Pairs of one type, URL and place are one; the surer of them stands. */
function add(found: Map<string, Pair>, pair: Pair): void {
  const place = (one: Possible): string => `${one.value}@${one.from.map(({ file, node }) => `${file.path}:${node.range.start}`).join()}`;
  const mark = `${pair.file.path}:${pair.node.range.start}:${place(pair.type)}:${place(pair.url)}:${pair.region}`;
  const known = found.get(mark);
  const isSurer = pair.type.strength === 'proved' && pair.url.strength === 'proved';
  const one = !known || isSurer ? pair : known;
  found.set(mark, known?.ways && pair.ways ? { ...one, ways: [...known.ways, ...pair.ways] } : one);
}
