import type { CallNode, Node } from '../../model/index.js';
import type { Place } from '../clients/client.js';
import { apiName } from '../clients/type-names.js';
import { routerBefore, throughRouter } from '../program/router-call.js';
import {
  type AbstractValue,
  asFirm,
  doubt,
  type Env,
  isFirm,
  join,
  type LibraryValue,
  type TextValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
  unsure,
} from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { originOf } from '../values/origins.js';
import { accessEach } from '../values/properties.js';
import { type Session, withLargeShare } from '../values/session.js';
import { underBase } from '../values/texts/url-joining.js';
import { textOfObject } from '../values/texts/written-objects.js';
import { argumentAt } from './arguments/arguments.js';
import type { Found } from './call.js';
import type { KnownCall } from './find.js';
import { typesIn, typesInUrl } from './names/sent-types.js';
import { isReplaced } from './senders/replaced-clients.js';
import { type SetLater, setLater } from './senders/set-later.js';
import { whoseObjects } from './senders/whose-objects.js';

export type Conflict = 'none' | 'two-names' | 'set-anew';

/**
 * `isTypeless`: all that may be the body is known and holds no type, nor does the URL as far as it is known. `conflict`: its URL, its query or its body name
 * different types, of which the gateway alone knows which one counts (`two-names`); or another URL or body takes the place of the one that it was made
 * with (`set-anew`).
 */
export type SentValues = {
  readonly urls: readonly AbstractValue[];
  readonly types: readonly AbstractValue[];
  readonly isTypeless: boolean;
  readonly conflict: Conflict;
  readonly keys: ReadonlySet<string>;
  readonly routed: boolean;
};

/** Types and URLs of a request, for one chain of callers. */
export function sentBy(session: Session, call: KnownCall, env: Env): SentValues {
  const [only, ...more] = calleesIn(session, call, env).map((callee) => sentThrough(session, { ...call, callee }, env));
  if (!only) throw new Error(`${call.tree.file.path}: the call at ${call.node.range.start} has no callee`);
  const all = [only, ...more];
  if (more.length === 0 || isSentAlike(all)) return only;
  // A condition or a caller decides between several clients.
  return {
    ...only,
    urls: unsure(all.flatMap(({ urls }) => urls)),
    isTypeless: all.every(({ isTypeless }) => isTypeless),
    conflict: all.find(({ conflict }) => conflict !== 'none')?.conflict ?? 'none',
    routed: all.every(({ routed }) => routed),
  };
}

/** The clients that this can be a call of: what made them may depend on the callers. */
export function calleesIn(session: Session, call: KnownCall, env: Env): readonly LibraryValue[] {
  const found: LibraryValue[] = [];
  for (const value of evaluate(session, call.node.callee, call.tree, env)) {
    if (value.kind !== 'library' || !call.client.callee.test(value.path)) continue;
    if (!found.some((one) => isMadeAlike(one, value))) found.push(value);
  }
  return found.length > 0 ? found : [call.callee];
}

/**
 * `s.client.post(path)`: a base URL that whoever made the client was handed is told by the callers that say which client this is. Asked about the making alone, each of
 * them meets the base URL of every client.
 */
function whoseClient(session: Session, { node, tree }: KnownCall, base: Found | null, env: Env): readonly AbstractValue[] {
  if (base === null || unresolvedOf(base.values).length === 0) return [];
  let root: Node = node.callee;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  const objects = root === node.callee ? [] : evaluate(session, root, tree, env);
  return doubt(whoseObjects([...evaluate(session, node.callee, tree, env), ...objects]));
}

/** At the same places, for the same object: `self.client = httpx.Client(base_url=base_url)` makes another client for each one of its class. */
function isMadeAlike({ made: a }: LibraryValue, { made: b }: LibraryValue): boolean {
  return (
    a.length === b.length &&
    a.every(({ node, env }, i) => {
      const other = b[i];
      if (other?.node !== node) return false;
      return isToldNothing(node) || (other.env.activations === env.activations && other.env.callString === env.callString);
    })
  );
}

