import type { Range } from '../model/index.js';
import type { Piece, Pieces } from './lex.js';
import { isHarmless } from './words.js';

export type Code = { readonly text: string; readonly pieces: Pieces };
export type Name = { readonly name: string; readonly index: number; readonly end: number };

/** What a string holds, if that may be a secret. */
export function direct(piece: Piece | null, text: string): readonly Range[] {
  return piece === null || isHarmless(text.slice(piece.inner.start, piece.inner.end)) || isOfTemplate(piece.start, text)
    ? []
    : [piece.inner];
}

/** `{{ include "erp.secretName" . }}`: what a template is asked for by name. */
export function isOfTemplate(at: number, text: string): boolean {
  return (
    text.charAt(at - 1) === ' ' &&
    /[{(]-?\s?(?:include|template|define|block|printf|lookup|tpl|index|eq|ne|dict|hasKey|get|required|fail|ternary)(?:\s[\w.$]{1,60}){0,3}\s$/.test(
      text.slice(Math.max(0, at - 90), at),
    )
  );
}

/** The word that ends at `end`, by hand: an expression would try each of its letters. */
export function wordTo(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 60 && /[\w$]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** `access-token: `, `type='`: the last word of the key that ends a text; null where none does. */
export function keyIn(before: string): string | null {
  const lead = before.replace(/["'`*]{1,3}$/, '').trimEnd();
  const sign = ['=>', '=', ':', '：'].find((one) => lead.endsWith(one));
  if (sign === undefined) return null;
  const head = lead
    .slice(0, -sign.length)
    .trimEnd()
    .replace(/["')\]]{1,2}$/, '');
  return wordTo(head, head.length) || null;
}
