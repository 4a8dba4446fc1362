import { ancestors, contains } from '../../src/base/tree.js';
import type { Decision, DynamicType, Facts, Pair, RenamePlace, Request, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { evidence, rewrite } from './decisions.js';
import { isRouted } from './is-routed.js';
import { sentByItself } from './namesakes.js';
import { canRenameOpen, isOpen, isRenamedByAny, isRenamedByCode, keepsUnlinked, mustRenameOpen, renameAll } from './open-renames.js';
import { isHandedToServers, serversOf } from './own-servers.js';
import { migrationOf } from './proposals.js';
import { isReadRow } from './row-names.js';

/**
 * Every request that sends the name can rename it where it goes to CN, or goes to a region for sure: one name serves them all, and stays as it is
 * written. Right whatever the URL is at run time, so a URL that nobody knows is no question either.
 */
export function isRenamedWhenSent(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site);
  if (migrationOf(site, facts).applies !== 'always') return false;
  if (pairs.length === 0) return isRenamedUnseen(site, facts);
  const servers = serversOf(site, facts);
  if (servers.size > 0) return [...servers].every((unit) => isRenamedByAny(unit, facts));
  return (
    (facts.links.nonEscaping.has(site) || !hasUntold(facts.unitOf(site.file.path), facts)) &&
    pairs.some((pair) => mayGoToCn(pair, facts)) &&
    pairs.every((pair) => isRenamedByCode(pair) || (isRegional(pair) && pair.url.strength === 'proved') || isRenamable(pair, facts))
  );
}

/** Not surely to a region, by a request that serves CN as well: which of its clients a way leads to, the URL tells when it is sent. */
function mayGoToCn(pair: Pair, { index }: Facts): boolean {
  if (!isRegional(pair)) return true;
  return pair.url.strength !== 'proved' && (index.requestOf(pair)?.pairs.some((other) => !isRegional(other)) ?? false);
}

/** No request is known for the name, and each that could send it renames what it sends; one that is known is decided by itself, and its copies with it. */
function isRenamedUnseen(site: Site, facts: Facts): boolean {
  const unit = facts.unitOf(site.file.path);
  const isSent = (other: Site): boolean =>
    other.found === site.found && facts.unitOf(other.file.path) === unit && facts.pairsOf(other).length > 0;
  const isByItself = sentByItself.has(site.tree.language) && !isReadRow(site, facts);
  const isRenamed = isRenamedByAny(unit, facts) || (isBesideRenamed(site, facts) && isRenamedByAll(unit, facts));
  return !isByItself && !facts.index.sitesNamed(site.found).some(isSent) && isRenamed;
}

/** A table or class holds it among names that the requests rename: it is one that the same calls will send, and that none sends yet. */
function isBesideRenamed(site: Site, facts: Facts): boolean {
  const table = site.node === null ? undefined : [...ancestors(site.node)].findLast(({ kind }) => kind === 'object' || kind === 'class');
  if (table === undefined || site.node?.kind !== 'string' || site.node.value !== site.found) return false;
  const isBeside = (other: Site): boolean =>
    other !== site && other.kind === 'type' && other.node !== null && contains(table.range, other.node.range);
  const others = facts.index.sitesIn(site.file.path).filter(isBeside);
  // One that goes to CN and to a region stays as it is written, and the request must rename it.
  const isShared = (pairs: readonly Pair[]): boolean => pairs.some(isRegional) && !pairs.every(isRegional);
  return others.some((other) => isShared(facts.pairsOf(other)) && isRenamedWhenSent(other, facts));
}

/** Each request of the unit that is known to reach more than regions renames what it sends, at one place for all who call it. */
const isRenamedByAll = sinceDecided(null, (unit: string, facts: Facts): boolean => {
  const ofUnit = facts.links.requests.filter(({ file, pairs }) => facts.unitOf(file.path) === unit && !pairs.every(isRegional));
  const isDone = (request: Request): boolean =>
    request.pairs.every((pair) => isRegional(pair) || isRenamedByCode(pair)) || canRenameAny(request, facts);
  return !hasUntold(unit, facts) && ofUnit.length > 0 && ofUnit.every(isDone);
});

