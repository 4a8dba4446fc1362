import type { Decision, Evidence, Facts, Pair, Request, Site, Transform } from '../../src/model/index.js';
import { askedHosts } from '../support/asked-hosts.js';
import { standsBesidePartner } from '../support/beside-partner.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, proposal, review, rewrite } from '../support/decisions.js';
import { isDocument } from '../support/documents.js';
import { partnerHost, renameAt } from '../support/edits.js';
import { isRouted, isUrlOfRouter } from '../support/is-routed.js';
import { isComment } from '../support/near.js';
import { gatewayAfterRun, isProved, siteOf } from '../support/pairs.js';
import { proposalsFor } from '../support/proposals.js';
import { isRenamedByRequest } from '../support/renamed-call.js';
import { routeFor } from '../support/routed-call.js';
import { mayBeHandedOthers, mayHaveUnseenCallers } from '../support/unseen-callers.js';
import { LISTED, othersOf, scripts, sendsUnseen, strangers, unitSendsPartner, unplaced, unseenBeside } from './gateway-evidence.js';
import { callList, NAMED, unlinkedIn, unlinkedSites } from './unlinked-types.js';

/** A CN router URL moves only if migrated types provably reach it and nothing else can. */
export const partnerGateway: Transform = {
  name: 'partner-gateway',
  decide(site, facts) {
    if (site.kind !== 'gateway' || isComment(site)) return null;
    const { gateway } = facts.settingsOf(site.file.path);
    if (gateway === 'keep') return keep('still-serves-cn', [here(site, 'flag', 'gateway: keep')]);
    const move = renameAt(site, partnerHost(facts.catalogue.hosts));
    if (gateway === 'move') return rewrite('partner-gateway', [move], [here(site, 'flag', 'gateway: move')]);
    const pairs = toldPairs(site, facts);
    const partners = pairs.filter((pair) => gatewayAfterRun(pair, facts) === 'partner');
    const proved = partners.filter(isProved);
    const isFixed =
      proved.length === 0 ||
      isUrlOfRouter(site.node) ||
      askedHosts(site, facts).length > 0 ||
      requestsOf(pairs, facts).some(({ hostTests = [] }) => hostTests.length > 0) ||
      pairs.some((pair) => isRenamedByRequest(pair, facts));
    if (!isFixed && !canServeOthers(site, pairs, facts) && !isOneOfSeveral(pairs, facts)) {
      const [first, ...more] = proved.slice(0, LISTED).map((pair) => reached(pair));
      if (first) return rewrite('partner-gateway', [move], [first, ...more]);
    }
    return staying(site, pairs, partners, facts);
  },
};

