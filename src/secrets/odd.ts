import type { Range } from '../model/index.js';
import { isMadeUp, isNoWord, isOdd, isPlain, isUuid } from './chosen.js';
import { keyBefore } from './expression.js';
import type { TextKind } from './kinds.js';
import type { Piece } from './lex.js';
import { type Line, lineAt } from './line.js';
import { type Code, isOfTemplate, keyIn, type Name } from './literal.js';
import { isCollective, isSecretName, isSurelySecret, namesWorthALook } from './names.js';
import { isHarmless } from './words.js';

/**
 * The net below all rules of place: what nobody calls a thing by (`Ab3$kd9!`, `a8f3c19bd2`, `CloudMaple145`, `copper-forest-maple`), on a line that names a
 * secret, or below one that a comment or a list begins on, whatever the text does with both. A string of code; a word of config, sentences and comments.
 */
export function oddWords(names: readonly Name[], code: Code, kind: TextKind): readonly Range[] {
  const found: Range[] = [];
  let done = -1;
  for (const name of names) {
    if (name.index <= done) continue;
    let line = lineAt(code.text, name.index);
    const near = {
      ...code,
      kind,
      isOfAny: isCollective(name.name) && /^["'`]?\s?(?::[^=\n]{1,60})?[:=]/.test(code.text.slice(name.end, name.end + 64)),
      isLabelled: isLabel(name, line, code),
      isBelow: false,
    };
    done = line.end;
    found.push(...oddOn(line, near));
    for (let more = linesBelow(line, near); more > 0 && line.end < code.text.length; more--) {
      line = lineAt(code.text, line.end + 1);
      if (line.text.trim() === '') break;
      found.push(...oddOn(line, { ...near, isBelow: true }));
    }
  }
  return found;
}

/** `isOfAny`: the name is one as `secrets`, whose values are secrets whatever their keys are called. `isLabelled`: nothing but the name stands in a comment. */
type Near = Code & { readonly kind: TextKind; readonly isOfAny: boolean; readonly isLabelled: boolean; readonly isBelow: boolean };

const LONGEST = 500;

/** Of a comment, and of a line that ends where a list or an expression begins, the lines below are told of, too. */
function linesBelow({ start, text: line }: Line, { pieces, kind, isLabelled }: Near): number {
  if (/^\s*(?:#|\/\/|--|;|\/?\*)/.test(line.slice(0, 60))) return isLabelled ? 1 : 3;
  if (kind.kind === 'prose') return 1;
  const last = line.trimEnd().length - 1;
  return '([{=,'.includes(line.charAt(last) || ' ') && pieces.at(start + last) === null ? 3 : 0;
}

/** `"v", // app secret`, `# 应用密钥`: a comment that is the name of a secret, and says no more. */
function isLabel({ index }: Name, line: Line, { text, pieces }: Code): boolean {
  const piece = pieces.at(index);
  if (piece?.kind !== 'comment') return false;
  const said = text.slice(Math.max(piece.inner.start, line.start), Math.min(piece.inner.end, line.end)).replace(/^\*?\s*|\s*[*:：]?$/g, '');
  if (said.length > 50 || !/^[\w\u4e00-\u9fff-]+(?: [\w\u4e00-\u9fff-]+){0,3}$/.test(said)) return false;
  const name = said.split(' ').slice(-2).join('_');
  return isSecretName(name) && isSurelySecret(name);
}

function oddOn(line: Line, near: Near): readonly Range[] {
  const found: Range[] = [];
  const { text, pieces, kind } = near;
  for (let at = line.start; at < line.end; ) {
    const piece = pieces.at(at);
    if (piece === null) at++;
    else {
      found.push(...(piece.kind === 'string' ? oddString(piece, near) : oddIn({ start: at, end: Math.min(piece.end, line.end) }, text)));
      at = piece.end;
    }
  }
  const isOfWords = kind.kind === 'any' ? !/[;{}()]|=>|,\s*$/.test(line.text.replace(/^\s*\$\{\w+\}/, '')) : wordy.test(kind.kind);
  return isOfWords ? [...found, ...oddIn(line, text)] : found;
}

const wordy = /^(?:config|shell|prose)$/;

function oddString({ start, end, inner }: Piece, { text, pieces, kind, isOfAny, isLabelled, isBelow }: Near): readonly Range[] {
  if (isOfTemplate(start, text)) return [];
  // `name` of SQL
  if (kind.comments === 'dash' && text.charAt(start) === '`') return [];
  // "\"v\""
  const marks = /^\\+["'](?=[^"'\\]+\\+["']$)/.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 120)))?.[0].length ?? 0;
  const value = { start: inner.start + marks, end: inner.end - marks };
  const written = text.slice(value.start, value.end);
  if (isOdd(written) && !(isBelow && isUuid(written))) return [value];
  // "key": …, row["key"]
  if (!isOfAny && /^\s{0,4}(?:=>|:)/.test(text.slice(end, end + 6))) return [];
  if (text.charAt(end) === ']' && /[\w)\]]\[$/.test(text.slice(Math.max(0, start - 2), start))) return [];
  if (/\s/.test(written)) return written.length < LONGEST && namesSecret(written) ? oddIn(value, text) : [];
  const isIt = isLabelled ? !isHarmless(written) && !isPlain(written) : isMadeUp(written, isBelow ? 3 : 2) && !isUuid(written);
  return isIt && (isOfAny || !isOfOther(keyBefore(text, pieces, start), isLabelled)) ? [value] : [];
}

