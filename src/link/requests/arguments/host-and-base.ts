import type { Place } from '../../clients/client.js';
import { throughRouter } from '../../program/router-call.js';
import {
  type AbstractValue,
  asFirm,
  doubt,
  type Env,
  isFirm,
  join,
  type TextValue,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
} from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { originOf } from '../../values/origins.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { underBase } from '../../values/texts/url-joining.js';
import type { Found } from '../call.js';
import type { KnownCall } from '../find.js';
import { argumentAt, isVerb } from './arguments.js';

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

export type Base = { readonly found: Found | null; readonly routed: boolean };

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

export function urlsOf(session: Session, call: KnownCall, host: Found | null, base: Found | null, env: Env): readonly AbstractValue[] {
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

/** `http.request({ method, data })`, RestSharp's `new RestRequest(Method.POST)`: options that have no URL at all ask the base itself. */
function isWithoutUrl(session: Session, { client, tree, node }: KnownCall, env: Env): boolean {
  return client.url.some((place) => {
    if (place.at === 'argument-made') {
      const request = node.args[place.index];
      const values = request ? evaluate(session, request, tree, env) : [];
      return values.length > 0 && values.every((value) => value.kind === 'library' && (value.made[0]?.node.args.every(isVerb) ?? false));
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
export function isWholeUrl(value: AbstractValue): boolean {
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
