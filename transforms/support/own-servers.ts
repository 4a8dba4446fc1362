import { mayBeRouter } from '../../src/base/open-url.js';
import type { Facts, Pair, Request, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';

/** `request({ url: '/api/temu/proxy', data: { type } })`: no gateway of the platform is asked, but another program, under a path of its own. */
export function isToServer({ gateway, url }: Pair): boolean {
  return gateway === 'unknown' && !mayBeRouter(url.value === null ? url.hidden : { known: url.value });
}

/** Where a page hands the name to: the units of this repository that have its path, and send on what they are handed. Empty where the name goes anywhere else. */
export function serversOf(site: Site, facts: Facts): ReadonlySet<string> {
  const pairs = facts.pairsOf(site);
  if (pairs.length === 0 || !pairs.every(isToServer)) return new Set();
  const found = pairs.map(({ url }) => serversFor(lastSegment(url.value ?? url.hidden?.known ?? ''), facts));
  return found.every(({ size }) => size > 0) ? new Set(found.flatMap((units) => [...units])) : new Set();
}

/** What the request sends by an old name is handed to such a unit, which picks the gateway. */
export function isHandedToServers({ pairs }: Request, facts: Facts): boolean {
  if (!pairs.every(isToServer)) return false;
  const sites = pairs.flatMap(({ type }) => type.from.flatMap(({ node }) => facts.index.sitesAt(node)));
  const isNew = ({ type: { value } }: Pair): boolean => value !== null && facts.catalogue.partnerTypes.has(value);
  return sites.length > 0 && !pairs.some(isNew) && sites.every((site) => serversOf(site, facts).size > 0);
}

function lastSegment(url: string): string {
  return /([\w-]{3,60})\/?(?:\?.*)?$/.exec(url)?.[1] ?? '';
}

const serversFor = sinceDecided(null, (segment: string, { links, trees, unitOf }: Facts): ReadonlySet<string> => {
  if (segment === '') return new Set();
  const isOpen = ({ pairs }: Request): boolean => pairs.some(({ type, gateway }) => type.value === null && gateway === 'cn');
  const units = new Set(links.requests.filter(isOpen).map(({ file }) => unitOf(file.path)));
  const named = new RegExp(`['"\`/]${segment}['"\`/?]`);
  return new Set(
    [...trees.values()].flatMap(({ file }) => (units.has(unitOf(file.path)) && named.test(file.text) ? [unitOf(file.path)] : [])),
  );
});
