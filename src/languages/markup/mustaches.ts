import type { Range } from '../../model/index.js';
import { range } from '../core/nodes.js';

/** `{expression}` or a block tag such as `{#if expression}`; `inner` is the expression alone. */
export type Mustache = { readonly range: Range; readonly inner: Range };

/** Parts of a page in which braces are plain text: comments, scripts, styles. */
const opaque = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b(?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)[\s\S]*?(?:<\/\1\s{0,99}>|$)/gi;
const sign = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|[{}]/g;
const keyword = /^\s*(?:\.\.\.|[#:@/]\s*(?:else\s+if|[a-z]+)\b)?/;

/** The expressions of a Svelte page, and its text with each of them blanked at the same length. */
export function maskMustaches(text: string): { readonly masked: string; readonly mustaches: readonly Mustache[] } {
  const mustaches: Mustache[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const stretch of markupOf(text)) {
    for (let open = text.indexOf('{', stretch.start); open >= 0 && open < stretch.end; ) {
      const end = closing(text, open, stretch.end);
      if (end === null) break;
      const skip = keyword.exec(text.slice(open + 1, end - 1))?.[0].length ?? 0;
      mustaches.push({ range: range(open, end), inner: range(open + 1 + skip, end - 1) });
      parts.push(text.slice(from, open), '_'.repeat(end - open));
      from = end;
      open = text.indexOf('{', end);
    }
  }
  return { masked: parts.join('') + text.slice(from), mustaches };
}

function markupOf(text: string): Range[] {
  const stretches: Range[] = [];
  let from = 0;
  for (const { index, 0: whole } of text.matchAll(opaque)) {
    stretches.push(range(from, index));
    from = index + whole.length;
  }
  return [...stretches, range(from, text.length)];
}

/** Just after the brace that closes the one at `open`; null where none does. */
function closing(text: string, open: number, limit: number): number | null {
  const signs = new RegExp(sign);
  signs.lastIndex = open;
  let depth = 0;
  for (let found = signs.exec(text); found && found.index < limit; found = signs.exec(text)) {
    if (found[0] === '{') depth++;
    if (found[0] === '}' && --depth === 0) return found.index + 1;
  }
  return null;
}
