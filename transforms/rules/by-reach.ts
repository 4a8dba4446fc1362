import { isKeyOfRegion } from '../../src/base/gateway-keys.js';
import { testPath } from '../../src/base/test-path.js';
import { ancestors } from '../../src/base/tree.js';
import type { CallNode, CallPlace, Decision, Evidence, Facts, Pair, Request, Site } from '../../src/model/index.js';
import { calleeName } from '../support/callee-name.js';
import { sinceDecided } from '../support/decided-sites.js';
import { evidence, here, keep, review } from '../support/decisions.js';
import { follows } from '../support/follows.js';
import { regionNamedFor } from '../support/named-region.js';
import { isComment, isKeyOfMap } from '../support/near.js';
import { isRenamedByCode } from '../support/open-renames.js';
import { proposalsFor } from '../support/proposals.js';
import { type NamedGateway, reachOf, regionNamed, regionUnseen } from '../support/reach.js';

/** Places that a kept name lists. */
const LISTED = 5;

/**
 * A type whose request is not known is judged by the gateways that its package can reach: regional ones alone keep it, regional ones
 * beside others are one question for every such type. Null where nothing regional is in reach, or where the request is known.
 */
export function byReach(site: Site, facts: Facts): Decision | null {
  const { cn, partner, regional } = reachOf(site.file.path, facts);
  if (isKnown(site, facts)) return null;
  if (regional.length === 0) return byKey(site, facts) ?? byUnseen(site, facts) ?? byWord(site, cn || partner, facts);
  if (!cn && !partner) return keep('regional', regional.slice(0, LISTED).map(named));
  const senders = facts.pairsOf(site).length > 0 ? [] : sendersOf(site, facts);
  const [first] = senders;
  const unit = facts.unitOf(site.file.path);
  const isOpen = isOpenToCn(unit, facts) || (site.node?.parent?.kind === 'call' && isCnUnplaced(unit, facts));
  if (first && senders.every((sender) => isRegionalAlone(sender, facts)) && !isOpen)
    return keep('regional', [here(first, 'followed', first.found)]);
  const isLabel = (isKeyOfMap(site) && !isOpenToRegions(unit, facts)) || (isHandedOn(site, facts) && isToldAll(unit, facts));
  if (first && isLabel && senders.every((sender) => isKnown(sender, facts) && !isShared(sender, facts))) return null;
  const cause = causeOf(site, regional);
  return review('regional-gateway', proposalsFor(site, facts), cause === null ? [] : [named(cause)], typesBehind(site, cause, facts));
}

/** Its request is known, and proves nothing: the code that is missing may send it to a region as well, or put another URL there. */
export function byDoubt(site: Site, facts: Facts): Decision | null {
  const place = site.node && facts.links.unseen.doubted.get(site.node);
  if (!place || facts.unitOf(place.file.path) !== facts.unitOf(site.file.path)) return null;
  return review('regional-gateway', proposalsFor(site, facts), [wordAt(place)]);
}

/** The host that a request goes to is none of the platform's, or not told, and is called after a region, as is the variable or setting that holds it: `process.env.TEMU_US_URL`. */
function byKey(site: Site, facts: Facts): Decision | null {
  const open = facts.pairsOf(site).filter(({ gateway }) => gateway === 'unknown');
  const key = open.flatMap(({ url }) => url.steps).find(({ why, detail }) => why === 'config-key' && isKeyOfRegion(detail));
  const host = open.flatMap(({ url }) => url.from).find(({ node }) => isKeyOfRegion(node.value));
  const proof = key ?? (host && evidence(host.file, host.node.range, 'unknown-host', host.node.value));
  return proof ? review('regional-gateway', proposalsFor(site, facts), [proof]) : null;
}

/**
 * The host that a request goes to is not told, or no request is found, and words name regions: those nearest to it say whether it is one of them. Where there are none, and no
 * host is told in the package (`isTold`), any request may go there.
 */
