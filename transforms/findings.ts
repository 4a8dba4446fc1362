import { contains } from '../src/base/tree.js';
import type { Decision, DynamicType, Evidence, Facts, Finding, Node, Pair, Request, Site } from '../src/model/index.js';
import type { Settling } from './decide.js';
import { isForFullManaged } from './price-review/price-review.js';
import { builtType } from './rules/built-type.js';
import { type Hook, hookReview } from './rules/hooked.js';
import { leftBroken } from './rules/left-broken.js';
import { nameDependentCode } from './rules/name-dependent-code.js';
import { unknownHosts } from './rules/unknown-host.js';
import { evidence, keep, leaves, pasted, review } from './support/decisions.js';
import { widenedTypes } from './support/declared-names.js';
import { migrationOf } from './support/proposals.js';
import { builtForRequests, renamedCall } from './support/renamed-call.js';
import { routedCall, routeFor } from './support/routed-call.js';
import { withRequests } from './support/where-sent.js';

export function findingsOf(facts: Settling): readonly Finding[] {
  const findings: Finding[] = [];
  const routed = new Set(facts.links.requests.filter((request) => routeFor(request, facts) !== null));
  const offered = new Set<string>();
  const isRoutedNow = (request: Request): boolean => routed.has(request);
  for (const site of facts.sites) {
    const decision = facts.decided.get(site);
    if (!decision) throw new Error(`${site.file.path}: ${site.found} at ${site.range.start} was left without a decision`);
    const migration = site.kind === 'type' ? migrationOf(site, facts) : null;
    findings.push({
      file: site.file,
      range: site.range,
      kind: site.kind,
      found: site.found,
      decision: withPaste(withRequests(decision, site, facts), site, isRoutedNow, offered, facts),
      migration,
    });
  }
  const hooked = new Map<Node, [Hook, ...(readonly [Request, Decision])[]]>();
  for (const request of facts.links.requests) {
    const decision = together(routedCall(request, facts), renamedCall(request, facts));
    if (decision === null) continue;
    const { setBy } = request;
    if (!setBy || decision.action !== 'review') findings.push(beside(request, 'call', request.api, decision, facts));
    else hooked.set(setBy.node, [...(hooked.get(setBy.node) ?? [setBy]), [request, decision]]);
  }
  for (const [hook, ...asked] of hooked.values())
    findings.push(beside(hook, 'call', asked[0]?.[0].api ?? '', hookReview(hook, asked, facts), facts));
  for (const { request, decision } of unknownHosts(findings, facts)) findings.push(beside(request, 'call', request.api, decision, facts));
  for (const own of facts.links.routing) {
    const decision = nameDependentCode(own, facts);
    if (decision !== null) findings.push(beside(own, 'code', own.what, decision, facts));
  }
  for (const dynamic of facts.links.dynamic) {
    const site = facts.built.find(({ node }) => node === dynamic.node);
    const settled = site && facts.decided.get(site);
    if (site && settled && settled.action !== 'review') {
      const { file, range, found } = site;
      findings.push({ file, range, kind: 'code', found, decision: settled, migration: migrationOf(site, facts) });
      continue;
    }
    // The name that stands in it is decided as one side of the user's own choice.
    if (isOfBoth(dynamic, facts)) continue;
    const sent = builtForRequests(null, facts).get(dynamic);
    const decision = sent ? builtForRequest(dynamic, sent, facts) : builtType(dynamic, facts);
    if (decision !== null) findings.push(beside(dynamic, 'code', 'dynamic', decision, facts));
  }
  const left = leftBroken(findings, facts).map(({ request, decision }) => beside(request, 'call', request.api, decision, facts));
  return [...findings, ...left, ...widenedTypes(facts)];
}

/** Each old name that it can become stands in it, and it can become the new one as well. */
function isOfBoth({ file, node, becomes, partners }: DynamicType, facts: Facts): boolean {
  const held = facts.index.sitesIn(file.path).filter(({ range }) => contains(node.range, range));
  return (
    becomes.length > 0 &&
    becomes.every(
      (name) => partners.includes(facts.catalogue.migrations.get(name)?.newType ?? '') && held.some(({ found }) => found === name),
    )
  );
}

/** The request renames what is put together there, but for price review, which the shop decides. */
function builtForRequest({ becomes }: DynamicType, sent: readonly Pair[], facts: Facts): Decision {
  const isOfShop = (name: string | null): boolean => name !== null && facts.catalogue.migrations.get(name)?.applies === 'semi-only';
  const isKnown = sent.length > 0 && sent.every(({ type }) => type.value !== null);
  const asked = isKnown
    ? sent.flatMap((pair) => (isOfShop(pair.type.value) && !isForFullManaged(pair, facts) ? (pair.type.value ?? []) : []))
    : becomes.filter(isOfShop);
  const proofs = sent.slice(0, LISTED).map(sending);
  return asked.length > 0 ? review('dynamic-type', [], proofs, [...new Set(asked)]) : keep('renamed-when-sent', proofs);
}

/** A request that is routed and renames what it sends is one finding. */
function together(routed: Decision | null, renamed: ReturnType<typeof renamedCall>): Decision | null {
  if (renamed === null || routed === null) return routed ?? renamed;
  return routed.action === 'rewrite' ? { ...routed, edits: [...routed.edits, ...renamed.edits] } : routed;
}

/**
 * The lines to put in by hand where a gateway is shared: written once it is known which requests are routed, and so which module there is, and
 * offered once for a request that several URLs go to.
 */
function withPaste(
  decision: Decision,
  site: Site,
  isRoutedNow: (request: Request) => boolean,
  offered: Set<string>,
  facts: Facts,
): Decision {
  if (site.kind !== 'gateway' || decision.action !== 'review') return decision;
  // The lines belong to files of the repository, and an answer without them would change nothing.
  if (decision.reason === 'ignored-file') return { ...decision, proposals: decision.proposals.filter(({ label }) => label !== 'route') };
  if (decision.reason !== 'mixed-gateway') return decision;
  const paste = facts.routing.pasteFor(site.file, decision.details.length > 0 ? decision.details : null, isRoutedNow);
  const isNew = paste !== null && placesIn(paste).some((place) => !offered.has(place));
  if (isNew) for (const place of placesIn(paste)) offered.add(place);
  const others = decision.proposals.filter((one) => one.label !== 'route' || one.edits.length > 0);
  return { ...decision, proposals: isNew ? [...others, ...pasted(paste)] : others };
}

/** The places that lines to paste name: `// src/client.ts:12`. */
function placesIn(paste: string): readonly string[] {
  return paste.match(/^(?:#|\/\/) \S.*:\d+$/gm) ?? [];
}

/** Requests that a kept expression lists. */
const LISTED = 5;

function sending({ file, node, type }: Pair): Evidence {
  return evidence(file, node.range, 'request', type.value ?? '');
}

function beside(
  place: Pick<Request, 'file'> & { readonly node: { readonly range: Finding['range'] } },
  kind: 'call' | 'code',
  found: string,
  decision: Decision,
  facts: Facts,
): Finding {
  const ruling = facts.rulingOf({ file: place.file, range: place.node.range, found }, decision.reason);
  const final =
    ruling === null || !leaves(ruling)
      ? decision
      : keep('suppressed', [{ file: ruling.file, range: ruling.range, why: 'suppressed-here', detail: ruling.value }], ruling.why);
  return { file: place.file, range: place.node.range, kind, found, decision: final, migration: null };
}
