import type { Range } from '../model/index.js';
import type { Code } from './literal.js';
import { literalsOf } from './expression.js';
import type { Piece } from './lex.js';
import { isHarmless } from './words.js';

/* `jwt.sign(payload, "v")`, `createHmac("sha256", "v")`, `new SecretKeySpec("v".getBytes(), "AES")`, `AES.encrypt(text, "v")`. */
const signers =
  /\b(?:jwt\.(?:sign|verify|encode|decode)|createHmac|hmac\.(?:new|New)|SecretKeySpec|hash_hmac|Hmac(?:MD5|SHA\d{1,3})|createCipheriv|createDecipheriv|new HMac|Fernet)\s{0,9}\(/gi;
const ciphers =
  /\b(?:(?:AES|DES|TripleDES|RC4|Rabbit|SM4)\.(?:encrypt|decrypt)|openssl_(?:encrypt|decrypt)|(?:AES|DES|aes|des)_(?:ENCRYPT|DECRYPT|encrypt|decrypt)|pgp_sym_(?:en|de)crypt)\s*\(/g;
/* `md5("v" + text + "v")`, `sign(params, "v")`: what is signed may be named there, too. */
const digests = /\b(?:md5\w*|sha(?:1|256|512)\w*|sign\w*|createHash\([^()\n]{0,40}\)\.update)\s*\(/gi;
/* `new TemuClient("key", "v")`, `NewClient("key", "v")`, `new PDO($dsn, "erp", "v")`; `Temu.create("key", "v")`, `temu.New("key", "v")`. */
const makers =
  /(?:Client|Sdk|SDK|Api|API|Connection|Credentials?|Config|PDO|mysqli|Auth|Temu|\.of|create|make|connect|from_?\w{0,20}|New)\s*\((?<=\b(?=[A-Z]|new\s)(?:new\s+)?\w{0,60}(?:Client|Sdk|SDK|Api|API|Connection|Credentials?|Config|PDO|mysqli|Auth|Temu)(?:\.of)?\s*\(|\b(?:[A-Z]\w{0,60}(?:\.|::)(?:create|make|connect|from_?\w{0,20})|\w{1,60}\.New|\w{1,60}\.connect)\s*\()/g;
/* `login("erp", "v")`, `SetBasicAuth("erp", "v")`, `$redis->auth("v")`. */
const logins =
  /(?:[.>:]|\b)(?:login|sign_?in|authenticate|(?:set_?)?basic_?auth(?:entication)?\w{0,20}|credentials\.basic|mysqli?_connect)\s*\(/gi;
const passwords = /(?:\.|->)(?:auth|AUTH)\s*\(/g;

/** The values that a call makes secret, whatever they are called: what something is signed, encrypted or logged in with. */
export function handedOver(code: Code): readonly Range[] {
  const written = ({ start, end }: Range): string => code.text.slice(start, end);
  return [
    ...stringsOf(signers, code),
    ...behindFirst(ciphers, code),
    ...argumentsOf(digests, code).filter((value) => isKey(written(value)) || (!value.isFirst && isCredential(written(value)))),
    ...sandwiched(code),
    ...behindFirst(makers, code).filter((value) => isCredential(written(value))),
    ...behindFirst(logins, code).filter((value) => isWord(written(value))),
    ...stringsOf(passwords, code).filter((value) => isWord(written(value))),
  ];
}

type Argument = Range & { readonly isFirst: boolean };

function argumentsOf(calls: RegExp, code: Code): readonly Argument[] {
  return [...code.text.matchAll(calls)].flatMap(({ index, 0: call }) => {
    const from = index + call.length;
    if (code.pieces.at(index) !== null) return [];
    return literalsOf(from, { ...code, isMap: false, isOfSeveral: true }).map((range) => ({
      ...range,
      isFirst: !code.text.slice(from, range.start - 1).includes(','),
    }));
  });
}

function stringsOf(calls: RegExp, code: Code): readonly Range[] {
  return argumentsOf(calls, code);
}

/** The first argument says who, or what is worked on. */
function behindFirst(calls: RegExp, code: Code): readonly Range[] {
  return argumentsOf(calls, code).filter(({ isFirst }) => !isFirst);
}

/** No name of an algorithm, no key of a cache, no sentence. */
function isKey(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/[\s:{]|^(?:hmac|rsa|aes|sha|md5|ecdsa|v\d)/i.test(value);
}

const isWord = (value: string): boolean => value.length >= 6 && !/[\s/:]/.test(value);

/** Long, and no host, path, region or name of parts. */
function isCredential(value: string): boolean {
  return value.length >= 12 && /^[\w.+=-]+$/.test(value) && !/^[a-z]+(?:[-._][a-z]+)+(?:-\d)?$/.test(value);
}

/** `"v" + text + "v"`, `new StringBuilder("v").append(text).append("v")`: what a signature begins and ends with. */
function sandwiched({ text, pieces }: Code): readonly Range[] {
  if (!/sign|md5|sha\d|digest|hmac/i.test(text)) return [];
  const found: Range[] = [];
  let last = new Map<string, Piece>();
  for (const piece of pieces.list) {
    const value = text.slice(piece.inner.start, piece.inner.end);
    if (piece.kind !== 'string' || value.length < 8 || value.length > 200 || /[\s/:]/.test(value) || isHarmless(value)) continue;
    const before = last.get(value);
    const between = before === undefined ? '' : text.slice(before.end, piece.start);
    const isTemplate =
      before !== undefined && text.charAt(before.end - 1) === '{' && text.charAt(piece.start) === '}' && between.length <= 400;
    if (before !== undefined && (isTemplate || isAround(between))) found.push(before.inner, piece.inner);
    last.set(value, piece);
    if (last.size > 2000) last = new Map();
  }
  return found;
}

/** What stands between the two: joined to both. */
function isAround(between: string): boolean {
  return (
    between.length <= 400 &&
    (/^\s{0,9}(?:[+.]|\.concat\()\s{0,9}[^\s;]/.test(between) || /^\)[\s;]{0,9}[\w.\s]{0,60}\.append\(/.test(between)) &&
    /(?:[+.,]|\.append\()\s{0,9}$/.test(between)
  );
}
