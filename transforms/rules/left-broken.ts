import { contains } from '../../src/base/tree.js';
import type { Decision, Facts, Finding, Pair, Reason, Request } from '../../src/model/index.js';
import { evidence, review } from '../support/decisions.js';
import { typeAfter } from '../support/pairs.js';
import { gatewayAfter, verdictOf } from '../support/verdicts.js';

/** A person has answered, or has a table of their own from the old name to the new. */
const said: ReadonlySet<Reason> = new Set<Reason>(['suppressed', 'translation-table']);

/** Requests that are refused after the run whatever the program chooses, and that no review speaks of: neither their own, nor one of what they send or where. */
export function leftBroken(
  findings: readonly Finding[],
  facts: Facts,
): readonly { readonly request: Request; readonly decision: Decision }[] {
  const asked = findings.filter(({ decision: { action, reason } }) => action === 'review' || said.has(reason));
  return facts.links.requests.flatMap((request) => {
    if (facts.settingsOf(request.file.path).gateway !== 'auto') return [];
    const broken = brokenOf(request, facts).filter((pair) => !asked.some((finding) => speaksOf(finding, pair, request, facts)));
    return broken.length > 0 ? [{ request, decision: question(broken, facts) }] : [];
  });
}

/** A region or a condition chooses among the gateways of one type at one place: it fails for sure where each of them refuses it. */
function brokenOf(request: Request, facts: Facts): readonly Pair[] {
  const served = new Set(request.pairs.filter((pair) => !isRefused(pair, request, facts)).map(keyOf));
  return request.pairs.filter((pair) => !served.has(keyOf(pair)));
}

function keyOf({ file, node, type }: Pair): string {
  return `${file.path}:${node.range.start}:${type.value}`;
}

function isRefused(pair: Pair, request: Request, facts: Facts): boolean {
  const type = typeAfter(pair, facts);
  return verdictOf(type, gatewayAfter(pair, request, type, facts), facts) === 'broken';
}

/** At the request, at the call that sends this type, at the text of the type or the URL, or at the user's own routing of the package. */
function speaksOf({ file, range, kind }: Finding, pair: Pair, request: Request, facts: Facts): boolean {
  if (kind === 'code') return facts.unitOf(file.path) === facts.unitOf(request.file.path);
  const places = [request, pair, ...(request.setBy ? [request.setBy] : []), ...pair.type.from, ...pair.url.from];
  return places.some((place) => place.file.path === file.path && contains(place.node.range, range));
}

function question(pairs: readonly Pair[], facts: Facts): Decision {
  const proofs = pairs.map((pair) => evidence(pair.file, pair.node.range, 'request', pair.type.value ?? ''));
  return review('mixed-gateway', [], proofs, [...new Set(pairs.map((pair) => typeAfter(pair, facts) ?? '?'))].sort());
}
