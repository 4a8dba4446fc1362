import type { FactsIndex, Links, Node, Pair, Request, Site } from '../model/index.js';

export type Indexed = {
  readonly sites: readonly Site[];
  readonly links: Links;
  readonly pairsOf: (site: Site) => readonly Pair[];
  /** The site of a cell, which is no node of its file's tree. */
  readonly ofCell: (node: Node) => readonly Site[];
  readonly unitOf: (path: string) => string;
  readonly builtFor: FactsIndex['builtFor'];
};

export function indexOf({ sites, links, pairsOf, ofCell, unitOf, builtFor }: Indexed): FactsIndex {
  const byNode = grouped(sites, (site): Node | null => site.node);
  const byName = grouped(sites, (site) => site.found.toLowerCase());
  const byPath = grouped(sites, (site) => site.file.path);
  const byStart = new Map<string, Site>();
  // Of two sites that begin together the first of the list is meant.
  for (const site of [...sites].reverse()) byStart.set(`${site.file.path}:${site.range.start}`, site);
  const unlinked = grouped(sites, (site) => (site.kind === 'type' && pairsOf(site).length === 0 ? unitOf(site.file.path) : null));
  const byPair = new Map<Pair, Request>(links.requests.flatMap((request) => request.pairs.map((pair) => [pair, request] as const)));
  return {
    sitesAt: (node) => byNode.get(node) ?? ofCell(node),
    sitesNamed: (found) => byName.get(found.toLowerCase()) ?? [],
    sitesIn: (path) => byPath.get(path) ?? [],
    siteAt: (path, start) => byStart.get(`${path}:${start}`) ?? null,
    builtFor,
    unlinkedIn: (unit) => unlinked.get(unit) ?? [],
    requestOf: (pair) => byPair.get(pair) ?? null,
  };
}

/** In the order of the list; what has no key is left out. */
function grouped<K, T>(list: readonly T[], keyOf: (item: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
