import type { Range } from '../model/index.js';
import { typedInto } from './chains.js';
import { codeValues } from './code.js';
import { valueFilledIn, valueJoined } from './formats.js';
import { inConfig } from './in-config.js';
import { valueInComment, valueInString } from './inside.js';
import { keyValues } from './keys.js';
import { type Piece, type Pieces, piecesWithin } from './lex.js';
import { lineAt } from './line.js';
import type { Name } from './literal.js';
import { valueBeside } from './pairs.js';
import { settingOf } from './sql.js';
import { isMadeOfPlainWords } from './words.js';

/** The values of a name in code, in a comment of it, or in one of its strings. */
export function inCode(name: Name, text: string, pieces: Pieces): readonly Range[] {
  const { index, end } = name;
  const code = { text, pieces };
  const piece = pieces.at(index);
  if (piece === null && isInBlockComment(index, text)) return valueInComment({ text, start: index, end, within: lineAt(text, index) });
  if (piece === null) return codeValues(name, code);
  if (piece.kind === 'comment') {
    const said = valueInComment({ text, start: index, end, within: lineWithin(text, index, piece.inner) });
    return said.length > 0 ? said : quoted(name, piece, text).filter((value) => !isMadeOfPlainWords(text.slice(value.start, value.end)));
  }
  const isKey =
    /^[-$]*[\w.:$-]*$/.test(text.slice(piece.inner.start, index)) && /^(?:[\w.]*|:[\w.:-]{0,60})$/.test(text.slice(end, piece.inner.end));
  if (isKey && isBranch(piece, text)) return [];
  if (isKey)
    return [
      ...keyValues(name.name, piece, code),
      ...settingOf(name, code),
      ...valueBeside(piece, text, pieces),
      ...codeValues({ ...name, end: piece.end }, code),
      ...typedInto(piece, code),
    ];
  if (text.startsWith('arn:', piece.inner.start)) return [];
  const within = lineWithin(text, index, piece.inner);
  const isLine = within.start > piece.inner.start || within.end < piece.inner.end;
  return isLine
    ? inLine(name, piece, text)
    : [
        ...(/^\/[\w.:/-]*$/.test(text.slice(piece.inner.start, piece.inner.end)) ? valueBeside(piece, text, pieces) : []),
        ...settingOf(name, code),
        ...valueInString({ text, start: index, end, within }),
        ...valueJoined(end, piece, code),
        ...valueFilledIn(end, piece, code),
        ...(isOfPage(text.slice(piece.inner.start, piece.inner.end)) ? typedInto(piece, code) : []),
      ];
}

/** A line of a long string, which may be config or code; a name that code ends with is none of its values. */
function inLine(name: Name, piece: Piece, text: string): readonly Range[] {
  const line = lineAt(text, name.index).text;
  // mutation ($token: String!)
  if (text.charAt(name.index - 1) === '$' && text.charAt(name.end) === ':') return [];
  const isCode = /[;{(,]\s*$/.test(line);
  const found = inConfig(name, text, 'config').filter(
    ({ start, end }) => !(isCode && /^[A-Za-z_$][\w$.]*$/.test(text.slice(start, end)) && !/\d/.test(text.slice(start, end))),
  );
  return found.length > 0 ? found : quoted(name, piece, text);
}

/** `isFresh ? 'token-fresh' : 'token-stale'`: what stands before the colon is no key. */
function isBranch({ start, end }: Range, text: string): boolean {
  return /\?\s{0,9}$/.test(text.slice(Math.max(0, start - 10), start)) && /^\s{0,9}:/.test(text.slice(end, end + 10));
}

/** Code that a comment or a long string holds. */
function quoted(name: Name, outer: Piece, text: string): readonly Range[] {
  const pieces = piecesWithin(text, outer);
  const piece = pieces.at(name.index);
  const code = { text, pieces };
  if (piece === null) return codeValues(name, code);
  return piece.kind === 'string' && /^[\w.:-]*$/.test(text.slice(piece.inner.start, piece.inner.end))
    ? [...keyValues(name.name, piece, code), ...valueBeside(piece, text, pieces)]
    : [];
}

/** `#password`, `input[name="token"]`, `//input[@id="token"]`: a selector. */
function isOfPage(written: string): boolean {
  return written.length < 120 && /[#[\]@.]/.test(written) && !/[\s:?&{}]/.test(written);
}

/** ` * text`, a line of a comment whose beginning is not in sight. */
function isInBlockComment(index: number, text: string): boolean {
  return /^\s*\*\s/.test(lineAt(text, index).text);
}

/** The line of `index`, as far as it is inside. */
function lineWithin(text: string, index: number, inner: Range): Range {
  const { start, end } = lineAt(text, index);
  return { start: Math.max(start, inner.start), end: Math.min(end, inner.end) };
}
