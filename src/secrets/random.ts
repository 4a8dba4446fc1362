import { plainWords, things, vocabulary } from './vocabulary.js';
import { isKnown, isPublicId, wordsIn } from './words.js';

/*
 * Whether a text is random, told by how letters follow one another and how often the kind of a sign changes, whatever its length and its prefix. The
 * letters of names follow one another as in the words that programs use.
 */

const LETTERS = 26;
const END = LETTERS;

/** How many bits each pair of letters says, by the words that programs use; each pair once more than seen. */
const bitsOfPair: Float32Array = (() => {
  const seen = new Float32Array((LETTERS + 1) * (LETTERS + 1)).fill(0.2);
  for (const word of [...vocabulary, ...plainWords, ...things]) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    for (let i = 0; i <= word.length; i++) add(seen, pairAt(word, i), 1);
  }
  for (let first = 0; first <= LETTERS; first++) {
    const row = seen.subarray(first * (LETTERS + 1), (first + 1) * (LETTERS + 1));
    const sum = row.reduce((all, one) => all + one, 0);
    row.forEach((one, i) => {
      row[i] = -Math.log2(one / sum);
    });
  }
  return seen;
})();

function add(to: Float32Array, at: number, much: number): void {
  to[at] = (to[at] ?? 0) + much;
}

/** The pair that ends at `i`; what stands before the first letter and behind the last is one of its own. */
function pairAt(word: string, i: number): number {
  return letterAt(word, i - 1) * (LETTERS + 1) + letterAt(word, i);
}

function letterAt(word: string, i: number): number {
  const code = (word.charCodeAt(i) | 32) - 97;
  return code >= 0 && code < LETTERS ? code : END;
}

/* A rare word may say more than random letters do now and then: what must be a word is asked less than what must be none. */
const [MOST_BITS_OF_A_WORD, FEW_BITS] = [5.6, 4.8];

/** `otter`, `Sommer`: letters that follow one another as in a word, unlike `Clks` and `xqzvt`. */
export function isLikeAWord(letters: string, mostBits = MOST_BITS_OF_A_WORD): boolean {
  if (!/[aeiouy]/i.test(letters)) return false;
  let bits = 0;
  for (let i = 0; i <= letters.length; i++) bits += bitsOfPair[pairAt(letters, i)] ?? 0;
  return bits / (letters.length + 1) <= mostBits;
}

/* A word with its capital, an acronym, a number, signs. */
const runs = /[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]+/g;

/** `kYbycYUe9iow`: the kind of sign changes every second one or so, and no long run is a word. */
function isBroken(value: string, leastShare: number): boolean {
  const parts = value.match(runs) ?? [];
  return (
    parts.length >= leastShare * value.length && !parts.some((part) => /[a-z]{4}|^[A-Z][a-z]{3}/.test(part) && isLikeAWord(part, FEW_BITS))
  );
}

/** `q7Kz2m9Xw4Lp`, `kYbycYUe9iowLLGgZvH3ONjMbZ`: letters and digits in turn, as in no name and in no path of a drawing. */
export function isRandomWord(value: string): boolean {
  if (!/^[A-Za-z0-9]+$/.test(value) || !/[a-z]/.test(value) || /^0x|^[MmLlHhVvCcSsQqTtAaZz\d]+$/.test(value)) return false;
  // The second is the id of an app of WeChat.
  if (wordsIn(value.replace(/\d+/g, ' ')).some((word) => word.length > 3 && isKnown(word)) || /^w[wx][0-9a-f]{16}$/.test(value))
    return false;
  if ((value.match(/[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length >= 4) return true;
  return value.length >= (/\d/.test(value) ? 16 : 20) && /[A-Z]/.test(value) && isBroken(value, 0.27);
}

const LEAST_RANDOM_TAIL = 16;

/** `shpat_…`, `key-…`: random behind the short name of a vendor or of what it is for. */
export function isRandomBehindPrefix(value: string): boolean {
  const prefix = /^[A-Za-z]{2,8}\d?(?:_[a-z]{1,6}\d?){0,2}[_-]/.exec(value)?.[0] ?? '';
  const tail = value.slice(prefix.length);
  return prefix !== '' && !isPublicId(value) && tail.length >= LEAST_RANDOM_TAIL && isRandomWord(tail);
}

/* `%20`, `%-8s`, `&&`, `Class#method`, `user@Host`, `[A-Za-z0-9]`. */
const ofCode = /%[0-9A-F]{2}|%[-+#0-9.]*[sdfxgv]|&&|%%|[$*]{2}|[a-z]{3}[#$@][A-Za-z][a-z]{2}|A-Z|a-z|0-9/;

/** `Fa%oEm0i`, `n0BZ6UsB!`: upper and lower case, digits and signs as they come, between eight and 24 of them. */
export function isRandomPassword(value: string): boolean {
  if (value.length < 8 || value.length > 24 || ofCode.test(value)) return false;
  if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || !/\d/.test(value) || !/[!#$%&*?@^~]/.test(value)) return false;
  return isBroken(value, 0.44);
}
