import type { Report } from '../../model/index.js';
import type { Context, Reporter } from '../contract.js';
import { redacted } from '../redacted.js';
import { wordingOf } from '../wording/index.js';
import { prose } from './escape.js';
import { calls, checklist, foot, head, kept, questions, rewrites, skipped } from './sections.js';

/** How much a reader takes, how that is counted, and how many places of one question are named (null: all of them). */
export type Limits = { readonly most: number; readonly sizeOf: (text: string) => number; readonly places: number | null };

/* GitHub and GitLab refuse a longer comment; it is for reading, and the HTML report has all places. */
const comment: Limits = { most: 65_536, sizeOf: ({ length }) => length, places: 20 };

/** A part of the page that stays whole or is left out; `items` counts what a reader would miss. */
export type Part = { readonly text: string; readonly items: number };

/** For a pull-request comment: the sum and the questions first, the rest folded, never longer than a comment may be. */
export const markdown: Reporter = {
  name: 'markdown',
  media: 'text',
  parts: null,
  render: (report, context) => renderMarkdown(report, context, comment),
};

export function renderMarkdown(whole: Report, context: Context, limits: Limits): string {
  const report = redacted(whole);
  const words = wordingOf(context.lang);
  const { sizeOf } = limits;
  const parts = [questions, calls, checklist, rewrites, kept, skipped].flatMap((section) => section(report, context, words, limits.places));
  const start = head(report, words);
  const end = foot(report, context, words);
  const reserve = sizeOf(start) + sizeOf(end) + 800;
  return `${[start, ...asManyAsFit(parts, limits.most - reserve, sizeOf, (left) => `> ${prose(words.ui.cutOff(left))}`), end].filter((text) => text !== '').join('\n\n')}\n`;
}

/** As many parts as there is room for, in order; what is left out is counted, never silent. */
function asManyAsFit(parts: readonly Part[], room: number, sizeOf: Limits['sizeOf'], say: (left: number) => string): readonly string[] {
  const shown: string[] = [];
  let used = 0;
  for (const [i, part] of parts.entries()) {
    used += sizeOf(part.text) + 2;
    if (used > room) {
      const left = parts.slice(i).reduce((sum, { items }) => sum + items, 0);
      return [...shown, say(left)];
    }
    shown.push(part.text);
  }
  return shown;
}
