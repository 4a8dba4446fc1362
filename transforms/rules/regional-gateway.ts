import { isKeyOfCn, isKeyOfRegion } from '../../src/base/gateway-keys.js';
import { ancestors } from '../../src/base/tree.js';
import type { Decision, Evidence, Facts, Pair, Reason, Site, Transform } from '../../src/model/index.js';
import { priceReview } from '../price-review/price-review.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, review } from '../support/decisions.js';
import { isRouted } from '../support/is-routed.js';
import { namesakesOf } from '../support/namesakes.js';
import { isComment } from '../support/near.js';
import { isRenamedByCode } from '../support/open-renames.js';
import { serversOf } from '../support/own-servers.js';
import { proposalsFor } from '../support/proposals.js';
import { missesCode, reachOf, regionUnseen } from '../support/reach.js';
import { builtForRequests, isRenamedWhenSent } from '../support/renamed-call.js';
import { reachesCn } from '../support/routed-call.js';
import { byDoubt, byReach } from './by-reach.js';
import { byMap, byTag, cnWord, regionWord } from './region-tags.js';

/** US, EU and GLOBAL did not change: a type that goes there keeps its name, one that may go there is for a person. */
export const regionalGateway: Transform = {
  name: 'regional-gateway',
  decide(site, facts) {
    if (site.kind !== 'type' || isComment(site)) return null;
    // An earlier run has made the request rename it: nothing else may change its name.
    if (facts.pairsOf(site).some(isRenamedByCode) && isRenamedWhenSent(site, facts)) return asWritten(site, facts);
    const told =
      byNamesakes(site, facts) ??
      bySplit(site, facts) ??
      byPairs(site, facts.pairsOf(site), facts) ??
      byDoubt(site, facts) ??
      byTag(site, facts) ??
      byMap(site, facts);
    const decision = told ?? byReach(site, facts);
    if (decision?.action !== 'review') return decision;
    if (isFullManaged(site, facts) || isOfShopsAlone(site, told === null, facts)) return null;
    return isRenamedWhenSent(site, facts) && isRouterOfUse(site, facts) ? asWritten(site, facts) : decision;
  },
};

/** Where CN is not in reach, no request is routed, and so none renames what it sends. */
function isRouterOfUse(site: Site, facts: Facts): boolean {
  const isRoutable = (pair: Pair): boolean => {
    const request = facts.index.requestOf(pair);
    return isRegional(pair) || isRenamedByCode(pair) || (request !== null && (isRouted(request) || reachesCn(request, facts)));
  };
  const pairs = facts.pairsOf(site);
  const { cn, partner, regional } = reachOf(site.file.path, facts);
  if (serversOf(site, facts).size > 0) return true;
  return pairs.length > 0 ? pairs.every(isRoutable) : cn || partner || regional.length > 0;
}

function asWritten(site: Site, facts: Facts): Decision {
  return keep('renamed-when-sent', facts.pairsOf(site).slice(0, LISTED).map(sending));
}

/** A limit, a test, a counter goes by the name that is sent: as it is written where the requests rename it, and a question where that is one. */
function byNamesakes(site: Site, facts: Facts): Decision | null {
  if (facts.pairsOf(site).length > 0) return null;
  const { proof, others, asked } = namesakesIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts);
  if (proof === null) return asked && review('regional-gateway', proposalsFor(site, facts), [asked]);
  return others ? review('regional-gateway', proposalsFor(site, facts), [proof]) : keep('renamed-when-sent', [proof]);
}

type Told = { readonly proof: Evidence | null; readonly others: boolean; readonly asked: Evidence | null };

/**
 * Of a unit and a name: where it is put together or written for requests that rename it, and where one is sent that is a question of the regions;
 * `others`: some that is sent is renamed itself, or is a question.
 */