function byWord(site: Site, isTold: boolean, facts: Facts): Decision | null {
  const pairs = facts.pairsOf(site);
  const open = pairs.filter(({ gateway }) => gateway === 'unknown');
  if (pairs.length > 0 && open.length === 0) return null;
  const nearest = regionNamedFor(site, open, facts);
  if (nearest?.of === 'region')
    return review('regional-gateway', proposalsFor(site, facts), [
      evidence(nearest.file, nearest.node.range, 'region-selector', nearest.word),
    ]);
  const place = nearest === null && !isTold ? regionNamed(facts.unitOf(site.file.path), facts) : null;
  return place && review('regional-gateway', proposalsFor(site, facts), [wordAt(place)]);
}

/**
 * Nothing names a region's gateway, but a word names a region, and a file of the project's own is missing: the gateway may stand there. A name that is written where it
 * is sent, by what is called after CN, is CN's all the same; in a list of CN's jobs it may be sent by any client.
 */
function byUnseen(site: Site, facts: Facts): Decision | null {
  const place = regionUnseen(facts.unitOf(site.file.path), facts);
  if (place === null) return null;
  const open = site.node?.parent?.kind === 'call' ? facts.pairsOf(site).filter(({ gateway }) => gateway === 'unknown') : [];
  const named = open.length > 0 ? regionNamedFor(site, open, facts) : null;
  if (named?.of === 'cn' && !isAround(named, site)) return null;
  return review('regional-gateway', proposalsFor(site, facts), [wordAt(place)]);
}

/** `var cnJobs = […]`, further out than the call that the name is written in. */
function isAround({ file, node }: CallPlace, site: Site): boolean {
  return file === site.file && site.node !== null && node !== site.node.parent && [...ancestors(site.node)].includes(node);
}

function wordAt({ file, node }: CallPlace): Evidence {
  if (node.parent === null) return evidence(file, node.range, 'region-selector', file.path);
  const word = file.text.slice(node.range.start, node.range.end).split('\n', 1)[0] ?? '';
  return evidence(file, node.range, 'region-selector', word);
}

/**
 * `bus.on("bg.goods.add", …)`, `type === "bg.goods.add"`, `["bg.goods.add"]`: no constant, whose uses may be anywhere. A call named as those that hand names
 * to a request is one more of them, of an object that nobody could follow.
 */
export function isHandedOn({ node, file }: Site, facts: Facts): boolean {
  const parent = node?.parent;
  if (parent?.kind === 'call') return !sendingNames(facts.unitOf(file.path), facts).has(lastNameOf(parent));
  return parent?.kind === 'compare' || parent?.kind === 'list';
}

/** What the calls of a unit that hand a name to a request call. */
const sendingNames = sinceDecided(null, (unit: string, facts: Facts): ReadonlySet<string> => {
  const sent = facts.sites.filter(({ file, node }) => node?.parent?.kind === 'call' && facts.unitOf(file.path) === unit);
  return new Set(
    sent.flatMap((site) => (site.node?.parent?.kind === 'call' && facts.pairsOf(site).length > 0 ? [lastNameOf(site.node.parent)] : [])),
  );
});

function lastNameOf({ callee }: CallNode): string {
  return callee.kind === 'member' ? callee.property : calleeName(callee);
}

/** Every request of the unit is known, with all that it sends: what is in none of them is not sent. */
export const isToldAll = sinceDecided(null, (unit: string, { links, unitOf }: Facts): boolean => {
  const isOfUnit = ({ file }: Request): boolean => unitOf(file.path) === unit;
  const isTold = ({ closed, pairs }: Request): boolean => closed && pairs.every(({ type }) => type.value !== null);
  return !links.isCut && !links.untold.some(isOfUnit) && links.requests.filter(isOfUnit).every(isTold);
});

/** Some request sends a region what nobody knows: the keys of a map, perhaps, or what a decorator has kept. */
const isOpenToRegions = sinceDecided(null, (unit: string, { links, unitOf }: Facts): boolean =>
  links.requests.some(
    ({ file, pairs }) =>
      unitOf(file.path) === unit &&
      pairs.some((pair) => pair.type.value === null && !isRenamedByCode(pair) && /^(?:us|eu|global)$/.test(pair.gateway)),
  ),
);

