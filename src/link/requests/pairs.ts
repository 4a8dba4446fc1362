import { isOfVendor } from '../../base/vendor-hosts.js';
import type { HostOption, Pair, Request } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import { throughRouter as routerAt } from '../program/router-call.js';
import { type AbstractValue, type CallString, TOP, unresolvedOf } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import {
  budgeted,
  giveBack,
  isRunningOut,
  limit,
  putAside,
  recording,
  refill,
  type Session,
  spend,
  withLargeShare,
} from '../values/session.js';
import { isOfShops } from '../values/texts/reads.js';
import { baseOf } from './arguments/host-and-base.js';
import { type Central, isApart, likelyLast } from './chains/apart.js';
import {
  CUT,
  callsFirst,
  decided,
  extendFirst,
  type Followed,
  isFollowed,
  isMaking,
  maySign,
  whatIsToldBut,
} from './chains/next-callers.js';
import { onePerUrl, SharedMakings } from './chains/shared-makings.js';
import { wayAlong } from './chains/ways-to.js';
import { clientFor, type KnownCall } from './find.js';
import { combine, gatewayOf, hostsOf, isOfRegion, isRegional, unknownPair } from './met-pairs.js';
import type { Conflict } from './names/request-types.js';
import { ReachedPairs } from './reached-pairs.js';
import { hookSettingHost } from './senders/hooks.js';
import { onlyNearestSetter } from './senders/nearest-setter.js';
import { type SentValues, sentBy } from './sent.js';

/** Chains of callers, and pairs, of one request in a program of few names: beyond these it is not closed, and its type unknown. */
const CHAINS = 1_200;
const PAIRS = 1_000;

/** Evaluations for a request whose body no caller can put a type into: whether its URL is the platform's is all that they could tell. */
const TYPELESS = 4_000;

/**
 * Evaluations for a request as long as nothing of the platform is told. In 9619221/temu-automation, 5CORE-ALL/invent, sggtong1/duoshou-erp,
 * fangwater/temu-api-manager and xcn04248/AutoTemu the first name or gateway is told after 2,868 at most, and requests of which nothing is known, which
 * are most, took up to 31,000.
 */
const UNTOLD = 8_000;

/**
 * The request as its callers together tell it. `callStrings`: one for each chain of them; `closed`: there are no others; `isCut`: there are more than were
 * followed, or none was understood; `apart`: chains of code that has nothing to do with the platform and sends by the same call, as far as they were followed.
 */
export type Sent = {
  readonly keys: ReadonlySet<string>;
  readonly callStrings: readonly CallString[];
  readonly closed: boolean;
  readonly isCut: boolean;
  readonly apart: readonly CallString[];
};

/** The place of a router function, and the name of the type there. */
export type RouterPlace = Pick<Request, 'host' | 'typeAtHost' | 'places'> & { readonly hostOption: HostOption | null };
type PlaceOf = (session: Session, call: KnownCall, sent: Sent) => RouterPlace;

/**
 * A request, the call that makes it, and how its callers tell it; `isTold`: something is known of its type or URL; `isDoubted`: its URL may be changed by
 * what nobody followed; `conflict`: what it was made with is not all that it says; `unreached`: pairs that a condition shuts out.
 */
export type Judged = {
  readonly request: Request;
  readonly call: KnownCall;
  readonly sent: Sent;
  readonly isTold: boolean;
  readonly isDoubted: boolean;
  readonly conflict: Conflict;
  readonly unreached: ReadonlySet<Pair>;
};

/**
 * The request with everything that meets in it; null where it has nothing to do with the open platform. `untold`: how many came before it of which
 * nothing is known.
 */
