import type { Range } from '../model/index.js';
import { isOfKnownParts, isUuid, longWordsIn } from './chosen.js';
import { things } from './vocabulary.js';
import { isKnown, wordsIn } from './words.js';

/**
 * What nobody calls a thing by, wherever it stands: `lanternglacier423`, `copper-forest-maple`, `q7Kz2m9Xw4Lp`. Stricter than `isMadeUp`, which a secret's
 * name stands beside: no date, no words that packages and classes of a page are called by.
 */
export function isInventedWord(value: string): boolean {
  if (value.includes('-')) return isPassphrase(value);
  if (/^[A-Za-z]+\d{2,6}$/.test(value)) return isWordAndNumber(value);
  return value.length >= 12 && isMixed(value);
}

/* `fire-and-forget`, `pod-vue-mounted`: short words, and what verbs and adjectives end with. */
const ofNames = /(?:ing|ed|able|tion|ment|i[sz]e|ally|ical|js|less)$/;

function isPassphrase(value: string): boolean {
  if (!/^[A-Za-z]{4,12}(?:-[A-Za-z]{4,12}){2,5}(?:-\d{1,4})?$/.test(value)) return false;
  const words = value
    .toLowerCase()
    .split('-')
    .filter((word) => /[a-z]/.test(word));
  const known = words.filter(isKnown);
  return known.length < words.length && known.every((word) => things.has(word)) && !words.some((word) => ofNames.test(word));
}

function isWordAndNumber(value: string): boolean {
  const letters = value.replace(/\d+$/, '');
  if (letters.length < 5 || value.length < 9 || products.test(value) || /[A-Z]{2}/.test(letters) || /\D20\d\d(?:\d{4})?$/.test(value))
    return false;
  const words = wordsIn(letters);
  return words.every((word) => word.length > 2 && !isKnown(word) && !isOfKnownParts(word, (part) => !things.has(part)));
}

const products =
  /^(?:linux|ubuntu|python|mysql|postgres|windows|oauth|macos|iphone|huawei|xiaomi|redmi|galaxy|centos|debian|alpine|jquery|angular|latin|pbkdf|blowfish|chacha|unicode)\d/i;

/** `q7Kz2m9Xw4Lp`: letters and digits in turn, as in no name and in no path of a drawing. */
function isMixed(value: string): boolean {
  if (!/^[A-Za-z0-9]+$/.test(value) || !/[a-z]/.test(value) || /^0x|^[MmLlHhVvCcSsQqTtAaZz\d]+$/.test(value)) return false;
  // The second is the id of an app of WeChat.
  if (longWordsIn(value).some((word) => word.length > 3 && isKnown(word)) || /^w[wx][0-9a-f]{16}$/.test(value)) return false;
  return (value.match(/[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length >= 4;
}

const LEAST = 9;
const MOST = 60;
const [LETTER, DIGIT, HYPHEN] = [1, 2, 3];

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign === '-') return HYPHEN;
  if (/\d/.test(sign)) return DIGIT;
  return /\w/.test(sign) ? LETTER : 0;
});

/**
 * Where a text holds invented words and UUIDs, but those of zeros. Every LEAST-th sign is looked at, since one of them stands in each such word; few of these have
 * two hyphens or digits.
 */
export function inventedWords(text: string): readonly Range[] {
  const found: Range[] = [];
  let done = 0;
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!kinds[text.charCodeAt(at)]) continue;
    let [start, end] = [at, at + 1];
    while (start > done && kinds[text.charCodeAt(start - 1)]) start--;
    while (kinds[text.charCodeAt(end)]) end++;
    [done, at] = [end, end];
    if (end - start < LEAST || end - start > MOST || !hasSigns(text, start, end)) continue;
    const word = text.slice(start, end);
    if (isInventedWord(word) || (isUuid(word) && !ofZeros.test(word))) found.push({ start, end });
  }
  return found;
}

function hasSigns(text: string, start: number, end: number): boolean {
  let [digits, hyphens] = [0, 0];
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === DIGIT) digits++;
    else if (kind === HYPHEN) hyphens++;
  }
  return digits > 1 || hyphens > 1;
}

const ofZeros = /^0{8}|([0-9a-f])\1{6}/;
