import type { Range } from '../model/index.js';
import { isUuid } from './chosen.js';
import { isDigestOfFile } from './digests.js';
import { keyBefore } from './expression.js';
import { inventedWords, passwordsWithSigns } from './invented.js';
import { writtenPassphrases } from './joined.js';
import type { TextKind } from './kinds.js';
import type { Pieces } from './lex.js';
import { keyIn } from './literal.js';
import { nameAround } from './said-around.js';
import { isSaidByKey } from './said-by-key.js';

/**
 * The net below all: what nobody calls a thing by (`lanternglacier423`, `copper-forest-maple`, `q7Kz2m9Xw4Lp`, a UUID), where no key says
 * what it is: in a tuple, between other arguments, behind the name of a shop, in a column without a head.
 */
export function unnamedValues(text: string, pieces: () => Pieces, kind: TextKind): readonly Range[] {
  return [...inventedWords(text), ...passwordsWithSigns(text), ...writtenPassphrases(text)].filter(
    (word) => !isDigestOfFile(word, text) && isApart(word, text) && isUnspoken(word, text, pieces(), kind),
  );
}

/** No part of a path, an address, a variable, a chain or a call, and no key. */
function isApart({ start, end }: Range, text: string): boolean {
  if (!mayStandBefore.test(text.charAt(start - 1) || ' ')) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 12);
  if (replaced.test(before)) return after.startsWith(before.slice(-1));
  if (before.endsWith('^')) return before.endsWith('/^') && after.startsWith('$');
  if (before.endsWith('#') || (before.endsWith('/') && !behindSlash.test(before)) || isImported.test(before) || before.endsWith(';base64,'))
    return false;
  if (mayFollow.test(after)) return true;
  return !(/[=?]\s?["'`]$/.test(before) ? /^["'`][.(]/ : goesOn).test(after);
}

const mayStandBefore = /[\s"'`=:,|>([{;：，；。、（）「」【】*/^#\u4e00-\u9fff]/;
/* s/__KEY__/v/ */
const replaced = /\bs([/#|])[^\s/#|]{1,40}\1$/;
/* erp/v, https://example.com/hook/v */
const behindSlash = /(?:(?:^|[\s"'`:：(（])[A-Za-z0-9][\w@]{1,20}|\/(?:web)?(?:hooks?|robot|bot|notify|callback))\/$/;
const isImported = /\bimport[ (]["'`]$|\bfrom ["'`]$|require\(["'`]$/;
/* v(String) of a logged statement, \"v\", v{Enter}, v${body} */
const mayFollow = /^(?:\((?:String|Integer|Long)\)|\\{1,2}["'rnt]|\{Enter\}|\$\{)/;
/* v(…), v.next, a key. */
const goesOn = /^(?:[\w/({\\@$-]|\.\w|\]\(|==|["'`]?(?:[:=](?![=:])|\s=>?(?!=)))/;

/** Whether neither the key before it nor the words around it say of a word what it is. */
function isUnspoken({ start, end }: Range, text: string, pieces: Pieces, kind: TextKind): boolean {
  const written = text.slice(start, end);
  const piece = pieces.at(start);
  if (piece?.kind === 'string' && piece.inner.start === start && piece.inner.end === end)
    return !isSaid(keyBefore(text, pieces, piece.start), { start, end }, text);
  const before = text.slice(Math.max(0, start - 100), start);
  if (piece === null && (kind.kind === 'code' || kind.kind === 'markup') && !isUuid(written) && !isLiteral(before, text.charAt(end)))
    return false;
  if (isOfSentence(before, text.slice(end, end + 5)) && !/\d/.test(written)) return false;
  return !isSaid(before.endsWith('>') ? tagIn(before) : keyIn(before), { start, end }, text);
}

function isSaid(key: string | null, { start, end }: Range, text: string): boolean {
  const written = text.slice(start, end);
  if (isSaidByKey(key, written)) return true;
  return (key === null || /^(?:value|td|dd|span|p)$/.test(key)) && isSaidByKey(nameAround(start, text), written);
}

/** Quoted where the marks around make no string of it, a text of a page, a word of a command, an item of `%w[…]`. */
function isLiteral(before: string, after: string): boolean {
  const last = before.charAt(before.length - 1);
  if (last === '>' || last === '^' || (/["'`]/.test(last) && after === last)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const list = Math.max(line.lastIndexOf('%w'), line.lastIndexOf('%i'));
  return (list !== -1 && !/[\])}]/.test(line.slice(list))) || inTag.test(line) || cmdlet.test(line) || behindOption.test(line);
}

/* <cred>k1,v */
const inTag = /<[\w:-]{1,40}(?:\s[^<>]*)?>[^<>{}()=;]{0,40}$/;
/* Sync-Shop k1 v */
const cmdlet = /^\s{0,20}[A-Z]\w{1,20}-[A-Z]\w{1,20} [\w. -]*$/;
/* sync -Secret v */
const behindOption = /\s--?[A-Za-z][\w-]{0,30} $/;

/** English words on both sides. */
function isOfSentence(before: string, after: string): boolean {
  return /(?:^|[^\w-])[A-Za-z]{2,30},? $/.test(before) && /^[,.]? [A-Za-z]{2}/.test(after);
}

/** `<artifactId>`, `<string name="home">`: the name that a tag is given, or its own. */
function tagIn(before: string): string | null {
  const open = before.lastIndexOf('<');
  if (open === -1) return null;
  const tag = before.slice(open + 1);
  const name = /\b(?:name|key|id)="([\w.-]{1,60})"/.exec(tag)?.[1] ?? /^[\w-]{1,40}/.exec(tag)?.[0] ?? null;
  return name === 'code' || name === 'label' ? null : name;
}
