import type { Range } from '../model/index.js';
import { typed } from './chains.js';
import { isMade } from './chosen.js';
import { endOfBlock } from './line.js';
import { type Code, direct, type Name } from './literal.js';
import { isSecretName, isSurelySecret, wordsOf } from './names.js';

/*
 * What is a secret by what holds it or by what is made of it, where its own key says nothing. Both also hold and make what is public, so a value must
 * say something by itself, too.
 */

const FAR = 2000;

/** `enum AppSecret { Prod = "v" }`, `class Tokens: HOME = "v"`: what stands in a type that is called after secrets. */
export function heldValues(names: readonly Name[], code: Code): readonly Range[] {
  const { text, pieces } = code;
  return names.flatMap(({ name, index, end }) => {
    if (!isSurelySecret(name) || !holder.test(text.slice(Math.max(0, index - 20), index)) || pieces.at(index) !== null) return [];
    const stop = endOfBlock(index, text, FAR);
    const found: Range[] = [];
    for (let i = pieces.countTo(end); (pieces.list[i]?.start ?? stop) < stop; i++) {
      const piece = pieces.list[i] ?? null;
      if (piece?.kind === 'string' && /[=(]\s{0,9}$/.test(text.slice(Math.max(0, piece.start - 10), piece.start)))
        found.push(...direct(piece, text));
    }
    return found.filter((value) => isMade(text.slice(value.start, value.end)));
  });
}

const holder = /\b(?:enum(?: class)?|class|object|module|namespace)\s$/;

/** `key = "v".getBytes()`, `key := []byte("v")`, `key = Utf8.parse("v")`: what is made bytes of to be a key. */
export function keysOfBytes(names: readonly { readonly name: string; readonly index: number }[], code: Code): readonly Range[] {
  const { text, pieces } = code;
  return names.flatMap(({ name, index }) => {
    if (!/(?:^|_)key$/i.test(name) || isSecretName(name)) return [];
    const end = index + name.length;
    const gap = given.exec(text.slice(end, end + 90));
    const piece = gap === null ? null : pieces.stringFrom(text, end + gap[0].length);
    const isBytes = gap !== null && piece !== null && (made.test(gap[0]) || unmade.test(text.slice(piece.end, piece.end + 20)));
    return isBytes ? direct(piece, text).filter((value) => isMade(text.slice(value.start, value.end))) : [];
  });
}

const given =
  /^(?:\s?:\s?[\w.[\]]{1,20})?\s?:?=\s?(?:(?:[\w.]{1,40}\.)?(?:parse|from|encode|bytes|fromUtf8|stringToBytes)\(\s?|\[\]byte\(\s?)?(?=b?["'`])/i;
const made = /\($|\(\s$/;
const unmade = /^\.(?:getBytes|encode|toByteArray|bytes|as_bytes|encodeToByteArray)\b/;

/** `tokenInput.fill("v")`, `pwdField.sendKeys("v")`: what is written into a field of a page that a variable holds. */
export function typedIntoField(
  { name, index }: { readonly name: string; readonly index: number },
  { text, pieces }: Code,
): readonly Range[] {
  const words = wordsOf(name);
  if (!fields.test(words.at(-1) ?? '') || !isSecretName(words.slice(0, -1).join('_'))) return [];
  const end = index + name.length;
  const chain = typed.exec(text.slice(end, end + 120));
  return chain === null ? [] : direct(pieces.stringFrom(text, end + chain[0].length), text);
}

const fields = /^(?:input|field|box|textbox|el|elem|element|locator|control|edit|ele)$/;
