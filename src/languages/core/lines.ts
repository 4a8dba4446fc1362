/** One line, its end without the line break; `next` is where the following one starts. */
export type Line = { readonly start: number; readonly end: number; readonly next: number };

/** The line that begins at `start`; breaks are LF, CRLF and CR. */
export function lineAt(text: string, start: number, to = text.length): Line {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = start;
  const found = breaks.exec(text);
  if (!found || found.index >= to) return { start, end: to, next: to };
  return { start, end: found.index, next: Math.min(to, found.index + found[0].length) };
}

export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const line = lineAt(text, start, to);
    yield line;
    start = line.next;
  }
}

/** `start` and `end` moved inwards over blanks. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return { start: from, end: to };
}

function isBlank(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}
