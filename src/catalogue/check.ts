import { groupBy } from '../base/group-by.js';
import type { Announcement, Migration } from '../model/index.js';
import { namesOf, oldestFirst } from './catalogue.js';
import type { CatalogueProblem, RowProblem } from './problem.js';

/** Everything that keeps these announcements from being one catalogue; empty where there is nothing. */
export function checkCatalogue(announcements: readonly Announcement[]): readonly CatalogueProblem[] {
  const rows = oldestFirst(announcements).flatMap((announcement) => announcement.migrations);
  const byOld = groupBy(rows, (row) => row.oldType);
  return [...sameIds(announcements), ...[...byOld.values()].flatMap(disagreements), ...chains(byOld)];
}

/** One day may have two announcements, and a list may be imported again with more in it; only what a report looks up by id must be one. */
function sameIds(announcements: readonly Announcement[]): readonly CatalogueProblem[] {
  return [...groupBy(announcements, (announcement) => announcement.id)]
    .filter(([, same]) => same.some((one) => !agrees(one, same[0] ?? one)))
    .map(([id, same]) => ({ what: 'same-id', id, sources: same.map((announcement) => announcement.source) }));
}

function agrees(a: Announcement, b: Announcement): boolean {
  const samePage = a.grantPage === null || b.grantPage === null || a.grantPage === b.grantPage;
  return a.gateway === b.gateway && a.token === b.token && samePage;
}

/** Rows about one old type, oldest first, each against the one before it. */
function disagreements(rows: readonly Migration[]): readonly RowProblem[] {
  return rows.flatMap((later, i) => {
    const earlier = rows[i - 1];
    const what = earlier === undefined ? null : disagreement(earlier, later);
    return earlier === undefined || what === null ? [] : [{ what, rows: [earlier, later] }];
  });
}

function disagreement(earlier: Migration, later: Migration): RowProblem['what'] | null {
  if (!namesOf(earlier).includes(later.newType) && !namesOf(later).includes(earlier.newType)) return 'two-new-names';
  if (earlier.applies !== later.applies) return 'contradiction';
  if (earlier.offlineOn === null || later.offlineOn === null || earlier.offlineOn === later.offlineOn) return null;
  if (earlier.announcement === later.announcement) return 'contradiction';
  return later.offlineOn < earlier.offlineOn ? 'earlier-deadline' : null;
}

/** Each new name that is an old one too, as the row that makes it and the row that moves it on. */
function chains(byOld: ReadonlyMap<string, readonly Migration[]>): readonly RowProblem[] {
  const next = (row: Migration) => namesOf(row).flatMap((name) => byOld.get(name)?.slice(-1) ?? []);
  return [...byOld.values()].flatMap((rows) => rows.slice(-1)).flatMap((row) => chainsFrom(row, next));
}

function chainsFrom(row: Migration, next: (row: Migration) => readonly Migration[]): RowProblem[] {
  if (namesOf(row).includes(row.oldType)) return [{ what: 'same-name', rows: [row] }];
  return next(row).map((second) => ({ what: leadsBack(row, second, next) ? 'cycle' : 'chain', rows: [row, second] }));
}

function leadsBack(start: Migration, from: Migration, next: (row: Migration) => readonly Migration[]): boolean {
  const seen = new Set<Migration>();
  const open = [from];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (row.oldType === start.oldType) return true;
    if (seen.has(row)) continue;
    seen.add(row);
    open.push(...next(row));
  }
  return false;
}
