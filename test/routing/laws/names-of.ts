import { loadCatalogue } from '../../../src/catalogue/index.js';
import { type RouterNames, routerNames } from '../../../src/routing/modules/router-names.js';
import type { Question } from './contract.js';
import { flagSets } from './table.js';

/** What stands in the router that these flags make. */
export async function namesUnder(flags: Question['flags']): Promise<RouterNames> {
  const { announcements, ...rest } = flagSets[flags];
  const loaded = await loadCatalogue({ extra: [], only: announcements });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return routerNames(loaded.catalogue, rest);
}

const sets = Object.keys(flagSets) as Question['flags'][];

/** The names under each set of flags: a router each. */
export async function allNames(): Promise<ReadonlyMap<Question['flags'], RouterNames>> {
  return new Map(await Promise.all(sets.map(async (flags) => [flags, await namesUnder(flags)] as const)));
}
