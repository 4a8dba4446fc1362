import type { Range } from '../model/index.js';
import { isJumbled, isPlain } from './chosen.js';
import { isDigestOfFile } from './digests.js';
import { longWords } from './long-words.js';
import { isHarmless, isPublicId, isReference } from './words.js';

/**
 * `needs`: of each list one is in every match. Most texts hold none, which is told faster than by the pattern, and fastest of a word whose first letter
 * is rare.
 */
type Shape = { readonly needs: readonly (readonly string[])[]; readonly pattern: RegExp; readonly except?: (found: string) => boolean };

const KEY_BLOCK = 'PRIVATE KEY-----';

/* Secrets by shape, wherever they stand. The named group is the secret itself; without one it is the whole match. */
const shapes: readonly Shape[] = [
  // A key block, also one that the snippet cuts off at its end or its beginning.
  { needs: [[KEY_BLOCK]], pattern: /(?<=-----BEGIN [A-Z ]*PRIVATE KEY-----)(?<secret>[\s\S]*?)(?=-----END |$)/g },
  { needs: [[KEY_BLOCK]], pattern: /^(?<secret>[A-Za-z0-9+/=\s\\]+)(?=-----END [A-Z ]*PRIVATE KEY-----)/g },
  // JSON web tokens, Basic and Bearer credentials.
  { needs: [['yJ']], pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g },
  { needs: [], pattern: /\b(?:Bearer|Basic|Token)[ \t]+(?<secret>(?![a-z]{1,20}=\w)(?=[A-Za-z._~+/=-]*\d)[A-Za-z0-9._~+/=-]{6,})/gi },
  // Keys that name their vendor: AWS, Alibaba Cloud, Tencent Cloud, GitHub, GitLab, npm, Slack, Stripe, Google, OpenAI, SendGrid.
  { needs: [['AKIA', 'ASIA', 'LTAI', 'AKID']], pattern: /\b(?:AKIA|ASIA|LTAI|AKID)[A-Za-z0-9]{12,}\b/g },
  {
    needs: [['ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_', 'glpat-', 'npm_', 'xox', 'k_live_', 'k_test_', 'AIza', 'k-', 'SG.']],
    pattern:
      /\b(?:gh[opsur]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|npm_\w{20,}|xox[abprs]-[\w-]{10,}|[srp]k_(?:live|test)_\w{10,}|AIza[\w-]{30,}|sk-[\w-]{20,}|SG\.[\w.-]{20,})/g,
  },
  // user:password in a URL, on a command line, in a database address.
  { needs: [['@']], pattern: /:\/\/(?<secret>[^\s/@"'`<>‹:]{0,80}:[^\s/"'`<>‹]{1,200})(?=@)/g },
  { needs: [['@']], pattern: /:\/\/[\w.-]{1,40}:(?<secret>[A-Za-z0-9+/]{18,90}={0,2})(?=@)/g, except: (found) => /:\d{1,5}\//.test(found) },
  { needs: [['@']], pattern: /:\/\/(?<secret>[^\s/@"'`<>‹:]{10,200})(?=@[\w.-]+)/g },
  // Login: erp / v
  { needs: [['/ ']], pattern: /(?:\blogin|[账帐]号|账户|用户名) ?[:：] ?[\w.@-]{2,60} \/ (?<secret>[^\s/，,;；()（）]{6,100})/gi },
  // Addresses of chat robots: whoever has one can write there.
  { needs: [['/webhook/']], pattern: /\/webhook\/send\?key=(?<secret>[\w=+/@-]{8,})/g },
  { needs: [['/hook/']], pattern: /\/bot\/v2\/hook\/(?<secret>[\w=+/@-]{8,})/g },
  { needs: [['telegram.org/bot']], pattern: /telegram\.org\/bot\d{1,20}:(?<secret>[^\s/"'`{}$]{6,})/g },
  // expect "password:"; send "v\r"
  {
    needs: [['assword'], ['send ']],
    pattern: /\bsend (?:-- )?\\?["'](?<secret>[^"'\\\s$]{4,100})\\{1,2}[rn]/g,
    except: (found) => isPlain(found.replace(/^send (?:-- )?\\?["']|\\{1,2}[rn]$/g, '')),
  },
  // Admin@2024: what people in a hurry make up
  {
    needs: [Array.from('0123456789', (digit) => `@${digit}`)],
    pattern: /(?<![\w@./-])(?<secret>[A-Z][a-z]{2,20}@\d{3,6}[!#.]?)(?![\w@.-])/g,
  },
  // erp/Admin@2024
  {
    needs: [Array.from('0123456789', (digit) => `@${digit}`)],
    pattern: /(?<![\w@./-])\w{2,20}\/(?<secret>[A-Z][a-z]{2,20}@\d{3,6}[!#.]?)(?![\w@.-])/g,
  },
  { needs: [['.slack.com']], pattern: /hooks\.slack\.com\/services\/(?<secret>[\w/]{8,})/g },
  { needs: [['-u']], pattern: /[\s"'](?:-u|--user|--proxy-user)["']?[= ,]{1,3}["']?(?<secret>[^\s"':‹]{1,80}:[^\s"'‹]+)/g },
  {
    needs: [['-p'], ['mysql', 'mariadb', 'sshpass', 'docker login']],
    pattern: /\b(?:mysql\w*|mariadb\w*|sshpass|docker login)\b[^\n|;&]{0,200}?\s-p[ ]?(?<secret>[^\s"'-][^\s"']*|"[^"\n]+"|'[^'\n]+')/g,
    // What stands apart is for mysql the name of a database.
    except: (found) => found.startsWith('m') && found.includes(' -p '),
  },
  // mongo -u erp -p v; no port, which is all digits
  {
    needs: [[' -p'], ['-u ', '-U ']],
    pattern: /\s-[uU] [\w.@$-]{1,60} {1,4}-p ?(?<secret>(?![\d.:/]+(?:\s|$))[^\s"'$-][^\s"']*|"[^"\n]+"|'[^'\n]+')/g,
  },
  { needs: [['-cli']], pattern: /\bredis-cli\b[^\n|;&]{0,200}?\s-a[ ](?<secret>[^\s"'-][^\s"']*)/g },
  {
    needs: [[' "', " '"]],
    pattern:
      /["'](?<=\b(?:IDENTIFIED(?: WITH \w+)? (?:BY|AS)|WITH(?: ENCRYPTED)? PASSWORD|PASSWORD)(?: PASSWORD)? (["']))(?<secret>[^"'\n]+)\1/gi,
  },
  { needs: [['@tcp(', '@unix(']], pattern: /(?<![\w/])(?<secret>[\w.-]{1,60}:[^\s:"'`‹]{1,100}?)(?=@(?:tcp|unix)\()/g },
];

/** The ranges of secrets that are known by their shape. */
export function shapeRanges(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { needs, pattern, except } of shapes) {
    if (!needs.every((parts) => parts.some((part) => text.includes(part)))) continue;
    for (const match of text.matchAll(pattern)) {
      if (except?.(match[0])) continue;
      const written = match.groups?.secret ?? match[0];
      const start = match.index + match[0].lastIndexOf(written);
      const secret = needs[0]?.[0] === KEY_BLOCK ? keyBlock(written) : written;
      if (secret.trim() !== '' && !isShown(secret)) found.push({ start, end: start + secret.length });
    }
  }
  for (const word of longWords(text)) {
    if (looksRandom(text.slice(word.start, word.end))) found.push(...(isDigestOfFile(word, text) || isPicture(word, text) ? [] : [word]));
    else if (word.end - word.start >= LINE_OF_BASE64) found.push(...lineOfBase64(word, text));
  }
  return found;
}

/* A line of config, of code or of a sentence: none of a key. */
const ofOthers = /^[^\w\n]{0,20}(?!Proc-Type|DEK-Info|Comment|Version)[A-Za-z@][\w.-]*(?::(?=\s|$)|\s[\w@])|[{}()[\]]/;

/** A block without an end stops where something else begins. */
function keyBlock(written: string): string {
  const lines = written.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && ofOthers.test(line.slice(0, 200)));
  return end === -1 ? written : lines.slice(0, end).join('\n');
}

const LINE_OF_BASE64 = 64;

/** A line of a key block whose marks are not in sight. */
function lineOfBase64({ start }: Range, text: string): readonly Range[] {
  const before = text.slice(Math.max(0, start - 200), start);
  if (start > 200 && !before.includes('\n')) return [];
  const from = start - before.length + before.lastIndexOf('\n') + 1;
  const secret = /^[-+]?[ \t"']{0,200}(?<secret>[A-Za-z0-9+/]{64})(?=[\s"'\\]|$)/d.exec(text.slice(from, from + 300))?.indices?.groups
    ?.secret;
  if (secret === undefined || isShown(text.slice(from + secret[0], from + secret[1]))) return [];
  return [{ start: from + secret[0], end: from + secret[1] }];
}

/** `$USER:$PASSWORD`, `{user}:{password}`, `user:password` say where a value is put in. */
function isShown(secret: string): boolean {
  const parts = secret.replace(/^["']|["']$/g, '').split(':');
  return parts.slice(-1).every((part) => isReference(part) || (isHarmless(part) && part.length > 2) || /^[$%{]/.test(part));
}

/* `effect1_dropShadow_2733_2026`: words and numbers. */
const numbered = /^(?:[A-Za-z]{3,20}\d?|\d{1,6})(?:[_-](?:[A-Za-z]{3,20}\d?|\d{1,6})){2,12}$/;

/** A picture in a page, the path of a drawing: long, and no word of either is a key. */
function isPicture({ start, end }: Range, text: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/data:(?:image|font|audio|video|application)\/[\w.+-]{1,20};base64,$/.test(before)) return true;
  const word = text.slice(start, end);
  return /^[MmLlHhVvCcSsQqTtAaZz\d-]+$/.test(word) && !/^[0-9a-f]+$/i.test(word);
}

/** Base64 of as many bytes as keys have, though it has few digits. */
function isPadded(word: string): boolean {
  return word.endsWith('=') && word.length % 4 === 0 && /[a-z]/.test(word) && /[A-Z]/.test(word);
}

/** Digests and random strings have digits all over; names have them, if at all, at one end. */
function looksRandom(written: string): boolean {
  const word = written.replace(/^[_-]+/, '');
  if (isPublicId(word.replace(/^\//, '')) || numbered.test(word)) return false;
  const runs = word.match(/\d+/g) ?? [];
  if (/^[0-9a-f]{32,}$/i.test(word)) return runs.length >= 3 && /[a-f]/i.test(word);
  if (runs.length < 3) return runs.length > 0 && word.length >= 32 && (isJumbled(word) || isPadded(word));
  return /[a-z]/.test(word) && (/[A-Z]/.test(word) || !/[-_/]/.test(word));
}
