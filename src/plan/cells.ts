import type { Links, Node, Pair, Range, Site, SourceFile } from '../model/index.js';

/** The cells of files of rows are nodes of their own, and the sites of such a file stand in the text of the whole file: which site is which cell. */
export type Cells = { readonly pairsOf: (site: Site) => readonly Pair[]; readonly sitesAt: (node: Node) => readonly Site[] };

export function cellsOf(sites: readonly Site[], { requests }: Links): Cells {
  const byPlace = new Map(sites.flatMap((site) => (isOfRows(site) ? [[placeOf(site.file, site.range), site] as const] : [])));
  const [pairs, found] = [new Map<Site, Pair[]>(), new Map<Node, readonly Site[]>()];
  for (const pair of byPlace.size === 0 ? [] : requests.flatMap((request) => request.pairs)) {
    for (const { file, node } of pair.type.from) {
      const site = byPlace.get(placeOf(file, node.inner));
      if (!site) continue;
      found.set(node, [site]);
      const known = pairs.get(site) ?? [];
      if (!known.includes(pair)) pairs.set(site, [...known, pair]);
    }
  }
  return { pairsOf: (site) => pairs.get(site) ?? [], sitesAt: (node) => found.get(node) ?? [] };
}

export function isOfRows({ tree }: Site): boolean {
  return tree.language === 'text';
}

function placeOf({ path }: SourceFile, { start, end }: Range): string {
  return `${path}:${start}-${end}`;
}
