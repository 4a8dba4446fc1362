/* Ranges of East Asian wide and full-width characters and emoji, as pairs; sorted. Ambiguous ones count one column, as terminals outside CJK locales do. */
const wide = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00,
  0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000,
  0x3fffd,
];
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

function columnsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zeroWidth.test(char)) return 0;
  for (let i = 0; i + 1 < wide.length; i += 2) {
    if (code >= (wide[i] ?? 0) && code <= (wide[i + 1] ?? 0)) return 2;
  }
  return 1;
}

/** Columns that a printable text takes in a terminal. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += columnsOf(char);
  return columns;
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Cuts at `columns`, the last of them an ellipsis. */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let out = '';
  let used = 0;
  for (const char of text) {
    used += columnsOf(char);
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
    if (widthOf(line) + widthOf(piece.trimEnd()) <= columns) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (widthOf(line) > columns) {
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
    used += columnsOf(char);
    if (used > columns) break;
    head += char;
  }
  return head;
}
