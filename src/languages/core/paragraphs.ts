import type { Range, StringNode } from '../../model/index.js';
import { bareString } from './nodes.js';

/** The paragraphs between blank lines and around `holes`, which are in order. */
export function paragraphs(content: string, holes: readonly { readonly range: Range }[]): StringNode[] {
  const found: StringNode[] = [];
  let start = 0;
  for (const hole of [...holes, { range: { start: content.length, end: content.length } }]) {
    addParagraphs(content, start, hole.range.start, found);
    start = hole.range.end;
  }
  return found;
}

function addParagraphs(content: string, start: number, end: number, found: StringNode[]): void {
  let open = -1;
  let close = start;
  for (let line = start; line < end; ) {
    const next = content.indexOf('\n', line);
    const stop = next < 0 || next >= end ? end : next + 1;
    const trimmed = content.slice(line, stop).trimEnd().length;
    if (trimmed === 0 && open >= 0) {
      found.push(bareString(content, open, close));
      open = -1;
    }
    if (trimmed > 0) {
      if (open < 0) open = line;
      close = line + trimmed;
    }
    line = stop;
  }
  if (open >= 0) found.push(bareString(content, open, close));
}
