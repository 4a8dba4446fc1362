import type { Announcement, Day, Migration } from '../model/index.js';

/** `year`: whether the announcement gives it, or it was taken from 更新时间 or from the month in a heading. */
export type Deadline = { readonly day: Day; readonly written: string; readonly year: 'written' | 'inferred' };

/** `row`: the source row's cells, joined by ` | ` in the document's order, a merged group filled in. */
export type RowData = {
  readonly group: string;
  readonly title: string;
  readonly newType: string;
  readonly twins: readonly string[];
  readonly oldType: string;
  readonly applies: Migration['applies'];
  readonly note: string | null;
  readonly row: string;
};

/** One table of a document; its rows share a deadline. */
export type TableData = { readonly deadline: Deadline | null; readonly rows: readonly RowData[] };

export type AnnouncementData = Omit<Announcement, 'migrations'> & { readonly tables: readonly TableData[] };

/** A catalogue file as it stands on disk. `temuCodemod` marks it as the tool's own, so that no run scans it for tokens. */
export type CatalogueFile = { readonly temuCodemod: 'catalogue'; readonly announcements: readonly AnnouncementData[] };

export function toAnnouncement({ tables, ...announcement }: AnnouncementData): Announcement {
  const migrations = tables.flatMap((table) => table.rows.map((row) => toMigration(announcement, table, row)));
  return { ...announcement, migrations };
}

function toMigration(announcement: Omit<Announcement, 'migrations'>, table: TableData, row: RowData): Migration {
  const { row: sourceRow, ...rest } = row;
  return {
    ...rest,
    twins: twinsOf(row),
    offlineOn: table.deadline?.day ?? null,
    announcement: announcement.id,
    source: { document: announcement.source, row: sourceRow },
    history: [],
  };
}

/** On the partner gateway `bg.glo.X` answers as `temu.X` does (Temu's partner page: 两个type都可以). */
function twinsOf({ newType, twins }: RowData): readonly string[] {
  if (!newType.startsWith('temu.')) return twins;
  const global = newType.replace(/^temu\./, 'bg.glo.');
  return twins.includes(global) ? twins : [...twins, global];
}

/** The text of a catalogue file, as `import` writes it and the built-in ones stand. */
export function renderCatalogueFile(announcements: readonly AnnouncementData[]): string {
  const file: CatalogueFile = { temuCodemod: 'catalogue', announcements };
  return `${JSON.stringify(file, null, 2)}\n`;
}
