import type { Range } from '../model/index.js';
import { lineAt, trimmed } from './config.js';
import { isAboutOne, isCollective, isSecretName } from './names.js';
import { isHarmless } from './words.js';

/** Values told by their column: of Markdown and CSV tables, and of rows that are inserted; and by the heading of their section. */
export function tableValues(text: string): readonly Range[] {
  return [...rows(text), ...namedRows(text), ...namedLines(text), ...inserted(text), ...sections(text)];
}

/** `| access_token | v |` below `| name | value |`: the row is told by its first cell. */
function namedRows(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { index } of text.matchAll(/^\|.*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+$/gm)) {
    let row = lineAt(text, index);
    const column = cellsOf(row.text, '|').findIndex(({ start, end }) => valueHead.test(bare(row.text.slice(start, end))));
    for (let count = 0; column > 0 && count < MOST_ROWS && row.end < text.length; count++) {
      row = lineAt(text, row.end + 1);
      const cells = cellsOf(row.text, '|');
      const [name, cell] = [cells[0], cells[column]];
      if (name === undefined || cell === undefined) break;
      const value = /[^\s"'`](?:[^|]*[^\s"'`])?/.exec(row.text.slice(cell.start, cell.end));
      if (value === null || !isSecretName(bare(row.text.slice(name.start, name.end)))) continue;
      const start = row.start + cell.start + value.index;
      found.push(...trimmed(text, start, start + value[0].length));
    }
  }
  return found;
}

const valueHead = /^(?:值|参数值|value|values|示例|示例值|样例|example|sample|默认|默认值|default)$/i;

const MOST_ROWS = 5000;

/** `access_token,v` below `key,value` */
function namedLines(text: string): readonly Range[] {
  const head = lineAt(text, 0);
  const separator = separatorOf(head.text);
  const column = cellsOf(head.text, separator).findIndex(({ start, end }) => valueHead.test(bare(head.text.slice(start, end))));
  if (column < 1 || !/^["']?(?:key|name|field|param|variable|config_?key|参数名?|名称|配置项|键)["']?[,;\t]/i.test(head.text)) return [];
  const found: Range[] = [];
  let row = head;
  for (let count = 0; count < MOST_ROWS && row.end < text.length; count++) {
    row = lineAt(text, row.end + 1);
    const cells = cellsOf(row.text, separator);
    const [name, cell] = [cells[0], cells[column]];
    if (name === undefined || cell === undefined || !isSecretName(bare(row.text.slice(name.start, name.end)))) continue;
    const value = /[^\s"'](?:[^"']*[^\s"'])?/.exec(row.text.slice(cell.start, cell.end));
    if (value !== null)
      found.push(...trimmed(text, row.start + cell.start + value.index, row.start + cell.start + value.index + value[0].length));
  }
  return found;
}

/** The first line names the columns. */
function rows(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { index, 0: head } of text.matchAll(/^(?:\|.*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+$|[\w"' ]+(?:[,;\t][\w"' ]*)+\r?$)/gm)) {
    const separator = head.startsWith('|') ? '|' : separatorOf(head);
    const line = lineAt(text, index);
    const columns = cellsOf(line.text, separator).flatMap(({ start, end }, column) =>
      isSecretName(bare(line.text.slice(start, end))) ? [column] : [],
    );
    if (columns.length === 0 || (separator !== '|' && !isHeadOfTable(text, line))) continue;
    let row = line;
    for (let count = 0; count < MOST_ROWS && row.end < text.length; count++) {
      row = lineAt(text, row.end + 1);
      const cells = cellsOf(row.text, separator);
      if (cells.length < 2 || row.text.trim() === '') break;
      for (const column of columns) {
        const cell = cells[column];
        const value =
          cell === undefined ? null : /^[\s"'`]*(?<value>.*?)[\s"'`]*$/d.exec(row.text.slice(cell.start, cell.end))?.indices?.groups?.value;
        if (cell !== undefined && value) found.push(...trimmed(text, row.start + cell.start + value[0], row.start + cell.start + value[1]));
      }
    }
  }
  return found;
}

function separatorOf(head: string): string {
  return ['\t', ';', ','].find((one) => head.includes(one)) ?? ',';
}

/** The line below has as many cells. */
function isHeadOfTable(text: string, line: Range & { readonly text: string }): boolean {
  if (line.start !== 0 && text.charAt(line.start - 2) !== '\n') return false;
  const separator = separatorOf(line.text);
  const next = line.end < text.length ? lineAt(text, line.end + 1).text : '';
  return cellsOf(next, separator).length === cellsOf(line.text, separator).length;
}

function bare(cell: string): string {
  return cell.replace(/[\s"'`*]/g, '');
}

function cellsOf(line: string, separator: string): readonly Range[] {
  const cells: Range[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= line.length; i++) {
    const char = line.charAt(i);
    if (char === '"' && separator !== '|') quoted = !quoted;
    if (i < line.length && (char !== separator || quoted)) continue;
    cells.push({ start, end: i });
    start = i + 1;
  }
  return separator === '|' ? cells.slice(1, -1) : cells;
}

/** INSERT INTO shop (name, app_secret) VALUES ('n', 'v'), … and … SELECT 'n', 'v'. */
function inserted(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { 0: whole, 1: names = '', index } of text.matchAll(/\(([^()]{1,2000})\)\s*(?:VALUES?|SELECT)\b\s*/gi)) {
    const columns = names.split(',').flatMap((name, column) => (isSecretName(bare(name)) ? [column] : []));
    if (columns.length === 0) continue;
    const isSelect = /SELECT\s*$/i.test(whole);
    let at = index + whole.length;
    for (let count = 0; count < MOST_ROWS; count++) {
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
      const next = /^\s*,\s*(?=\()/.exec(text.slice(row.end, row.end + 200));
      if (isSelect || next === null) break;
      at = row.end + next[0].length;
    }
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
    else if (depth === 0 && (char === ';' || (isSelect && /^\s+FROM\b/i.test(text.slice(i, i + 20))))) break;
    else if (char === ',' && depth === 0) {
      cells.push({ start, end: i });
      start = i + 1;
    }
  }
  return { cells: [...cells, { start, end: i }], end: i + 1 };
}

/** The ranges below `[secrets]`, to the next heading. */
function sections(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { 1: name = '', index } of text.matchAll(/^[ \t]*\[+([\w."-]+)\]+[ \t]*(?:[#;].*)?$/gm)) {
    if (!isCollective(name) && !/^(?:secret|credential)$/i.test(name)) continue;
    let line = lineAt(text, index);
    for (let count = 0; count < MOST_ROWS && line.end < text.length; count++) {
      line = lineAt(text, line.end + 1);
      if (/^[ \t]*\[/.test(line.text)) break;
      const parts = /^\s*["']?(?<key>[\w.-]+)["']?\s*[=:]\s*["']?(?<value>.*?)["']?\s*(?:\s[#;].*)?$/d.exec(line.text);
      const value = parts?.indices?.groups?.value;
      if (value !== undefined && !isAboutOne(parts?.groups?.key ?? ''))
        found.push(...trimmed(text, line.start + value[0], line.start + value[1]));
    }
  }
  return found;
}
