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

/** Where the lines end that are indented more than the one at `index`, looked at for `far` characters. */
export function endOfBlock(index: number, text: string, far: number): number {
  const head = lineAt(text, index);
  const indent = indentOf(head.text);
  let line = head;
  while (line.end < text.length && line.end < head.start + far) {
    const next = lineAt(text, line.end + 1);
    if (next.text.trim() !== '' && indentOf(next.text) <= indent && !/^\s*\{/.test(next.text)) break;
    line = next;
  }
  return Math.min(line.end, head.start + far);
}