/** A script's command with a type that a person hands to it, `./send.sh bg.goods.add`, is no request that the program is known to make. */
function toldPairs(site: Site, facts: Facts): readonly Pair[] {
  const pairs = facts.pairsOf(site);
  const isHanded = ({ type, file, node: { range } }: Pair): boolean =>
    type.value === null && facts.trees.get(file.path)?.language === 'shell' && /\$\{?[1-9]/.test(file.text.slice(range.start, range.end));
  return pairs.every(isHanded) ? [] : pairs;
}

/** A default behind a variable that nobody can see: where the request can be routed it works whatever the variable says, so the default may stay. */
function isOneOfSeveral(pairs: readonly Pair[], facts: Facts): boolean {
  const requests = requestsOf(pairs, facts);
  return (
    requests.some((request) => request.pairs.some((pair) => pair.url.value === null)) &&
    requests.every((request) => isRouted(request) || facts.routing.routeOf(request) !== null)
  );
}

/** The requests that these pairs were found for, each once. */
function requestsOf(pairs: readonly Pair[], facts: Facts): readonly Request[] {
  return [...new Set(pairs.flatMap((pair) => facts.index.requestOf(pair) ?? []))];
}

function staying(site: Site, pairs: readonly Pair[], partners: readonly Pair[], facts: Facts): Decision {
  const others = othersOf(site, pairs, facts);
  const requests = requestsOf(pairs, facts);
  const isRoutedAll = requests.every((request) => picksRouter(request, facts));
  if (requests.length > 0 && (isRoutedAll || (partners.length > 0 && requests.every((request) => isSettled(request, facts)))))
    return keep('still-serves-cn', others);
  if (facts.links.nonEscaping.has(site) && !isSentUnseen(site, facts) && waitsForShops(pairs, facts))
    return keep('still-serves-cn', others);
  if (site.node !== null && standsBesidePartner(site.node, site.file, facts) && !isSentUnseen(site, facts))
    return keep('still-serves-cn', [...others, here(site, 'partner-host')]);
  if (pairs.length === 0 && !namesItsType(site) && isMendedWithout(site, facts)) return keep('still-serves-cn', others);
  const isOnlyCn =
    pairs.every((pair) => gatewayAfterRun(pair, facts) === 'cn') &&
    (pairs.length > 0 || !(isSentUnseen(site, facts) || isBare(site, pairs, facts)));
  const isCalledUnseen = requests.some((request) => mayHaveUnseenCallers(request, facts));
  if (partners.length === 0 && facts.links.nonEscaping.has(site) && isOnlyCn && !isCalledUnseen) return keep('still-serves-cn', others);
  if (partners.length === 0 && !isCalledUnseen && !pairs.some(isUntold) && !unitSendsPartner(site, facts) && !isBare(site, pairs, facts))
    return keep('still-serves-cn', others);
  const unlinked = unlinkedSites(site, facts)
    .slice(0, LISTED)
    .map((other) => here(other, 'unlinked-type', other.found));
  const proofs = [
    ...requests.slice(0, NAMED).map(given),
    ...unlinked.slice(0, NAMED),
    ...partners.slice(0, LISTED).map(reached),
    ...(partners.length > 0 ? askedHosts(site, facts).map((asked) => here(asked, 'router', 'test')) : []),
    ...requests.flatMap(({ hostTests = [] }) => hostTests.map(({ file, node }) => evidence(file, node.range, 'router', 'test'))),
    ...others,
  ];
  // A script that posts by itself has no place for a function.
  const isAlone = requests.length === 0 && scripts.has(site.tree.language);
  const moves = pairs.some((pair) => worksOnCn(pair, facts)) || isOfHostTest(site, pairs, facts) ? [] : proposalsFor(site, facts);
  const proposals = [...moves, ...(isAlone ? [] : [proposal('route', [])])];
  return review('mixed-gateway', proposals, [...proofs, ...unlinked.slice(NAMED, LISTED)], callList(site, pairs, facts));
}

/** No request has this URL, and the package asks about the hosts of its own: here stands what it asks for, and moved alone CN's URL would be stopped. */
function isOfHostTest({ file }: Site, pairs: readonly Pair[], facts: Facts): boolean {
  return pairs.length === 0 && asksHosts(facts.unitOf(file.path), facts);
}

const asksHosts = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  facts.links.requests.some(({ file, hostTests = [] }) => hostTests.length > 0 && facts.unitOf(file.path) === unit),
);

/** Price reviews alone are open here, and their answer settles the URL too: it moves with them, stays with them, or is routed. */
function waitsForShops(pairs: readonly Pair[], facts: Facts): boolean {
  const waits = pairs.filter((pair) => pair.gateway === 'cn' && isAskedByShop(pair, facts));
  return waits.length > 0 && pairs.every((pair) => waits.includes(pair) || gatewayAfterRun(pair, facts) === 'cn');
}

function isAskedByShop({ type }: Pair, facts: Facts): boolean {
  const site = type.value === null ? null : siteOf(type, type.value, facts);
  const decision = site === null ? undefined : facts.decided.get(site);
  return decision?.action === 'review' && decision.reason === 'price-review';
}

/**
 * No request was found, and no name of an interface stands in any code of the URL's own package: whatever is sent is put together out of sight, by a
 * package that is given this one, say.
 */
function isBare(site: Site, pairs: readonly Pair[], facts: Facts): boolean {
  const unit = facts.unitOf(site.file.path);
  const isOwn = ({ file }: { readonly file: { readonly path: string } }): boolean => facts.unitOf(file.path) === unit;
  return (
    pairs.length === 0 &&
    !isProse(site.file.path, facts) &&
    !facts.links.requests.some(isOwn) &&
    facts.uses.every((use) => !isOwn(use) || isProse(use.file.path, facts))
  );
}

