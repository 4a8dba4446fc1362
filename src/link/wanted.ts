import type { Catalogue, GatewayName, Site, Tree } from '../model/index.js';
import { followedSites } from './followed.js';
import { requestsOf, sessionOf } from './index.js';
import { isConfig, keyOf } from './program.js';
import { sinks } from './sinks.js';

/**
 * Words (identifiers, file stems, config keys) whose occurrence in a file that is not loaded could matter: it may call a helper that was
 * followed, use a constant that holds a site, or read a config key that does. Asked again until nothing new is loaded.
 */
export function wanted(trees: ReadonlyMap<string, Tree>, sites: readonly Site[]): readonly string[] {
  const hosts = new Map<string, GatewayName>(
    sites.filter((site) => site.kind === 'gateway').map((site) => [site.found.toLowerCase(), 'cn']),
  );
  const catalogue: Catalogue = { announcements: [], migrations: new Map(), partnerTypes: new Set(), byNewType: new Map(), hosts };
  const session = sessionOf({ root: '', trees, catalogue, allPaths: new Set(trees.keys()) }, null);
  requestsOf(session);
  followedSites(session, sites);
  const words = new Set(session.sought);
  for (const site of sites) for (const word of namesAround(site)) words.add(word);
  for (const word of sinks(session)) words.add(word);
  return [...words].filter((word) => word.length > 1).sort();
}

/** What a site is kept under: the constant, the class, the config key. */
function namesAround(site: Site): readonly string[] {
  const { tree, node } = site;
  if (node === null || node.kind === 'comment') return [];
  if (isConfig(tree)) return keysAbove(site);
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'call' || at.kind === 'return') return [];
    if (at.kind === 'class') return [at.name];
    if (at.kind === 'define' && !at.member) return at.exported || at.parent?.parent === null || at.parent === tree.root ? [at.name] : [];
  }
  return [];
}

function keysAbove({ tree, node }: Site): readonly string[] {
  const keys: string[] = [];
  for (let at = node; at; at = at.parent) {
    const key = at.kind === 'entry' ? keyOf(tree, at.key) : at.kind === 'define' ? at.name : null;
    if (key !== null) keys.unshift(key);
  }
  const last = keys.at(-1);
  if (last === undefined) return [];
  // `url` alone stands in every file; with the key above it, it says something.
  const isEveryday = /^(?:url|host|base|type|api|gateway|endpoint|value|name)$/i.test(last);
  const path = keys.join('.');
  return isEveryday ? [path, keys.slice(-2).join('.'), keys.slice(-2).join('_').toUpperCase(), keys.at(-2) ?? last] : [last, path];
}