export function requestOf(session: Session, call: KnownCall, central: Central, placeOf: PlaceOf, untold: number): Judged | null {
  return budgeted(
    session,
    () => judged(session, call, central, placeOf, untold < PLACED),
    () => ({
      request: unknownRequest(call),
      call,
      sent: { ...CUT, keys: new Set(), closed: false, isCut: true, apart: [] },
      isTold: true,
      isDoubted: false,
      conflict: 'none',
      unreached: new Set(),
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

function judged(session: Session, call: KnownCall, central: Central, placeOf: PlaceOf, isPlaced: boolean): Judged | null {
  const { pairs, isRouted, conflict, unreached, ...sent } = recording(session, () => explore(session, call, central));
  // Each of them is decided and reported.
  spend(session, pairs.length);
  if (!pairs.some((pair) => isOfPlatform(session, pair))) {
    if (pairs.some((pair) => pair.type.value === null && pair.url.value === null)) {
      const place = isPlaced ? placeOf(session, call, sent) : NOWHERE;
      const routed = place.host !== null && routerAt(place.host) !== null;
      return {
        request: { ...unknownRequest(call), ...place, routed, pairs },
        call,
        sent,
        isTold: false,
        isDoubted: false,
        conflict,
        unreached,
      };
    }
    return null;
  }
  const kept = onlyNearestSetter(pairs.filter((pair) => isOurs(session, pair)));
  const place = conflict !== 'none' ? NOWHERE : placeOf(session, call, sent);
  // A project's own helper for all hosts is routed where the platform's callers hand over their URL.
  const ours = kept.filter((pair) => isOfPlatform(session, pair) && !isOfRegion(pair));
  const routed = isRouted || baseOf(session, call, TOP).routed || (ours.length > 0 && ours.every(isThroughRouter));
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
  return { request, call, sent, isTold: true, isDoubted: false, conflict, unreached };
}

/** The router function stands somewhere around the URL: `URI.create(temuGateway(type, url))`. */
function isThroughRouter({ url }: Pick<Pair, 'url'>): boolean {
  return url.steps.some(({ why }) => why === 'router');
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

/** Whether a type of the platform or one of its gateways is among what is sent. */
function isTold(session: Session, { types, urls }: Pick<ReturnType<typeof sentBy>, 'types' | 'urls'>): boolean {
  return (
    types.some((type) => type.kind === 'text' && isKnownType(session, type.text)) ||
    urls.some((url) => url.kind === 'text' && gatewayOf(session, url) !== 'unknown')
  );
}

/** The callers that are left to ask tell where it goes: other chains have types to tell. */
function isTypeTold(judged: SentValues | null): boolean {
  return judged !== null && judged.types.length > 0 && judged.types.every((type) => type.kind === 'text' && type.certain);
}

/** Callers of callers that are asked what is sent to a host that is none of the platform's: it may be a proxy for it. */
const NEAR = 1;

/** Another host, and none of the vendor's: `openapi.temu.com` is in no catalogue, and serves types all the same. */
function isForeignUrl(session: Session, url: AbstractValue): boolean {
  const host = url.kind === 'text' ? /^https?:\/\/([^/:?#\uFFFF]+)[/:?#]/.exec(`${url.text}/`)?.[1] : undefined;
  return host !== undefined && !isOfVendor(host) && gatewayOf(session, url) === 'unknown';
}

/** `isRouted`: every URL that is CN's has passed through the generated router on its way. */
type Explored = Sent & {
  readonly pairs: readonly Pair[];
  readonly isRouted: boolean;
  readonly conflict: Conflict;
  readonly unreached: ReadonlySet<Pair>;
};

function explore(session: Session, call: KnownCall, central: Central): Explored {
  const queue: CallString[] = [TOP.callString];
  const reached = new ReachedPairs(session, call);
  const keys = new Set<string>();
  const callStrings: CallString[] = [];
  const passes: boolean[] = [];
  const apart: CallString[] = [];
  const twins = new Set<string>();
  const followed: Followed = new Map();
  const makings = new SharedMakings(session);
  const { share } = session.state;
  let closed = true;
  let isCut = false;
  let conflict: Conflict = 'none';
  let chains = 0;
  let typesTold = 0;
  let isUntold = true;
  let aside = putAside(session, UNTOLD);
  const end = (callString: CallString, sent: SentValues): void => {
    if (sent.conflict !== 'none') conflict = sent.conflict;
    // A URL of a region is written beside it, and the router would leave it alone.
    const texts = sent.urls.filter((url) => url.kind === 'text');
    const ofCn = texts.filter((url) => gatewayOf(session, url) === 'cn');
    // What a shared helper sends to other hosts for others passes no router.
    const isOthers = !sent.types.some((type) => type.kind === 'text' && isKnownType(session, type.text));
    for (const url of ofCn.length > 0 ? ofCn : texts.filter((one) => !(isOthers && isForeignUrl(session, one))))
      if (ofCn.length > 0 || !isRegional(session, url)) passes.push(sent.routed || url.routed);
    for (const { pair: met, choices, reads } of combine(session, call, sent)) {
      const pair = isOfShops(session, met.type.value) ? { ...met, ways: [wayAlong(call, callString, reads)] } : met;
      reached.add({ pair, choices, callString });
    }
  };
  const isOursFound = (): boolean => reached.met().some((pair) => isOfPlatform(session, pair));
  for (let callString = queue.pop(); callString; callString = queue.pop() ?? (isOursFound() ? undefined : apart.pop())) {
    if (aside === 0 && isRunningOut(session)) typesTold = refilledFor(session, reached.reached(), typesTold);
    if (++chains > CHAINS * share || reached.size > PAIRS * share || session.state.left < 0) {
      closed = false;
      isCut = true;
      reached.addUnknown();
      break;
    }
    if (isFollowed(followed, callString)) continue;
    const env = along(callString);
    const { known, unresolved } = clientFor(session, call, env);
    const judged = known === null ? null : sentBy(session, known, env);
    if (judged?.isTypeless && callString === TOP.callString) {
      limit(session, TYPELESS);
      aside = 0;
    }
    if (isUntold && judged !== null && isTold(session, judged)) {
      isUntold = false;
      giveBack(session, aside);
      aside = 0;
      reached.tell();
    }
    for (const key of judged?.keys ?? []) keys.add(key);
    const sent = judged === null ? [] : [...judged.types, ...judged.urls];
    // An object that is known comes before the values that any object of its class may hold.
    const doubts = sent.filter((value) => value.kind === 'unknown' && value.soft);
    const open = callsFirst(
      [...new Set([...unresolved, ...unresolvedOf(doubts), ...unresolvedOf(sent)])].filter((fn) => !callString.callers.has(fn)),
    );
    const firm = new Set([...unresolved, ...unresolvedOf(sent.filter((value) => !doubts.includes(value)))]);
    const told = judged === null ? null : whatIsToldBut(session, callString, open, judged.types, judged.urls);
    if (told !== null && twins.has(told)) {
      if (maySign(callString)) callStrings.push(callString);
      makings.left(callString);
      continue;
    }
    if (told !== null) twins.add(told);
    const endings = judged === null || call.handed ? null : makings.endings(callString, open, judged);
    if (endings !== null) {
      callStrings.push(...onePerUrl(endings).map((one) => one.callString));
      for (const one of endings) end(one.callString, one.sent);
      continue;
    }
    const isFar = callString.callers.size >= NEAR && judged !== null && judged.urls.every((url) => isForeignUrl(session, url));
    const extend = () => extendFirst(session, callString, open, firm);
    const next = open.length === 0 ? null : isFar ? CUT : isTypeTold(judged) ? withLargeShare(session, extend) : extend();
    if (next && !next.complete) closed = false;
    const mayBeApart = judged !== null && !isTold(session, judged) && !open.some(isMaking);
    makings.continued(callString, next?.callStrings ?? []);
    for (const one of likelyLast(next?.callStrings ?? [])) {
      const isLater = mayBeApart && isApart(one, central);
      if (isLater) makings.left(one);
      (isLater ? apart : queue).push(one);
    }
    if (judged === null || next?.complete) continue;
    const nearer = next === null && hostsOf(judged.urls).size > 1 ? decided(session, call, callString, queue.length) : [];
    makings.continued(callString, nearer);
    queue.push(...nearer);
    if (nearer.length > 0) continue;
    callStrings.push(callString);
    makings.ended(callString, judged);
    end(callString, judged);
  }
  // Chains that all lead nowhere were not understood.
  if (reached.met().length === 0) {
    closed = false;
    isCut = true;
    reached.addUnknown();
  }
  return {
    ...reached.close(),
    closed: closed && apart.length === 0,
    isCut: isCut || apart.length > 0,
    apart,
    keys,
    callStrings,
    conflict,
    isRouted: passes.length > 0 && passes.every((one) => one),
  };
}
