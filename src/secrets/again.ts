import type { Range } from '../model/index.js';
import { isBase64, isOdd, isUuid } from './chosen.js';
import { isInventedWord } from './invented.js';

const [LEAST, LONGEST] = [8, 100];
/** A list of keys is long, and each costs a look through the text. */
const MOST = 100;

/** Other places of a text that hold what is a secret somewhere in it. */
export function shownAgain(found: readonly Range[], text: string): readonly Range[] {
  const isOfLength = ({ start, end }: Range): boolean => end - start >= LEAST && end - start <= LONGEST;
  const values = new Set(found.filter(isOfLength).map(({ start, end }) => text.slice(start, end)));
  return [...values].slice(0, MOST).flatMap((value) => {
    const first = text.indexOf(value);
    return text.includes(value, first + value.length) && isInvented(value) ? placesOf(value, text) : [];
  });
}

function isInvented(value: string): boolean {
  return isInventedWord(value) || isUuid(value) || isOdd(value) || isBase64(value);
}

function placesOf(value: string, text: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length))
    found.push({ start: at, end: at + value.length });
  return found;
}
