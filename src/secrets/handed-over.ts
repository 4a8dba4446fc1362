import type { Range } from '../model/index.js';
import { isMadeUp } from './chosen.js';
import { literalsOf } from './expression.js';
import type { Piece } from './lex.js';
import { type Code, wordTo } from './literal.js';
import { isHarmless, isMadeOfPlainWords } from './words.js';

/* `jwt.sign(payload, "v")`, `createHmac("sha256", "v")`, `new SecretKeySpec("v".getBytes(), "AES")`, `AES.encrypt(text, "v")`. */
const signers =
  /\b(?:jwt\.(?:sign|verify|encode|decode)|createHmac|hmac\.(?:new|New)|SecretKeySpec|hash_hmac|Hmac(?:MD5|SHA\d{1,3})|\.HMAC\d{0,3}|(?:AES|DES3?|Blowfish|ARC4|ChaCha20\w{0,9})\.new|createCipheriv|createDecipheriv|new HMac|Fernet|HMAC\.(?:hex|base64)?digest|signWith|setSigningKey|verifyWith)$/i;
const ciphers =
  /\b(?:(?:AES|DES|TripleDES|RC4|Rabbit|SM4)\.(?:encrypt|decrypt)|openssl_(?:encrypt|decrypt)|(?:AES|DES|aes|des)_(?:ENCRYPT|DECRYPT|encrypt|decrypt)|pgp_sym_(?:en|de)crypt)$/;
/* `md5("v" + text + "v")`, `sign(params, "v")`: what is signed may be named there, too. */
const digests = /\b(?:(?:md5|sha(?:1|256|512)|sign)\w*(?:\.Sum\w{0,9})?|createHash\([^()\n]{0,40}\)\.update)$/i;
/* `new TemuClient("key", "v")`, `NewClient("key", "v")`, `new PDO($dsn, "erp", "v")`; `Temu.create("key", "v")`, `temu.New("key", "v")`. */
const makers =
  /\b(?:(?=[A-Z])|new\s+)\w{0,60}(?:Client|Sdk|SDK|Api|API|Connection|Credentials?|Config|PDO|mysqli|Auth|Temu)(?:(?:\.|::)(?:of|new))?$|\b[A-Z]\w{0,60}(?:\.|::)(?:create|make|connect|from_?\w{0,20})$|\w\.(?:New|connect)$/;
/* `login("erp", "v")`, `SetBasicAuth("erp", "v")`, `$redis->auth("v")`, `bcrypt.hash("v", 10)`. */
const logins =
  /(?:[.>:]|\b)(?:login|sign_?in|authenticate|create_?(?:super_?)?user|(?:set_?)?basic_?auth(?:entication)?\w{0,20}|credentials\.basic|mysqli?_connect)$/i;
/* `DriverManager.getConnection(url, "erp", "v")` */
const connections = /\bgetConnection$/;
const passwords = /(?:(?:\.|->)(?:auth|AUTH)|bcrypt\.\w{1,20}|hashpw|password_hash)$/i;
/* `HmacUtils.getInitializedMac(SHA_256, "v".getBytes())` */
const macs = /hmac\w{0,20}(?:\.|::)\w{1,40}$/i;
/* `b64encode(b"erp:v")`, `btoa('erp:v')`: who, and by what password. */
const encoders = /(?:b64encode|btoa|base64_encode|encode64|encodeToString|Buffer\.from|base64\.\w{1,20})$/i;
/* The last word of any of these. */
const lastWords =
  /sign|hmac|mac$|new|verify|^(?:en|de)code|secretkeyspec|cipheriv|fernet|crypt|md5|sha\d|^sum|^update$|client|sdk|api|connect|credential|config|pdo|mysqli|auth|temu|^of$|^(?:create|make)$|^from|login|user$|^hash|hash$|^compare|digest$|^basic$|btoa|64|encodetostring|^getbytes$|^byte$/i;

type Call = { readonly callee: string; readonly from: number };

const FAR = 120;

/** The calls that may make a value secret: what is called, up to its bracket, and where the arguments begin. A word is judged once; most are none. */
export function callsOf(text: string): readonly Call[] {
  const judged = new Map<string, boolean>();
  const found: Call[] = [];
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    let end = open;
    while (end > 0 && open - end < 9 && /\s/.test(text.charAt(end - 1))) end--;
    const word = wordTo(text, end);
    const isWorth = judged.get(word) ?? lastWords.test(word);
    judged.set(word, isWorth);
    if (isWorth) found.push({ callee: text.slice(Math.max(0, end - FAR), end), from: open + 1 });
  }
  return found;
}

/** The values that a call makes secret, whatever they are called: what something is signed, encrypted or logged in with. */
export function handedOver(calls: readonly Call[], code: Code): readonly Range[] {
  const found = calls.flatMap((call) => {
    const takes = takenBy(call.callee);
    return takes === null
      ? []
      : argumentsOf(call, code).filter((argument) => takes(code.text.slice(argument.start, argument.end), argument));
  });
  return [...found, ...sandwiched(code)];
}

