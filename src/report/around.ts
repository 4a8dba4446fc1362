import type { Lines } from '../lines/lines.js';
import type { ReportFinding } from '../model/index.js';

const LONGEST_LINE = 240;
/* How far up the beginning of a block is looked for, and how many of them are told. */
const FAR = 400;
const HEADS = 6;

/** Lines of a snippet before and after a place: one that is asked about must be decidable from them. */
export function linesAround(isAsked: boolean): number {
  return isAsked ? 6 : 2;
}

/** A line that is as long as a bundle is cut: a snippet is for reading. */
export function snippetOf(index: Lines, first: number, last: number): string {
  return index.safeTextOf(first, last, LONGEST_LINE);
}

/* A call is written over a few lines; more of it would hide the chain. */
const LINES = 5;

/** A line, or the first few up to `last`. Secrets are told from the whole file, since a key may stand on a line above. */
export function codeOf(index: Lines, line: number, last = line): string {
  const known = codes.get(index) ?? new Map<string, string>();
  const key = `${line}-${last}`;
  codes.set(index, known);
  const code = known.get(key) ?? aloneAt(index, line, Math.min(last, line + LINES - 1));
  known.set(key, code);
  return code;
}

/* Many findings name the same lines as evidence. */
const codes = new WeakMap<Lines, Map<string, string>>();

function aloneAt(index: Lines, line: number, end: number): string {
  return index.safeTextOf(line, Math.max(line, end), LONGEST_LINE);
}

/**
 * The beginnings of the blocks that a line stands in, as far as they are above the snippet, outermost first, each with the comment on
 * it: indentation tells them in every language, and the name of a function or class often says what kind of shop it is for.
 */
export function outlineOf(index: Lines, line: number, snippetLine: number): ReportFinding['outline'] {
  const heads: { line: number; text: string }[] = [];
  let depth = indentOf(index.cutTextOf(line, line, LONGEST_LINE));
  for (let at = line - 1; at > Math.max(0, line - FAR) && depth > 0 && heads.length < HEADS; at--) {
    const text = index.cutTextOf(at, at, LONGEST_LINE);
    if (!/[\p{L}\p{N}]/u.test(text) || indentOf(text) >= depth) continue;
    depth = indentOf(text);
    if (at < snippetLine) heads.unshift({ line: at, text: codeOf(index, at) });
    const above = at > 1 ? index.cutTextOf(at - 1, at - 1, LONGEST_LINE) : '';
    if (at - 1 < snippetLine && /^\s*(\/\/|\/?\*+|#|"""|--)\s*\S*[\p{L}\p{N}]/u.test(above))
      heads.unshift({ line: at - 1, text: codeOf(index, at - 1) });
  }
  return heads;
}

function indentOf(text: string): number {
  const space = /^\s*/.exec(text)?.[0] ?? '';
  return space.replace(/\t/g, '    ').length;
}

/** Lines moved to the left as far as the first one is in. */
export function withoutIndent(code: string): string {
  const space = /^[ \t]*/.exec(code)?.[0] ?? '';
  return code
    .split('\n')
    .map((line) => (line.startsWith(space) ? line.slice(space.length) : line.trimStart()))
    .join('\n')
    .trimEnd();
}
