import type { Range } from '../model/index.js';
import { trimmed } from './config.js';
import { type Line, lineAt, linesOf } from './line.js';
import { isAboutOne, isCollective, isSecretName } from './names.js';
import { isMadeOfPlainWords } from './words.js';

/**
 * Values told by their column, of Markdown and CSV tables, and by the heading of their section. `names`: of
 * all secrets in the text, in order, one of which stands in each such table; `headings`: of all that a section may be called by.
 */
export function tableValues(text: string, names: readonly Place[], headings: readonly Place[]): readonly Range[] {
  if (names.length === 0) return sections(text, headings);
  const lines = linesOf(text, names);
  return [...rows(text, lines), ...valuesOfRow(text, lines), ...namedRows(text), ...namedLines(text), ...sections(text, headings)];
}

type Place = { readonly index: number };

/** `| access_token | v |` below `| name | value |`: the row is told by its first cell. */
function namedRows(text: string): readonly Range[] {
  const found: Range[] = [];
  if (!text.startsWith('|') && !text.includes('\n|')) return found;
  for (const { index } of text.matchAll(/^\|.*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+$/gm)) {
    let row = lineAt(text, index);
    const column = cellsOf(row.text, '|').findIndex(({ start, end }) => valueHead.test(bare(row.text.slice(start, end))));
    for (let count = 0; column > 0 && count < MOST_ROWS && row.end < text.length; count++) {
      row = lineAt(text, row.end + 1);
      const cells = cellsOf(row.text, '|');
      const [name, cell] = [cells[0], cells[column]];
      if (name === undefined || cell === undefined) break;
      if (isSecretName(bare(row.text.slice(name.start, name.end)))) found.push(...cellValue(text, row, cell));
    }
  }
  return found;
}

/** `| app_secret | v | w |`: a cell that describes is of several words, of Chinese, or of a word that programs use. */
function isOneWord(cell: string): boolean {
  return /^[\w.+/=@!#$%^&*-]{6,200}$/.test(cell) && !isMadeOfPlainWords(cell);
}

/** `| app_secret | v | w |`, whatever its columns are called. */
function valuesOfRow(text: string, lines: readonly Line[]): readonly Range[] {
  return lines
    .filter((line) => line.text.startsWith('|'))
    .flatMap((line) => {
      const [name, ...cells] = cellsOf(line.text, '|');
      if (name === undefined || !isSecretName(bare(line.text.slice(name.start, name.end)))) return [];
      return cells.flatMap((cell) => cellValue(text, line, cell)).filter(({ start, end }) => isOneWord(text.slice(start, end)));
    });
}

function cellValue(text: string, row: Line, cell: Range): readonly Range[] {
  const value = /[^\s"'`](?:[^|]*[^\s"'`])?/.exec(row.text.slice(cell.start, cell.end));
  if (value === null) return [];
  const start = row.start + cell.start + value.index;
  return trimmed(text, start, start + value[0].length);
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
function rows(text: string, lines: readonly Line[]): readonly Range[] {
  const found: Range[] = [];
  for (const line of lines) {
    const isOfPipes = isHeadOfPipes(text, line);
    if (!isOfPipes && !piped.test(line.text) && !isHeader(line.text)) continue;
    const separator = isOfPipes || piped.test(line.text) ? '|' : separatorOf(line.text);
    const columns = cellsOf(line.text, separator).flatMap(({ start, end }, column) =>
      isSecretName(bare(line.text.slice(start, end))) ? [column] : [],
    );
    if (columns.length === 0 || (!isOfPipes && !isHeadOfTable(text, line))) continue;
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

/** The first of several lines between pipes: a table of Markdown, with a line of dashes below, or of a feature file. */
function isHeadOfPipes(text: string, line: Line): boolean {
  if (!line.text.includes('|')) return false;
  const next = lineAt(text, Math.min(text.length, line.end + 1)).text;
  if (next.includes('|') && /^[ \t:|-]+$/.test(next.trimEnd())) return true;
  // A row that says what a setting does is the head of none: its table begins above what is in sight.
  if (!/^\s*\|.*\|\s*$/.test(line.text) || /`|\w(?:[ ]\w+){3}/.test(line.text)) return false;
  const isFirst =
    line.start === 0 ||
    !lineAt(text, line.start - 1)
      .text.trimStart()
      .startsWith('|');
  return isFirst && next.trimStart().startsWith('|') && cellsOf(next, '|').length === cellsOf(line.text, '|').length;
}

/** `shop,client-secret`; a sentence may stand behind a hyphen. */
function isHeader(line: string): boolean {
  return (
    /^[\w"' （）\u4e00-\u9fff-]+(?:[,;\t][\w"' （）\u4e00-\u9fff-]*)+\r?$/.test(line) && !line.startsWith('- ') && !line.includes(' - ')
  );
}

/* shop|token|api */
const piped = /^[\w\u4e00-\u9fff-]+(?:\|[\w\u4e00-\u9fff-]+)+\r?$/;

function separatorOf(head: string): string {
  if (piped.test(head)) return '|';
  return ['\t', ';', ','].find((one) => head.includes(one)) ?? ',';
}

/** The line below has as many cells. */
function isHeadOfTable(text: string, line: Range & { readonly text: string }): boolean {
  if (line.start !== 0 && text.charAt(line.start - 2) !== '\n') return false;
  const separator = separatorOf(line.text);
  // import jwt from 'jsonwebtoken';
  if (',;'.includes(line.text.trimEnd().slice(-1))) return false;
  const next = line.end < text.length ? lineAt(text, line.end + 1).text : '';
  return cellsOf(next, separator).length === cellsOf(line.text, separator).length;
}

/** A cell without its quotes. */
export function bare(cell: string): string {
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
  // Pipes around the whole line may be left out.
  return separator === '|' ? cells.slice(/^\s*\|/.test(line) ? 1 : 0, /\|\s*$/.test(line) ? -1 : cells.length) : cells;
}

/** `secrets`, `credentials.shops`, `temu.credential` */
function isOfSecrets(section: string): boolean {
  const parts = section.split(/["'\s.]+/).filter((part) => part !== '');
  return !isAboutOne(parts.at(-1) ?? '') && parts.some((part) => isCollective(part) || /^(?:secret|credential)$/i.test(part));
}

/** The ranges below `[secrets]`, to the next heading. */
function sections(text: string, headings: readonly Place[]): readonly Range[] {
  const found: Range[] = [];
  for (const { index } of headings) {
    if (!/[["\w.-]/.test(text.charAt(index - 1))) continue;
    let line = lineAt(text, index);
    const name = /^[ \t]*\[+([\w."-]+)\]+[ \t]*(?:[#;].*)?$/.exec(line.text)?.[1];
    if (name === undefined || !isOfSecrets(name)) continue;
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
