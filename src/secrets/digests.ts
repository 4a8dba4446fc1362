import type { Range } from '../model/index.js';
import { isSecretName, wordsOf } from './names.js';
import { nameAround } from './said-around.js';

const hex = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;
const digestNames = /^(?:md|sha|crc|checksum|etag|commit|integrity|rev|revision|digest|fingerprint|head|version)$/;
/* `fileHash`, `git_hash`; a hash alone may be a password's. */
const hashed = /^(?:file|content|image|img|pic|picture|body|commit|git|blob|tree|asset|build|version|chunk|spec)$/;

/* `traceId`, `request-id`; a session's is a secret. */
const traced = /^(?:trace|request|req|span|correlation|event|task|job|batch|msg|message|log|run|image|img|file|video|media)$/;

/* `productId`, `goods_id`: ids as databases make them, of 24 digits; and the words of Chinese for all of these. */
const madeByDatabase = /^[0-9a-f]{24}$/;
const inChinese = /(?:提交|版本|校验[和值]?|摘要|指纹|哈希值?|文件|图片|追踪|请求|订单|商品|货品)(?:号|编号|ID)?$/i;

/** `md5: "d41d…"`, `integrity="sha512-…"`, `image@sha256:…`, `uses: checkout@39c5…`: the digest of a file or a commit, which is no secret. */
export function isDigestOfFile({ start, end }: Range, text: string): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 80), start);
  if (/^sha(?:1|256|384|512)-[\w+/]{20,}={0,2}$/.test(word)) return true;
  if (/\bh1:$/.test(before)) return /=$/.test(word);
  if (!hex.test(word) && !madeByDatabase.test(word) && !isTrace(word)) return false;
  if (/\bsha(?:1|256|512):$/.test(before) || /^\s{0,40}(?:-\s)?uses:\s[\w./-]{1,80}@$/.test(before.slice(before.lastIndexOf('\n') + 1)))
    return true;
  const key = nameBefore(before);
  return [key, key === '' || general.test(key) ? (nameAround(start, text) ?? '') : ''].some((name) => isOfDigest(name, word));
}

/* `value`, `<td>`: what says nothing of the value itself. */
const general = /^(?:value|val|v|data|result|expected|actual|is|td|dd|span|p|code)$/i;

function isOfDigest(name: string, word: string): boolean {
  if (name === '' || isSecretName(name)) return false;
  if (inChinese.test(name)) return true;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (last === 'id' || last === 'oid') return traced.test(words.at(-2) ?? '') || (madeByDatabase.test(word) && isIdOfThing(words));
  if (!hex.test(word)) return traced.test(last);
  return digestNames.test(last) || (last === 'hash' && hashed.test(words.at(-2) ?? '')) || /^(?:sha|md)$/.test(words[0] ?? '');
}

/** `goods_id`, `_id`; a client's and a session's may open something. */
function isIdOfThing(words: readonly string[]): boolean {
  return !/^(?:app|client|session|access|auth|login|partner|secret)$/.test(words.at(-2) ?? '');
}

/** Sixteen digits of hex, as traces have. */
function isTrace(word: string): boolean {
  return word.length === 16 && /^[0-9a-f]+$/.test(word);
}

/** `key` of `"key": "`, `key = '`, `key `; empty where there is none. */
function nameBefore(before: string): string {
  let end = before.length;
  const passOver = (marks: string, most: number): void => {
    for (let i = 0; i < most && end > 0 && marks.includes(before.charAt(end - 1)); i++) end--;
  };
  passOver('"\'`\\', 4);
  passOver(' ', 1);
  passOver('=:>', 2);
  passOver(' ', 1);
  passOver('"\'`\\]', 3);
  let start = end;
  while (start > 0 && /[\w$-]/.test(before.charAt(start - 1))) start--;
  return end === before.length ? '' : before.slice(start, end);
}
