import type { Range } from '../model/index.js';
import { type Bracket, begin, bracketAt, bracketBefore } from './brackets.js';
import type { Signature } from './fields.js';
import type { Piece } from './lex.js';
import { lineAt } from './line.js';
import { type Code, direct, type Name } from './literal.js';

const FAR = 1500;
const MOST_ROWS = 400;
const MOST_OPEN = 20;

/** Names of columns in one list, values in others: where the list stands, which of its items the secret's name is, and of how many. */
type Head = { readonly start: number; readonly end: number; readonly index: number; readonly count: number };

export function itemAt({ items }: Bracket, index: number, { text, pieces }: Code): readonly Range[] {
  const item = items[index];
  return item === undefined ? [] : direct(pieces.stringFrom(text, begin(item, text)), text);
}

/** `parametrize("token,type", [("v", "w")])`, `{ columns: ["name", "secret"], rows: [["a", "v"]] }`, `[["a", "v"]] as [name: string, secret: string][]`. */
export function rowValues(name: Name, code: Code): readonly Range[] {
  const head = headOf(name, code);
  if (head === null || isOfTuple(head, code.text) !== null) return [];
  return [...below(head, code), ...above(head, code)];
}

/** `namedtuple("Shop", "key secret")` */
export function tupleOf(name: Name, code: Code): Signature | null {
  const head = headOf(name, code);
  const of = head === null ? null : isOfTuple(head, code.text);
  return head === null || of === null ? null : { name: of, index: head.index, count: head.count };
}

