import type { Range } from '../model/index.js';
import { isMade } from './chosen.js';
import { isInventedWord } from './invented.js';

/* Names of parameters such as are put together without a sign between to be signed: `vapp_key47abtypebg.goods.addv`. */
const parameters = ['app_key', 'access_token', 'data_type', 'type'];
const follows = /(?:bg\.|temu\.|[A-Za-z0-9]{3}|[{$%]|["']\s?[.+,])/y;

/* Of these one is in each file that signs requests. */
const marks = ['bg.', 'p_key', 'kuajing'];

/** What stands before the first parameter of a text that is signed, with nothing between: the secret. */
export function signedTexts(text: string): readonly Range[] {
  if (!marks.some((mark) => text.includes(mark))) return [];
  return parameters.flatMap((name) => {
    const found: Range[] = [];
    let done = 0;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, done)) {
      const start = startOfWord(text, at, Math.max(done, at - FAR));
      done = at + name.length;
      follows.lastIndex = done;
      if (at - start >= 8 && follows.test(text) && isSecret(text.slice(start, at))) found.push({ start, end: at });
    }
    return found;
  });
}

const FAR = 200;

function startOfWord(text: string, end: number, least: number): number {
  let start = end;
  while (start > least && /[\w@!#.+/=-]/.test(text.charAt(start - 1))) start--;
  return start;
}

function isSecret(word: string): boolean {
  return isMade(word) || isInventedWord(word) || (word.match(/[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length >= 4;
}
