import { trimmed } from '../../base/compact.js';
import type { Evidence, Gateway, Pair, Possible } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, isFirm, joinPathConditions, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { hostIn } from '../values/texts/url-joining.js';
import { chosenByUrl } from './chains/chosen-by-url.js';
import type { KnownCall } from './find.js';
import { hiddenBy } from './hidden.js';
import type { sentBy } from './sent.js';

function throughRouter({ tree, node }: KnownCall, { routed }: AbstractValue, url: Possible): Possible {
  return routed ? { ...url, steps: [...url.steps, { file: tree.file.path, range: node.range, why: 'router', detail: '' }] } : url;
}

export function isRegional(session: Session, url: AbstractValue): boolean {
  return isOfRegion({ gateway: gatewayOf(session, url) });
}

export function isOfRegion({ gateway }: Pick<Pair, 'gateway'>): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** `choices`: those under which type and URL meet; `reads`: of a price review, the expressions that gave it. */
export type Met = { readonly pair: Pair; readonly choices: ReadonlyMap<string, string>; readonly reads: readonly Ref[] };

export function combine(session: Session, call: KnownCall, judged: ReturnType<typeof sentBy>): readonly Met[] {
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
export function hostsOf(values: readonly AbstractValue[]): ReadonlySet<string> {
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
    return { value: null, from: [], steps: trimmed([request, ...value.steps]), strength: 'likely', hidden };
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
    steps: trimmed([request, ...value.steps, ...origins]),
    strength: (value.certain || (why === 'url-from' && isFirm(value))) && isWhole ? 'proved' : 'likely',
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

export function unknownPair(call: KnownCall): Pair {
  const nothing: Possible = { value: null, from: [], steps: [], strength: 'likely', hidden: { why: 'limit', detail: '' } };
  return { file: call.tree.file, node: call.node, type: nothing, url: nothing, gateway: 'unknown', region: null };
}

/** Pairs of one type, URL and place are one; the surer of them stands. */
export function addPair(found: Map<string, Pair>, pair: Pair): void {
  const place = (one: Possible): string => `${one.value}@${one.from.map(({ file, node }) => `${file.path}:${node.range.start}`).join()}`;
  const mark = `${pair.file.path}:${pair.node.range.start}:${place(pair.type)}:${place(pair.url)}:${pair.region}`;
  const known = found.get(mark);
  const isSurer = pair.type.strength === 'proved' && pair.url.strength === 'proved';
  const one = !known || isSurer ? pair : known;
  found.set(mark, known?.ways && pair.ways ? { ...one, ways: [...known.ways, ...pair.ways] } : one);
}
