import type { Announcement, Catalogue, Migration } from '../model/index.js';
import { hostsOf } from './gateways.js';

/** One catalogue of several announcements: the newest row of each old type rules, earlier ones become its history. */
export function catalogueOf(announcements: readonly Announcement[]): Catalogue {
  const ordered = oldestFirst(announcements);
  const migrations = new Map<string, Migration>();
  for (const migration of ordered.flatMap((announcement) => announcement.migrations)) {
    migrations.set(migration.oldType, superseding(migrations.get(migration.oldType), migration));
  }
  const byNewType = new Map([...migrations.values()].flatMap((migration) => namesOf(migration).map((name) => [name, migration] as const)));
  return { announcements: ordered, migrations, byNewType, partnerTypes: new Set(byNewType.keys()), hosts: hostsOf(ordered) };
}

/** The new type and its twins. */
export function namesOf(migration: Migration): readonly string[] {
  return [migration.newType, ...migration.twins];
}

/** Ids are days or months, so they sort as text; a month comes before its days. */
export function oldestFirst(announcements: readonly Announcement[]): readonly Announcement[] {
  return announcements.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** A newer row without a day does not take back the day that was announced. */
function superseding(earlier: Migration | undefined, newer: Migration): Migration {
  if (earlier === undefined) return newer;
  const { announcement, offlineOn, source, history } = earlier;
  return {
    ...newer,
    twins: [...new Set([...namesOf(newer), ...namesOf(earlier)])].slice(1),
    offlineOn: newer.offlineOn ?? offlineOn,
    history: announcement === newer.announcement ? history : [...history, { announcement, offlineOn, row: source.row }],
  };
}