/** `new Client()`: whoever makes it, it is alike. */
function isToldNothing({ args }: CallNode): boolean {
  return args.every(({ kind }) => kind === 'string');
}

/** Whether it makes no difference which of the clients it is. */
function isSentAlike(all: readonly SentValues[]): boolean {
  const urlsOfEach = all.map(({ urls }) => urls.map((url) => (url.kind === 'text' && url.certain ? url.text : null)));
  return urlsOfEach.every((urls) => urls.length === 1 && urls[0] !== null && urls[0] === urlsOfEach[0]?.[0]);
}

function sentThrough(session: Session, call: KnownCall, env: Env): SentValues {
  // A host that is read from the ends of a large program leaves looks for the type.
  const { host, base, urls, isUrlSet } = withLargeShare(session, () => urlsSent(session, call, env));
  const keys = new Set<string>();
  const { types, conflict } = typesOf(session, call, [host?.values ?? [], urls], env, keys);
  const sent = isReplaced(session, call) ? [...unsure(urls), UNKNOWN] : urls;
  return {
    urls: sent.length > 0 ? sent : [UNKNOWN],
    types: types.length > 0 ? types : [UNKNOWN],
    isTypeless: types.length === 0,
    conflict: conflict === 'none' && isUrlSet ? 'set-anew' : conflict,
    keys,
    routed: isRouted(session, call, host, types, env) || (base.routed && !(host?.values.some(isWholeUrl) ?? false)),
  };
}

function urlsSent(
  session: Session,
  call: KnownCall,
  env: Env,
): { readonly host: Found | null; readonly base: Base; readonly urls: readonly AbstractValue[]; readonly isUrlSet: boolean } {
  const host = hostOf(session, call, env);
  const router = host?.node && throughRouter(host.node);
  const base = baseOf(session, call, env);
  const made = router ? evaluate(session, router, call.tree, env) : urlsOf(session, call, host, base.found, env);
  const later = laterOf(session, call, 'url', env);
  const given = later === null ? made : later.isSure ? later.values : unsure([...made, ...later.values]);
  const urls = given.flatMap((url) => textOfObject(session, url, { tree: call.tree, node: host?.node ?? call.node }, env));
  const isUrlSet = later !== null && isMadeWith(session, call, 'url', env);
  return { host, base, isUrlSet, urls: [...urls, ...(unresolvedOf(urls).length > 0 ? whoseClient(session, call, base.found, env) : [])] };
}

/** The router stands before the URL, and is handed something: where the type is known to be elsewhere, it leaves the URL as it is. */
function isRouted(session: Session, { tree }: KnownCall, host: Found | null, types: readonly AbstractValue[], env: Env): boolean {
  const router = host?.node ? routerBefore(host.node) : null;
  if (host?.node === null && host.values.length > 0) return host.values.every(({ routed }) => routed === true);
  if (router === null) return false;
  const [handed] = router.args;
  if (handed === undefined || !types.some(({ kind }) => kind === 'text')) return true;
  const given = evaluate(session, handed, tree, env);
  return given.length === 0 || given.some(({ kind }) => kind !== 'absent');
}

type Base = { readonly found: Found | null; readonly routed: boolean };

/** The base URL under a path. One that was given anew for this request, through the router, stands for the client's own. */
export function baseOf(session: Session, call: KnownCall, env: Env): Base {
  let routed = false;
  let inner: Found | null = null;
  for (const place of call.client.base) {
    const found = firstOf(session, call, [place], env);
    const router = found?.node ? throughRouter(found.node) : null;
    if (found && router === null) return { found: inner === null ? found : givenAnew(inner, found), routed };
    if (router === null) continue;
    routed = true;
    inner ??= { node: router, values: evaluate(session, router, call.tree, env) };
  }
  return { found: inner, routed };
}

/** The URL that the router was given where the code tells, the client's own base URL where the router reads that. */
function givenAnew(inner: Found, own: Found): Found {
  const told = inner.values.filter((value) => value.kind === 'text' && value.text !== '');
  if (told.length === 0) return own;
  return told.length === inner.values.length ? inner : { ...own, values: [...told, ...own.values] };
}

