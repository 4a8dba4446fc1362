import { firstNumberFrom } from '../base/sorted.js';
import type { Range } from '../model/index.js';
import type { TextKind } from './kinds.js';

/** A string or a comment: from its first mark to its last; `inner` is what stands between them. */
export type Piece = Range & { readonly kind: 'string' | 'comment'; readonly inner: Range };

/**
 * The strings and comments of a text in order. A string without an end stops at the end of its line, so that one stray quote misleads for a line at
 * most.
 */
export class Pieces {
  private readonly starts: readonly number[];
  /** How many pieces begin at or before the offset that was asked for last: who reads a text asks for one offset after the other. */
  private near = 0;

  constructor(readonly list: readonly Piece[]) {
    this.starts = list.map(({ start }) => start);
  }

  /** The piece that holds the character at `offset`. */
  at(offset: number): Piece | null {
    const piece = this.list[this.countTo(offset) - 1];
    return piece !== undefined && offset < piece.end ? piece : null;
  }

  /** How many begin at `offset` or before it. */
  countTo(offset: number): number {
    if (!this.isNear(offset)) this.near = firstNumberFrom(this.starts, offset + 1);
    return this.near;
  }

  private isNear(offset: number): boolean {
    const { starts, near } = this;
    return (near === 0 || (starts[near - 1] ?? 0) <= offset) && (near === starts.length || offset < (starts[near] ?? 0));
  }

