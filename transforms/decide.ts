import type { DecidedSites, Decision, Facts, Finding, Node, Reason, Request, Site } from '../src/model/index.js';
import { transforms } from './index.js';
import { builtType, ofBuilt } from './rules/built-type.js';
import { follows } from './rules/follow.js';
import { type Hook, hookReview } from './rules/hooked.js';
import { nameDependentCode } from './rules/name-dependent-code.js';
import { unknownHosts } from './rules/unknown-host.js';
import { Decisions, sinceDecided } from './support/decided-sites.js';
import { keep, leaves, pasted, review } from './support/decisions.js';
import { isMoved, isProved } from './support/pairs.js';
import { migrationOf, proposalsFor } from './support/proposals.js';
import { isRouted, routedCall, routeFor } from './support/routed-call.js';
import { withRequests } from './support/where-sent.js';

export type Decided = { readonly findings: readonly Finding[]; readonly decided: DecidedSites };

/**
 * One decision for each site. Types first, then gateways and requests, whose law is about the types that reach them; then what
 * follows the code around it. A type whose old pair still works is renamed only if its request was mended, so the round is run
 * again without those that were not, until none is left: each round takes types away, so it ends.
 */
export function decide(given: Omit<Facts, 'decided'>): Decided {
  const waiting = new Set<Site>();
  for (;;) {
    const facts = { ...given, decided: new Decisions(given.unitOf) };
    settle(facts, waiting);
    const unproved = [...facts.decided].filter(([site, decision]) => isUnprovedBeforeDeadline(site, decision, facts)).map(([site]) => site);
    if (unproved.length === 0) return { findings: findingsOf(facts), decided: facts.decided };
    for (const site of unproved) waiting.add(site);
  }
}

type Settling = Omit<Facts, 'decided'> & { readonly decided: Decisions };

function settle(facts: Settling, waiting: ReadonlySet<Site>): void {
  const [leading, following] = [facts.sites.filter((site) => !follows(site, facts)), facts.sites.filter((site) => follows(site, facts))];
  for (const site of leading) {
    if (site.kind === 'type')
      facts.decided.set(site, waiting.has(site) ? waitingReview(site, facts) : finalOf(site, decisionOf(site, facts), facts));
  }
  for (const site of facts.built) facts.decided.set(site, waiting.has(site) ? waitingReview(site, facts) : builtDecision(site, facts));
  const gateways = leading.filter((site) => site.kind === 'gateway');
  for (const site of gateways) {
    const decision = finalOf(site, decisionOf(site, facts), facts);
    if (decision.action === 'rewrite') facts.decided.set(site, decision);
  }
  // Only now is it known which URLs stay, and so which requests must be routed.
  for (const site of gateways) {
    if (!facts.decided.has(site)) facts.decided.set(site, finalOf(site, decisionOf(site, facts), facts));
  }
  for (const site of following)
    facts.decided.set(site, waiting.has(site) ? waitingReview(site, facts) : finalOf(site, decisionOf(site, facts), facts));
}

/** A piece of a name has no proposals: what would be put in for the whole name does not suit it. */
function builtDecision(site: Site, facts: Facts): Decision {
  const decision = ruled(site, ofBuilt(site, decisionOf(site, facts), facts), facts);
  const held = heldBack(site, decision, facts);
  return held === null ? decision : review('unproved-change', [], [], held);
}

function decisionOf(site: Site, facts: Facts): Decision {
  for (const transform of transforms) {
    const decision = transform.decide(site, facts);
    if (decision !== null) return decision;
  }
  throw new Error(`${site.file.path}: no transform decided ${site.found} at ${site.range.start}`);
}

/** The final decision: a person's answer, else the plan's outcome, then a person's answer to that. */
function finalOf(site: Site, decision: Decision, facts: Facts): Decision {
  const answered = ruled(site, decision, facts);
  const held = heldBack(site, answered, facts);
  return held === null
    ? answered
    : ruled(site, review('unproved-change', isHarm(held, site) ? [] : proposalsFor(site, facts), [], held), facts);
}

