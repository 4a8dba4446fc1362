import type { Place } from '../clients/client.js';
import { apiName, bodyKey, typeKeys } from '../clients/type-names.js';
import { throughRouter } from '../program/router-call.js';
import { keyOf } from '../program/syntax.js';
import {
  type AbstractValue,
  type Env,
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
import { accessEach, isEmptyArray } from '../values/properties.js';
import type { Session } from '../values/session.js';
import { underBase } from '../values/url-joining.js';
import { argumentAt } from './arguments.js';
import type { Found } from './call.js';
import type { KnownCall } from './find.js';

export type SentValues = {
  readonly urls: readonly AbstractValue[];
  readonly types: readonly AbstractValue[];
  readonly keys: ReadonlySet<string>;
  readonly routed: boolean;
};

/** Types and URLs of a request, for one chain of callers. */
export function sentBy(session: Session, call: KnownCall, env: Env): SentValues {
  const [only, ...more] = calleesIn(session, call, env).map((callee) => sentThrough(session, { ...call, callee }, env));
  if (!only) throw new Error(`${call.tree.file.path}: the call at ${call.node.range.start} has no callee`);
  if (more.length === 0) return only;
  const all = [only, ...more];
  // A condition or a caller decides between several clients.
  return { ...only, urls: unsure(all.flatMap(({ urls }) => urls)), routed: all.every(({ routed }) => routed) };
}

/** The clients that this can be a call of: what made them may depend on the callers. */
function calleesIn(session: Session, call: KnownCall, env: Env): readonly LibraryValue[] {
  const found: LibraryValue[] = [];
  for (const value of evaluate(session, call.node.callee, call.tree, env)) {
    if (value.kind !== 'library' || !call.client.callee.test(value.path)) continue;
    if (!found.some((one) => makersOf(one) === makersOf(value))) found.push(value);
  }
  return found.length > 0 ? found : [call.callee];
}

function makersOf({ made }: LibraryValue): string {
  return made.map(({ tree, node }) => `${tree.file.path}:${node.range.start}`).join();
}

function sentThrough(session: Session, call: KnownCall, env: Env): SentValues {
  const host = hostOf(session, call, env);
  const router = host?.node && throughRouter(host.node);
  const base = baseOf(session, call, env);
  const urls = router ? evaluate(session, router, call.tree, env) : urlsOf(session, call, host, base.found, env);
  const keys = new Set<string>();
  const types = typesOf(session, call, [host?.values ?? [], urls], env, keys);
  return {
    urls: urls.length > 0 ? urls : [UNKNOWN],
    types: types.length > 0 ? types : [UNKNOWN],
    keys,
    routed: (router !== null && router !== undefined) || base.routed,
  };
}

/** The base URL under a path. One that was given anew for this request, through the router, stands for the client's own. */
export function baseOf(session: Session, call: KnownCall, env: Env): { readonly found: Found | null; readonly routed: boolean } {
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
  return base ? underBases(base.values, urls) : urls;
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

function underBases(bases: readonly AbstractValue[], paths: readonly AbstractValue[]): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  for (const path of paths.length > 0 ? paths : [UNKNOWN]) {
    if (path.kind === 'text' && /^(?:\w+:)?\/\//.test(path.text)) {
      found.push(path);
      continue;
    }
    for (const base of bases) {
      const provenance = join(path, base);
      if (provenance === null) continue;
      const [start, end] = [base.kind === 'text' ? base.text : UNKNOWN_SUBSTRING, path.kind === 'text' ? path.text : UNKNOWN_SUBSTRING];
      const from = [...(base.kind === 'text' ? base.from : []), ...(path.kind === 'text' ? path.from : [])];
      const certain = provenance.certain && base.kind === 'text' && path.kind === 'text';
      if (base.kind === 'text' || path.kind === 'text')
        found.push({ kind: 'text', ...provenance, certain, text: underBase(start, end), from });
    }
  }
  const unresolved = unresolvedOf([...bases, ...paths]);
  return unresolved.length > 0 ? [...found, unknown(unresolved)] : found;
}

/** `urls`: as the call gives it, and the whole. */
function typesOf(
  session: Session,
  call: KnownCall,
  urls: readonly (readonly AbstractValue[])[],
  env: Env,
  keys: Set<string>,
): readonly AbstractValue[] {
  const inUrl = urls.map((values) => textsOf(values).flatMap(typeInUrl)).find(({ length }) => length > 0) ?? [];
  const found: AbstractValue[] = [];
  for (const place of call.client.body) {
    const body = argumentAt(session, call, place, env);
    if (!body) continue;
    const types = typesIn(session, body.values, call, env, keys);
    found.push(...types);
    if (types.some((value) => value.kind === 'text')) break;
  }
  if (found.some((value) => value.kind === 'text')) return found;
  // A type in the URL is the one that the request asks for, whatever its callers put into the body.
  return inUrl.length > 0 ? inUrl : found;
}

/** The types that a body names; `keys` learns under which keys. */
function typesIn(
  session: Session,
  candidates: readonly AbstractValue[],
  call: KnownCall,
  env: Env,
  keys: Set<string>,
): readonly AbstractValue[] {
  const at = { tree: call.tree, node: call.node };
  return candidates.flatMap((candidate): readonly AbstractValue[] => {
    if (candidate.kind === 'absent') return [];
    if (candidate.kind === 'text') return typeInText(candidate);
    if (candidate.kind === 'node' && candidate.node.kind !== 'object' && !isEmptyArray(candidate))
      return candidate.node.kind === 'plain' ? [] : [UNKNOWN];
    if (candidate.kind === 'unknown') return [candidate];
    for (const key of typeKeys) {
      const values = accessEach(session, [candidate], key, at, env)
        .flatMap((value) => onlyItem(session, value))
        .filter((value) => value.kind !== 'absent');
      const isName = values.some((value) => value.kind === 'text' && apiName.test(value.text));
      if (values.length === 0 || !(isName || /type/i.test(key)) || isLibraryOnly(values)) continue;
      if (isName) keys.add(key);
      return values.map(asType);
    }
    return anyKey(session, candidate);
  });
}

/** A form's value is a list: `url.Values{"type": {apiType}}`. */
export function onlyItem(session: Session, value: AbstractValue): readonly AbstractValue[] {
  if (value.kind !== 'node' || value.tree.language !== 'go') return [value];
  const { node, tree, env } = value;
  const items = node.kind === 'list' ? node.items : node.kind === 'object' ? node.entries : [];
  const [only, another] = items;
  return only && !another && only.kind !== 'entry' ? evaluate(session, only, tree, env) : [value];
}

function isLibraryOnly(values: readonly AbstractValue[]): boolean {
  return values.every((value) => value.kind === 'library');
}

function asType(value: AbstractValue): AbstractValue {
  return value.kind === 'text' || value.kind === 'unknown' ? value : UNKNOWN;
}

/** A type under a key of another name. */
function anyKey(session: Session, candidate: AbstractValue): readonly AbstractValue[] {
  if (candidate.kind !== 'node' || candidate.node.kind !== 'object')
    return candidate.kind === 'library' || candidate.kind === 'instance' ? [UNKNOWN] : [];
  const { node, tree, env } = candidate;
  const isOpen = node.entries.some((entry) => entry.kind === 'spread');
  for (const entry of node.entries) {
    if (entry.kind !== 'entry' || !entry.value || keyOf(tree, entry.key) === null || entry.value.kind === 'object') continue;
    const values = evaluate(session, entry.value, tree, env);
    if (values.some((value) => value.kind === 'text' && apiName.test(value.text))) return values.map(asType);
  }
  return isOpen ? [UNKNOWN] : [];
}

const typeMark = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?((?:bg|temu)(?:\\.[a-z0-9_]+){2,})(?![\\w.\\uFFFF-])`, 'i');
const anyType = new RegExp(`["']?${bodyKey}["']?\\s*[:=]`);

/** A body that is written out as text: `{"type":"bg.goods.add"}`, `type=bg.goods.add&…`. */
function typeInText(value: TextValue): readonly AbstractValue[] {
  const type = typeMark.exec(value.text)?.[1];
  if (type) return [only(value, type)];
  return anyType.test(value.text) ? [UNKNOWN] : [];
}

/** The type as the path itself, or as a query parameter. */
function typeInUrl(value: TextValue): readonly AbstractValue[] {
  const inQuery = value.text.includes('?') ? typeMark.exec(value.text.slice(value.text.indexOf('?')))?.[1] : undefined;
  if (inQuery) return [only(value, inQuery)];
  const last = value.text.slice(value.text.lastIndexOf('/') + 1);
  return apiName.test(last) ? [only(value, last)] : [];
}

function only(value: TextValue, type: string): AbstractValue {
  const from = value.from.filter(({ node }) => node.value.includes(type));
  return { ...value, text: type, from: from.length > 0 ? from : value.from };
}
