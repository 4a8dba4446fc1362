import type { Range } from '../model/index.js';

/** What is never a secret, wherever it stands: reports are about these. */
export const interfaceName = /^(?:bg|temu)(?:\.[a-z0-9_]+)+$/i;
const variableName = /^[A-Z]+(?:_[A-Z0-9]+)+$/;

const longest = 4000;

/**
 * The string literals (without quotes) of the expression that begins at `from`: `one` ends at the next comma outside brackets,
 * `all` takes the whole statement. Both end at a semicolon, a closing bracket or the end of the line outside brackets.
 */
export function statementStrings(text: string, from: number, take: 'one' | 'all'): readonly Range[] {
  const found: Range[] = [];
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + longest); i++) {
    const char = text[i] ?? '';
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char) && --depth < 0) break;
    if (depth === 0 && (char === ';' || (take === 'one' && char === ','))) break;
    if (depth === 0 && char === '\n' && !goesOn(text, from, i)) break;
    if (!'"\'`'.includes(char)) continue;
    const range = stringAt(text, i);
    if (isSecret(text.slice(range.start, range.end))) found.push(range);
    i = range.after - 1;
  }
  return found;
}

/** An expression goes on over a line end when nothing has come yet or an operator stands at either side of the break. */
function goesOn(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at).trimEnd();
  return before === '' || /[+.(,|&?:=\\]$/.test(before) || /^\s*(?:[+.|&?]|\|\||or\b)/.test(text.slice(at, at + 80));
}

function isSecret(value: string): boolean {
  return value.trim() !== '' && !interfaceName.test(value) && !variableName.test(value);
}

/** `start` and `end` without the quotes; a string that the snippet cuts off ends where its line or the text does. */
function stringAt(text: string, open: number): Range & { readonly after: number } {
  const mark = text[open] ?? '';
  const triple = text.startsWith(mark.repeat(3), open);
  const close = triple ? mark.repeat(3) : escapesBefore(text, open) + mark;
  const start = open + (triple ? 3 : 1);
  for (let i = start; i < text.length; i++) {
    if (text.startsWith(close, i)) return { start, end: i, after: i + close.length };
    if (text[i] === '\n' && !triple && mark !== '`') return { start, end: i, after: i };
    if (text[i] === '\\') i++;
  }
  return { start, end: text.length, after: text.length };
}

/** Inside a longer string the quotes are escaped, `"{\"app_secret\":\"v\"}"`: the string ends at a quote escaped as much as it was opened. */
function escapesBefore(text: string, open: number): string {
  return /\\*$/.exec(text.slice(Math.max(0, open - 8), open))?.[0] ?? '';
}