/** Why an edit is taken back, as details of its review; null where it stands. */
function heldBack(site: Site, decision: Decision, facts: Facts): readonly string[] | null {
  if (decision.action !== 'rewrite') return null;
  const held = facts.heldBack(site.file.path, site.range.start);
  if (held !== null) return [held.why, held.about].filter((detail) => detail !== '');
  return isCutOff(site, decision, facts) ? ['cut-off'] : null;
}

/** The very request that sends this would have failed, or gone to another region. */
function isHarm([why, about]: readonly string[], { found }: Site): boolean {
  return (why === 'request-worse' || why === 'region-changed') && about === found;
}

/** The run stopped before all was followed: who else sends this, or uses it, is not known, unless the code before that point tells all of it. */
function isCutOff(site: Site, { reason, evidence }: Decision, facts: Facts): boolean {
  if (!facts.links.isCut || reason === 'named-in-comment') return false;
  if (evidence.some(({ why }) => why === 'flag' || why === 'suppressed-here')) return false;
  const pairs = facts.pairsOf(site);
  return site.kind === 'gateway' || pairs.length === 0 || !facts.links.nonEscaping.has(site) || !pairs.every(isProved);
}

/** A person's answer outranks what the code says; it only speaks where it names the reason. */
function ruled(site: Site, decision: Decision, facts: Facts): Decision {
  const ruling = facts.rulingOf(site, decision.reason);
  if (ruling === null || decision.reason === 'suppressed') return decision;
  const proof = { file: ruling.file, range: ruling.range, why: 'suppressed-here' as const, detail: ruling.value };
  if (leaves(ruling)) return keep('suppressed', [proof], ruling.why);
  if (decision.action !== 'review') return decision;
  const chosen = decision.proposals.find((proposal) => proposal.label === ruling.value);
  if (chosen?.label === 'full') return keep('full-managed', [proof], ruling.why);
  const [first, ...more] = chosen?.edits ?? [];
  if (!first) return decision;
  return {
    action: 'rewrite',
    reason: site.kind === 'type' ? 'migrated-type' : 'partner-gateway',
    edits: [first, ...more],
    evidence: [proof],
  };
}

function waitingReview(site: Site, facts: Facts): Decision {
  return ruled(site, review('before-deadline', proposalsFor(site, facts), []), facts);
}

/** The old type still works, and not every request that sends it is known to reach the partner after the change. */
function isUnprovedBeforeDeadline(site: Site, decision: Decision, facts: Facts): boolean {
  if (site.kind !== 'type' || decision.action !== 'rewrite' || decision.reason === 'named-in-comment') return false;
  const { offlineOn } = migrationOf(site, facts);
  if (offlineOn !== null && offlineOn <= facts.asOf) return false;
  if (facts.rulingOf(site, 'before-deadline') !== null) return false;
  if (follows(site, facts)) return !someLeaderIsRewritten(site.found, facts);
  const pairs = facts.pairsOf(site);
  return (
    pairs.length === 0 ||
    !facts.links.nonEscaping.has(site) ||
    !pairs.every((pair) => isProved(pair) && (pair.gateway === 'partner' || isMended(pair, facts)))
  );
}

const someLeaderIsRewritten = sinceDecided('types', (found: string, facts: Facts): boolean =>
  facts.index
    .sitesNamed(found)
    .some((other) => other.found === found && !follows(other, facts) && facts.decided.get(other)?.action === 'rewrite'),
);

function isMended(pair: Parameters<typeof isMoved>[0], facts: Facts): boolean {
  if (isMoved(pair, facts)) return true;
  const request = facts.index.requestOf(pair);
  if (request === null) return false;
  return isRouted(request) || (request.file.scope === 'named' && routeFor(request, facts) !== null);
}

function findingsOf(facts: Settling): readonly Finding[] {
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
    const decision = routedCall(request, facts);
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
    const decision = builtType(dynamic, facts);
    if (decision !== null) findings.push(beside(dynamic, 'code', 'dynamic', decision, facts));
  }
  return findings;
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
  if (site.kind !== 'gateway' || decision.action !== 'review' || decision.reason !== 'mixed-gateway') return decision;
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

export type { Reason };
