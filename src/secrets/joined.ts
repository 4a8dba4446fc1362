import type { Range } from '../model/index.js';
import { isOfKnownParts } from './chosen.js';
import { isLikeAWord } from './random.js';
import { things } from './vocabulary.js';
import { isKnown, wordsIn } from './words.js';

/* What people put together of words for a secret, and call no thing by: words with signs between, words and numbers. */

/* `fire-and-forget`, `pod-vue-mounted`: short words, and what verbs and adjectives end with. */
const ofNames = /(?:ing|ed|able|tion|ment|i[sz]e|ally|ical|js|less)$/;

/** `copper-forest-maple`: words of which most are no program's, and the others things. */
export function isPassphrase(value: string): boolean {
  const parts = /^[A-Za-z]{4,12}([-_])[A-Za-z]{4,12}(?:\1[A-Za-z]{4,12}){1,4}(?:\1\d{1,4})?$/.exec(value);
  if (parts === null) return false;
  const words = value
    .toLowerCase()
    .split(/[-_]/)
    .filter((word) => /[a-z]/.test(word));
  const known = words.filter(isKnown);
  if (known.length === words.length || words.some((word) => ofNames.test(word) || !/[aeiouy]/.test(word))) return false;
  // Identifiers are written with underscores: there each word must be foreign to programs.
  if (parts[1] === '_') return words.length > 3 && known.every((word) => things.has(word)) && 2 * known.length < words.length;
  // `correct-horse-battery-staple`: of four the first may be any.
  return known.every((word, i) => things.has(word) || (i === 0 && words.length > 3 && words[0] === word));
}

const standards =
  /^(?:linux|ubuntu|python|mysql|postgres|windows|oauth|macos|iphone|huawei|xiaomi|redmi|galaxy|centos|debian|alpine|jquery|angular|latin|pbkdf|blowfish|chacha|unicode)\d/i;

/** `lanternglacier423`, `velvet488otter`, `horse_coffee853`: words no program uses, and a number of two digits or more. */
export function isWordsAndNumber(value: string): boolean {
  const parts = /^([A-Za-z]+(?:[_-][A-Za-z]+)*)[_-]?(\d{2,6})([A-Za-z]{4,20})?$/.exec(value);
  if (parts === null || value.length < 9 || standards.test(value)) return false;
  const [, head = '', number = '', tail = ''] = parts;
  if (head.length < 5 || /[A-Z]{2}/.test(head) || (tail === '' && isDate(head, number))) return false;
  const isOfSigns = /[_-]/.test(value);
  if (isOfSigns && (number.length < 3 || !/^[A-Za-z]{4,}[_-][A-Za-z]{4,}\d/.test(value))) return false;
  return wordsIn(`${head} ${tail}`).every(isOfNoProgram) && (tail === '' || number.length > 2);
}

/** `export20240613`, `plan2024`; one word with a capital and a year is what people in a hurry make up. */
function isDate(head: string, number: string): boolean {
  return /^20\d\d(?:\d{4})?$/.test(number) && !(number.length === 4 && /^[A-Z][a-z]{4,}$/.test(head));
}

function isOfNoProgram(word: string): boolean {
  if (word.length < 3 || !isLikeAWord(word)) return false;
  return things.has(word) || (!isKnown(word) && !isOfKnownParts(word, (part) => !things.has(part)));
}

/** `Otter2024#`, `kelp12!`: a word, a number and a sign behind, which no name ends with; not `base64!`. */
export function isWordNumberAndSign(value: string): boolean {
  const parts = /^([A-Z]?[a-z]{2,14}(?:[A-Z][a-z]{2,14})?)[@_-]?(\d{2,6})[!#$@~]{1,3}\d{0,2}$/.exec(value);
  if (parts === null || value.length < 7) return false;
  const [, word = '', number = ''] = parts;
  return isLikeAWord(word) && (number.length > 2 || !isKnown(word.toLowerCase()));
}

/* What stands as a whole value, no list to be split. */
const wholeValue = /["'`>=]([a-z]{3,14}(?:\.[a-z]{3,14}){2,4}|[a-z]{3,14}(?:_[a-z]{3,14}){3,4})(?=["'`<\s](?!\.))/g;

/** Where a text holds passphrases with points or underscores between: `cobalt.biscuit.otter`, `timber_tundra_lemon_kelp`. Three words with underscores are an identifier as a rule. */
export function writtenPassphrases(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { index, 0: whole, 1: value = '' } of text.matchAll(wholeValue))
    if (isOfForeignWords(value)) found.push({ start: index + 1, end: index + whole.length });
  return found;
}

/** Each part is a word, and none but things is one of programs. */
function isOfForeignWords(value: string): boolean {
  const words = value.split(/[._]/);
  const known = words.filter((word) => word.length < 4 || isKnown(word));
  return (
    2 * known.length < words.length &&
    known.every((word) => things.has(word)) &&
    words.every((word) => isLikeAWord(word) && !ofNames.test(word))
  );
}
