import type { Range } from '../../model/index.js';

/** One statement at the top level of a script, with the space and the comments before it; several where nothing surely parts them. */
export type Stretch = Range & {
  /** Where its first token begins. */
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

/** 1: part of a word; 2: space. */
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) kinds[code] = /[\w$]/.test(String.fromCharCode(code)) ? 1 : code <= 32 ? 2 : 0;

/** After a semicolon, or a brace and a line end, these go on with what was ended. */
const goesOn = /(?:else|catch|finally|while|instanceof|in|of|as|satisfies|extends|implements|is)\b/y;
/** After these a slash begins a regular expression. */
const beforeRegex = /^(?:return|typeof|case|in|of|do|else|yield|await|delete|void|throw|new|instanceof)$/;
/** What may stand in a regular expression and would be read as something else in a division. */
const ambiguous = /["'`(){}[\]\\]/;
/** Line ends that nobody writes, comments that only browsers know, and the middle of a merge. */
const odd = /[\u2028\u2029]|<!--|^(?:<{7}|={7}|>{7})/m;

/**
 * Where the statements of a script begin, found by its signs alone: a hundredth of a parser's work. Null wherever that is not sure: signs
 * that do not pair, a string without an end, a slash that may be a division. JSX is not understood.
 */
export function stretchesOf(text: string): readonly Stretch[] | null {
  if (odd.test(text)) return null;
  const starts: { start: number; head: number }[] = [];
  const templates: number[] = [];
  let [at, depth, line] = [text.startsWith('#!') ? lineEnd(text, 0) : 0, 0, true];
  /** The last token: its last character, where it began and where it ended. */
  let [last, wordAt, end] = [SEMICOLON, 0, 0];
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : code === 0xa0 || code === 0xfeff ? 2 : 1;
    if (kind === 2) {
      if (code === NEWLINE || code === RETURN) line = true;
      at++;
      continue;
    }
    const next = code === SLASH ? text.charCodeAt(at + 1) : 0;
    if (next === SLASH || next === STAR) {
      const after = next === SLASH ? lineEnd(text, at) : text.indexOf('*/', at + 2) + 2;
      if (after < 2) return null;
      if (next === STAR) line ||= text.slice(at, after).includes('\n');
      at = after;
      continue;
    }
    if (depth === 0 && begins(text, at, last, line, kind === 1)) starts.push({ start: end, head: at });
    const from = at;
    if (kind === 1) {
      at = wordEnd(text, at);
      [last, wordAt] = [LETTER, from];
    } else {
      if (code === BRACE || code === PAREN || code === BRACKET) depth++;
      if (code === BRACE_END || code === PAREN_END || code === BRACKET_END) depth--;
      if (depth < 0) return null;
      const isTemplate = code === BACKTICK || (code === BRACE_END && templates.at(-1) === depth);
      if (isTemplate) {
        if (code === BRACE_END) templates.pop();
        const stop = templateEnd(text, at + 1);
        if (stop < 0) return null;
        if (text.charCodeAt(stop - 1) === BRACE) templates.push(depth++);
        at = stop;
        last = text.charCodeAt(stop - 1);
      } else if (code === QUOTE || code === APOSTROPHE) {
        at = stringEnd(text, at);
        last = code;
      } else if (code === SLASH) {
        const is = slashAt(text, at, last, last === LETTER ? text.slice(wordAt, end) : '');
        if (is === 'unsure') return null;
        at = is === 'division' ? at + 1 : regexEnd(text, at);
        last = is === 'division' ? code : QUOTE;
      } else {
        at++;
        last = code;
      }
      if (at < 0) return null;
    }
    [line, end] = [false, at];
  }
  if (depth !== 0) return null;
  return starts.map(({ start, head }, i) => ({ start: i === 0 ? 0 : start, end: starts[i + 1]?.start ?? text.length, head }));
}

function begins(text: string, at: number, last: number, line: boolean, isWord: boolean): boolean {
  if (last === SEMICOLON && !isWord) return text.charCodeAt(at) !== SEMICOLON;
  if (last !== SEMICOLON && (last !== BRACE_END || !line || !isWord)) return false;
  goesOn.lastIndex = at;
  return !goesOn.test(text);
}

function slashAt(text: string, at: number, last: number, word: string): 'division' | 'regex' | 'unsure' {
  if (last === LETTER) return beforeRegex.test(word) ? 'regex' : 'division';
  if (last === BRACKET_END || last === QUOTE || last === APOSTROPHE || last === BACKTICK) return 'division';
  if (last !== PAREN_END && last !== BRACE_END) return 'regex';
  const second = text.indexOf('/', at + 1);
  if (second < 0 || second > lineEnd(text, at)) return 'division';
  return ambiguous.test(text.slice(at, second)) ? 'unsure' : 'division';
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function wordEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? kinds[code] !== 1 : code === 0xa0 || code === 0xfeff) return at;
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
