import { gatewayAfter, isRouted, isShapedForPartner, routed, typeAfter, verdictOf } from '../../transforms/support/outcome.js';
import { isRoutedByRun } from '../../transforms/support/routed-call.js';
import type { CallOutcome, Catalogue, Facts, MetPair, Pair, Possible, Request, SourceFile, Verdict } from '../model/index.js';

/** Judges every pair of type and gateway, before and after the decisions. */
export function judgeCalls(facts: Facts): readonly CallOutcome[] {
  return facts.links.requests.flatMap((request) => distinct(withAlternatives(request.pairs.map((pair) => judge(pair, request, facts)))));
}

/** Of the calls those that the named files have a part in: the request, the place where its type and URL meet, or one of the two. */
export function callsOfNamed(calls: readonly CallOutcome[]): readonly CallOutcome[] {
  return calls.filter(({ pair: { file, type, url } }) => [{ file }, ...type.from, ...url.from].some((from) => from.file.scope === 'named'));
}

/** Several ways to the same gateway are one call. */
function distinct(calls: readonly CallOutcome[]): readonly CallOutcome[] {
  const seen = new Map<string, CallOutcome>();
  for (const call of calls) {
    const { file, node } = call.pair;
    seen.set([file.path, node.range.start, call.type, call.gateway, call.verdict, call.before.gateway, call.before.type].join(), call);
  }
  return [...seen.values()];
}

/**
 * Merges outcomes of one type at one place with several gateways, of which a region or a condition chooses one at run time: broken only if each of
 * them is.
 */
function withAlternatives(calls: readonly CallOutcome[]): readonly CallOutcome[] {
  const places = new Map<string, CallOutcome[]>();
  const keyOf = ({ pair }: CallOutcome): string => `${pair.file.path}:${pair.node.range.start}:${pair.type.value}`;
  for (const call of calls) places.set(keyOf(call), [...(places.get(keyOf(call)) ?? []), call]);
  return calls.map((call) => {
    const others = places.get(keyOf(call)) ?? [];
    const verdict = others.every((other) => other.verdict === 'broken') ? call.verdict : softened(call.verdict);
    const fails = call.verdict !== 'broken' ? 'not known to' : verdict === 'broken' ? 'always' : 'sometimes';
    const before = others.every((other) => other.before.verdict === 'broken') ? call.before.verdict : softened(call.before.verdict);
    return { ...call, verdict, fails, before: { ...call.before, verdict: before } };
  });
}

function softened(verdict: Verdict): Verdict {
  return verdict === 'broken' ? 'unknown' : verdict;
}

function judge(pair: Pair, request: Request, facts: Facts): CallOutcome {
  const { value } = pair.type;
  const gatewayNow = isRouted(request) ? routed(pair.gateway, value, facts.catalogue) : pair.gateway;
  const type = typeAfter(pair, facts);
  const gateway = gatewayAfter(pair, request, type, facts);
  return {
    pair: metPair(pair, request),
    isChosen: isChosen(pair, facts),
    type,
    gateway,
    required: requiredOf(type, facts.catalogue),
    verdict: verdictOf(type, gateway, facts),
    fails: 'not known to',
    before: { gateway: gatewayNow, type: value, verdict: verdictOf(value, gatewayNow, facts) },
    routed: isRouted(request) || isRoutedByRun(request, facts),
  };
}

function metPair({ file, node, type, url }: Pair, request: Request): MetPair {
  return { file, node: { range: node.range }, type: metValue(type), url: metValue(url), pickedIn: pickedIn(request) };
}

function pickedIn({ file, places = [], setBy, renames }: Request): readonly SourceFile[] {
  const given = [...places, ...(setBy ? [setBy] : []), ...(renames ?? [])];
  return [...new Set([file, ...given.map((place) => place.file)])];
}

function metValue({ value, hidden, from }: Possible): MetPair['type'] {
  return { value, hidden, from: from.map(({ file }) => ({ file })) };
}

function isChosen({ type, url }: Pair, { index, decided }: Facts): boolean {
  const sites = [...type.from, ...url.from].flatMap(({ node }) => index.sitesAt(node));
  return sites.some((site) => {
    const decision = decided.get(site);
    return decision?.action === 'rewrite' && decision.evidence.some(({ why }) => why === 'flag' || why === 'suppressed-here');
  });
}

/** `either`: the partner's name for it exists on a regional gateway too. */
function requiredOf(type: string | null, catalogue: Catalogue): CallOutcome['required'] {
  if (type === null) return 'unknown';
  if (catalogue.partnerTypes.has(type)) return type.startsWith('temu.goods.') ? 'either' : 'partner';
  if (catalogue.migrations.get(type)?.applies === 'semi-only') return 'unknown';
  return type.startsWith('bg.') && !isShapedForPartner(type) ? 'cn' : 'unknown';
}
