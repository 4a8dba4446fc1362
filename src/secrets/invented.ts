import type { Range } from '../model/index.js';
import { isUuid } from './chosen.js';
import { isPassphrase, isWordNumberAndSign, isWordsAndNumber } from './joined.js';
import { isRandomBehindPrefix, isRandomPassword, isRandomWord } from './random.js';

/**
 * What nobody calls a thing by, wherever it stands: `lanternglacier423`, `copper-forest-maple`, `q7Kz2m9Xw4Lp`. Stricter than `isMadeUp`, which a secret's
 * name stands beside: no date, no words that packages and classes of a page are called by.
 */
export function isInventedWord(value: string): boolean {
  return isPassphrase(value) || isWordsAndNumber(value) || (value.length >= 12 && isRandomWord(value)) || isRandomBehindPrefix(value);
}

const LEAST = 9;
const MOST = 60;
const [LETTER, DIGIT, HYPHEN, CAPITAL] = [1, 2, 3, 4];

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign === '-') return HYPHEN;
  if (/\d/.test(sign)) return DIGIT;
  if (/[A-Z]/.test(sign)) return CAPITAL;
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

/** Two digits or hyphens, or capitals as no name has them. */
function hasSigns(text: string, start: number, end: number): boolean {
  let [digits, hyphens, turns, last] = [0, 0, 0, 0];
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    if (kind === DIGIT) digits++;
    else if (kind === HYPHEN) hyphens++;
    else if (kind !== last) turns++;
    last = kind;
  }
  return digits > 1 || hyphens > 1 || (end - start >= 16 && turns >= 0.4 * (end - start));
}

const ofZeros = /^0{8}|([0-9a-f])\1{6}/;

/* Signs that passwords hold and names do not, with no blank before. */
const signs = /(?<=[A-Za-z0-9])[!#$%&*@^~]/g;
const ofPassword = /[\w!#$%&*?@^~+-]/;
const LONGEST_PASSWORD = 24;

/** Where a text holds passwords with a sign in them: `Fa%oEm0i`, `Otter2024#`. */
export function passwordsWithSigns(text: string): readonly Range[] {
  const found: Range[] = [];
  let done = 0;
  for (const { index } of text.matchAll(signs)) {
    if (index < done) continue;
    let [start, end] = [index, index + 1];
    while (start > done && index - start <= LONGEST_PASSWORD && ofPassword.test(text.charAt(start - 1))) start--;
    while (end - start <= LONGEST_PASSWORD && ofPassword.test(text.charAt(end))) end++;
    done = end;
    // /^v$/
    if (text.charAt(start) === '^') {
      start++;
      if (text.charAt(end - 1) === '$') end--;
    }
    if (isPassword(text.slice(start, end))) found.push({ start, end });
    else {
      // s#OLD#v#
      const from = text.lastIndexOf('#', end - 2) + 1;
      if (from > start && text.charAt(end - 1) === '#' && isPassword(text.slice(from, end - 1))) found.push({ start: from, end: end - 1 });
    }
  }
  return found;
}

function isPassword(value: string): boolean {
  return isRandomPassword(value) || isWordNumberAndSign(value);
}
