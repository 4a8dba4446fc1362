import { jsonPieces } from './json-pieces.js';

/*
 * Characters that may not reach a terminal, a CI log or a page as they are: C0 and C1 controls (among them ESC and the one-byte CSI), line
 * separators, zero-width and bidirectional controls (a name that reads differently from what it is), lone surrogates.
 */
const doubtful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\ud800-\udfff]/g;

/** One class of characters and no look around them: a report has tens of megabytes. Halves of a pair are told apart where one is met. */
function escaped(text: string, write: (char: string) => string): string {
  return text.replace(doubtful, (char, at: number) => (isHalfOfPair(text, at) ? char : write(char)));
}

function isHalfOfPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isHigh(unit)) return isLow(text.charCodeAt(at + 1));
  return isLow(unit) && isHigh(text.charCodeAt(at - 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Makes control characters, escapes and bidi overrides visible as `‹U+001B›`; line feeds and tabs stay. Everything printed goes through here. */
export function printable(text: string): string {
  return escaped(text.replace(/\r\n/g, '\n'), (char) => `‹U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** The same for a name or a value that must stay on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\n/g, '‹U+000A›').replace(/\t/g, ' ');
}

/** JSON that is safe to print: what `printable` would show is a `\u` escape, so no information is lost. */
export function printableJson(value: unknown): string {
  return [...printableJsonParts(value)].join('');
}

/** Characters, about: a write for each finding would take longer than making it. */
const PART = 1 << 16;

/** The same in pieces: what one of them says of a large report is gone when the next is made. */
export function* printableJsonParts(value: unknown): Generator<string> {
  let part = '';
  for (const piece of jsonPieces(value)) {
    part += printableData(piece);
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}\n`;
}

/** The same of JSON that is text already. */
export function printableData(json: string): string {
  return escaped(json, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