function isProse(path: string, facts: Facts): boolean {
  const tree = facts.trees.get(path);
  return tree === undefined || isDocument(tree, facts);
}

/** Names of the package that no request was found for: they may go this way. */
function isSentUnseen(site: Site, facts: Facts): boolean {
  return unlinkedSites(site, facts).length > 0 || sendsUnseen(site, facts);
}

/** The partner would answer that there is no such type. */
function worksOnCn(pair: Pair, facts: Facts): boolean {
  return pair.gateway === 'cn' && gatewayAfterRun(pair, facts) === 'cn';
}

/** Whether the callers choose the type, out of sight: a client for other repositories may be sent anything. */
function isUntold(pair: Pair): boolean {
  return pair.type.value === null && pair.gateway === 'cn';
}

/** A default that no known request falls back to: every request of the package is right without it. */
function isMendedWithout(site: Site, facts: Facts): boolean {
  return isUnitMended(facts.unitOf(site.file.path), facts);
}

const isUnitMended = sinceDecided('moves', (unit: string, facts: Facts): boolean => {
  const requests = facts.links.requests.filter((request) => facts.unitOf(request.file.path) === unit);
  const isSending = (pair: Pair): boolean => gatewayAfterRun(pair, facts) === 'partner' || isRenamedByRequest(pair, facts);
  const sending = requests.filter((request) => request.pairs.some(isSending));
  return sending.length > 0 && unlinkedIn(unit, facts).length === 0 && sending.every((request) => isSettled(request, facts));
});

function picksRouter(request: Request, facts: Facts): boolean {
  return isRouted(request) || routeFor(request, facts) !== null;
}

/** The request picks its router by type, or all that it sends is right where it goes. */
export const isSettled = sinceDecided('moves', (request: Request, facts: Facts): boolean => {
  if (picksRouter(request, facts)) return true;
  return request.pairs.every((pair) => {
    const home = gatewayAfterRun(pair, facts);
    // A type that stays is right wherever it goes now, though nobody sees the variable that says where.
    return home === 'cn' ? pair.gateway !== 'partner' : home === 'partner' && pair.gateway !== 'cn' && pair.gateway !== 'unknown';
  });
});

/** The line at which the request is given its URL: where a person would route it. */
function given(request: Request): Evidence {
  return evidence(request.file, (request.host ?? request.node).range, 'url-given');
}

function reached(pair: Pair): Evidence {
  return evidence(pair.file, pair.node.range, 'request', pair.type.value ?? '');
}

/** The types that the same requests send to an unknown URL, which may be this one. */
function sentBeside(pairs: readonly Pair[], facts: Facts): readonly Pair[] {
  const all = requestsOf(pairs, facts).flatMap((request) => request.pairs);
  return all.filter((pair) => pair.url.value === null && pair.gateway === 'unknown' && !goesToPartner(pair, facts));
}

function goesToPartner({ type }: Pair, facts: Facts): boolean {
  return type.value !== null && (facts.catalogue.partnerTypes.has(type.value) || facts.catalogue.migrations.has(type.value));
}

/** Whether a type that stays on CN, or may, can go through this URL. */
function canServeOthers(site: Site, pairs: readonly Pair[], facts: Facts): boolean {
  if (pairs.some((pair) => gatewayAfterRun(pair, facts) !== 'partner')) return true;
  if (pairs.length > 0 && namesItsType(site)) return false;
  if (requestsOf(pairs, facts).some((request) => mayBeHandedOthers(request, facts))) return true;
  if (unseenBeside(site, facts).length > 0 || sentBeside(pairs, facts).length > 0) return true;
  return (facts.links.nonEscaping.has(site) ? unplaced(site, facts) : strangers(site, facts)).length > 0;
}

/** `https://host/router?type=bg.goods.add&page=`: no other type goes through a URL that names its own. */
function namesItsType({ node }: Site): boolean {
  return node?.kind === 'string' && /\?(?:[^#?]{0,2000}&)?type=[\w.]{3,}(?:[&#]|$)/.test(node.value);
}
