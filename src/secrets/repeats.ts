import type { Range } from '../model/index.js';
import { lineAt } from './line.js';
import { wordsOf } from './names.js';

const NEAR = 160;

/**
 * `SYS_API_TOKEN = 'sys_api_token'`, `("PASSWORD_RESET", "password_reset")`: a value that says its own name again in another spelling is a name. The same
 * spelling says nothing: `md5("v" + text + "v")`.
 */
export function repeatsName({ start, end }: Range, text: string): boolean {
  const value = text.slice(start, end);
  if (value.length < 6 || value.length > 80 || !/^[A-Za-z][\w .:-]*$/.test(value) || /\d{3}/.test(value)) return false;
  const before = text.slice(Math.max(lineAt(text, start).start, start - NEAR), start);
  return !before.includes(value) && (letters(before).includes(letters(value)) || isOfSameWords(value, before));
}

/** `OPEN_BASKET_COOKIE = "erp_open_basket"`: most of three words or more. */
function isOfSameWords(value: string, before: string): boolean {
  const words = wordsOf(value);
  const known = new Set(wordsOf(before));
  return words.length > 2 && 3 * words.filter((word) => known.has(word)).length >= 2 * words.length;
}

function letters(written: string): string {
  return written.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