/** All that it sends passes through one place, where it can be renamed. */
function canRenameAny(request: Request, facts: Facts): boolean {
  return (
    request.closed &&
    !isOpen(request) &&
    !request.pairs.some(isRenamedByCode) &&
    request.renames?.length === 1 &&
    renameAll(request, request.renames, facts) !== null &&
    (isRouted(request) || facts.routing.routeOf(request) !== null)
  );
}

/** Names that nothing sends yet stay as they are written, for the request to rename once it is handed one. */
function mustRenameUnsent(request: Request, facts: Facts): boolean {
  return !request.pairs.every(isRegional) && keepsUnlinked(facts.unitOf(request.file.path), facts) && canRenameAny(request, facts);
}

/** A request of which nothing is known may send the name too. */
const hasUntold = sinceDecided(
  null,
  (unit: string, { links, unitOf }: Facts): boolean => links.isCut || links.untold.some(({ file }) => unitOf(file.path) === unit),
);

/**
 * The same for an expression that puts names together: every request that is known to send one of them renames it, and no request of the unit is
 * sent anything that nobody knows.
 */
export function isRenamedWhenBuilt(
  { file, becomes }: Pick<DynamicType, 'file' | 'becomes'>,
  pairs: readonly Pair[],
  facts: Facts,
): boolean {
  const unit = facts.unitOf(file.path);
  const asked = new Set(pairs.map((pair) => facts.index.requestOf(pair)));
  const isClosed = [...asked].every((request) => request?.closed === true && request.pairs.every(({ type }) => type.value !== null));
  // Where all that is sent is known, the other names that would fit the pieces are not sent.
  const names = isClosed ? pairs.map(({ type }) => type.value) : becomes;
  const isOther = (request: Request): boolean => !asked.has(request) && facts.unitOf(request.file.path) === unit;
  return (
    (pairs.length > 0 || isRenamedByAny(unit, facts)) &&
    names.some((name) => isRenamedByModule(name, facts) || facts.catalogue.partnerTypes.has(name ?? '')) &&
    !hasUntold(unit, facts) &&
    facts.links.requests.every((request) => !isOther(request) || !isOpen(request) || canRenameOpen(request, facts)) &&
    pairs.every((pair) => isRenamedByCode(pair) || (isRegional(pair) && pair.url.strength === 'proved') || isRenamable(pair, facts))
  );
}

/** The generated module renames it: price review is a matter of the shop, and goes through as it is. */
function isRenamedByModule(name: string | null, { catalogue }: Facts): boolean {
  return name !== null && catalogue.migrations.get(name)?.applies === 'always';
}

/** The expressions of several names that the requests rename, each with the pairs that it is sent in. */
export const builtForRequests = sinceDecided(null, (_all: null, facts: Facts): ReadonlyMap<DynamicType, readonly Pair[]> => {
  const found = new Map<DynamicType, readonly Pair[]>();
  const pairs = facts.links.dynamic.length === 0 ? [] : facts.links.requests.flatMap((request) => request.pairs.filter(isBuilt));
  const homeless = new Set(
    pairs.filter((pair) => !facts.links.dynamic.some((dynamic) => dynamic.becomes.length > 0 && isMadeAt(pair, dynamic))),
  );
  for (const dynamic of facts.links.dynamic) {
    if (dynamic.whole !== null) continue;
    const unit = facts.unitOf(dynamic.file.path);
    const may = mayBeSent(dynamic, facts);
    // The pieces may all come from elsewhere: `PREFIX + join(parts)`.
    const sent = pairs.filter(
      (pair) => isMadeAt(pair, dynamic) || (homeless.has(pair) && may(pair) && facts.unitOf(pair.file.path) === unit),
    );
    if (dynamic.becomes.length > 0 && isRenamedWhenBuilt(dynamic, sent, facts)) found.set(dynamic, sent);
  }
  return found;
});

