import type { Migration } from '../model/index.js';
import type { Compared, Comparison } from './compare.js';
import type { ImportedAnnouncement } from './import/index.js';
import type { Understood } from './import/tables.js';
import type { Problem } from './problem.js';
import { type Lang, type Wording, wordingOf } from './wording.js';

/** One problem after another; rows that disagree stand under each other. */
export function renderProblems(problems: readonly Problem[], lang: Lang): string {
  const wording = wordingOf(lang);
  return problems.map((problem) => renderProblem(problem, wording)).join('\n');
}

function renderProblem(problem: Problem, wording: Wording): string {
  if ('line' in problem) return `${problem.name}:${problem.line}: ${wording.importProblem[problem.what]}: ${problem.text}`;
  if ('rows' in problem) return [wording.rowProblem[problem.what], ...problem.rows.map((row) => rowAgainstRow(row, wording))].join('\n');
  switch (problem.what) {
    case 'same-id':
      return [wording.sameId(problem.id), ...problem.sources.map((source) => `  ${source}`)].join('\n');
    case 'not-json':
      return [problem.name, wording.notJson, problem.detail].filter((part) => part !== '').join(': ');
    case 'not-a-catalogue':
      return [problem.name, wording.notACatalogue, problem.at, problem.detail].filter((part) => part !== '').join(': ');
    case 'foreign-host':
      return [problem.name, problem.at, wording.foreignHost].join(': ');
    case 'unknown-announcement':
      return wording.unknownAnnouncement(problem.id, problem.known);
  }
}

function rowAgainstRow(row: Migration, { offFrom, noDeadline, applies }: Wording): string {
  const when = row.offlineOn === null ? noDeadline : offFrom(row.offlineOn);
  const condition = applies[row.applies] === null ? '' : `  (${applies[row.applies]})`;
  return `  ${row.announcement}  ${row.oldType} → ${row.newType}  ${when}${condition}\n    ${row.source.document}: ${row.source.row}`;
}

/** An import as understood, for a person to confirm; inferred and assumed facts are marked as such. */
export function renderUnderstood(announcements: readonly ImportedAnnouncement[], comparison: Comparison, lang: Lang): string {
  const wording = wordingOf(lang);
  const states = new Map(comparison.rows.map((row) => [row.migration.announcement + row.migration.oldType, row]));
  return announcements.map((one) => renderAnnouncement(one, states, wording)).join('\n\n');
}

function renderAnnouncement(
  { data, understood, assumed }: ImportedAnnouncement,
  states: ReadonlyMap<string, Compared>,
  wording: Wording,
): string {
  const widest = (name: (one: Understood) => string) => Math.max(0, ...understood.map((one) => name(one).length));
  const widths = { old: widest(({ row }) => row.oldType), made: widest(({ row }) => row.newType) };
  return [
    `${data.id}  ${data.title}`,
    `  ${wording.gateway}: ${data.gateway}`,
    `  ${wording.tokenLabel}: ${wording.token[data.token](data.grantPage)}`,
    ...assumed.map((what) => `  ! ${wording.assumed[what]}`),
    ...understood.map((one) => rowLine(one, states.get(data.id + one.row.oldType), widths, wording)),
    `  ${wording.counts(understood.length, 1)}`,
  ].join('\n');
}

type Widths = { readonly old: number; readonly made: number };

function rowLine({ row, line, deadline }: Understood, state: Compared | undefined, { old, made }: Widths, wording: Wording): string {
  const when =
    deadline === null ? wording.noDeadline : `${deadline.day}${deadline.year === 'inferred' ? ` (${wording.yearInferred})` : ''}`;
  const condition = wording.applies[row.applies];
  const parts = [
    `  ${wording.line(line).padEnd(8)}${row.oldType.padEnd(old)}  →  ${row.newType.padEnd(made)}`,
    when,
    state === undefined ? '' : wording.compared[state.status],
    [row.group, row.title].filter((part) => part !== '').join(' / '),
    row.note === null ? '' : `(${row.note})`,
    condition ?? '',
  ];
  return parts.filter((part) => part !== '').join('  ');
}
