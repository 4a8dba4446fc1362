import type { DecidedSites, Decision, Facts, Finding, Reason, Site } from '../src/model/index.js';
import { findingsOf } from './findings.js';
import { transforms } from './index.js';
import { ofBuilt } from './rules/built-type.js';
import { withExpectedUrls } from './rules/expected-urls.js';
import { partedFrom } from './rules/parted-names.js';
import { isExpected } from './rules/tested-gateway.js';
import { type Held, heldTogether, partedNames } from './support/built-copies.js';
import { Decisions, sinceDecided } from './support/decided-sites.js';
import { here, keep, leaves, review } from './support/decisions.js';
import { follows } from './support/follows.js';
import { isRouted } from './support/is-routed.js';
import { isMoved, isProved } from './support/pairs.js';
import { migrationOf, proposalsFor } from './support/proposals.js';
import { isRenamedWhenBuilt } from './support/renamed-call.js';
import { isRoutedByRun } from './support/routed-call.js';

export type Decided = { readonly findings: readonly Finding[]; readonly decided: DecidedSites };

/**
 * One decision for each site. Types first, then gateways and requests, whose law is about the types that reach them; then what
 * follows the code around it. A type whose old pair still works is renamed only if its request was mended, and a name that is sent only if
 * the expressions that put the same one together, and what it is looked up by, go with it, so the round is run again without those that were not, until none is left: each
 * round takes types away, so it ends.
 */
export function decide(given: Omit<Facts, 'decided'>): Decided {
  const waiting = new Map<Site, Waits>();
  const held = new Set<string>();
  for (;;) {
    const facts = { ...given, decided: new Decisions(given.unitOf), held };
    settle(facts, waiting);
    const unproved = [...facts.decided].filter(([site, decision]) => isUnprovedBeforeDeadline(site, decision, facts)).map(([site]) => site);
    const apart = [...facts.decided].flatMap(([site, decision]): readonly (readonly [Site, Site])[] => {
      const other = partedFrom(site, decision, facts);
      return other === null || waiting.has(site) ? [] : [[site, other]];
    });
    const parted = partedNames(facts).filter((about) => !held.has(about));
    if (unproved.length === 0 && apart.length === 0 && parted.length === 0)
      return { findings: withExpectedUrls(findingsOf(facts), facts), decided: facts.decided };
    for (const site of unproved) waiting.set(site, null);
    for (const [site, other] of apart) waiting.set(site, other);
    for (const about of parted) held.add(about);
  }
}

/** For the request to be mended (null), or for the file of the place that the name must go with. */
type Waits = Site | null;

export type Settling = Omit<Facts, 'decided'> & { readonly decided: Decisions; readonly held: Held };

function settle(facts: Settling, waiting: ReadonlyMap<Site, Waits>): void {
  const waits = (site: Site): Decision => waitingReview(site, waiting.get(site) ?? null, facts);
  const [leading, following] = [facts.sites.filter((site) => !follows(site, facts)), facts.sites.filter((site) => follows(site, facts))];
  for (const site of leading) {
    if (site.kind === 'type')
      facts.decided.set(
        site,
        waiting.has(site) ? waits(site) : finalOf(site, heldTogether(site, decisionOf(site, facts), facts.held, facts), facts),
      );
  }
  for (const site of sentFirst(facts)) facts.decided.set(site, waiting.has(site) ? waits(site) : builtDecision(site, facts));
  const gateways = leading.filter((site) => site.kind === 'gateway' && !isExpected(site, facts));
  for (const site of gateways) {
    const decision = finalOf(site, decisionOf(site, facts), facts);
    if (decision.action === 'rewrite') facts.decided.set(site, decision);
  }
  // Only now is it known which URLs stay, and so which requests must be routed.
  for (const site of gateways) {
    if (!facts.decided.has(site)) facts.decided.set(site, finalOf(site, decisionOf(site, facts), facts));
  }
  const expected = leading.filter((site) => isExpected(site, facts));
  for (const site of [...following, ...expected])
    facts.decided.set(site, waiting.has(site) ? waits(site) : finalOf(site, decisionOf(site, facts), facts));
}

/** Expressions that nothing is known to send go with those that are sent. */
function sentFirst(facts: Settling): readonly Site[] {
  const isSent = (site: Site): boolean => facts.pairsOf(site).length > 0;
  return [...facts.built.filter(isSent), ...facts.built.filter((site) => !isSent(site))];
}

/** A piece of a name has no proposals: what would be put in for the whole name does not suit it. */
function builtDecision(site: Site, facts: Settling): Decision {
  const own = heldTogether(site, ofBuilt(site, decisionOf(site, facts), facts), facts.held, facts);
  const renamed = own.action === 'review' && isRenamedWhenBuilt({ file: site.file, becomes: [site.found] }, facts.pairsOf(site), facts);
  const decision = ruled(site, renamed ? keep('renamed-when-sent', []) : own, facts);
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

function waitingReview(site: Site, other: Waits, facts: Facts): Decision {
  if (other !== null) {
    const proof = here(other, 'followed', site.found);
    return ruled(site, review('unproved-change', proposalsFor(site, facts), [proof], ['parted', other.file.path]), facts);
  }
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
  return isRouted(request) || isRoutedByRun(request, facts);
}

export type { Reason };