/** Whether what a request sends may come from the expression: one of its names, or the new one that the module has made of it by then. */
function mayBeSent({ becomes }: DynamicType, { catalogue: { migrations } }: Facts): (pair: Pair) => boolean {
  const names = new Set<string | null>(becomes);
  const made = new Set<string | null>(becomes.flatMap((name) => migrations.get(name)?.newType ?? []));
  return (pair) => names.has(pair.type.value) || (isRenamedByCode(pair) && made.has(pair.type.value));
}

/** A piece of the type stands in the expression. */
function isMadeAt({ type }: Pair, dynamic: DynamicType): boolean {
  return type.from.some(({ file, node }) => file === dynamic.file && contains(dynamic.node.range, node.range));
}

/** No string holds the name as a whole. */
function isBuilt({ type: { value, from } }: Pair): boolean {
  return value !== null && !from.some(({ node }) => node.value.includes(value));
}

/** Its type is put together of pieces, and renamed where it is sent. */
export function isBuiltForRequest(pair: Pair, facts: Facts): boolean {
  return pairsOfBuilt(null, facts).has(pair);
}

const pairsOfBuilt = sinceDecided(
  null,
  (_all: null, facts: Facts): ReadonlySet<Pair> =>
    new Set([...builtForRequests(null, facts).values()].flat().filter(({ type }) => isRenamedByModule(type.value, facts))),
);

function isRegional({ gateway }: Pair): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

function isRenamable(pair: Pair, facts: Facts): boolean {
  const request = facts.index.requestOf(pair);
  return (
    request !== null &&
    renameAll(request, request.renames, facts) !== null &&
    (isRouted(request) || facts.routing.routeOf(request) !== null)
  );
}

/** What a request sends under a name that stays is renamed on the way; null where it sends no such name. */
export function renamedCall(request: Request, facts: Facts): Extract<Decision, { action: 'rewrite' }> | null {
  if (isHandedToServers(request, facts)) return null;
  const sent = request.pairs.filter((pair) => mayGoToCn(pair, facts) && !isRenamedByCode(pair) && isKeptFor(pair, facts));
  const isOpen = mustRenameOpen(request, facts);
  const isForAny = isOpen || mustRenameUnsent(request, facts);
  const places = isOpen ? request.opens : request.renames;
  if ((!isForAny && sent.length === 0) || renameAll(request, places, facts) === null) return null;
  const route = renameAll(request, placesLeft(places ?? [], facts), facts);
  if (route === null) return null;
  const proofs = sent.map((pair) => evidence(pair.file, pair.node.range, 'request', pair.type.value ?? ''));
  const [first, ...more] = isForAny ? [...proofs, evidence(request.file, request.node.range, 'request')] : proofs;
  return first ? rewrite('routed-call', route.edits, [first, ...more]) : null;
}

/** A name that is written out in its place, and renamed there, as it goes to CN alone, needs no function around it. */
function placesLeft(places: readonly RenamePlace[], { index, decided }: Facts): readonly RenamePlace[] {
  const isDone = ({ node }: RenamePlace): boolean =>
    node.kind === 'string' && index.sitesAt(node).some((site) => decided.get(site)?.action === 'rewrite');
  return places.some(isDone) ? places.filter((place) => !isDone(place)) : places;
}

/** The request renames the type by its URL, and picks its router by the type: the URL that both read stays. */
export function isRenamedByRequest(pair: Pair, facts: Facts): boolean {
  return isRenamedByCode(pair) || isKeptFor(pair, facts);
}

function isKeptFor(pair: Pair, facts: Facts): boolean {
  if (isBuiltForRequest(pair, facts)) return true;
  const built = facts.index.builtFor(pair);
  if (built !== null && isSaidToBe(facts.decided.get(built))) return true;
  return pair.type.from.some(({ node }) => facts.index.sitesAt(node).some((site) => isSaidToBe(facts.decided.get(site))));
}

function isSaidToBe(decision: Decision | undefined): boolean {
  return decision?.action === 'keep' && decision.reason === 'renamed-when-sent';
}
