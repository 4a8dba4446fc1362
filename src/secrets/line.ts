import type { Range } from '../model/index.js';

export type Line = Range & { readonly text: string };

/** The line that holds `offset`, without its end. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return { start, end, text: text.slice(start, end) };
}

/** The lines that hold one of these places, which are in order; each once. */
export function linesOf(text: string, places: Iterable<{ readonly index: number }>): readonly Line[] {
  const found: Line[] = [];
  for (const { index } of places) if (index > (found.at(-1)?.end ?? -1)) found.push(lineAt(text, index));
  return found;
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