const namesakesIn = sinceDecided(null, (about: string, facts: Facts): Told => {
  const [unit = '', found = ''] = about.split('\0');
  const { sent } = namesakesOf(unit, found, facts);
  const reasons = sent.map((site) => regionalGateway.decide(site, facts)?.reason ?? null);
  const sentFor = (reason: Reason): Site | undefined => sent.find((_, at) => reasons[at] === reason);
  const written = sentFor('renamed-when-sent');
  const open = sentFor('regional-gateway');
  const names = [found, facts.catalogue.migrations.get(found)?.newType];
  const isOfName = ({ file, type: { value } }: Pair): boolean => names.includes(value ?? '') && facts.unitOf(file.path) === unit;
  const built =
    [...builtForRequests(null, facts)].find(([{ file }, pairs]) => facts.unitOf(file.path) === unit && pairs.some(isOfName))?.[0] ??
    facts.links.requests.flatMap(({ pairs }) =>
      pairs.filter((pair) => isRenamedByCode(pair) && pair.type.value !== found && isOfName(pair)),
    )[0];
  return {
    proof: written ? here(written, 'followed', found) : built ? evidence(built.file, built.node.range, 'followed', found) : null,
    others: reasons.some((reason) => reason !== 'renamed-when-sent' && reason !== 'regional'),
    asked: open ? here(open, 'followed', found) : null,
  };
});

/** Something else goes by the name (a limit, a list, a case) and keeps it, for what a region is sent or may be: under two names it would miss one of them. */
function bySplit(site: Site, facts: Facts): Decision | null {
  const pairs = facts.pairsOf(site);
  if (pairs.length === 0 || pairs.some((pair) => mayBeRegional(pair, facts))) return null;
  const [asking] = askingIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts);
  return asking ? review('regional-gateway', proposalsFor(site, facts), [here(asking, 'followed', site.found)]) : null;
}

/** Of a unit and a name: the places that go by it, send it nowhere and keep it. */
const askingIn = sinceDecided(null, (asked: string, facts: Facts): readonly Site[] => {
  const [unit = '', found = ''] = asked.split('\0');
  const { sent, asking, constants } = namesakesOf(unit, found, facts);
  const isShared = sent.some((site) => facts.pairsOf(site).some((pair) => mayBeRegional(pair, facts)));
  return isShared || isSentOutOfSight(unit, sent, facts)
    ? [...asking, ...constants]
    : asking.filter((site) => byTag(site, facts)?.action !== 'rewrite' && byReach(site, facts) !== null);
});

/** Code of the unit is missing: through a client that the unit has for a region, or names one for, it may send the name there; so may a client that is missing itself. */
function isSentOutOfSight(unit: string, sent: readonly Site[], facts: Facts): boolean {
  if (!missesCode(unit, facts)) return false;
  if (regionUnseen(unit, facts) !== null) return true;
  const isUnsure = ({ url }: Pair): boolean => url.strength !== 'proved' && url.hidden?.why !== 'environment';
  const hasRegions = sent.some(({ file }) => reachOf(file.path, facts).regional.length > 0);
  return sendsToRegion(unit, facts) || (hasRegions && sent.some((site) => facts.pairsOf(site).some(isUnsure)));
}

const sendsToRegion = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  facts.links.requests.some(({ pairs, file }) => facts.unitOf(file.path) === unit && pairs.some(isRegional)),
);

/** Requests that a kept name lists. */
const LISTED = 5;

function sending({ file, node, type }: Pair): Evidence {
  return evidence(file, node.range, 'request', type.value ?? '');
}

/** A name that a full-managed shop keeps stays wherever it goes: the region is no question. */
function isFullManaged(site: Site, facts: Facts): boolean {
  return priceReview.decide(site, facts)?.reason === 'full-managed';
}

/** A price review that no region is sent: which shops it serves is the question, or has been, not where. `isUntold`: regions are in reach, and nothing else is known. */
function isOfShopsAlone(site: Site, isUntold: boolean, facts: Facts): boolean {
  const decision = priceReview.decide(site, facts);
  if (decision === null || (decision.action !== 'review' && facts.rulingOf(site, 'price-review') === null)) return false;
  const { sent } = namesakesOf(facts.unitOf(site.file.path), site.found, facts);
  return (sent.length > 0 || isUntold) && !sent.some((one) => facts.pairsOf(one).some((pair) => mayBeRegional(pair, facts)));
}

