import type { Decision, Facts, Pair, Request, Route, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { evidence, leaves, rewrite } from './decisions.js';
import { migrationOf } from './proposals.js';
import { isRouted } from './routed-call.js';

/**
 * Every request that sends the name can rename it where it goes to CN, or goes to a region for sure: one name serves them all, and stays as it is
 * written. Right whatever the URL is at run time, so a URL that nobody knows is no question either.
 */
export function isRenamedWhenSent(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site);
  return (
    migrationOf(site, facts).applies === 'always' &&
    (facts.links.nonEscaping.has(site) || !hasUntold(facts.unitOf(site.file.path), facts)) &&
    pairs.some((pair) => !isRegional(pair)) &&
    pairs.every((pair) => isRenamedByCode(pair) || (isRegional(pair) && pair.url.strength === 'proved') || isRenamable(pair, facts))
  );
}

/** A request of which nothing is known may send the name too. */
const hasUntold = sinceDecided(
  null,
  (unit: string, { links, unitOf }: Facts): boolean => links.isCut || links.untold.some(({ file }) => unitOf(file.path) === unit),
);

function isRegional({ gateway }: Pair): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** The type has passed through the module's function already. */
function isRenamedByCode({ type }: Pair): boolean {
  return type.steps.some(({ why }) => why === 'router');
}

function isRenamable(pair: Pair, facts: Facts): boolean {
  const request = facts.index.requestOf(pair);
  return request !== null && renameFor(request, facts) !== null && (isRouted(request) || facts.routing.routeOf(request) !== null);
}

function renameFor(request: Request, facts: Facts): Route | null {
  if (facts.settingsOf(request.file.path).gateway !== 'auto' || (request.renames ?? []).some(({ file }) => file.scope !== 'named'))
    return null;
  if (request.file.scope !== 'named' || facts.heldBack(request.file.path, request.node.range.start) !== null) return null;
  const ruling = facts.rulingOf({ file: request.file, range: request.node.range, found: request.api }, 'routed-call');
  return ruling !== null && leaves(ruling) ? null : facts.routing.renameOf(request);
}

/** What a request sends under a name that stays is renamed on the way; null where it sends no such name. */
export function renamedCall(request: Request, facts: Facts): Extract<Decision, { action: 'rewrite' }> | null {
  const sent = request.pairs.filter((pair) => !isRegional(pair) && !isRenamedByCode(pair) && isKeptFor(pair, facts));
  const route = sent.length > 0 ? renameFor(request, facts) : null;
  if (route === null) return null;
  const [first, ...more] = sent.map((pair) => evidence(pair.file, pair.node.range, 'request', pair.type.value ?? ''));
  return first ? rewrite('routed-call', route.edits, [first, ...more]) : null;
}

/** The request renames the type by its URL, and picks its router by the type: the URL that both read stays. */
export function isRenamedByRequest(pair: Pair, facts: Facts): boolean {
  return isRenamedByCode(pair) || isKeptFor(pair, facts);
}

function isKeptFor({ type }: Pair, facts: Facts): boolean {
  return type.from.some(({ node }) => facts.index.sitesAt(node).some((site) => isSaidToBe(facts.decided.get(site))));
}

function isSaidToBe(decision: Decision | undefined): boolean {
  return decision?.action === 'keep' && decision.reason === 'renamed-when-sent';
}