function isOfTuple({ start }: Head, text: string): string | null {
  return /namedtuple\(\s?["'](\w{1,60})["'],\s{0,20}$/.exec(text.slice(Math.max(0, start - 120), start))?.[1] ?? null;
}

/** `# name, app_secret` above rows, or behind one: a comment that names their columns. */
export function valuesByComment({ index }: Name, piece: Piece, code: Code): readonly Range[] {
  const { text } = code;
  const written = text.slice(piece.inner.start, piece.inner.end);
  if (written.length > 200 || !/^\s*[([{]?[\w\u4e00-\u9fff]{1,40}(?:\s?[,，|/]\s?[\w\u4e00-\u9fff]{1,40}){1,12}[)\]}]?\s*$/.test(written))
    return [];
  const columns = written.split(/[,，|/]/);
  const place = text.slice(piece.inner.start, index).split(/[,，|/]/).length - 1;
  const line = lineAt(text, piece.start);
  const closing = /^\s*[)\]}](?=[,;]?\s*$)/.exec(text.slice(line.start, piece.start))?.[0].length ?? 0;
  if (closing > 0) return rowsIn(line.start + closing - 1, place, columns.length, code);
  if (text.slice(line.start, piece.start).trim() !== '')
    return [...text.slice(line.start, piece.start).matchAll(/[[({]/g)].slice(-MOST_OPEN).flatMap(({ index: at }) => {
      const row = code.pieces.at(line.start + at) === null ? bracketAt(text, code.pieces, line.start + at) : null;
      return row?.items.length === columns.length ? itemAt(row, place, code) : [];
    });
  const lead = /^\s{0,80}(?=[[({])/.exec(text.slice(piece.end, piece.end + 82));
  return lead === null ? [] : rowsFrom(piece.end + lead[0].length, place, columns.length, code);
}

/** The rows of the list that closes at `close`. */
function rowsIn(close: number, index: number, count: number, code: Code): readonly Range[] {
  const open = bracketBefore(code.text, code.pieces, close, FAR);
  const lead = open === null ? null : /^.\s{0,80}(?:[\w"']{1,40}\s?[:=]>?\s?)?(?=[[({])/.exec(code.text.slice(open, open + 130));
  return open === null || lead === null ? [] : rowsFrom(open + lead[0].length, index, count, code);
}

const named =
  /(?:parametrize\(|namedtuple\(\s?["']\w{1,60}["'],|(?:columns|headers?|fields|cols|names|head|thead)["']?\s?[:=]|\[)\s{0,20}$/i;

function headOf({ index, end }: Name, { text, pieces }: Code): Head | null {
  const piece = pieces.at(index);
  if (piece !== null) return headOfWords(piece, index, text) ?? listOf(index, end, piece, { text, pieces });
  // [name: string, secret: string]
  const open = /^\??:\s?\w/.test(text.slice(end, end + 4)) ? bracketBefore(text, pieces, index, 200) : null;
  if (open === null || text.charAt(open) !== '[') return null;
  return headIn(open, index, { text, pieces });
}

/** `"token,type"` */
function headOfWords(piece: Piece, index: number, text: string): Head | null {
  const written = text.slice(piece.inner.start, piece.inner.end);
  if (!/^\w{1,60}(?:[\s,]{1,3}\w{1,60}){1,12}$/.test(written) || !isNamed(piece.start, text)) return null;
  const before = text.slice(piece.inner.start, index);
  return { ...piece, index: before.split(/[\s,]+/).length - 1, count: written.split(/[\s,]+/).length };
}

function listOf(index: number, end: number, piece: Piece, code: Code): Head | null {
  if (piece.inner.start !== index || piece.inner.end !== end) return null;
  const open = bracketBefore(code.text, code.pieces, piece.start, 300);
  return open === null || !'[('.includes(code.text.charAt(open)) || !isNamed(open, code.text) ? null : headIn(open, index, code);
}

function headIn(open: number, index: number, { text, pieces }: Code): Head | null {
  const bracket = bracketAt(text, pieces, open);
  const at = bracket?.items.findIndex(({ start, end }) => start <= index && index < end) ?? -1;
  return bracket === null || at === -1 || bracket.items.length < 2
    ? null
    : { start: open, end: bracket.end, index: at, count: bracket.items.length };
}

function isNamed(at: number, text: string): boolean {
  return named.test(text.slice(Math.max(0, at - 120), at));
}

/** Rows that follow: in a list of lists, or in the list that the head is the first item of. */
function below({ end, index, count }: Head, code: Code): readonly Range[] {
  const { text } = code;
  const lead = /^[\])]?\s{0,40},?\s{0,40}(?:["']?(?:rows|data|values|records|body)["']?\s?[:=]\s{0,40})?[[(]?\s{0,40}(?=[[(])/i.exec(
    text.slice(end, end + 200),
  );
  return lead === null ? [] : rowsFrom(end + lead[0].length, index, count, code);
}

function rowsFrom(from: number, index: number, count: number, code: Code): readonly Range[] {
  const found: Range[] = [];
  for (let at = from, rows = 0; rows < MOST_ROWS; rows++) {
    const row = bracketAt(code.text, code.pieces, at);
    if (row?.items.length !== count) break;
    found.push(...itemAt(row, index, code));
    const next = /^\s{0,80},\s{0,80}(?=[[({])/.exec(code.text.slice(row.end, row.end + 162));
    if (next === null) break;
    at = row.end + next[0].length;
  }
  return found;
}

/** `DataFrame([["a", "v"]], columns=["name", "secret"])`, `[["a", "v"]] as [name: string, secret: string][]`. */
function above({ start, index, count }: Head, code: Code): readonly Range[] {
  const from = Math.max(0, start - FAR);
  const before = code.text.slice(from, start);
  if (!/[\])](?:,\s{0,40}\w{0,20}\s?[:=]|\s{0,9}as)\s?$/.test(before)) return [];
  const open = Math.max(before.lastIndexOf('[['), before.lastIndexOf('[('));
  return open === -1 ? [] : rowsFrom(from + open + 1, index, count, code);
}

/** `type Shop struct{ Key, Secret string }`, in whose order values are handed over. */
export function structOf({ index }: Name, { text, pieces }: Code): Signature | null {
  const open = bracketBefore(text, pieces, index, 400);
  const name = open === null ? undefined : /\btype (\w{1,60}) struct ?$/.exec(text.slice(Math.max(0, open - 80), open))?.[1];
  return open === null || name === undefined ? null : { name, index: fieldsBefore(text.slice(open + 1, index)), count: 60 };
}

/** `[]struct{ token, kind string }{{"v", "w"}}`: a table of Go's tests. */
export function structValues({ index }: Name, code: Code): readonly Range[] {
  const { text, pieces } = code;
  const open = bracketBefore(text, pieces, index, 400);
  if (open === null || !/\bstruct ?$/.test(text.slice(Math.max(0, open - 8), open))) return [];
  const end = bracketAt(text, pieces, open)?.end ?? text.length;
  if (text.charAt(end) !== '{') return [];
  const lead = /^\{\s{0,40}(?=\{)/.exec(text.slice(end, end + 42));
  const place = fieldsBefore(text.slice(open + 1, index));
  return lead === null ? [] : rowsFrom(end + lead[0].length, place, fieldsBefore(text.slice(open + 1, end - 1)), code);
}

function fieldsBefore(fields: string): number {
  return fields.split(/[,;\n]/).filter((field) => field.trim() !== '').length;
}
