import { testPath } from '../../src/base/test-path.js';
import type { Facts, Site } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { isKeyOfMap } from './near.js';

/**
 * The places where code of a unit asks by a gateway's host: a key of a map, an item of a list, a side of a comparison, of which no request is known. A URL
 * that moves is not found there, so the request has to be given its router behind them.
 */
export function askedHosts(site: Site, facts: Facts): readonly Site[] {
  return askedIn(`${facts.unitOf(site.file.path)}\0${site.found}`, facts).filter((asked) => asked !== site);
}

const askedIn = sinceDecided(null, (asked: string, facts: Facts): readonly Site[] => {
  const [unit = '', found = ''] = asked.split('\0');
  return facts.index
    .sitesNamed(found)
    .filter((site) => site.kind === 'gateway' && isAsked(site) && facts.unitOf(site.file.path) === unit)
    .filter((site) => !testPath.test(site.file.path) && facts.pairsOf(site).length === 0);
});

function isAsked(site: Site): boolean {
  const parent = site.node?.kind === 'string' ? site.node.parent : null;
  return isKeyOfMap(site) || parent?.kind === 'list' || (parent?.kind === 'compare' && /^(?:[!=]==?|is|in|not in)$/.test(parent.op));
}
