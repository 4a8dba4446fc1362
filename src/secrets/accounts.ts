import type { Range } from '../model/index.js';
import { isBase64, isMadeUp, isOdd, isUuid } from './chosen.js';
import { linesOf } from './line.js';
import { type Code, direct } from './literal.js';
import { isHarmless } from './words.js';

/* What is a secret by the account beside which it stands, where nothing is called by a name. Each value must say something by itself, too. */

const quoted = ['root', 'sa', 'admin', 'postgres'].flatMap((name) => [`'${name}'`, `"${name}"`]);

export function namesAccount(text: string): boolean {
  return quoted.some((account) => text.includes(account));
}

/** `connect("erp", "root", "v")`, `Accounts{"admin": "v"}`: behind the name of an account that every server has. */
export function besideAccounts({ text, pieces }: Code): readonly Range[] {
  if (!namesAccount(text)) return [];
  return [...text.matchAll(/(["'])(?:root|sa|admin|postgres)\1(?<sign>,|:| =>)\s?(?=["'])/g)].flatMap(({ index, 0: whole, groups }) =>
    pieces.at(index)?.start === index && (groups?.sign === ',' || ofAccounts.test(text.slice(Math.max(0, index - 60), index).trimEnd()))
      ? direct(pieces.stringFrom(text, index + whole.length), text).filter(({ start, end }) => isPassword(text.slice(start, end)))
      : [],
  );
}

const ofAccounts = /(?:accounts?|users?|auth|logins?)["']?[ (:=>]{0,4}[[{(]$/i;

/** `admin / v`, `root/v`, `10.0.0.8 / root / v`: as notes and comments write an account and its password. */
export function writtenAccounts(text: string): readonly Range[] {
  if (!ahead.some((account) => text.includes(account))) return [];
  return [...text.matchAll(written)].flatMap(({ index, 0: whole }) => {
    const start = index + whole.length;
    password.lastIndex = start;
    const value = password.exec(text)?.[0].replace(/[.*]{1,3}$/, '') ?? '';
    const isWhole = /^[\s`*|，,;；。.）)（(]?$/.test(text.charAt(start + value.length));
    return isWhole && (isPassword(value) || isBase64(value)) ? [{ start, end: start + value.length }] : [];
  });
}

const ahead = ['root', 'admin', 'administrator', 'postgres', 'test', 'sa'].flatMap((name) => [`${name}/`, `${name} / `]);
const written = /(?<![\w./@"'$<{-])(?:root|sa|admin|administrator|postgres|test)(?: \/ |\/)(?=[A-Za-z0-9])/g;
const password = /[\w@!#$%^&*.+/=-]{6,100}/y;

/** `SHOPS=shop1:k1:v,shop2:k2:w`, `temu.shop.gz=47ab2f,v`: accounts in one line of config. */
export function listedAccounts(text: string): readonly Range[] {
  return linesOf(text, text.matchAll(/shop|mall|account|store/gi)).flatMap(({ start, text: line }) => {
    const sign = /[=:]/.exec(line)?.index ?? 0;
    const value = line
      .slice(sign + 1)
      .trim()
      .replace(/^["']|["']$/g, '');
    if (
      sign === 0 ||
      line.length > LONGEST ||
      !listing.test(line.slice(0, sign)) ||
      !/shop|mall|account|store/i.test(line.slice(0, sign)) ||
      !/^[\w@!#$%^&*.+/=:|,;-]{8,2000}$/.test(value) ||
      value.includes('//')
    )
      return [];
    const from = start + line.indexOf(value, sign + 1);
    return [...value.matchAll(lastPart)].flatMap(({ index: at, 0: entry, groups }) => {
      const part = groups?.part ?? '';
      const end = from + at + entry.length;
      return isPassword(part) || isBase64(part) ? [{ start: end - part.length, end }] : [];
    });
  });
}

const LONGEST = 2000;
const listing = /^(?:\s{0,20}export )?\s{0,20}[\w.-]{0,80}$/;
/* k1:v, 47ab2f,v: what comes before is short, or an id. */
const lastPart = /(?<![\w@.+/-])[\w-]{1,24}[:|,](?<part>[A-Za-z0-9][\w@!#$%^&*.+/=-]{7,100})(?=[,;|]|$)/g;

/** Odd, random, or made of words that no program uses. */
function isPassword(value: string): boolean {
  return (
    !isHarmless(value) && (isOdd(value) || isUuid(value) || isMadeUp(value, 3) || (/^[A-Za-z]+\d{3,6}$/.test(value) && isMadeUp(value)))
  );
}
