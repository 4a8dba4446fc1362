import type { Range } from '../model/index.js';
import { begin, bracketAt } from './brackets.js';
import { lineAt } from './line.js';
import { type Code, direct, type Name } from './literal.js';
import { isSecretName } from './names.js';
import { itemAt } from './rows.js';
import { bare } from './tables.js';
import { isHarmless } from './words.js';

const FAR = 500;

/** `UPDATE config SET value = 'v' WHERE name = 'app_secret'`: what is set where the row is called after a secret. */
export function settingOf({ index }: Name, { text, pieces }: Code): readonly Range[] {
  const from = Math.max(0, index - FAR);
  const before = text.slice(from, index).toLowerCase();
  if (!/(?:=|like|in\s?\()\s?["'][\w.:%-]{0,60}$/.test(before.slice(-80))) return [];
  const where = [...before.matchAll(/\swhere\s/g)].at(-1)?.index ?? -1;
  const set = before.lastIndexOf('set ', where);
  if (where === -1 || set === -1 || !/\bupdate\s/.test(before.slice(0, set)) || before.slice(set).includes(';')) return [];
  const values = /=\s?n?(?=["'])/g;
  return [...before.slice(set, where).matchAll(values)].flatMap((given) =>
    direct(pieces.stringFrom(text, from + set + given.index + given[0].length), text),
  );
}

/** `INSERT INTO shop VALUES (1, 'v')` beside `CREATE TABLE shop (id INT, app_secret VARCHAR(64))`: the columns are known by their order. */
export function insertedByOrder(code: Code): readonly Range[] {
  const { text, pieces } = code;
  if (!/\bcreate\s+table\b/i.test(text)) return [];
  const columns = new Map<string, readonly number[]>();
  for (const { index, 0: head, 1: name = '' } of text.matchAll(
    /\bcreate\s{1,9}table\s{1,9}(?:if\s{1,9}not\s{1,9}exists\s{1,9})?[`"[]?([\w.]{1,80})[`"\]]?\s{0,9}(?=\()/gi,
  )) {
    const table = bracketAt(text, pieces, index + head.length);
    const secret = (table?.items ?? []).flatMap((item, i) => {
      const from = begin(item, text);
      const called = /^[`"[]?(\w{1,80})/.exec(text.slice(from, from + 84))?.[1] ?? '';
      return isSecretName(called) && !/^(?:key|index|unique|primary|constraint)$/i.test(called) ? [i] : [];
    });
    if (secret.length > 0) columns.set(name.toLowerCase(), secret);
  }
  if (columns.size === 0) return [];
  return [...text.matchAll(/\binto\s{1,9}[`"[]?([\w.]{1,80})[`"\]]?\s{1,9}values\s{0,9}(?=\()/gi)].flatMap(
    ({ index, 0: head, 1: name = '' }) => {
      const found: Range[] = [];
      const secret = columns.get(name.toLowerCase()) ?? [];
      for (let at = index + head.length, rows = 0; secret.length > 0 && rows < 400; rows++) {
        const row = bracketAt(text, pieces, at);
        if (row === null) break;
        found.push(...secret.flatMap((column) => itemAt(row, column, code)));
        const next = /^\s{0,40},\s{0,40}(?=\()/.exec(text.slice(row.end, row.end + 82));
        if (next === null) break;
        at = row.end + next[0].length;
      }
      return found;
    },
  );
}

const MOST_INSERTED = 5000;

/** `INSERT INTO shop (name, app_secret) VALUES ('n', 'v'), …` and `… SELECT 'n', 'v'`: the columns are named. */
export function insertedByName(text: string, names: readonly { readonly index: number }[]): readonly Range[] {
  const found: Range[] = [];
  let done = -1;
  for (const { index } of names) {
    if (index < done) continue;
    const close = text.indexOf(')', index);
    if (close === -1) break;
    done = close;
    const copied = /^\s*FROM\s+stdin\b[^\n]{0,80}\n/i.exec(text.slice(close + 1, close + 120));
    if (copied !== null) found.push(...copiedRows(text, close, close + 1 + copied[0].length));
    const lead = /^\s*(?:VALUES?|(SELECT))\b\s*/i.exec(text.slice(close + 1, close + 60));
    const head = lead === null ? '' : text.slice(Math.max(0, close - LONGEST_ROW), close);
    const open = head.lastIndexOf('(');
    if (lead === null || open === -1) continue;
    const columns = secretColumns(head.slice(open + 1));
    const isSelect = lead[1] !== undefined;
    let at = close + 1 + lead[0].length;
    for (let count = 0; count < MOST_INSERTED; count++) {
      const row = rowAt(text, at, isSelect);
      for (const column of columns) {
        const cell = row.cells[column];
        const value =
          cell === undefined
            ? undefined
            : /^\s*[NnEe]?(["'])(?<value>[\s\S]*)\1\s*$/d.exec(text.slice(cell.start, cell.end))?.indices?.groups?.value;
        if (cell !== undefined && value !== undefined && !isHarmless(text.slice(cell.start + value[0], cell.start + value[1])))
          found.push({ start: cell.start + value[0], end: cell.start + value[1] });
      }
      const next = (isSelect ? /^\s*UNION(?:\s+ALL)?\s+SELECT\b\s*/i : /^\s*,\s*(?=\()/).exec(text.slice(row.end, row.end + 200));
      if (next === null) break;
      at = row.end + next[0].length;
    }
  }
  return found;
}

function secretColumns(head: string): readonly number[] {
  return head.split(',').flatMap((name, column) => (isSecretName(bare(name)) ? [column] : []));
}

/** `COPY shop (name, app_secret) FROM stdin;` and its lines, of cells between tabs. */
function copiedRows(text: string, close: number, from: number): readonly Range[] {
  const head = text.slice(Math.max(0, close - LONGEST_ROW), close);
  const columns = secretColumns(head.slice(head.lastIndexOf('(') + 1));
  const found: Range[] = [];
  let line = lineAt(text, from);
  for (let count = 0; count < MOST_INSERTED && line.text.includes('\t'); count++) {
    const cells = line.text.split('\t');
    for (const column of columns) {
      const cell = cells[column] ?? '';
      const start = line.start + cells.slice(0, column).join('\t').length + (column === 0 ? 0 : 1);
      if (!isHarmless(cell)) found.push({ start, end: start + cell.length });
    }
    if (line.end >= text.length) break;
    line = lineAt(text, line.end + 1);
  }
  return found;
}

const LONGEST_ROW = 4000;

function rowAt(text: string, from: number, isSelect: boolean): { readonly cells: readonly Range[]; readonly end: number } {
  const cells: Range[] = [];
  let i = from + (isSelect ? 0 : 1);
  let start = i;
  let depth = 0;
  for (; i < Math.min(text.length, from + LONGEST_ROW); i++) {
    const char = text.charAt(i);
    if (char === "'" || char === '"') {
      for (i++; i < text.length && text.charAt(i) !== char; i++) if (text.charAt(i) === '\\') i++;
    } else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) break;
    else if (depth === 0 && (char === ';' || (isSelect && /^\s(?:FROM|UNION|WHERE)\b/i.test(text.slice(i, i + 8))))) break;
    else if (char === ',' && depth === 0) {
      cells.push({ start, end: i });
      start = i + 1;
    }
  }
  return { cells: [...cells, { start, end: i }], end: i + 1 };
}
