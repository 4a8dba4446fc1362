import type { Catalogue, Facts, Links, Pair, Routing, Ruling, Site, Tree, TypeUse } from '../model/index.js';
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
  readonly rulingOf: Facts['rulingOf'];
  readonly settingsOf: Facts['settingsOf'];
  readonly heldBack: Facts['heldBack'];
};

/** What the transforms may look at, with the pairs indexed by the strings that they are made from. */
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
  const pairsOf = (site: Site): readonly Pair[] => (site.node === null ? [] : (byNode.get(site.node) ?? []));
  return { ...input, pairsOf, index: indexOf({ ...input, pairsOf }) };
}

export type { Ruling };
