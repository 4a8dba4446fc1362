import type { Range } from '../../model/index.js';

/** One statement at the top level of a script, with the space and the comments before it; several where nothing surely parts them. */
export type Stretch = Range & {
  /** The offset of its first token. */
  readonly head: number;
};

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const SLASH = 47;
const SEMICOLON = 59;
const BACKSLASH = 92;
const BACKTICK = 96;
const DOLLAR = 36;
const LETTER = 97;
const [PAREN, PAREN_END, BRACKET, BRACKET_END, BRACE, BRACE_END] = [40, 41, 91, 93, 123, 125];

const [NO_BREAK, BYTE_ORDER] = [0xa0, 0xfeff];

const [WORD, SPACE] = [1, 2];
/** Of the ASCII characters. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => (/[\w$]/.test(String.fromCharCode(code)) ? WORD : code <= 32 ? SPACE : 0));

/** After a semicolon, or a brace and a line end, these go on with what was ended. */
const goesOn = /(?:else|catch|finally|while|instanceof|in|of|as|satisfies|extends|implements|is)\b/y;
/** After these a slash begins a regular expression. */
const beforeRegex = /^(?:return|typeof|case|in|of|do|else|yield|await|delete|void|throw|new|instanceof)$/;
/** Signs that may stand in a regular expression and would be read as something else in a division. */
const ambiguous = /["'`(){}[\]\\]/;
/** Brackets that a parser takes without harm. */
const DEEPEST = 200;
/** Line ends that nobody writes, comments that only browsers know, and the middle of a merge. */
const odd = /[\u2028\u2029]|<!--|^(?:<{7}|={7}|>{7})/m;

/** Position of the reader, and the token that it has read last. */
type Reading = {
  at: number;
  /** Open brackets. */
  depth: number;
  /** Depths at which a brace ends the substitution of a template. */
  readonly templates: number[];
  /** A line ended after the last token. */
  line: boolean;
  /** The last token: the last of its characters (a letter for any word), where a word began, and where it ended. */
  last: number;
  word: number;
  end: number;
};

/**
 * The statements at the top of a script, found by signs alone: a fraction of a parser's work. Null for an uncertain text: signs that do not pair, a
 * string without an end, a slash that may be a division. JSX is not understood.
 */
export function stretchesOf(text: string): readonly Stretch[] | null {
  if (odd.test(text)) return null;
  const starts: { start: number; head: number }[] = [];
  const at = text.startsWith('#!') ? lineEnd(text, 0) : 0;
  const reading: Reading = { at, depth: 0, templates: [], line: true, last: SEMICOLON, word: 0, end: 0 };
  while (findToken(text, reading)) {
    if (reading.depth === 0 && begins(text, reading)) starts.push({ start: reading.end, head: reading.at });
    reading.end = readToken(text, reading);
    if (reading.end < 0 || reading.depth < 0 || reading.depth > DEEPEST) return null;
    [reading.at, reading.line] = [reading.end, false];
  }
  if (reading.depth !== 0 || reading.at > text.length) return null;
  return starts.map(({ start, head }, i) => ({ start: i === 0 ? 0 : start, end: starts[i + 1]?.start ?? text.length, head }));
}

/** Passes over space and comments; false at the end, and behind it where a comment has none. */
function findToken(text: string, reading: Reading): boolean {
  while (reading.at < text.length) {
    const code = text.charCodeAt(reading.at);
    if (isSpace(code)) {
      reading.line ||= code === NEWLINE || code === RETURN;
      reading.at++;
      continue;
    }
    const next = code === SLASH ? text.charCodeAt(reading.at + 1) : 0;
    if (next !== SLASH && next !== STAR) return true;
    const close = next === SLASH ? lineEnd(text, reading.at) : text.indexOf('*/', reading.at + 2);
    reading.line ||= next === STAR && text.slice(reading.at, close).includes('\n');
    reading.at = next === SLASH ? close : close < 0 ? Number.POSITIVE_INFINITY : close + 2;
  }
  return false;
}

function begins(text: string, { at, last, line }: Reading): boolean {
  const code = text.charCodeAt(at);
  if (!isWord(code)) return last === SEMICOLON && code !== SEMICOLON;
  if (last !== SEMICOLON && !(last === BRACE_END && line)) return false;
  goesOn.lastIndex = at;
  return !goesOn.test(text);
}

/** Answers where the token ends; below zero where that is not sure. */
function readToken(text: string, reading: Reading): number {
  const { at } = reading;
  const code = text.charCodeAt(at);
  if (isWord(code)) {
    [reading.last, reading.word] = [LETTER, at];
    return wordEnd(text, at);
  }
  if (code === SLASH) return readSlash(text, reading);
  if (code === BRACE || code === PAREN || code === BRACKET) reading.depth++;
  if (code === BRACE_END || code === PAREN_END || code === BRACKET_END) reading.depth--;
  const goesOnWithText = code === BRACE_END && reading.templates.at(-1) === reading.depth;
  if (goesOnWithText) reading.templates.pop();
  if (goesOnWithText || code === BACKTICK) return readTemplate(text, reading);
  reading.last = code;
  return code === QUOTE || code === APOSTROPHE ? stringEnd(text, at) : at + 1;
}

/** Up to its end, or to the substitution that interrupts it. */
function readTemplate(text: string, reading: Reading): number {
  const end = templateEnd(text, reading.at + 1);
  reading.last = text.charCodeAt(end - 1);
  if (reading.last === BRACE) reading.templates.push(reading.depth++);
  return end;
}

function readSlash(text: string, reading: Reading): number {
  const { at, last, word, end } = reading;
  const is = slashAt(text, at, last, last === LETTER ? text.slice(word, end) : '');
  if (is === 'unsure') return -1;
  reading.last = is === 'division' ? SLASH : QUOTE;
  return is === 'division' ? at + 1 : regexEnd(text, at);
}

function slashAt(text: string, at: number, last: number, word: string): 'division' | 'regex' | 'unsure' {
  if (last === LETTER) return beforeRegex.test(word) ? 'regex' : 'division';
  if (last === BRACKET_END || last === QUOTE || last === APOSTROPHE || last === BACKTICK) return 'division';
  if (last !== PAREN_END && last !== BRACE_END) return 'regex';
  const second = text.indexOf('/', at + 1);
  if (second < 0 || second > lineEnd(text, at)) return 'division';
  return ambiguous.test(text.slice(at, second)) ? 'unsure' : 'division';
}

function isWord(code: number): boolean {
  return code < 128 ? kinds[code] === WORD : !isSpace(code);
}

function isSpace(code: number): boolean {
  return code < 128 ? kinds[code] === SPACE : code === NO_BREAK || code === BYTE_ORDER;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function wordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (!isWord(text.charCodeAt(at))) return at;
  }
  return text.length;
}

/** Behind the closing quote; -1 where the line ends before it. */
function stringEnd(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === NEWLINE || code === RETURN) return -1;
    if (code === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 2 : 1;
  }
  return -1;
}

/** Behind the backtick, or behind the `{` of the next substitution. */
function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKTICK) return at + 1;
    if (code === BACKSLASH) at++;
    else if (code === DOLLAR && text.charCodeAt(at + 1) === BRACE) return at + 2;
  }
  return -1;
}

/** Behind the closing slash; the flags are a word of their own. */
function regexEnd(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) return -1;
    if (code === BACKSLASH) at++;
    else if (code === BRACKET) inClass = true;
    else if (code === BRACKET_END) inClass = false;
    else if (code === SLASH && !inClass) return at + 1;
  }
  return -1;
}
