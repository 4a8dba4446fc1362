import type { Facts, Pair, Reason, Site } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { follows } from '../support/follows.js';
import { isKeyOfMap } from '../support/near.js';
import { partnerSitesIn, usesIn } from '../support/uses.js';

/** How many types a question names. */
const NAMES = 100;

/** What the count of those that it leaves out begins with. */
const MORE = '… +';

/** Requests named as places to route. */
export const NAMED = 3;

/** Renamed types of the package whose request was not found: nobody knows which entry of the user's own map they choose. */
export function unlinkedSites(site: Site, facts: Facts): readonly Site[] {
  return unlinkedIn(facts.unitOf(site.file.path), facts);
}

/** Reasons with which this run or a person renames a type. */
const mayMove: ReadonlySet<Reason> = new Set<Reason>(['migrated-type', 'regional-gateway']);

/** A message that names a type sends none: it goes as the code does, whose own place of the name is told of. */
export const unlinkedIn = sinceDecided('types', (unit: string, facts: Facts): readonly Site[] =>
  facts.index
    .unlinkedIn(unit)
    .filter((other) => !isKeyOfMap(other) && !follows(other, facts) && mayMove.has(facts.decided.get(other)?.reason ?? 'documentation')),
);

export function callList(site: Site, pairs: readonly Pair[], facts: Facts): readonly string[] {
  if (pairs.length === 0) return cut(typesIn(facts.unitOf(site.file.path), facts));
  const sent = pairs.flatMap((pair) => pair.type.value ?? []);
  return cut([...new Set([...sent, ...unlinkedTypes(facts.unitOf(site.file.path), facts)])].sort());
}

/** More types than the catalogue has are a list that nobody reads. */
function cut(types: readonly string[]): readonly string[] {
  return types.length <= NAMES ? types : [...types.slice(0, NAMES), `${MORE}${types.length - NAMES}`];
}

/** A list that leaves types out, of which its reader cannot tell whether a type is among them. */
export function isCut(types: readonly string[]): boolean {
  return types.at(-1)?.startsWith(MORE) === true;
}

const unlinkedTypes = sinceDecided(
  'types',
  (unit: string, facts: Facts): ReadonlySet<string> =>
    new Set(
      [...unlinkedIn(unit, facts), ...partnerSitesIn(unit, facts).filter((site) => isUnlinked(site, facts))].map(({ found }) => found),
    ),
);

/** A name that no request was found for, and that goes by itself. */
export function isUnlinked(site: Site, facts: Facts): boolean {
  return facts.pairsOf(site).length === 0 && !follows(site, facts) && !isKeyOfMap(site);
}

const typesIn = sinceDecided('types', (unit: string, facts: Facts): readonly string[] =>
  [...new Set([...unlinkedTypes(unit, facts), ...usesIn(unit, facts).map(({ type }) => type)])].sort(),
);
