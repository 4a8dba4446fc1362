import type { Announcement, Migration } from '../model/index.js';
import { catalogueOf } from './catalogue.js';
import { checkCatalogue } from './check.js';
import { withNew } from './load.js';
import type { CatalogueProblem } from './problem.js';

/** `supersedes`: the same migration with another day, announced before; `earlier` is that row. */
export type Compared = {
  readonly migration: Migration;
  readonly status: 'new' | 'known' | 'supersedes';
  readonly earlier: Migration | null;
};

export type Comparison = { readonly problems: readonly CatalogueProblem[]; readonly rows: readonly Compared[] };

/** Incoming announcements against those that are known: what would change, and what keeps them from being one catalogue. */
export function compareWith(known: readonly Announcement[], incoming: readonly Announcement[]): Comparison {
  const before = catalogueOf(known).migrations;
  const rows = incoming
    .flatMap(({ migrations }) => migrations)
    .map((migration) => compare(migration, before.get(migration.oldType) ?? null));
  return { problems: checkCatalogue(withNew(known, incoming)), rows };
}

function compare(migration: Migration, earlier: Migration | null): Compared {
  if (earlier === null) return { migration, status: 'new', earlier };
  if (earlier.offlineOn === migration.offlineOn || migration.offlineOn === null) return { migration, status: 'known', earlier };
  return { migration, status: earlier.announcement < migration.announcement ? 'supersedes' : 'known', earlier };
}
