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
      .split(/[ \u3000]{2,}/),
  (line) =>
    keepBrackets(line)
      .trim()
      .split(/[ \u3000]+/),
];

/** A bracket belongs to the cell before it, whatever spaces stand there. */
function keepBrackets(line: string): string {
  return line.replace(/\s{0,9}[（(][^（）()]{0,999}[）)]/g, (note) => note.replace(/\s/g, '\u00A0'));
}

/** The content above a line: a table's row, a row and a blank line, or prose since the last row. */
type Above = 'row' | 'gap' | 'prose';

/** Lines of Markdown or of pasted text. The separator of a table's cells (pipe, tab, spaces) is learnt from its header. */
export function textLines(text: string, clean: (markup: string) => string): readonly Line[] {
  const lines: Line[] = [];
  let split: Split | null = null;
  let above: Above = 'prose';
  for (const [i, quoted] of text.split(/\r\n|\n|\r/).entries()) {
    const raw = quoted.replace(/^\s*(?:>\s?)+/, '');
    if (blankOrRule.test(raw) && above === 'row') above = 'gap';
    if (blankOrRule.test(raw) || delimiterRow.test(raw)) continue;
    const heads = splits.find((one) => isHeader(one(raw).map(clean))) ?? null;
    split = heads ?? split;
    above = heads !== null || (split !== null && belongs(raw, split, above)) ? 'row' : 'prose';
    lines.push(split !== null && above === 'row' ? row(i + 1, split(raw), clean) : prose(i + 1, raw, clean));
  }
  return lines;
}

/** A line without a type may be a spoiled row: where the separator is certain, or where it stands right under a row and is no sentence. */
function belongs(raw: string, split: Split, above: Above): boolean {
  const cells = split(raw).length;
  if (hasType(raw)) return cells > 1 || above === 'row';
  if (above === 'prose' || cells < 2) return false;
  const certain = split === splits[0] || split === splits[1];
  return above === 'row' ? certain || !sentence.test(raw) : certain && cells > 2;
}

function row(line: number, cells: readonly string[], clean: (markup: string) => string): Line {
  return { kind: 'row', line, cells: cells.map((cell) => clean(cell).trim()) };
}

function prose(line: number, raw: string, clean: (markup: string) => string): Line {
  return { kind: 'prose', line, text: clean(raw.replace(/^\s*(?:#+\s*|[*+-]\s+|\d+\.\s+)*/, '')).trim() };
}
