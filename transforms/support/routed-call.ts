import { isBesideRouter, mayBeRouter } from '../../src/base/open-url.js';
import { remembered } from '../../src/base/tree.js';
import type { Decision, Facts, Node, Pair, Request, Route } from '../../src/model/index.js';
import { standsBesidePartner } from './beside-partner.js';
import { sinceDecided } from './decided-sites.js';
import { evidence, leaves, pasted, proposal, review, rewrite } from './decisions.js';
import { isRouted } from './is-routed.js';
import { mustRenameOpen } from './open-renames.js';
import { isHandedToServers, isOpenToCn, serversBehind } from './own-servers.js';
import { gatewayAfterRun, gatewaySiteOf, movesByRegion, typeAfter } from './pairs.js';
import { reachOf } from './reach.js';
import { isRenamedByRequest } from './renamed-call.js';
import { mayHaveUnseenCallers } from './unseen-callers.js';

/** The route that a request gets: only where CN is one of its gateways and partner types are among what it sends. */
export function routeFor(request: Request, facts: Facts): Route | null {
  if (
    facts.settingsOf(request.file.path).gateway !== 'auto' ||
    isRouted(request) ||
    !needsRoute(request, facts) ||
    !reachesCn(request, facts)
  )
    return null;
  if (facts.heldBack(request.file.path, request.node.range.start) !== null || isAskedBehind(request)) return null;
  const ruling = facts.rulingOf({ file: request.file, range: request.node.range, found: request.api }, 'routed-call');
  if (ruling !== null && leaves(ruling)) return null;
  return facts.routing.routeOf(request);
}

/** The user's own code asks about the URL between the router and the request, and takes the partner's for none of its own. */
function isAskedBehind({ hostTests = [] }: Request): boolean {
  return hostTests.some(({ isBehindRouter }) => isBehindRouter);
}

/** A client in a file that was not named stays as it is, and the run makes no module for the client. */
export function isRoutedByRun(request: Request, facts: Facts): boolean {
  return request.file.scope === 'named' && routeFor(request, facts) !== null;
}

/** Its URL is that of CN's router, or nobody knows it and the package names CN's: the router leaves whatever else it may be as it is. */
export function reachesCn(request: Request, facts: Facts): boolean {
  return request.pairs.some(
    ({ gateway, url }) =>
      (gateway === 'cn' && (url.value === null || !isBesideRouter(url.value))) ||
      (gateway === 'unknown' && url.value === null && mayBeRouter(url.hidden) && reachOf(request.file.path, facts).cn),
  );
}

/** A partner type meets a URL that stays CN's, or may; or nobody knows all the types, and the package has partner types that no request was found for. */
const needsRoute = sinceDecided('moves', (request: Request, facts: Facts): boolean => {
  if (goesThroughOwnRouting(request, facts) || isHandedToServers(request, facts) || isRoutedBehind(request, facts)) return false;
  if (request.pairs.some(({ type }) => type.value === null) && reachesCn(request, facts) && hasUnlinkedPartner(request, facts)) return true;
  if (mustRenameOpen(request, facts) || isAskedForByOthers(request, facts)) return true;
  if (reachesCn(request, facts) && mayHaveUnseenCallers(request, facts)) return true;
  // What is renamed where it goes to CN must go on to the partner there.
  if (request.pairs.some((pair) => /^(?:cn|unknown)$/.test(pair.gateway) && isRenamedByRequest(pair, facts))) return true;
  return request.pairs.some((pair) => {
    if (
      gatewayAfterRun(pair, facts) !== 'partner' ||
      pair.gateway === 'partner' ||
      (choosesPartner(pair, request, facts) && !isMisled(pair, facts)) ||
      movesByRegion(pair, facts)
    )
      return false;
    const site = gatewaySiteOf(pair, facts);
    const decision = site === null ? undefined : facts.decided.get(site);
    return !(decision?.action === 'rewrite' && decision.reason === 'partner-gateway');
  });
});

/** What a page hands to a server of this repository goes on by the name there: old names and new ones are sent where each belongs. */
function isRoutedBehind(request: Request, facts: Facts): boolean {
  const servers = serversBehind(request.pairs, request.file.path, facts);
  if (servers.size === 0) return false;
  const sending = facts.links.requests.filter((one) => isOpenToCn(one) && servers.has(facts.unitOf(one.file.path)));
  return sending.length > 0 && sending.every((one) => isRouted(one) || routeFor(one, facts) !== null);
}

/** Whoever calls, out of sight, says the type, and the router reads it where it is sent: a client for other repositories, which may be sent anything. */
function isAskedForByOthers(request: Request, facts: Facts): boolean {
  return (
    !facts.links.isCut &&
    request.pairs.some(({ type, gateway, url }) => type.value === null && gateway === 'cn' && url.value !== null) &&
    request.pairs.every(({ gateway }) => gateway === 'cn' || gateway === 'unknown') &&
    reachesCn(request, facts) &&
    facts.routing.routeOf(request) !== null
  );
}

/** The user's own map or test of the type chooses among gateways of which one is the partner's: it is named with what is missing, and no second router is added. */
function goesThroughOwnRouting(request: Request, facts: Facts): boolean {
  return (
    !request.pairs.some((pair) => isMisled(pair, facts)) &&
    hasOwnRouting(facts.unitOf(request.file.path), facts) &&
    request.pairs.some((pair) => pair.gateway === 'cn' && pair.url.from.some(({ node, file }) => standsBesidePartner(node, file, facts)))
  );
}

const hasOwnRouting = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  // A test that stops the program, or takes the name for something else, chooses no gateway.
  facts.links.routing.some((own) => own.stops !== true && chooses.has(own.what) && facts.unitOf(own.file.path) === unit),
);

