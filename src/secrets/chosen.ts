import { isSurelySecret } from './names.js';
import { isHarmless, isKnown, isOfUnknownParts, wordsIn } from './words.js';

/*
 * How much a value says by itself. Beside a name that ends as a secret's does any word may be one; beside another that only speaks of secrets a plain
 * word is a setting; where no name is beside a value, it must be odd or made up.
 */

/** Whether a value of this name may be a secret: `password: "sesame"`, but not `token_reviewer: "cluster-admin"`. */
export function isValueOf(name: string, value: string): boolean {
  return isSurelySecret(name) || !isPlain(value);
}

/** `cluster-admin`, `osxkeychain`: words of letters, one of which programs use, or one alone of common length. */
export function isPlain(value: string): boolean {
  if (!/^[A-Za-z]+\d?(?:[-_. :][A-Za-z]+\d?)*$/.test(value) || isJumbled(value)) return false;
  const words = wordsIn(value.replace(/\d/g, ' '));
  return words.length === 1 ? !isOfJoinedWords(value) : words.some(isKnown);
}

/** `CloudMaple145`, `QwXzRtPlMnBvLkQr`, `copper-forest-maple`: what people or machines make up for a secret, and call no thing by. */
export function isMadeUp(value: string, least: 2 | 3 = 2): boolean {
  if (value.includes('.')) return isNoWord(value) || (isOfUnknownParts(value) && !wordsIn(value).some(isKnown));
  return isNoWord(value) || (isOneWord(value) && isOfUnknownWords(value, least));
}

/** Made up, odd, or an id of random digits: what stands for a secret in code that does not say so. */
export function isMade(value: string): boolean {
  return isUuid(value) || isOdd(value) || isMadeUp(value);
}

/** Base64 of random bytes, which may hold a slash: no path has digits and both cases all over. */
export function isBase64(value: string): boolean {
  return value.length >= 20 && /^[\w+/=-]+$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The same without words alone, of which sentences are full: `well-known-trick`. */
export function isNoWord(value: string): boolean {
  return isOneWord(value) ? hasNumber(value) || isJumbled(value) : isOfParts(value);
}

/** `maple.river.42` */
function isOfParts(value: string): boolean {
  return /^[A-Za-z]{3,20}(?:\.[A-Za-z]{3,20}){1,3}\.\d{2,4}$/.test(value) && !longWordsIn(value).some(isKnown);
}

function isOneWord(value: string): boolean {
  return value.length >= 8 && value.length <= 100 && /^[A-Za-z0-9][\w+=@!#$%^&*-]*$/.test(value) && !isHarmless(value);
}

/** `maple145`: unknown words and a number, no standard's. */
function hasNumber(value: string): boolean {
  if (!/(?:[A-Za-z]{3}|[_-]|\d)\d\d/.test(value) || standards.test(value)) return false;
  const words = longWordsIn(value);
  return (
    words.join('').length > 3 && words.some((word) => !isKnown(word)) && !words.some((word) => /^(?:token|secret|credential)/.test(word))
  );
}

const standards =
  /sha-?\d|rsa|aes|des\d|hmac|pbkdf|md5|utf-?\d|base-?\d|iso-?\d|x509|ed25519|gb\d|win\d|linux|ubuntu|amd64|arm64|i18n|l10n/i;

function isOfUnknownWords(value: string, least: 2 | 3): boolean {
  const words = longWordsIn(value);
  if (words.length < 2) return isOfJoinedWords(value);
  const isOfNames = value.includes('_');
  if (words.length === 2) return least === 2 && !isOfNames && words.join('').length > 9 && !words.some(isKnown);
  return (isOfNames ? 2 : 3) * words.filter((word) => !isKnown(word)).length >= 2 * words.length;
}

/** `coffeeforestdragon`: as long as two or three words put together, and not of those that programs use: `unauthenticated`. */
function isOfJoinedWords(value: string): boolean {
  if (value.length < LONG_WORD || value.length > 60 || !/^[A-Z]?[a-z]+$/.test(value) || ending.test(value)) return false;
  return !isOfKnownParts(value.toLowerCase());
}

/** Whether it is put together of parts such as names of programs have, each of which `isOne`. */
export function isOfKnownParts(text: string, isOne: (part: string) => boolean = () => true): boolean {
  const ends = [true];
  const isPart = (part: string): boolean => isPartOfName(part) && isOne(part);
  for (let end = 1; end <= text.length; end++) ends[end] = ends.some((isEnd, start) => isEnd && isPart(text.slice(start, end)));
  return ends[text.length] === true;
}

/* `identification`, `internationalisierung` */
const ending = /(?:tion|ment|ity|ness|ing|ung|ance|ence|able|ible|ator|i[sz]ed?|ally|ology)(?:s|en)?$/;

function isPartOfName(part: string): boolean {
  return part.length > 2 ? part.length < LONG_WORD + 6 && isKnown(part) : /^(?:un|re|de|in|is|on|to|of|by|or|id|ed|er|al)$/.test(part);
}

/* No common word alone is as long. */
const LONG_WORD = 14;

export function longWordsIn(value: string): readonly string[] {
  return wordsIn(value.replace(/\d+/g, ' ')).filter((word) => word.length > 2);
}

/** Upper and lower case change as no word does it. */
export function isJumbled(value: string): boolean {
  if (value.length < 16 || !/^[\w+/=-]+$/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false;
  return (value.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []).length >= (value.length < 24 ? 0.36 : 0.33) * value.length;
}

/* `Admin@2024`: no host ends in digits. */
const wordAtNumber = /^[A-Za-z]{2,20}@\d{3,8}[!.#]?$/;

/** `Ab3$kd9!`, `a8f3c19bd2`, `Admin@2024`: signs and digits as in no name. */
export function isOdd(value: string): boolean {
  if (value.length < 8 || value.length > 128 || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (/[\s/\\:;,|=<>()[\]{}"'`?]|^[#^@]|%[sdv]|^\d{4}-\d|^v?\d{1,3}\.\d/.test(value) || isHarmless(value)) return false;
  if (wordAtNumber.test(value)) return true;
  const signs = new Set(value.replace(/[A-Za-z0-9\u0080-\uffff]/g, ''));
  if (/[!#$%^&*~]/.test(value) && !/^[$&%*.]/.test(value) && !value.slice(value.indexOf('@') + 1 || value.length).includes('.'))
    return true;
  if (!/[a-z]/.test(value)) return false;
  return (signs.size >= 2 && /[A-Z]/.test(value) && !value.includes('@')) || (value.match(/[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length >= 4;
}