function byPairs(site: Site, pairs: readonly Pair[], facts: Facts): Decision | null {
  const regional = pairs.filter((pair) => mayBeRegional(pair, facts));
  if (regional.length === 0) return null;
  const proofs = regional
    .slice(0, 5)
    .map((pair) =>
      evidence(pair.file, pair.node.range, pair.region === null ? 'regional-host' : 'region-selector', pair.region ?? pair.gateway),
    );
  const told = pairs.filter((pair) => !isBesideDefault(pair, regional));
  const certain = told.every((pair) => isSurelyOf(pair, regional, facts));
  if (certain && facts.links.nonEscaping.has(site)) return keep('regional', proofs);
  if (reachesRegionsAlone(site, facts) && told.every((pair) => isRegional(pair) || isAmong(pair, regional)))
    return keep('regional', proofs);
  return review('regional-gateway', proposalsFor(site, facts), proofs);
}

/** A region's for sure; or by way of a table of regions alone, whichever entry it is, with what nobody knows of the key. */
function isSurelyOf(pair: Pair, regional: readonly Pair[], facts: Facts): boolean {
  const isKeyAlone = facts.links.byRegionTable.get(pair.node);
  const isOfTable = isKeyAlone !== undefined && !missesCode(facts.unitOf(pair.file.path), facts);
  if (isOfTable && pair.gateway === 'unknown') return isKeyAlone && isKeyUnseen(pair) && isHandedHere(pair);
  return regional.includes(pair) && pair.gateway !== 'unknown' && (isOfTable || pair.url.strength === 'proved');
}

/** A variable that nobody can see, before a default that is a region's: the call goes where the default says, as far as the code tells. */
function isBesideDefault({ file, node, url }: Pair, regional: readonly Pair[]): boolean {
  return url.value === null && regional.some((pair) => pair.url.strength === 'proved' && pair.file === file && pair.node === node);
}

/** Nothing in the package leads to CN or the partner: whichever of the regions it is, none of them knows the new name. */
function reachesRegionsAlone({ file }: Site, facts: Facts): boolean {
  const { cn, partner, regional } = reachOf(file.path, facts);
  return !cn && !partner && regional.length > 0;
}

/** What nobody in sight hands over, of a request whose every region is chosen out of a table: it is the key, and leads to one of them. */
function isAmong({ file, node, url, gateway }: Pair, regional: readonly Pair[]): boolean {
  const own = regional.filter((pair) => pair.file === file && pair.node === node);
  return gateway === 'unknown' && isKeyUnseen({ url }) && own.length > 0 && own.every(({ region }) => region !== null);
}

/** What callers that are not in sight hand over, they hand to the function around the call. */
function isHandedHere({ node, url }: Pair): boolean {
  const around = [...ancestors(node)].find((outer) => outer.kind === 'function' && outer.name !== '');
  return around?.kind === 'function' && url.hidden?.why === 'callers' && url.hidden.detail === around.name;
}

function isKeyUnseen({ url }: Pick<Pair, 'url'>): boolean {
  return url.value === null && (url.hidden?.why === 'callers' || url.hidden?.why === 'part');
}

function isRegional(pair: Pair): boolean {
  return pair.gateway === 'us' || pair.gateway === 'eu' || pair.gateway === 'global';
}

/** Of a URL that nobody knows, chosen by a key: the key names a region, or may stand for one in a package that reaches any. */
function mayBeRegional(pair: Pair, facts: Facts): boolean {
  if (isRegional(pair)) return true;
  if (pair.gateway !== 'unknown' || pair.region === null) return false;
  const words = pair.region.split(/[^a-z]+/i).filter((word) => regionWord.test(word));
  if (words.some((word) => cnWord.test(word)) || (isKeyOfCn(pair.region) && !isKeyOfRegion(pair.region))) return false;
  const { cn, regional } = reachOf(pair.file.path, facts);
  return words.length > 0 || regional.length > 0 || !cn;
}