export function firstOf(session: Session, call: KnownCall, places: readonly Place[], env: Env): Found | null {
  for (const place of places) {
    const found = argumentAt(session, call, place, env);
    if (found?.values.some((value) => value.kind !== 'absent')) return found;
  }
  return null;
}

/** The URL; options that hold one are none. */
function urlOf(session: Session, call: KnownCall, env: Env): Found | null {
  const places = call.client.url.map((place) => argumentAt(session, call, place, env));
  const isUrl = (value: AbstractValue): boolean => value.kind !== 'absent' && !(value.kind === 'node' && value.node.kind === 'object');
  return places.find((found) => found?.values.some(isUrl)) ?? null;
}

/** The expression that gives the host: the URL, or `hostname` in options. */
export function hostOf(session: Session, call: KnownCall, env: Env): Found | null {
  const url = urlOf(session, call, env);
  const isOptions = url?.values.some((value) => value.kind === 'node' && value.node.kind === 'object') ?? true;
  if (call.client.host.length > 0 && isOptions) return firstOf(session, call, call.client.host, env);
  return url;
}

function urlsOf(session: Session, call: KnownCall, host: Found | null, base: Found | null, env: Env): readonly AbstractValue[] {
  const { client } = call;
  if (client.host.length > 0 && host) {
    const url = urlOf(session, call, env);
    const isOptions = host.node !== url?.node || (url?.values.some((value) => value.kind === 'node') ?? false);
    if (isOptions) return withPath(session, call, host.values, env);
  }
  const urls = host?.values.filter((value) => value.kind !== 'node' && value.kind !== 'absent') ?? [];
  if (base && urls.length === 0 && isWithoutUrl(session, call, env)) return base.values;
  return base ? underBases(base.values, urls) : urls;
}

/** `http.request({ method, data })`, RestSharp's `new RestRequest()`: options that have no URL at all ask the base itself. */
function isWithoutUrl(session: Session, { client, tree, node }: KnownCall, env: Env): boolean {
  return client.url.some((place) => {
    if (place.at === 'argument-made') {
      const request = node.args[place.index];
      const values = request ? evaluate(session, request, tree, env) : [];
      return values.length > 0 && values.every((value) => value.kind === 'library' && value.made[0]?.node.args.length === 0);
    }
    if (place.at !== 'arg' || place.key === undefined) return false;
    const options = node.args[place.index];
    if (!options || options.kind === 'spread') return false;
    const own = accessEach(session, evaluate(session, options, tree, env), place.key, { tree, node: options }, env);
    return own.length > 0 && own.every(({ kind }) => kind === 'absent');
  });
}

/** `{ hostname, path }` */
function withPath(session: Session, call: KnownCall, hosts: readonly AbstractValue[], env: Env): readonly AbstractValue[] {
  const path = firstOf(
    session,
    call,
    [
      { at: 'arg', index: 0, key: 'path' },
      { at: 'arg', index: 1, key: 'path' },
    ],
    env,
  );
  const whole = hosts.map(
    (value): AbstractValue =>
      value.kind === 'text' && !/^\w+:\/\//.test(value.text) ? { ...value, text: `https://${value.text}` } : value,
  );
  return path ? underBases(whole, path.values) : whole;
}

/** A base URL, with a router around it or without, does nothing for a whole URL. */
function isWholeUrl(value: AbstractValue): boolean {
  return value.kind === 'text' && /^(?:\w+:)?\/\//.test(value.text);
}

