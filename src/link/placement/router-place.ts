import type { Node } from '../../model/index.js';
import type { Place } from '../clients/client.js';
import { apiName } from '../clients/type-names.js';
import { isWithin } from '../program/enclosing.js';
import { runsElsewhere } from '../program/runs-elsewhere.js';
import { firstOf, hostOf } from '../requests/arguments/host-and-base.js';
import type { Found } from '../requests/call.js';
import type { KnownCall } from '../requests/find.js';
import type { RouterPlace, Sent } from '../requests/pairs.js';
import { hookPlace } from '../requests/senders/hooks.js';
import { interceptedBases } from '../requests/senders/intercepted-bases.js';
import { isOverruled } from '../requests/senders/interceptors.js';
import { isReadAtMaking } from '../requests/senders/partial-senders.js';
import { isReplaced } from '../requests/senders/replaced-clients.js';
import { calleesIn, sentBy } from '../requests/sent.js';
import { type CallString, type Env, TOP } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { evaluate } from '../values/evaluate.js';
import { aside, type Session } from '../values/session.js';
import { hostIn } from '../values/texts/url-joining.js';
import { builtType } from './body/built-body.js';
import { sentBody } from './body/sent-body.js';
import { callerPlaces, toldOrRead, typeAtCall } from './caller-places.js';
import { isVariable } from './sameness/changed-between.js';
import { isBefore, isUsedOnce } from './sameness/single-use.js';
import { entryText } from './type/open-entries.js';
import { soleType } from './type/sole-type.js';
import { isUnwritten } from './type/type-entries.js';
import { typeExpression } from './type/type-expression.js';
import { helperQuery } from './url/helper-query.js';
import { hostInOptions, hostOptionOf, isOfSegments, makingWithoutUrl } from './url/host-option.js';
import { interceptedBase } from './url/intercepted-base.js';
import { ownQuery } from './url/own-query.js';
import { sentQuery } from './url/sent-query.js';
import { setBase } from './url/set-base.js';

/** The place of a router function, and the name of the type there. */
export function routerPlace(session: Session, found: KnownCall, sent: Sent): RouterPlace {
  if (runsElsewhere(found.node, found.tree)) return NOWHERE;
  return aside(session, () => {
    const call = withUrl(session, found, sent);
    const own = placeOf(session, call, sent);
    // Where the client is made nothing may tell the type yet that the request puts into its body behind that: its own options give it a base URL as well.
    if (own.host === null || isWithin(own.host, call.node) || own.typeAtHost !== null || (own.places ?? []).length > 0) return own;
    const ofRequest = placeOf(session, call, sent, true);
    return ofRequest.typeAtHost === null ? own : ofRequest;
  });
}

const NOWHERE: RouterPlace = { host: null, hostOption: null, typeAtHost: null };

/** An argument that may be a URL or options, and is a URL for every caller, or has options behind it, holds none. */
function withUrl(session: Session, call: KnownCall, { callStrings }: Sent): KnownCall {
  const { client, node, tree } = call;
  const plain = client.url.flatMap((place) => (place.at === 'arg' && place.key === undefined ? [place.index] : []));
  const isText = (index: number): boolean => {
    const arg = node.args[index];
    if (arg === undefined) return false;
    // Where options follow, nobody knows the first argument, and it is none.
    if (node.args.length > index + 1 && evaluate(session, arg, tree, TOP).every(({ kind }) => kind === 'unknown')) return true;
    if (callStrings.length === 0 || callStrings.length > CALLERS) return false;
    return callStrings.every((callString) => {
      const values = evaluate(session, arg, tree, along(callString));
      return (
        values.some(({ kind }) => kind === 'text') &&
        values.every(({ kind }) => kind === 'text' || kind === 'unknown' || kind === 'library')
      );
    });
  };
  const urls = new Set(plain.filter(isText));
  if (urls.size === 0) return call;
  const isOption = (place: Place): boolean => place.at === 'arg' && place.key !== undefined && urls.has(place.index);
  const [url, base] = [client.url, client.base].map((places) => places.filter((place) => !isOption(place)));
  return { ...call, client: { ...client, url: url ?? [], base: base ?? [] } };
}

/** `/openapi/router`, and as got and ky want it: `openapi/router`. */
const path = /^(?:\/(?!\/)|[\w-]{1,60}\/[\w/.-]{0,200}$)/;

/** Callers beyond which an argument is not asked about. */
const CALLERS = 60;

