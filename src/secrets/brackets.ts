import type { Range } from '../model/index.js';
import type { Pieces } from './lex.js';

/** Where a bracket opens, and what stands between its commas. */
export type Bracket = { readonly open: number; readonly items: readonly Range[]; readonly end: number };

const LONGEST = 3000;
const MOST = 60;

/** What stands between the commas of the bracket that opens at `open`; null for one without an end. Strings and comments are passed over. */
export function bracketAt(text: string, pieces: Pieces, open: number): Bracket | null {
  const items: Range[] = [];
  let start = open + 1;
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST) && items.length < MOST; i++) {
    const piece = pieces.at(i);
    if (piece !== null) {
      i = piece.end - 1;
      continue;
    }
    const char = text.charAt(i);
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth === 0) {
      if (text.slice(start, i).trim() !== '') items.push({ start, end: i });
      return { open, items, end: i + 1 };
    } else if (char === ',' && depth === 1) {
      items.push({ start, end: i });
      start = i + 1;
    }
  }
  return null;
}

/** The bracket that holds `at`: its offset; null where none opens within `far` characters before, in the same statement. */
export function bracketBefore(text: string, pieces: Pieces, at: number, far: number): number | null {
  let depth = 0;
  const least = Math.max(0, at - far);
  let nearest = pieces.countTo(at - 1) - 1;
  for (let i = at - 1; i >= least; i--) {
    while ((pieces.list[nearest]?.start ?? -1) > i) nearest--;
    const piece = pieces.list[nearest];
    if (piece !== undefined && i < piece.end) {
      i = piece.start;
      continue;
    }
    const sign = signs[text.charCodeAt(i)];
    if (sign === undefined || sign === NONE) continue;
    if (sign === CLOSES) depth++;
    else if (depth === 0) return sign === OPENS ? i : null;
    else if (sign === OPENS) depth--;
  }
  return null;
}

const [NONE, OPENS, CLOSES, ENDS] = [0, 1, 2, 3];
const signs = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return '([{'.includes(char) ? OPENS : ')]}'.includes(char) ? CLOSES : char === ';' ? ENDS : NONE;
});

/** The first sign of an item that is no blank. */
export function begin({ start, end }: Range, text: string): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}
