import { groupBy } from '../base/group-by.js';
import type { Catalogue, Day, Migration } from '../model/index.js';
import { type Lang, type Status, type Wording, wordingOf } from './wording.js';

export type ListOptions = {
  readonly format: 'table' | 'json' | 'markdown';
  readonly by: 'group' | 'deadline' | 'announcement';
  readonly asOf: Day;
  readonly lang: Lang;
};

type Section = { readonly heading: string; readonly rows: readonly Migration[] };

/** The catalogue as text for stdout, without a final line end. */
export function listCatalogue(catalogue: Catalogue, { format, by, asOf, lang }: ListOptions): string {
  const wording = wordingOf(lang);
  const sections = sectionsOf(catalogue, by, wording);
  switch (format) {
    case 'json':
      return JSON.stringify(listData(sections, asOf), null, 2);
    case 'markdown':
      return sections.map((section) => markdownSection(section, asOf, wording)).join('\n\n');
    case 'table':
      return [...tableSections(sections, asOf, wording), totals(catalogue, asOf, wording)].join('\n\n');
  }
}

/** A type is off from its day on. */
export function statusOf({ offlineOn }: Migration, asOf: Day): Status {
  if (offlineOn === null) return 'undated';
  if (offlineOn <= asOf) return 'off';
  return Date.parse(offlineOn) - Date.parse(asOf) <= 15 * 86_400_000 ? 'soon' : 'later';
}

function sectionsOf(catalogue: Catalogue, by: ListOptions['by'], wording: Wording): readonly Section[] {
  const rows = [...catalogue.migrations.values()];
  switch (by) {
    case 'group':
      return [...groupBy(rows, ({ group }) => group)].map(([group, some]) => ({ heading: group || wording.noGroup, rows: some }));
    case 'deadline':
      // '~' sorts behind every digit: rows without a day come last.
      return [...groupBy(rows, ({ offlineOn }) => offlineOn ?? '~')]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, some]) => ({ heading: day === '~' ? wording.noDeadline : wording.offFrom(day), rows: some }));
    case 'announcement':
      return catalogue.announcements
        .map(({ id, title, source }) => ({ heading: `${id}  ${title} (${source})`, rows: rows.filter((row) => row.announcement === id) }))
        .filter((section) => section.rows.length > 0);
  }
}

function listData(sections: readonly Section[], asOf: Day): readonly unknown[] {
  return sections.flatMap(({ rows }) => rows.map((row) => ({ ...row, status: statusOf(row, asOf) })));
}

/** Names first, which are ASCII and so line up in every font; Chinese last. */
function tableSections(sections: readonly Section[], asOf: Day, wording: Wording): readonly string[] {
  const all = sections.flatMap(({ rows }) => rows);
  const widest = (name: (row: Migration) => string) => Math.max(0, ...all.map((row) => name(row).length));
  const [old, made] = [widest((row) => row.oldType), widest((row) => row.newType)];
  const line = (row: Migration) => {
    const names = `  ${row.oldType.padEnd(old)}  →  ${row.newType.padEnd(made)}  ${(row.offlineOn ?? '-').padEnd(10)}`;
    return [names, wording.status[statusOf(row, asOf)], row.title, row.note === null ? '' : `(${row.note})`]
      .filter((part) => part !== '')
      .join('  ');
  };
  return sections.map(({ heading, rows }) => [heading, ...rows.map(line)].join('\n'));
}

function totals(catalogue: Catalogue, asOf: Day, wording: Wording): string {
  const byStatus = groupBy([...catalogue.migrations.values()], (row) => statusOf(row, asOf));
  const parts = (['off', 'soon', 'later', 'undated'] as const).map(
    (status) => `${wording.status[status]} ${byStatus.get(status)?.length ?? 0}`,
  );
  return [wording.counts(catalogue.migrations.size, catalogue.announcements.length), ...parts].join(' · ');
}

function markdownSection({ heading, rows }: Section, asOf: Day, { columns, status }: Wording): string {
  const cells = (row: Migration) => [
    row.group,
    row.title,
    `\`${row.newType}\``,
    `\`${row.oldType}\`${row.note === null ? '' : ` (${row.note})`}`,
    `${row.offlineOn ?? ''} ${status[statusOf(row, asOf)]}`.trim(),
    row.announcement,
  ];
  const line = (parts: readonly string[]) => `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${heading}`, '', line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(cells(row)))].join('\n');
}
