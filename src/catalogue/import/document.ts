import type { Day } from '../../model/index.js';
import type { ImportProblem } from '../problem.js';
import { dayOf } from './deadline.js';
import { type Line, type ProseLine, plain } from './lines.js';

/** One announcement's lines, with what dates it. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string | null;
  /** Judges dates without a year. */
  readonly anchor: Day;
  readonly lines: readonly Line[];
};

type Mark = Omit<Part, 'lines'> & { readonly start: number };
type Parts = { readonly parts: readonly Part[]; readonly problems: readonly ImportProblem[] };

const updated = /更新时间\s*:\s*(?:(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*(\d{1,2}:\d{2}(?::\d{2})?)?)?/;
const monthly = /^(\d{4})\s{0,9}[年./-]\s{0,9}(\d{1,2})\s{0,9}月?\s{0,9}(?:接口)?迁移/;

/** A document's announcements: each begins at a heading like `2025-10 迁移`, or, where there is none, at the title over 更新时间. */
export function partsOf(lines: readonly Line[], name: string): Parts {
  const marks = lines.flatMap((line, i) => monthMark(line, i));
  if (marks.length > 0) return { parts: cut(lines, marks), problems: strayRows(lines.slice(0, marks[0]?.start), name) };
  const dated = lines.flatMap((line, i) => dateMark(lines, line, i, name));
  const problems = dated.flatMap((one) => ('what' in one ? [one] : []));
  if (dated.length === 0) return { parts: [], problems: [{ what: 'no-date', name, line: 1, text: name }] };
  const dates = dated.flatMap((one) => ('start' in one ? [one] : []));
  if (dates.length === 0) return { parts: [], problems };
  // A page's only date is the whole page's, wherever it stands.
  if (dates.length === 1) return { parts: dates.map(({ start, ...mark }) => ({ ...mark, lines })), problems };
  return { parts: cut(lines, dates), problems: [...problems, ...strayRows(lines.slice(0, dates[0]?.start), name)] };
}

function monthMark(line: Line, start: number): Mark[] {
  const [, year = '', month = ''] = (line.kind === 'prose' && monthly.exec(plain(line.text))) || [];
  const anchor = year === '' ? null : dayOf(Number(year), month, '1');
  if (line.kind === 'row' || anchor === null) return [];
  return [{ start, id: anchor.slice(0, 7), title: line.text, updatedAt: null, anchor }];
}

function dateMark(lines: readonly Line[], line: Line, i: number, name: string): (Mark | ImportProblem)[] {
  const match = line.kind === 'prose' ? updated.exec(plain(line.text)) : null;
  if (match === null || line.kind === 'row') return [];
  const [, year, month = '', dayOfMonth = '', time] = match;
  const day = year === undefined ? null : dayOf(Number(year), month, dayOfMonth);
  if (day === null) return [{ what: 'bad-date', name, line: line.line, text: line.text }];
  const beside = line.text.slice(0, line.text.indexOf('更新时间')).trim();
  const above = beside === '' ? titleOver(lines, i) : null;
  const title = beside === '' ? above?.text : beside;
  return [
    {
      start: above === null ? i : i - 1,
      id: day,
      title: title ?? name,
      updatedAt: time === undefined ? day : `${day} ${time}`,
      anchor: day,
    },
  ];
}

function titleOver(lines: readonly Line[], i: number): ProseLine | null {
  const above = lines[i - 1];
  return above?.kind === 'prose' && above.text !== '' ? above : null;
}

/** Lines before the first mark are the page's own prose and hold for every part. */
function cut(lines: readonly Line[], marks: readonly Mark[]): readonly Part[] {
  const shared = lines.slice(0, marks[0]?.start).filter(({ kind }) => kind === 'prose');
  return marks.map(({ start, ...mark }, i) => ({ ...mark, lines: [...shared, ...lines.slice(start, marks[i + 1]?.start)] }));
}

function strayRows(lines: readonly Line[], name: string): readonly ImportProblem[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [{ what: 'no-date', name, line: line.line, text: line.cells.join(' | ') }] : []));
}
