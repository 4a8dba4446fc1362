import stringWidth from 'string-width';

const narrow = /^[\x20-\x7e]*$/;
/* Ideographs and the marks between them stand for themselves: none joins with its neighbours. */
const wide = /[\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]/g;

/** Columns that a printable text takes in a terminal; ambiguous characters count one, as in terminals outside CJK locales. */
export function widthOf(text: string): number {
  // Most of a report is ASCII, of which each character takes one column, and Chinese, of which each takes two: the rest is for the library.
  if (narrow.test(text)) return text.length;
  const rest = text.replace(wide, '');
  return narrow.test(rest) ? 2 * text.length - rest.length : stringWidth(text, { countAnsiEscapeCodes: true });
}

/** A text of so many characters a column is taken to be wider without being measured: measuring takes the square of its length. */
const MANY = 8;

export function isWider(text: string, columns: number): boolean {
  return columns !== Number.POSITIVE_INFINITY && (text.length > MANY * columns || widthOf(text) > columns);
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Cuts at `columns`, the last of them an ellipsis. */
export function clip(text: string, columns: number): string {
  if (!isWider(text, columns)) return text;
  let out = '';
  let used = 0;
  for (const char of text) {
    used += widthOf(char);
    if (used > columns - 1) break;
    out += char;
  }
  return `${out}…`;
}

/* A line never begins with a closing mark and never ends with an opening one (the rule Chinese typesetting calls 避头尾). */
const closing = /^[，。：；、！？」』”’）》】〉…,.:;!?)\]}]/u;
const opening = /[「『“‘（《【〈([{]$/u;
const word = /[\u0021-\u02ff]+|\s+|./gsu;

/** Breaks prose into lines of at most `columns`: between Chinese characters, at spaces, never inside a name unless it is longer than a line. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(16, columns)));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of atoms(text)) {
    if (
      columns === Number.POSITIVE_INFINITY ||
      (!isWider(piece.trimEnd(), columns) && widthOf(line) + widthOf(piece.trimEnd()) <= columns)
    ) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (isWider(line, columns)) {
      const head = cut(line, columns);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces between which a line may break. */
function atoms(text: string): string[] {
  const out: string[] = [];
  for (const [piece] of text.matchAll(word)) {
    const last = out.at(-1);
    if (last !== undefined && (closing.test(piece) || opening.test(last))) out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}

function cut(text: string, columns: number): string {
  let head = '';
  let used = 0;
  for (const char of text) {
    used += widthOf(char);
    if (used > columns) break;
    head += char;
  }
  return head;
}
