import { hasType, isHeader } from './columns.js';
import type { Line } from './lines.js';

/** `clean` takes markup off a cell or a line of prose; `split` gives a line's cells. */
type Split = (line: string) => readonly string[];

const blankOrRule = /^[\s:-]*$/;
const delimiterRow = /^[\s|:-]+$/;
const sentence = /[，。！？：；:]/;

const splits: readonly Split[] = [
  (line) =>
    line
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .split(/(?<!\\)\|/),
  (line) => line.trimEnd().split('\t'),
  (line) =>
    keepBrackets(line)
      .trim()
      .split(/\s{2,}/),
  (line) =>
    keepBrackets(line)
      .trim()
      .split(/[ \u3000]+/),
];

/** A bracket belongs to the cell before it, whatever spaces stand there. */
function keepBrackets(line: string): string {
  return line.replace(/\s*[（(][^（）()]*[）)]/g, (note) => note.trim().replaceAll(' ', '\u00A0'));
}

/** Lines of Markdown or of pasted text. What separates a table's cells (pipe, tab, spaces) is learnt from its header. */
export function textLines(text: string, clean: (markup: string) => string): readonly Line[] {
  const lines: Line[] = [];
  let split: Split | null = null;
  let rowAbove = false;
  for (const [i, quoted] of text.split(/\r\n|\n|\r/).entries()) {
    const raw = quoted.replace(/^\s*(?:>\s?)+/, '');
    if (blankOrRule.test(raw)) rowAbove = false;
    if (blankOrRule.test(raw) || delimiterRow.test(raw)) continue;
    const heads = splits.find((one) => isHeader(one(raw).map(clean))) ?? null;
    split = heads ?? split;
    rowAbove = heads !== null || (split !== null && belongs(raw, split, rowAbove));
    lines.push(split !== null && rowAbove ? row(i + 1, split(raw), clean) : prose(i + 1, raw, clean));
  }
  return lines;
}

/** After a blank line or prose only a line with a type goes on with the table; before that a line without one may be a spoiled row. */
function belongs(raw: string, split: Split, rowAbove: boolean): boolean {
  if (split(raw).length < 2) return hasType(raw) && rowAbove;
  if (hasType(raw)) return true;
  return rowAbove && (split !== splits[3] || !sentence.test(raw));
}

function row(line: number, cells: readonly string[], clean: (markup: string) => string): Line {
  return { kind: 'row', line, cells: cells.map((cell) => clean(cell).trim()) };
}

function prose(line: number, raw: string, clean: (markup: string) => string): Line {
  return { kind: 'prose', line, text: clean(raw.replace(/^\s*(?:#+\s*|[*+-]\s+|\d+\.\s+)*/, '')).trim() };
}