/** Some request sends CN what nobody knows: of two copies of a name the other one, perhaps. */
const isOpenToCn = sinceDecided(null, (unit: string, { links, unitOf }: Facts): boolean =>
  links.requests.some(
    ({ file, pairs }) =>
      unitOf(file.path) === unit && pairs.some((pair) => pair.type.value === null && !isRenamedByCode(pair) && pair.gateway === 'cn'),
  ),
);

/** Every request that sends the type goes to CN or the partner, if only where no variable says otherwise, and no other use of it is left. */
function isKnown(site: Site, facts: Facts): boolean {
  const pairs = facts.pairsOf(site);
  const placed = pairs.filter(isPlaced);
  const isBeside = ({ file, node }: Pair): boolean => placed.some((one) => one.file === file && one.node === node);
  return (
    facts.links.nonEscaping.has(site) &&
    placed.length > 0 &&
    pairs.every((pair) => pair.gateway !== 'unknown' || (isBeside(pair) && !isUnseen(pair)))
  );
}

/** A URL that is there and leads nobody knows where: neither a variable of the machine, nor what callers that are not in sight might hand over. */
function isUnseen({ gateway, url }: Pair): boolean {
  return gateway === 'unknown' && url.value === null && url.hidden?.why !== 'environment';
}

/** The sites of the same name in the same package that a request was found for: a copy that nothing sends is judged like them. */
function sendersOf(site: Site, facts: Facts): readonly Site[] {
  const unit = facts.unitOf(site.file.path);
  return facts.index
    .sitesNamed(site.found)
    .filter((other) => other.found === site.found && facts.unitOf(other.file.path) === unit && facts.pairsOf(other).length > 0);
}

function isRegionalAlone(site: Site, facts: Facts): boolean {
  return facts.pairsOf(site).every(isRegional);
}

/** Regions are sent it too. */
function isShared(site: Site, facts: Facts): boolean {
  return facts.pairsOf(site).some(isRegional);
}

function isRegional({ gateway }: Pair): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

function isPlaced({ gateway, url }: Pair): boolean {
  return (gateway === 'cn' || gateway === 'partner') && url.strength === 'proved';
}

/** The gateway for a person to look at: the regional one of the site's own file, else the first of the package. */
function causeOf({ file }: Site, regional: readonly NamedGateway[]): NamedGateway | null {
  return regional.find(({ tree }) => tree.file === file) ?? regional[0] ?? null;
}

function named({ tree, range }: NamedGateway): Evidence {
  return evidence(tree.file, range, 'regional-host', tree.file.text.slice(range.start, range.end));
}

/** All types that the same question is about. */
function typesBehind(site: Site, cause: NamedGateway | null, facts: Facts): readonly string[] {
  return askedIn(facts.unitOf(site.file.path), facts).get(cause) ?? [];
}

const askedIn = sinceDecided(null, (unit: string, facts: Facts): ReadonlyMap<NamedGateway | null, readonly string[]> => {
  const types = new Map<NamedGateway | null, Set<string>>();
  for (const site of facts.sites) {
    if (site.kind !== 'type' || facts.unitOf(site.file.path) !== unit || follows(site, facts) || isKnown(site, facts)) continue;
    const cause = causeOf(site, reachOf(site.file.path, facts).regional);
    types.set(cause, (types.get(cause) ?? new Set()).add(site.found));
  }
  return new Map([...types].map(([cause, names]) => [cause, [...names].sort()]));
});

/** CN's URL stands in the unit, and no request was found for it: what a function is handed may be sent there. */
const isCnUnplaced = sinceDecided(null, (unit: string, facts: Facts): boolean =>
  facts.sites.some(
    (site) =>
      site.kind === 'gateway' &&
      facts.unitOf(site.file.path) === unit &&
      facts.catalogue.hosts.get(site.found.toLowerCase()) === 'cn' &&
      facts.pairsOf(site).length === 0 &&
      !isComment(site) &&
      !testPath.test(site.file.path),
  ),
);