function underBases(bases: readonly AbstractValue[], given: readonly AbstractValue[]): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  // A doubt about the open part of a text beside it is no further URL.
  const told = given.filter((path) => path.kind !== 'unknown' || !path.soft);
  const paths = told.length > 0 ? told : given;
  for (const path of paths.length > 0 ? paths : [UNKNOWN]) {
    if (isWholeUrl(path)) {
      found.push(path);
      continue;
    }
    for (const base of bases) {
      const provenance = join(path, base);
      if (provenance === null) continue;
      const [start, end] = [base.kind === 'text' ? base.text : UNKNOWN_SUBSTRING, path.kind === 'text' ? path.text : UNKNOWN_SUBSTRING];
      const from = [...(base.kind === 'text' ? base.from : []), ...(path.kind === 'text' ? path.from : [])];
      const certain = provenance.certain && base.kind === 'text' && path.kind === 'text';
      if (base.kind !== 'text' && path.kind === 'text' && path.text === '') found.push(base);
      else if (base.kind === 'text' || path.kind === 'text')
        found.push(asSure({ kind: 'text', ...provenance, certain, text: underBase(start, end), from }, [base, path]));
    }
  }
  // A whole URL has no base, whatever callers would tell of one.
  const open = paths.length > 0 && paths.every(isWholeUrl) ? paths : [...bases, ...paths];
  const unresolved = unresolvedOf(open);
  if (unresolved.length > 0) return [...found, unknown(unresolved, originOf(open))];
  return [...found, ...doubt(unresolvedOf(given), originOf(given))];
}

/** As sure as its parts are, though one of them is open. */
function asSure(text: TextValue, parts: readonly AbstractValue[]): TextValue {
  return !text.certain && parts.every(isFirm) ? asFirm(text) : text;
}

/** Where a body is read: what is set on a request behind the call that makes it (a query, content) is filled until then. */
function readAt({ node }: KnownCall, body: Found): Node {
  return body.node !== null && body.node.range.start >= node.range.end ? body.node : node;
}

/** What takes the place of the URL or the body behind the call; a body that nobody put in before is no other. */
function laterOf(session: Session, call: KnownCall, what: 'url' | 'body', env: Env): SetLater | null {
  return call.client.setLater && setLater(session, call, call.client.setLater[what], env);
}

/** The request was made with another one. */
function isMadeWith(session: Session, call: KnownCall, what: 'url' | 'body', env: Env): boolean {
  return call.client[what].some((place) => place.at !== 'set' && place.at !== 'query' && argumentAt(session, call, place, env) !== null);
}

type Types = { readonly types: readonly AbstractValue[]; readonly conflict: Conflict };

/** `urls`: as the call gives it, and the whole. */
function typesOf(session: Session, call: KnownCall, urls: readonly (readonly AbstractValue[])[], env: Env, keys: Set<string>): Types {
  const inUrl = urls.map(typesInUrl).find(({ length }) => length > 0) ?? [];
  const open: AbstractValue[] = [];
  const named: (readonly AbstractValue[])[] = [];
  for (const place of call.client.body) {
    const body = argumentAt(session, call, place, env);
    if (!body) continue;
    const types = typesIn(session, body.values, { tree: call.tree, node: readAt(call, body) }, env, keys);
    if (types.some((value) => value.kind === 'text')) named.push(types);
    else open.push(...types);
  }
  const later = laterOf(session, call, 'body', env);
  if (later !== null) {
    const conflict = isMadeWith(session, call, 'body', env) ? 'set-anew' : 'none';
    const types = typesIn(session, later.values, { tree: call.tree, node: readAt(call, later) }, env, keys);
    return { types: later.isSure ? types : unsure([...(named[0] ?? open), ...types]), conflict };
  }
  const [first, ...others] = named;
  const isTorn = first !== undefined && [inUrl, ...others].some((more) => contradict(first, more));
  if (isTorn) return { types: unsure([...named, inUrl].flat()), conflict: 'two-names' };
  // Another place that may be the body holds none where one does; a type in the URL is the one that the request asks for, whatever its callers put into the body.
  return { types: first ?? (inUrl.length > 0 ? inUrl : open), conflict: 'none' };
}

/** `router?type=…` beside a body that names another type. */
function contradict(types: readonly AbstractValue[], others: readonly AbstractValue[]): boolean {
  const [some, more] = [types, others].map((values) => textsOf(values).map(({ text }) => text));
  return (
    some !== undefined &&
    more !== undefined &&
    some.length > 0 &&
    more.length > 0 &&
    [...some, ...more].every((text) => apiName.test(text)) &&
    !some.some((text) => more.includes(text))
  );
}