/** `isByOption`: the base URL that the client is made with stays as it is. */
function placeOf(session: Session, call: KnownCall, sent: Sent, isByOption = false): RouterPlace {
  const hook = hookPlace(session, call);
  if (hook !== null) return { host: null, hostOption: null, typeAtHost: null, places: [hook] };
  const found = hostOf(session, call, TOP) ?? setByCallers(session, call, sent);
  if (found?.node && mayBeObject(session, found.node, call, sent)) return NOWHERE;
  const base = firstOf(session, call, call.client.base, TOP);
  const reach = base === null || isWhole(found) ? 'whole' : reachOf(session, call, sent, isUntold(base));
  if (reach === 'both') return NOWHERE;
  const isPathOnly = base !== null && reach === 'path';
  // A path that is the type itself gives no host: the base URL does, wherever it is set.
  const isTypeItself = found?.values.some((value) => value.kind === 'text' && apiName.test(value.text)) ?? false;
  // So does the client that a caller hands over, where only a path is given here.
  const aPath = isOfSegments(call) ? /^(?!\w+:)/ : path;
  const isPath = found?.values.every((value) => value.kind === 'text' && aPath.test(value.text)) ?? false;
  const given = isPathOnly
    ? isByOption
      ? null
      : nodeAt(session, base, call)
    : isTypeItself || isPath
      ? null
      : nodeAt(session, found, call);
  const isUnnamed = call.client.ownBase?.when === 'unnamed' || isBasedByCallers(session, call, sent);
  const isOfKeeper = isPathOnly || (isPath && base === null && isUnnamed);
  const hostOption =
    given !== null ? null : isOfKeeper ? hostOptionOf(session, call, call.node, sent.callStrings) : hostInOptions(session, call);
  // The path of a request that is made before it is sent.
  const isAhead = hostOption !== null && hostOption.range.end <= call.node.range.start;
  const ahead = isAhead ? (found?.node ?? makingWithoutUrl(session, call)) : null;
  const place = given ?? (hostOption ? (ahead ?? call.node) : null);
  const isElsewhere = isOverruled(session, call) || isReplaced(session, call);
  const isCertain = place !== null && !isElsewhere && !isReadAtMaking(call.node);
  const url = isPathOnly ? base : isTypeItself || isPath ? null : found;
  const ofOurs = (): NonNullable<RouterPlace['places']> => placesOfPlatform(session, call, url, sent);
  const own = sent.apart.length > 0 && !isElsewhere ? ofOurs() : [];
  if (own.length > 0) return { host: given, hostOption, typeAtHost: null, places: own };
  const typeAtHost = isCertain ? typeExpression({ session, call, place, ...sent }) : null;
  // What an interceptor sets comes behind a base URL that the call is given: lines that give it one would do nothing.
  if (isElsewhere && interceptedBases(session, call).length > 0) {
    const set = isPathOnly && !isReplaced(session, call) ? interceptedBase(session, call, base.values, sent) : null;
    return set === null ? NOWHERE : { ...NOWHERE, places: [set] };
  }
  if (typeAtHost !== null || isElsewhere) return { host: given, hostOption, typeAtHost };
  const beside = hostOption !== null && isCertain ? typeAtCall(session, call, sent) : null;
  if (beside !== null) return { host: given, hostOption, typeAtHost: beside };
  const places = callerPlaces(session, call, url, sent) ?? [];
  const [only, another] = places;
  // The request's own host, in sight of a type that has the same value.
  if (only && !another && only.host === given) return { host: given, hostOption, typeAtHost: only.typeAtHost };
  const isAlone = places.length === 0 && isCertain;
  const asked = { session, call, place: place ?? call.node, ...sent };
  const read = isAlone
    ? (sentBody(asked) ??
      builtType(asked) ??
      entryText(session, call, place, sent.callStrings) ??
      sentQuery(asked) ??
      // A name says more than a URL that would have to be written out once more.
      (isVariable(asked.place) ? null : soleType(asked)) ??
      ownQuery(asked, { tree: call.tree, node: asked.place }) ??
      helperQuery(asked, { tree: call.tree, node: asked.place }) ??
      soleType(asked))
    : null;
  if (read !== null || places.length > 0) return { host: given, hostOption, typeAtHost: read, places };
  const set = isPathOnly && place === null && !isReadAtMaking(call.node) ? setBase(asked) : [];
  if (set.length > 0) return { host: null, hostOption: null, typeAtHost: null, places: set };
  if (sent.apart.length > 0) return { host: given, hostOption, typeAtHost: null, places: [] };
  const handed = callerPlaces(session, call, url, sent, { tell: toldOrRead }) ?? [];
  return { host: given, hostOption, typeAtHost: null, places: handed.length > 0 ? handed : ofOurs() };
}

/**
 * A project's own helper for all hosts: the router stands where the platform's callers hand over their URL, by chains that send a type of the platform, or
 * anything to its gateways; never where others pass, who may hand over anything.
 */