function namesSecret(text: string): boolean {
  return [...namesWorthALook(text)].some(({ name }) => isSecretName(name));
}

/** `shop: "home2024"`: a key that is no secret's speaks for its value, unless a comment that is a secret's name labels it: `K = "v"`. */
function isOfOther(key: string | null, isLabelled = false): boolean {
  return key !== null && !isSecretName(key) && !general.test(key) && !(isLabelled && nameless.test(key));
}

const nameless = /^(?!id|to|ip|os|no|by)[a-z]{1,2}\d?$/i;

const general = /^(?:\w{0,20}key\d?|v|val|\w{0,20}value|\w{0,20}default|content|data|initial|example|body|text|string|str|to|or)$/i;

/* A word of a sentence or of config, and the mark before it; no path, no address, no key, nothing that is called. */
const word =
  /(?<![\w./@"'`<{$%#\\*+-])(?<mark>["'`*“「]{0,3})(?<word>[A-Za-z0-9][\w@!#$%^-]{6,100}[\w!@#$%])(?!["'`]?\s?[:=]|[\w./>({\\@-])/dg;

function oddIn({ start, end }: Range, text: string): readonly Range[] {
  if (end - start > LONGEST) return [];
  const within = text.slice(start, end);
  return [...within.matchAll(word)].flatMap(({ groups, indices }) => {
    const [from, to] = indices?.groups?.word ?? [0, 0];
    const written = within.slice(from, to);
    const before = within.slice(Math.max(0, from - 80), from);
    const isMarked = /["'`*“「]/.test(groups?.mark ?? '') && /^["'`*”」]/.test(within.slice(to, to + 1));
    if (
      !isNoWord(written) &&
      !(isMarked && isOdd(written)) &&
      !(isUuid(written) && isApart(before)) &&
      !((isMarked || (isApart(before) && !/^[A-Za-z]+[a-z][A-Z]/.test(written))) && isMadeUp(written, 3))
    )
      return [];
    const key = keyIn(before);
    return isOfOther(key) ? [] : [{ start: start + from, end: start + to }];
  });
}

/** Behind a sign, a wide gap, a Chinese word or the secret's name: no word of an English sentence. */
function isApart(before: string): boolean {
  if (/(?:[:：=|\t]\s{0,4}|\s{2,4}|[\u4e00-\u9fff]\s?)$/.test(before)) return true;
  if (!before.endsWith(' ')) return false;
  const name = before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1);
  if (!/^[\w-]+$/.test(name) || !isSecretName(name) || !isSurelySecret(name)) return false;
  return /[_-]/.test(name) || /\b(?:with|use|using|and|new|old|enter|type|is)$/i.test(before.slice(0, -name.length - 2));
}
