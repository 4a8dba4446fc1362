import { mayBeRouter } from '../../src/base/open-url.js';
import type { Facts, Pair, Request, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';

/** `request({ url: '/api/temu/proxy', data: { type } })`: no gateway of the platform is asked, but another program, under a path of its own; not one that has a domain. */
function isToServer({ gateway, url }: Pair): boolean {
  const known = url.value ?? url.hidden?.known;
  return gateway === 'unknown' && known !== undefined && !mayBeRouter({ known }) && !ofDomain.test(known);
}

/** `https://proxy.example.com/…`; not `http://localhost:3000/…`, `http://erp-server:8080/…` */
const ofDomain = /^(?:\w{1,20}:)?\/\/(?!127\.)[^/?#]{0,200}\./;

/** Where a page hands the name to: other units of this repository that have its path, and send on what they are handed. Empty where the name goes anywhere else. */
export function serversOf(site: Site, facts: Facts): ReadonlySet<string> {
  return serversBehind(facts.pairsOf(site), site.file.path, facts);
}

/** The same of all that a file's request sends. */
export function serversBehind(pairs: readonly Pair[], path: string, facts: Facts): ReadonlySet<string> {
  if (pairs.length === 0 || !pairs.every(isToServer)) return new Set();
  const found = pairs.map(({ url }) => serversFor(lastSegment(url.value ?? url.hidden?.known ?? ''), facts));
  const isOwn = (units: ReadonlySet<string>): boolean => units.size === 0 || units.has(facts.unitOf(path));
  return found.some(isOwn) ? new Set() : new Set(found.flatMap((units) => [...units]));
}

/** All that the request sends by an old name is handed to such a unit, and renamed there. */
export function isHandedToServers({ pairs }: Request, facts: Facts): boolean {
  if (!pairs.every(isToServer)) return false;
  const sites = pairs.flatMap(({ type }) => type.from.flatMap(({ node }) => facts.index.sitesAt(node)));
  const isHanded = (site: Site): boolean => facts.decided.get(site)?.reason === 'renamed-when-sent' && serversOf(site, facts).size > 0;
  return sites.length > 0 && sites.every(isHanded);
}

/** A request to CN that sends what it is handed. */
export function isOpenToCn({ pairs }: Request): boolean {
  return pairs.some(({ type, gateway }) => type.value === null && gateway === 'cn');
}

/** Shorter ones tell nothing: `/v2`. */
const SHORTEST = 3;

function lastSegment(url: string): string {
  const [path = ''] = url.split('?', 1);
  const segment = (path.endsWith('/') ? path.slice(0, -1) : path).split(/[^\w-]/).at(-1) ?? '';
  return segment.length < SHORTEST ? '' : segment;
}

const serversFor = sinceDecided(null, (segment: string, { links, trees, unitOf }: Facts): ReadonlySet<string> => {
  if (segment === '') return new Set();
  const units = new Set(links.requests.filter(isOpenToCn).map(({ file }) => unitOf(file.path)));
  const named = new RegExp(`['"\`/]${segment}['"\`/?]`);
  return new Set(
    [...trees.values()].flatMap(({ file }) => (units.has(unitOf(file.path)) && named.test(file.text) ? [unitOf(file.path)] : [])),
  );
});
