import type { Range } from '../model/index.js';
import { isSecretName, wordsOf } from './names.js';

const hex = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;
const digestNames = /^(?:md|sha|crc|checksum|etag|commit|integrity|rev|revision|digest|fingerprint|head|version)$/;
/* `fileHash`, `git_hash`; a hash alone may be a password's. */
const hashed = /^(?:file|content|image|img|pic|picture|body|commit|git|blob|tree|asset|build|version|chunk|spec)$/;

/* `traceId`, `request-id`; a session's is a secret. */
const traced = /^(?:trace|request|req|span|correlation|event|task|job|batch|msg|message|log|run|image|img|file|video|media)$/;

/** `md5: "d41d…"`, `integrity="sha512-…"`, `image@sha256:…`, `uses: checkout@39c5…`: the digest of a file or a commit, which is no secret. */
export function isDigestOfFile({ start, end }: Range, text: string): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 80), start);
  if (/^sha(?:1|256|384|512)-[\w+/]{20,}={0,2}$/.test(word)) return true;
  if (/\bh1:$/.test(before)) return /=$/.test(word);
  if (!hex.test(word)) return false;
  if (/\bsha(?:1|256|512):$/.test(before) || /^\s{0,40}(?:-\s)?uses:\s[\w./-]{1,80}@$/.test(before.slice(before.lastIndexOf('\n') + 1)))
    return true;
  const key = nameBefore(before);
  if (isSecretName(key)) return false;
  const words = wordsOf(key);
  const last = words.at(-1) ?? '';
  if (last === 'id') return traced.test(words.at(-2) ?? '');
  return digestNames.test(last) || (last === 'hash' && hashed.test(words.at(-2) ?? '')) || /^(?:sha|md)$/.test(words[0] ?? '');
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
