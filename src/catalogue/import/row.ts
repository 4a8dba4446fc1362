import type { Day } from '../../model/index.js';
import type { Deadline, RowData } from '../data.js';
import type { ImportProblemWhat } from '../problem.js';
import type { Role } from './columns.js';
import { readDeadlines } from './deadline.js';
import { brackets, type RowLine } from './lines.js';
import { conditionOf, readNotes } from './note.js';
import { readTypeCell } from './type-cell.js';

type Columns = readonly (Role | null)[];
/** `group`: of the row above, null in a table's first; `general`: notes that stand in the table's header. */
export type RowContext = {
  readonly columns: Columns;
  readonly group: string | null;
  readonly general: readonly string[];
  readonly anchor: Day;
};
type Failed = { readonly ok: false; readonly what: ImportProblemWhat; readonly text: string };
/** Several rows where the old cell gives several names. */
export type ReadRow = { readonly ok: true; readonly rows: readonly RowData[]; readonly deadline: Deadline | null } | Failed;

export function readRow({ cells }: RowLine, context: RowContext): ReadRow {
  const { columns, anchor } = context;
  const whole = cells.join(' | ');
  const filled = fillGroup(cells, columns);
  if (filled === null) return { ok: false, what: 'cell-count', text: whole };
  const at = (role: Role) => filled[columns.indexOf(role)] ?? '';
  const group = nameOf(filled, columns, context.group);
  const title = plainTitle(at('title'));
  if (columns.includes('title') && (title === '' || isGroupName(title))) return { ok: false, what: 'no-title', text: whole };
  if (group === null) return { ok: false, what: 'no-group', text: whole };
  const made = readTypeCell(at('new'));
  if (!made.ok) return { ok: false, ...made.trouble };
  const old = readTypeCell(at('old'));
  if (!old.ok) return { ok: false, ...old.trouble };
  const inTitle = brackets(title).notes.filter(conditionOf);
  const beside = [...made.notes, ...old.notes, ...inTitle, ...(at('note') === '' ? [] : [at('note')])];
  const { notes, deadlines, odd } = sortNotes([...beside, ...context.general], anchor);
  if (odd !== null) return { ok: false, ...odd };
  if (new Set(deadlines.map(({ day }) => day)).size > 1) return { ok: false, what: 'two-deadlines', text: whole };
  const read = readNotes(notes);
  if (read === null) return { ok: false, what: 'unclear-note', text: notes.join('；') };
  const row = rowText(filled, columns, group);
  const [newType, ...twins] = made.names;
  return {
    ok: true,
    rows: old.names.map((oldType) => ({ group, title, newType, twins, oldType, ...read, row })),
    deadline: deadlines[0] ?? null,
  };
}

/** A group cell that is merged down leaves its rows one cell short. */
function fillGroup(cells: readonly string[], columns: Columns): readonly string[] | null {
  if (cells.length === columns.length) return cells;
  if (cells.length === columns.length + 1 && cells.at(-1) === '') return cells.slice(0, -1);
  const group = columns.indexOf('group');
  if (cells.length !== columns.length - 1 || group < 0) return null;
  return cells.toSpliced(group, 0, '');
}

/** '' where the table has no groups; null where the first row of a table names none. */
function nameOf(cells: readonly string[], columns: Columns, above: string | null): string | null {
  const at = columns.indexOf('group');
  if (at < 0) return '';
  const name = plainTitle(cells[at] ?? '');
  return name === '' ? above : name;
}

/** Titles stay word for word, full-width punctuation too; only what surrounds them goes. */
function plainTitle(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u3000\s]+/g, ' ')
    .trim();
}

/** In a row that is one cell short a group's name would stand in the title's place. */
function isGroupName(title: string): boolean {
  return /API\s*组$/i.test(title);
}

type Sorted = {
  readonly notes: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly odd: { what: ImportProblemWhat; text: string } | null;
};

function sortNotes(all: readonly string[], anchor: Day): Sorted {
  const read = all.map((note) => ({ note, ...readDeadlines(note, anchor) }));
  const [odd = null] = read.flatMap(({ troubles }) => troubles);
  return {
    notes: read.filter(({ deadlines }) => deadlines.length === 0).map(({ note }) => note),
    deadlines: read.flatMap((one) => one.deadlines),
    odd,
  };
}

/** The same text from every format, so that a row can be found again in the document. */
function rowText(cells: readonly string[], columns: Columns, group: string): string {
  const at = columns.indexOf('group');
  return (at < 0 ? cells : cells.with(at, group)).map(plainTitle).join(' | ');
}
