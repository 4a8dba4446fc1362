import type { Range } from '../model/index.js';
import { begin, bracketAt, bracketBefore } from './brackets.js';
import type { Piece } from './lex.js';
import { type Code, direct } from './literal.js';

/* A place that is filled in later: `%s`, `{}`, `{0}`, `?`, `$1`. */
const places = /%(?:\d+\$)?-?\d*[sdvq@]|\{\d{0,2}(?::[^{}]{0,20})?\}|(?<![\w?])\?(?![\w?.])/g;

/** What is put in where a name's value belongs: `"token=%s&type=%s" % ("v", type)`, `sprintf("token='%s'", "v")`, `query('… token = ?', ['v'])`. */
export function valueFilledIn(end: number, piece: Piece, code: Code): readonly Range[] {
  const { text } = code;
  const own = /^\\?["'`]?\)?\s?(?:=>|[:=]|\bLIKE\b|\bis\b)\s?(?:Bearer\s|Basic\s)?\\?["'`]?(?=%|\{|\?)/.exec(
    text.slice(end, Math.min(piece.inner.end, end + 30)),
  );
  if (own === null) return [];
  const at = end + own[0].length - piece.inner.start;
  const number = [...text.slice(piece.inner.start, piece.inner.end).matchAll(places)].findIndex(({ index }) => index === at);
  return number === -1 ? [] : filled(number, piece, code);
}

function filled(number: number, piece: Piece, { text, pieces }: Code): readonly Range[] {
  const behind = /^\s{0,20}(?:%\s?|\.(?:format\w*|printf)\s?)(?=[("'])/.exec(text.slice(piece.end, piece.end + 40));
  if (behind !== null) {
    const open = piece.end + behind[0].length;
    if (text.charAt(open) !== '(') return number === 0 ? direct(pieces.stringFrom(text, open), text) : [];
    const item = bracketAt(text, pieces, open)?.items[number];
    return item === undefined ? [] : direct(pieces.stringFrom(text, begin(item, text)), text);
  }
  const open = bracketBefore(text, pieces, piece.start, 200);
  const bracket = open === null || text.charAt(open) !== '(' ? null : bracketAt(text, pieces, open);
  if (bracket === null) return [];
  const own = bracket.items.findIndex((item) => item.start <= piece.start && piece.end <= item.end);
  const first = bracket.items[own + 1];
  if (first !== undefined && '[('.includes(text.charAt(begin(first, text)))) {
    const item = bracketAt(text, pieces, begin(first, text))?.items[number];
    return item === undefined ? [] : direct(pieces.stringFrom(text, begin(item, text)), text);
  }
  const item = bracket.items[own + 1 + number];
  return item === undefined ? [] : direct(pieces.stringFrom(text, begin(item, text)), text);
}

/** `'?access_token=' + 'v'`, `"{\"token\":\"" + "v"`, and `$"?token={"v"}"`, whose marks are those of the string around it. */
export function valueJoined(end: number, piece: Piece, { text, pieces }: Code): readonly Range[] {
  const rest = text.slice(end, piece.inner.end);
  // log("token of shop 1:", "v")
  const next =
    rest.length < 60 && /[:：=]\s?$/.test(rest) && !/[?&]/.test(rest) ? /^\s?,\s?/.exec(text.slice(piece.end, piece.end + 4)) : null;
  if (next !== null) return direct(pieces.stringFrom(text, piece.end + next[0].length), text);
  if (rest.length > 12) return [];
  if (/^=\$?\{$/.test(rest)) {
    const inside = /^[^"'`\n{}]{1,200}(?=["'`]\})/.exec(text.slice(piece.end, piece.end + 210))?.[0];
    return inside === undefined ? [] : [{ start: piece.end, end: piece.end + inside.length }];
  }
  if (!/^\\*["'`]?\]?\s?(?:=>|[:=])\s?(?:(?:Bearer|Basic)\s)?\\*["'`]?$/.test(rest)) return [];
  const joined = /^\s{0,20}[.+]\s{0,20}/.exec(text.slice(piece.end, piece.end + 50));
  return joined === null ? [] : direct(pieces.stringFrom(text, piece.end + joined[0].length), text);
}