function placesOfPlatform(session: Session, call: KnownCall, url: Found | null, sent: Sent): NonNullable<RouterPlace['places']> {
  const { catalogue } = session.program;
  const isType = (text: string): boolean => catalogue.migrations.has(text) || catalogue.partnerTypes.has(text) || apiName.test(text);
  const isOurs = (callString: CallString): boolean => {
    const { types, urls } = sentBy(session, call, along(callString));
    return (
      types.some((type) => type.kind === 'text' && isType(type.text)) ||
      urls.some((one) => one.kind === 'text' && catalogue.hosts.has(hostIn(one.text) ?? ''))
    );
  };
  const ours = sent.callStrings.filter(isOurs);
  const others = [...sent.callStrings.filter((one) => !ours.includes(one)), ...sent.apart];
  const passed = new Set<Node>([
    ...(others.length > 0 ? [call.node] : []),
    ...others.flatMap(({ callers }) => [...callers.values()].map(({ node }) => node)),
  ]);
  return callerPlaces(session, call, url, { ...sent, isCut: false, callStrings: ours }, { shared: passed, tell: toldOrRead }) ?? [];
}

/** `doSend(builder)` of a builder that the function which calls was given its URL by: `builder.url(url)`, one and the same for every chain of callers. */
function setByCallers(session: Session, call: KnownCall, { callStrings }: Sent): Found | null {
  if (!call.handed || callStrings.length === 0 || callStrings.length > CALLERS) return null;
  const found = callStrings.map(along).flatMap((env) => {
    const urls = calleesIn(session, call, env).map((callee) => hostOf(session, { ...call, callee }, env));
    return urls.length > 0 ? urls : [null];
  });
  const [url, another] = new Set(found.map((one) => one?.node ?? null));
  return url && another === undefined ? { node: null, values: found.flatMap((one) => one?.values ?? []), handed: url } : null;
}

/** PHP's and Python's routers leave an object that only gives its URL as a text as it is: `curl_init((string) $url)`. */
function mayBeObject(session: Session, host: Node, { tree }: KnownCall, { callStrings }: Sent): boolean {
  if (tree.language !== 'php' && tree.language !== 'python') return false;
  const isObject = (env: Env): boolean => evaluate(session, host, tree, env).some(({ kind }) => kind === 'instance');
  if (isObject(TOP)) return true;
  const [decl, another] = host.kind === 'name' ? (session.names.declarationsOf(host, tree) ?? []) : [];
  // Whoever hands something to a declared text hands a text.
  const isText = !another && decl?.node.kind === 'param' && /^\??str(?:ing)?$/.test(decl.node.type ?? '');
  return !isText && callStrings.slice(0, CALLERS).some((callString) => isObject(along(callString)));
}

/** What callers hand over as the URL: a base URL counts for a path alone, and the router at one place would do nothing at the other. */
function reachOf(session: Session, call: KnownCall, { callStrings }: Sent, isBaseUntold: boolean): 'whole' | 'path' | 'both' {
  const wholes = callStrings.slice(0, CALLERS).map((callString) => isWhole(hostOf(session, call, along(callString))));
  if (!wholes.includes(true)) return 'path';
  return wholes.includes(false) && !isBaseUntold ? 'both' : 'whole';
}

/** A base URL that options of callers may hold or not, `{ url, ...extra }`, is none that a router could be put around. */
function isUntold(base: Found): boolean {
  return base.node === null && base.values.every(({ kind }) => kind === 'unknown');
}

/** Every caller hands over a client that keeps a base URL, where the request's own function tells none. */
function isBasedByCallers(session: Session, call: KnownCall, { callStrings }: Sent): boolean {
  const { keepsBase, buildsUrl, ownBase } = call.client;
  const isTold = (keepsBase ?? buildsUrl ?? ownBase) !== null;
  if (!isTold || callStrings.length === 0 || callStrings.length > CALLERS) return false;
  // By which name a factory is asked for its client, a caller may tell.
  return callStrings.map(along).every((env) => {
    const clients = calleesIn(session, call, env).map((callee) => ({ ...call, callee }));
    return clients.every((one) => firstOf(session, one, call.client.base, env) !== null);
  });
}

function isWhole(found: Found | null): boolean {
  return found?.values.some((value) => value.kind === 'text' && /^\w+:\/\//.test(value.text)) ?? false;
}

function nodeAt(session: Session, found: Found | null, call: KnownCall): Node | null {
  const node = found?.node ?? null;
  if (node === null || isUnwritten(node)) return null;
  if (isWithin(node, call.node)) return node;
  return isBefore(node, call.node) && isUsedOnce(session, call, node) ? node : null;
}
