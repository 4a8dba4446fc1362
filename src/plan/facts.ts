import { contains } from '../base/tree.js';
import type { Catalogue, Facts, Links, Pair, Routing, Ruling, Site, Tree, TypeUse } from '../model/index.js';
import { cellsOf, isOfRows } from './cells.js';
import { indexOf } from './facts-index.js';

export type FactsInput = {
  readonly asOf: Facts['asOf'];
  readonly catalogue: Catalogue;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly sites: readonly Site[];
  readonly uses: readonly TypeUse[];
  readonly links: Links;
  readonly routing: Routing;
  readonly unitOf: (path: string) => string;
  readonly allPaths: ReadonlySet<string>;
  readonly unseen: Facts['unseen'];
  readonly rulingOf: Facts['rulingOf'];
  readonly settingsOf: Facts['settingsOf'];
  readonly heldBack: Facts['heldBack'];
  readonly othersFollow?: true;
};

/** Types that are put together from pieces, each as a site of its own. */
function builtIn({ trees, links }: FactsInput): readonly { readonly site: Site; readonly nonEscaping: boolean }[] {
  return links.dynamic.flatMap(({ file, node, whole, nonEscaping }) => {
    const tree = trees.get(file.path);
    return whole === null || !tree ? [] : [{ site: { tree, file, range: node.range, kind: 'type', found: whole, node }, nonEscaping }];
  });
}

/** The site whose pieces a pair's type is made of. */
function builtFor({ type }: Pair, built: readonly Site[]): Site | null {
  if (type.from.length < 2) return null;
  const found = built.filter(
    (site) => site.found === type.value && type.from.some(({ file, node }) => file === site.file && contains(site.range, node.range)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** By its old name, or by the new one where the code renames what it takes out. */
function mayBe({ found }: Site, value: string | null, { migrations }: Catalogue): boolean {
  return value === null || value === found || value === migrations.get(found)?.newType;
}

/** The text that the site stands in holds this name too, as one of its own: a new one, or one that never moves. */
function standsBeside({ kind, found, file, node }: Site, value: string | null): boolean {
  return (
    kind === 'type' &&
    value !== null &&
    value !== found &&
    node !== null &&
    file.text.slice(node.range.start, node.range.end).includes(value)
  );
}

/** The strings in which several names stand. */
function listsOfNames(sites: readonly Site[]): ReadonlySet<Site['node']> {
  const seen = new Set<Site['node']>();
  const listed = new Set<Site['node']>();
  for (const { kind, node } of sites) {
    if (kind !== 'type' || node === null) continue;
    if (seen.has(node)) listed.add(node);
    seen.add(node);
  }
  return listed;
}

/** The facts for the transforms, with the pairs indexed by the strings that they are made from. */
export function factsOf(input: FactsInput): Omit<Facts, 'decided'> {
  const byNode = new Map<unknown, Pair[]>();
  for (const request of input.links.requests) {
    for (const pair of request.pairs) {
      for (const from of new Set([...pair.type.from, ...pair.url.from].map((part) => part.node))) {
        const pairs = byNode.get(from);
        if (pairs) pairs.push(pair);
        else byNode.set(from, [pair]);
      }
    }
  }
  const found = builtIn(input);
  const built = found.map(({ site }) => site);
  const ofPair = new Map<Pair, Site>();
  for (const pair of built.length === 0 ? [] : input.links.requests.flatMap(({ pairs }) => pairs)) {
    const site = builtFor(pair, built);
    if (site === null) continue;
    ofPair.set(pair, site);
    byNode.set(site.node, [...(byNode.get(site.node) ?? []), pair]);
  }
  const listed = listsOfNames(input.sites);
  const cells = cellsOf(input.sites, input.links);
  const pairsOf = (site: Site): readonly Pair[] => {
    const ofNode = site.node === null ? [] : (byNode.get(site.node) ?? []);
    const pairs = ofNode.length === 0 && isOfRows(site) ? cells.pairsOf(site) : ofNode;
    // A text of several names, a line each: what was taken out of it as one name is none of the others.
    return pairs.filter(({ type: { value } }) =>
      listed.has(site.node) ? mayBe(site, value, input.catalogue) : !standsBeside(site, value),
    );
  };
  const followed = found.flatMap(({ site, nonEscaping }) => (nonEscaping ? [site] : []));
  const links = followed.length === 0 ? input.links : { ...input.links, nonEscaping: new Set([...input.links.nonEscaping, ...followed]) };
  const index = indexOf({ ...input, links, pairsOf, ofCell: cells.sitesAt, builtFor: (pair) => ofPair.get(pair) ?? null });
  return { ...input, links, built, pairsOf, index, othersFollow: input.othersFollow === true };
}

export type { Ruling };