  /** The string that begins at `offset`, or after a prefix (`f`, `b`, `@`) there. */
  stringFrom(text: string, offset: number): Piece | null {
    const prefix = /^(?:[A-Za-z]{1,2}|[@$]{1,2})?(?=["'`])/.exec(text.slice(offset, offset + 3))?.[0].length ?? 0;
    const piece = this.at(offset + prefix);
    return piece?.kind === 'string' && piece.start === offset + prefix ? piece : null;
  }

  /** The string that ends at `offset`. */
  stringTo(offset: number): Piece | null {
    const piece = offset === 0 ? null : this.at(offset - 1);
    return piece?.kind === 'string' && piece.end === offset ? piece : null;
  }
}

/**
 * `isWhole`: the text begins where its file does. A part of a file may begin in the middle of a string or comment of several lines, so none is
 * taken to go over a line end there.
 */
export function piecesOf(text: string, { kind, comments }: TextKind, isWhole: boolean): Pieces {
  const found: Piece[] = [];
  const next = new RegExp(beginnings(comments), 'gm');
  /** Open `${` of template strings, by the depth of braces inside. */
  const templates: number[] = [];
  let at = 0;
  for (;;) {
    next.lastIndex = at;
    const match = next.exec(text);
    if (match === null) return new Pieces(found);
    const { 0: mark, index } = match;
    if (mark === '{' || mark === '}') {
      at = index + 1;
      const depth = templates.at(-1);
      if (depth === undefined) continue;
      if (mark === '{') templates[templates.length - 1] = depth + 1;
      else if (depth > 0) templates[templates.length - 1] = depth - 1;
      else {
        templates.pop();
        at = template(text, index, found, templates);
      }
      continue;
    }
    // the pods' context, it's
    if (mark === "'" && kind === 'prose' && /[A-Za-z]{2}$/.test(text.slice(Math.max(0, index - 2), index))) {
      at = index + 1;
      continue;
    }
    const piece = mark === '`' && isWhole ? null : pieceAt(text, index, mark);
    if (piece === null) at = template(text, index, found, templates);
    else at = add(found, isWhole ? piece : withinLine(piece, text));
  }
}

/** The strings and comments within a comment or a long string, if that is code; each on one line. */
export function piecesWithin(text: string, outer: Piece): Pieces {
  const known = within.get(outer);
  if (known !== undefined) return known;
  const { inner } = outer;
  const { list } = piecesOf(text.slice(inner.start, inner.end), { kind: 'code', comments: 'none' }, false);
  const move = ({ start, end }: Range): Range => ({ start: start + inner.start, end: end + inner.start });
  const made = new Pieces(list.map((piece) => ({ ...piece, ...move(piece), inner: move(piece.inner) })));
  within.set(outer, made);
  return made;
}

/** A piece is of one text alone. */
const within = new WeakMap<Piece, Pieces>();

function beginnings(comments: TextKind['comments']): string {
  const slash = String.raw`\/\*|(?<![:\w])\/\/`;
  const hash = String.raw`(?<![^\s;])#(?!\[)|<<[-~]?["']?[A-Z][A-Z_]+["']?$`;
  const heredoc = String.raw`<<<[ \t]*["']?\w+["']?`;
  const line = { slash, hash, both: `${slash}|${heredoc}|${hash}`, dash: String.raw`\/\*|--(?= |$)`, none: '' }[comments];
  return `"""|'''|["'\`{}]|<!--${line === '' ? '' : `|${line}`}`;
}

function add(found: Piece[], piece: Piece): number {
  found.push(piece);
  return piece.end;
}

function pieceAt(text: string, start: number, mark: string): Piece {
  if (mark === '"' || mark === "'" || mark === '`') return lineString(text, start, mark);
  if (mark === '"""' || mark === "'''") return until(text, start, mark, mark, isDocstring(text, start) ? 'comment' : 'string');
  if (mark === '/*') return until(text, start, mark, '*/', 'comment');
  if (mark === '<!--') return until(text, start, mark, '-->', 'comment');
  if (mark.startsWith('<<')) return heredocAt(text, start, mark);
  const end = lineEnd(text, start);
  return { kind: 'comment', start, end, inner: { start: start + mark.length, end } };
}

/** A string of several lines that nothing takes: Python's way to describe what stands around. */
function isDocstring(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return /(?:^|\n)[ \t]*$/.test(before) && (before.trim() === '' ? start < 200 : /[:"')\]\w]$/.test(before.trimEnd()));
}

function withinLine(piece: Piece, text: string): Piece {
  const end = lineEnd(text, piece.start);
  if (piece.end <= end) return piece;
  return { ...piece, end, inner: { start: Math.min(piece.inner.start, end), end } };
}

function until(text: string, start: number, mark: string, close: string, kind: Piece['kind']): Piece {
  const from = start + mark.length;
  const stop = text.indexOf(close, from);
  const inner = { start: from, end: stop === -1 ? text.length : stop };
  return { kind, start, end: stop === -1 ? text.length : stop + close.length, inner };
}

function heredocAt(text: string, start: number, mark: string): Piece {
  const name = /\w+/.exec(mark)?.[0] ?? '';
  const from = lineEnd(text, start);
  const close = new RegExp(`^[ \\t]*${name}\\b`, 'gm');
  close.lastIndex = from;
  const stop = close.exec(text)?.index ?? text.length;
  return { kind: 'string', start, end: stop, inner: { start: from, end: stop } };
}

/** A quote that is escaped, as in `"{\"a\":\"b\"}"`, belongs to the string around it. */
function lineString(text: string, start: number, mark: string): Piece {
  let i = start + 1;
  for (; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === mark || char === '\n') break;
  }
  const end = Math.min(i, text.length);
  return { kind: 'string', start, end: text[end] === mark ? end + 1 : end, inner: { start: start + 1, end } };
}

/** A part of a template string, to its end or to the next `${`. */
function template(text: string, start: number, found: Piece[], templates: number[]): number {
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '`') return add(found, { kind: 'string', start, end: i + 1, inner: { start: start + 1, end: i } });
    else if (char === '$' && text[i + 1] === '{') {
      templates.push(0);
      add(found, { kind: 'string', start, end: i + 2, inner: { start: start + 1, end: i } });
      return i + 2;
    }
  }
  return add(found, { kind: 'string', start, end: text.length, inner: { start: start + 1, end: text.length } });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