/** Which of its arguments a call makes secret: the first one of most says who, or what is worked on. Null for a call that makes none so. */
function takenBy(callee: string): ((value: string, argument: Argument) => boolean) | null {
  if (signers.test(callee)) return () => true;
  if (macs.test(callee)) return (value) => isKey(value) || isMadeUp(value);
  if (ciphers.test(callee)) return (_, { isFirst }) => !isFirst;
  if (digests.test(callee)) return (value, { isFirst }) => isKey(value) || isMadeUp(value) || (!isFirst && isCredential(value));
  if (passwords.test(callee)) return (value, { isFirst }) => isFirst && isWord(value);
  if (logins.test(callee)) return (value, { isFirst }) => !isFirst && isWord(value);
  if (connections.test(callee)) return (value, { isFirst, isLast }) => !isFirst && isLast && isWord(value);
  if (encoders.test(callee)) return (value) => /^[\w.@+-]{1,60}:[^\s:/]{6,100}$/.test(value);
  if (makers.test(callee)) return (value, { isFirst, isNamed }) => !isFirst && (isCredential(value) || (!isNamed && isOfClient(value)));
  return null;
}

/** `isNamed`: `json_lib="v"`, whose name speaks for itself. */
type Argument = Range & { readonly isFirst: boolean; readonly isLast: boolean; readonly isNamed: boolean };

function argumentsOf({ from }: Call, code: Code): readonly Argument[] {
  const { text, pieces } = code;
  if (pieces.at(from - 1) !== null) return [];
  return literalsOf(from, { ...code, isMap: false, isOfSeveral: true }).map((range) => ({
    ...range,
    isNamed: /[=:]\s?$/.test(text.slice(Math.max(from, range.start - 4), range.start - 1)),
    isFirst: !text.slice(from, range.start - 1).includes(','),
    isLast: /^\s{0,40}\)/.test(text.slice(range.end + 1, range.end + 42)),
  }));
}

/** No name of an algorithm, no key of a cache, no file, no sentence. */
function isKey(value: string): boolean {
  if (/^\/[\w-]{1,80}\.[a-z]{2,4}$/.test(value.slice(Math.max(0, value.lastIndexOf('/'))))) return false;
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/[\s:{]|^(?:hmac|rsa|aes|sha|md5|ecdsa|v\d)/i.test(value);
}

const isWord = (value: string): boolean => value.length >= 6 && !/[\s/:]/.test(value);

/** Long, and no host, path, region or name of parts. */
function isCredential(value: string): boolean {
  if (value.includes('/')) return /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/=]{20,}$/.test(value);
  return value.length >= 12 && /^[\w.+=-]+$/.test(value) && !/^[a-z]+(?:[-._][a-z]+)+(?:-\d)?$/.test(value);
}

/** What a client is handed behind its first argument, but a host, a path or a region. */
function isOfClient(value: string): boolean {
  return (
    value.length >= 6 &&
    !isMadeOfPlainWords(value) &&
    !/[\s/:]|^[a-z]{2,4}(?:-[a-z]+){1,2}-?\d?$|\.(?:com|cn|net|org|io|local)$/.test(value)
  );
}

/** `"v" + text + "v"`, `new StringBuilder("v").append(text).append("v")`: what a signature begins and ends with. */
function sandwiched({ text, pieces }: Code): readonly Range[] {
  if (!/sign|md5|sha\d|digest|hmac/i.test(text)) return [];
  const found: Range[] = [];
  let last = new Map<string, Piece>();
  for (const piece of pieces.list) {
    const { start, end } = piece.inner;
    if (piece.kind !== 'string' || end - start < 8 || end - start > 200) continue;
    const value = text.slice(start, end);
    found.push(...endsOf(piece, value));
    const before = last.get(value);
    const between = before === undefined ? '' : text.slice(before.end, piece.start);
    const isTemplate =
      before !== undefined && text.charAt(before.end - 1) === '{' && text.charAt(piece.start) === '}' && between.length <= 400;
    if (before !== undefined && (isTemplate || isAround(between)) && !/[\s/:]/.test(value) && !isHarmless(value))
      found.push(before.inner, piece.inner);
    last.set(value, piece);
    if (last.size > 2000) last = new Map();
  }
  return found;
}

/** `f"v{text}v"`, `"v{$text}v"`: a string that begins and ends with the same. */
function endsOf({ inner }: Piece, value: string): readonly Range[] {
  const [open, close] = [value.search(/[$#]?\{/), value.lastIndexOf('}') + 1];
  const lead = open < 8 || close === 0 ? '' : value.slice(0, open);
  if (lead === '' || lead !== value.slice(close) || /[\s/:]/.test(lead) || isHarmless(lead)) return [];
  return [
    { start: inner.start, end: inner.start + open },
    { start: inner.start + close, end: inner.end },
  ];
}

/** What stands between the two: joined to both. */
function isAround(between: string): boolean {
  return (
    between.length <= 400 &&
    (/^\s{0,9}(?:[+.]|\.concat\()\s{0,9}[^\s;]/.test(between) || /^\)[\s;]{0,9}[\w.\s]{0,60}\.append\(/.test(between)) &&
    /(?:[+.,]|\.append\()\s{0,9}$/.test(between)
  );
}
