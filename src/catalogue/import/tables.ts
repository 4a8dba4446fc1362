import type { Day } from '../../model/index.js';
import type { Deadline, RowData, TableData } from '../data.js';
import type { ImportProblem, ImportProblemWhat } from '../problem.js';
import { hasType, isHeader, type Role, roleOf } from './columns.js';
import { readDeadlines } from './deadline.js';
import type { Part } from './document.js';
import { brackets, type Line, type ProseLine, type RowLine } from './lines.js';
import { readRow } from './row.js';

/** A row as it was understood, and where it stands. */
export type Understood = { readonly line: number; readonly row: RowData; readonly deadline: Deadline | null };
type Table = { readonly header: RowLine; readonly above: readonly ProseLine[]; readonly rows: readonly RowLine[] };
type Dated = { readonly deadline: Deadline | null; readonly problems: readonly ImportProblem[] };
export type Tables = { readonly understood: readonly Understood[]; readonly problems: readonly ImportProblem[] };

/** Every row of a part's tables, each with the day that its header, or the prose over it, gives. */
export function readTables(part: Part, name: string): Tables {
  const { tables, stray, below } = tablesOf(part.lines);
  if (tables.length === 0 && stray.length === 0)
    return { understood: [], problems: [problem('no-table', name, part.lines[0]?.line ?? 1, part.title)] };
  const read: Tables[] = [];
  const days: Dated[] = [];
  for (const table of tables) {
    const dated = deadlineOf(table, days.at(-1)?.deadline ?? null, part.anchor, name);
    days.push(dated);
    read.push(readTable(table, dated.deadline, part.anchor, name));
  }
  const problems = [
    ...stray.map((row) => problem('no-header', name, row.line, row.cells.join(' | '))),
    ...days.flatMap((one) => one.problems),
    ...read.flatMap((one) => one.problems),
    ...strayDeadlines(
      below,
      read.flatMap((one) => one.understood),
      part.anchor,
      name,
    ),
  ];
  return { understood: read.flatMap((one) => one.understood), problems };
}

/** A table goes from its header to the next header or prose; a row without a type outside of any table is prose of the page. */
function tablesOf(lines: readonly Line[]): { tables: Table[]; stray: RowLine[]; below: ProseLine[] } {
  const tables: Table[] = [];
  const stray: RowLine[] = [];
  let above: ProseLine[] = [];
  let rows: RowLine[] | null = null;
  for (const line of lines) {
    if (line.kind === 'prose') {
      rows = null;
      if (line.text !== '') above.push(line);
    } else if (isHeader(line.cells) && !line.cells.some(hasType)) {
      rows = [];
      tables.push({ header: line, above, rows });
      above = [];
    } else if (rows !== null) rows.push(line);
    else if (line.cells.some(hasType)) stray.push(line);
    else above.push({ kind: 'prose', line: line.line, text: line.cells.join(' ') });
  }
  return { tables, stray, below: above };
}

function deadlineOf(table: Table, before: Deadline | null, anchor: Day, name: string): Dated {
  const at = (line: Line, text: string) => {
    const { deadlines, troubles } = readDeadlines(text, anchor);
    return {
      deadlines: deadlines.map((deadline) => ({ deadline, line })),
      problems: troubles.map(({ what, text: words }) => problem(what, name, line.line, words)),
    };
  };
  const read = [...table.header.cells.map((cell) => at(table.header, cell)), ...table.above.map((line) => at(line, line.text))];
  const problems = read.flatMap((one) => one.problems);
  const [first, ...others] = read.flatMap((one) => one.deadlines);
  if (first === undefined && table.above.length > 0 && before !== null)
    problems.push(problem('unclear-deadline', name, table.header.line, table.header.cells.join(' | ')));
  // A second header in one table stands under the same words as the first.
  if (first === undefined) return { deadline: before, problems };
  const other = others.find(({ deadline }) => deadline.day !== first.deadline.day);
  if (other !== undefined)
    problems.push(problem('two-deadlines', name, other.line.line, `${first.deadline.written} | ${other.deadline.written}`));
  return { deadline: first.deadline, problems };
}

function readTable(table: Table, deadline: Deadline | null, anchor: Day, name: string): Tables {
  const columns = table.header.cells.map(roleOf);
  const troubles = columnTroubles(columns, table.header.cells);
  if (troubles.length > 0)
    return { understood: [], problems: troubles.map(({ what, text }) => problem(what, name, table.header.line, text)) };
  const general = table.header.cells.flatMap((cell) => brackets(cell).notes).filter((note) => !speaksOfDay(note, anchor));
  const understood: Understood[] = [];
  const problems: ImportProblem[] = [];
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell === '')) continue;
    const group = understood.at(-1)?.row.group ?? null;
    const read = readRow(row, { columns, group, general, anchor });
    if (!read.ok) problems.push(problem(read.what, name, row.line, read.text));
    else understood.push(...read.rows.map((one) => ({ line: row.line, row: one, deadline: read.deadline ?? deadline })));
  }
  return { understood, problems };
}

function speaksOfDay(note: string, anchor: Day): boolean {
  const { deadlines, troubles } = readDeadlines(note, anchor);
  return deadlines.length + troubles.length > 0;
}

function columnTroubles(columns: readonly (Role | null)[], cells: readonly string[]): { what: ImportProblemWhat; text: string }[] {
  const given = columns.filter((role) => role !== null && role !== 'ignored');
  const missing = (['new', 'old'] as const).some((role) => !given.includes(role));
  const text = cells.join(' | ');
  return [
    ...(missing ? [{ what: 'no-column' as const, text }] : []),
    ...(new Set(given).size < given.length ? [{ what: 'twice-column' as const, text }] : []),
    ...columns.flatMap((role, i) => (role === null ? [{ what: 'unknown-column' as const, text: cells[i] || text }] : [])),
  ];
}

/** Words below the last table may repeat a day; a day of their own belongs to nothing. */
function strayDeadlines(
  below: readonly ProseLine[],
  understood: readonly Understood[],
  anchor: Day,
  name: string,
): readonly ImportProblem[] {
  const days = new Set(understood.map(({ deadline }) => deadline?.day));
  return below.flatMap((line) => {
    const { deadlines, troubles } = readDeadlines(line.text, anchor);
    const stray = deadlines.filter(({ day }) => !days.has(day)).map(({ written }) => problem('stray-deadline', name, line.line, written));
    return [...stray, ...troubles.map(({ what, text }) => problem(what, name, line.line, text))];
  });
}

/** Neighbouring rows with one deadline are one table of the data. */
export function tableData(understood: readonly Understood[]): readonly TableData[] {
  const tables: { deadline: Deadline | null; rows: RowData[] }[] = [];
  for (const [i, { row, deadline }] of understood.entries()) {
    if (i > 0 && deadline?.day === understood[i - 1]?.deadline?.day) tables.at(-1)?.rows.push(row);
    else tables.push({ deadline, rows: [row] });
  }
  return tables;
}

export function problem(what: ImportProblemWhat, name: string, line: number, text: string): ImportProblem {
  return { what, name, line, text };
}
