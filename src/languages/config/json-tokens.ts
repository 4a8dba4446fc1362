import type { JSONScanner, SyntaxKind } from 'jsonc-parser';
import type { CommentNode, Node, Range } from '../../model/index.js';
import type { Parsed } from '../core/guard.js';
import { lazy } from '../core/lazy.js';
import { bareString, commentNode, plainNode, range, stringNode } from '../core/nodes.js';
import { JsonBuilder } from './json-builder.js';

export const scanner = lazy(() => import('jsonc-parser'));

/** `SyntaxKind` is a const enum, whose numbers a compiler that works file by file cannot see. */
const KIND = {
  openBrace: 1 as SyntaxKind.OpenBraceToken,
  closeBrace: 2 as SyntaxKind.CloseBraceToken,
  openBracket: 3 as SyntaxKind.OpenBracketToken,
  closeBracket: 4 as SyntaxKind.CloseBracketToken,
  comma: 5 as SyntaxKind.CommaToken,
  colon: 6 as SyntaxKind.ColonToken,
  nothing: 7 as SyntaxKind.NullKeyword,
  yes: 8 as SyntaxKind.TrueKeyword,
  no: 9 as SyntaxKind.FalseKeyword,
  string: 10 as SyntaxKind.StringLiteral,
  number: 11 as SyntaxKind.NumericLiteral,
  lineComment: 12 as SyntaxKind.LineCommentTrivia,
  blockComment: 13 as SyntaxKind.BlockCommentTrivia,
  unknown: 16 as SyntaxKind.Unknown,
  end: 17 as SyntaxKind.EOF,
} as const;

const UNTERMINATED_STRING = 2;
const UNTERMINATED_COMMENT = 1;

/** The part of `text` from `from` to `to` as JSON; ranges index all of `text`. Several values in a row are several nodes. */
export function parseJson(text: string, from: number, to: number): Parsed {
  const scan = scanner.get().createScanner(to === text.length ? text : text.slice(0, to), false);
  scan.setPosition(from);
  const builder = new JsonBuilder();
  const comments: CommentNode[] = [];
  for (;;) {
    // Before the scanner looks: it takes all quotes in a row for one word, again for each of them.
    const quoted = singleQuotedAt(text, scan.getPosition(), to);
    const kind = quoted ? null : scan.scan();
    if (kind === KIND.end) break;
    if (kind !== null) step(scan, kind, text, to, builder, comments);
    if (!quoted) continue;
    builder.value(quoted);
    scan.setPosition(quoted.range.end);
  }
  return { nodes: builder.end(to), comments, errors: builder.errors };
}

function step(scan: JSONScanner, kind: SyntaxKind, text: string, to: number, builder: JsonBuilder, comments: CommentNode[]): void {
  const start = scan.getTokenOffset();
  const end = start + scan.getTokenLength();
  switch (kind) {
    case KIND.openBrace:
      builder.open('object', start);
      return;
    case KIND.openBracket:
      builder.open('list', start);
      return;
    case KIND.closeBrace:
      builder.close('object', start, end);
      return;
    case KIND.closeBracket:
      builder.close('list', start, end);
      return;
    case KIND.comma:
      builder.comma();
      return;
    case KIND.colon:
      builder.colon(range(start, end));
      return;
    case KIND.lineComment:
    case KIND.blockComment: {
      const closed = kind === KIND.blockComment && scan.getTokenError() !== UNTERMINATED_COMMENT;
      comments.push(commentNode(start, end, 2, closed ? 2 : 0));
      return;
    }
    case KIND.string: {
      const closed = scan.getTokenError() !== UNTERMINATED_STRING;
      if (!closed) builder.errors.push(range(start, end));
      builder.value(stringNode(range(start, end), range(start + 1, closed ? end - 1 : end), scan.getTokenValue(), '"'));
      return;
    }
    case KIND.number:
    case KIND.nothing:
    case KIND.yes:
    case KIND.no:
      builder.value(plainNode(text, start, end));
      return;
    case KIND.unknown: {
      const word = bareString(text, start, Math.min(to, wordEnd(text, start, end)));
      scan.setPosition(word.range.end);
      builder.value(word);
      return;
    }
    default:
      return;
  }
}

/** JSON5's string in single quotes; null where none stands. */
function singleQuotedAt(text: string, start: number, to: number): Node | null {
  const close = text[start] === "'" ? singleQuoteEnd(text, start + 1, to) : -1;
  if (close < 0) return null;
  const inner: Range = range(start + 1, close);
  return stringNode(range(start, close + 1), inner, unescaped(text.slice(inner.start, inner.end)), "'");
}

/** The scanner ends an unknown word at a quote or a slash, which would begin a comment inside `https://`. */
function wordEnd(text: string, start: number, end: number): number {
  const rest = /[^\s,{}[\]"']*/y;
  const colon = text.slice(start, end + 3).indexOf('://');
  if (colon < 0) return end;
  rest.lastIndex = start + colon;
  return start + colon + (rest.exec(text)?.[0].length ?? 0);
}

/** Looks no further than a long line: many quotes that never close would else each search the whole file. */
function singleQuoteEnd(text: string, from: number, to: number): number {
  const stop = Math.min(to, from + 20_000);
  for (let i = from; i < stop; i++) {
    const char = text[i];
    if (char === "'") return i;
    if (char === '\n') return -1;
    if (char === '\\') i += text[i + 1] === '\r' && text[i + 2] === '\n' ? 2 : 1;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g, (_, u: string, x: string, char: string) => {
    if (u ?? x) return String.fromCharCode(Number.parseInt(u ?? x, 16));
    return /^[\r\n]/.test(char) ? '' : (ESCAPES[char] ?? char);
  });
}
