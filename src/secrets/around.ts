import type { Pieces } from './lex.js';
import type { Code } from './literal.js';

/** A bracket, where it opens, who is called with it, and how many commas stand before the place in it; `isPair`: it holds two strings and nothing else. */
type Surroundings = {
  readonly mark: string;
  readonly callee: string;
  readonly argument: number;
  readonly isPair: boolean;
  readonly start: number;
};

/** The bracket that holds what follows `next`: behind one that closes there it is the outer one, as in `{ 'secret': env('APP_SECRET'), 'next': 1 }` and `equal(body['token'], 'v')`. */
export function around(next: string, at: number, { text, pieces }: Code): Surroundings {
  const inner = enclosing(text, pieces, at);
  return /[)\]]/.test(next) ? enclosing(text, pieces, inner.start) : inner;
}

/** The bracket that `at` stands in; an empty mark where none opens within reach. */
export function enclosing(text: string, pieces: Pieces, at: number): Surroundings {
  let depth = 0;
  let argument = 0;
  for (let i = at - 1; i >= Math.max(0, at - 300); i--) {
    const piece = pieces.at(i);
    if (piece !== null && piece.end === i + 1) {
      i = piece.start;
      continue;
    }
    const char = text.charAt(i);
    if (')]}'.includes(char)) depth++;
    else if (char === ',' && depth === 0) argument++;
    else if ('([{'.includes(char) && depth-- === 0) {
      const callee = /((?:new\s+)?[\w$.]+)\s*(?:<[\w<>[\], ]*>)?$/.exec(text.slice(Math.max(0, i - 60), i))?.[1] ?? '';
      const isPair = /^\s*["'`][^"'`\n]*["'`]\s*,\s*["'`][^"'`\n]*["'`]\s*[\])}]/.test(text.slice(i + 1, i + 300));
      return { mark: char, callee, argument, isPair, start: i };
    } else if (char === ';') break;
  }
  return { mark: '', callee: '', argument, isPair: false, start: 0 };
}