/** A test of the user's own chooses CN's URL for the new name, though it has the partner's beside it. */
function isMisled(pair: Pair, facts: Facts): boolean {
  const unit = facts.unitOf(pair.file.path);
  const names = misled(unit, facts);
  if (pair.type.value !== null) return names.has(typeAfter(pair, facts) ?? '');
  // Of names that no request was found for any may be sent.
  return (
    names.size > 0 && facts.index.unlinkedIn(unit).some(({ found }) => names.has(facts.catalogue.migrations.get(found)?.newType ?? ''))
  );
}

const misled = sinceDecided(
  null,
  (unit: string, facts: Facts): ReadonlySet<string> =>
    new Set(facts.links.routing.flatMap((own) => (own.choosesUrl === true && facts.unitOf(own.file.path) === unit ? own.missing : []))),
);

const chooses: ReadonlySet<string> = new Set(['type-to-region', 'type-to-url', 'name-test']);

/** The same partner's type at the same place can go to the partner already: the user's own region or condition chooses. An old name never did. */
function choosesPartner({ node, type }: Pair, request: Request, { catalogue }: Facts): boolean {
  return type.value !== null && catalogue.partnerTypes.has(type.value) && (partnersAt(request).get(node)?.has(type.value) ?? false);
}

/** The types that go to the partner as it is, by the place that sends them. */
const partnersAt = remembered(({ pairs }: Request): ReadonlyMap<Node, ReadonlySet<string | null>> => {
  const places = new Map<Node, Set<string | null>>();
  for (const { node, type, gateway } of pairs) {
    if (gateway === 'partner') places.set(node, (places.get(node) ?? new Set()).add(type.value));
  }
  return places;
});

function hasUnlinkedPartner(request: Request, facts: Facts): boolean {
  const unit = facts.unitOf(request.file.path);
  if (unlinkedMove(unit, facts)) return true;
  // Beside a client of the partner's own the names that moved may be that one's.
  const isNoOthers = request.pairs.every(({ gateway }) => gateway !== 'cn') || !reachOf(request.file.path, facts).partner;
  return isNoOthers && isMoved(unit, facts);
}

const unlinkedMove = sinceDecided('types', (unit: string, facts: Facts): boolean =>
  facts.index.unlinkedIn(unit).some((site) => facts.decided.get(site)?.action === 'rewrite'),
);

const prose = /^(?:markdown|text|html)$/;

/** Names for the partner that no request was found for: renamed by an earlier run, over other files. */
const isMoved = sinceDecided(null, (unit: string, facts: Facts): boolean => {
  const linked = new Set(facts.links.requests.flatMap(({ pairs }) => pairs.flatMap(({ type }) => type.from.map(({ node }) => node))));
  return facts.uses.some(
    ({ status, node, file }) =>
      status === 'partner' &&
      node?.kind === 'string' &&
      !linked.has(node) &&
      facts.unitOf(file.path) === unit &&
      !prose.test(facts.trees.get(file.path)?.language ?? ''),
  );
});

const isNever = (): boolean => false;

/** The decision about a request over a shared gateway; null where nothing need change. */
export function routedCall(request: Request, facts: Facts): Decision | null {
  if (facts.settingsOf(request.file.path).gateway !== 'auto' || isRouted(request) || !needsRoute(request, facts)) return null;
  const proofs = request.pairs
    .filter((pair) => gatewayAfterRun(pair, facts) === 'partner')
    .map((pair) => evidence(pair.file, pair.node.range, 'request', pair.type.value ?? ''));
  const route = isAskedBehind(request) ? null : facts.routing.routeOf(request);
  const held = facts.heldBack(request.file.path, request.node.range.start);
  if (route !== null && held !== null) return review('unproved-change', [proposal('route', route.edits)], proofs, [held.why, held.about]);
  if (route !== null && reachesCn(request, facts)) {
    const [first, ...more] = [...proofs, evidence(request.file, request.node.range, 'request')];
    if (first) return rewrite('routed-call', route.edits, [first, ...more]);
  }
  // The URL's own site says what to do; only a URL that stands nowhere in the code is asked about at the request.
  if (request.pairs.some((pair) => gatewaySiteOf(pair, facts) !== null)) return null;
  const sentTypes = [...new Set(request.pairs.map((pair) => typeAfter(pair, facts) ?? '?'))].sort();
  if ((route !== null || isScript(request, facts)) && !reachesCn(request, facts) && request.pairs.every(isToUnknownHost)) {
    const host = evidence(request.file, request.node.range, 'unknown-host', request.pairs[0]?.url.hidden?.known ?? '');
    return review('mixed-gateway', [], [host, ...proofs], typesOf(request));
  }
  // At a host that nobody knows, in a package that does not name CN's, the router would do nothing.
  const isOffered = route !== null && reachesCn(request, facts);
  const proposals = isOffered
    ? [proposal('route', route.edits)]
    : route !== null
      ? []
      : pasted(facts.routing.pasteFor(request.file, sentTypes, isNever));
  return review('mixed-gateway', proposals, proofs, typesOf(request));
}

/** No function can be called there, so no router is missing. */
function isScript({ file }: Request, { trees }: Facts): boolean {
  return /^(?:shell|http)$/.test(trees.get(file.path)?.language ?? '');
}

function isToUnknownHost({ gateway }: Pair): boolean {
  return gateway === 'unknown';
}

function typesOf({ pairs }: Request): readonly string[] {
  return [...new Set(pairs.flatMap(({ type }) => type.value ?? []))].sort();
}
