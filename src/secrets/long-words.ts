import type { Range } from '../model/index.js';

/** Letters, digits and signs of the words that are looked for, at least. */
const LEAST = 24;

const inWord = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9+/_-]/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * Words of `A-Z a-z 0-9 + / _ -` that are long enough to be a key, with the padding of Base64 behind; not behind a point, nor in the mark of what is hidden
 * already. Every LEAST-th sign is looked at, since one of them stands in each such word: most of a text is passed over.
 */
export function* longWords(text: string): Generator<Range> {
  let done = 0;
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!isInWord(text, at)) continue;
    let start = at;
    while (start > done && isInWord(text, start - 1)) start--;
    let end = at + 1;
    while (isInWord(text, end)) end++;
    if (end - start >= LEAST && !'.‹'.includes(text.charAt(start - 1) || ' ')) yield { start, end: end + padding(text, end) };
    [done, at] = [end, end];
  }
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 && inWord[code] === 1;
}

/** Two signs at most; the last one before a name gives that a value. */
function padding(text: string, at: number): number {
  const signs = /^={0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  return signs > 0 && /\w/.test(text.charAt(at + signs)) ? signs - 1 : signs;
}
