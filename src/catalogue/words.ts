import type { Catalogue } from '../model/index.js';

/** The names that a search for a catalogue looks for. */
export type Words = {
  /** Old types. */
  readonly tokens: readonly string[];
  /** CN hosts. */
  readonly hosts: readonly string[];
  /** Further words that make a file worth parsing: all hosts, new types. */
  readonly related: readonly string[];
};

/** The words to search for, and the catalogue behind them, which only a run that finds some has to build. */
export type Sought = { readonly words: Words; readonly catalogue: () => Promise<Catalogue> };

export function wordsOf({ migrations, partnerTypes, hosts }: Catalogue): Words {
  return {
    tokens: [...migrations.keys()],
    hosts: [...hosts].filter(([, gateway]) => gateway === 'cn').map(([host]) => host),
    related: [...hosts.keys(), ...partnerTypes],
  };
}

export function soughtBy(catalogue: Catalogue): Sought {
  return { words: wordsOf(catalogue), catalogue: async () => catalogue };
}
