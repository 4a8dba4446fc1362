import picocolors from 'picocolors';
import type { Context } from '../contract.js';
import { clip, wrap } from '../width.js';
import { wordingOf } from '../wording/index.js';
import type { Wording } from '../wording/wording.js';

type Colors = ReturnType<typeof picocolors.createColors>;

/** What every section of the text report writes with. */
export type Page = {
  readonly words: Wording;
  readonly ink: Colors;
  readonly context: Context;
  /** Prose, broken at the terminal's width; lines after the first are indented by `hang` more. */
  readonly prose: (text: string, indent: number, hang?: number) => string[];
  /** Code or a path: never broken, cut where it would run over. */
  readonly code: (text: string, indent: number) => string;
};

export function openPage(context: Context): Page {
  const width = context.width > 0 ? Math.max(40, context.width) : 80;
  return {
    words: wordingOf(context.lang),
    ink: picocolors.createColors(context.color),
    context,
    prose: (text, indent, hang = 0) =>
      wrap(text, width - indent - hang).map((line, i) => ' '.repeat(i === 0 ? indent : indent + hang) + line),
    code: (text, indent) => ' '.repeat(indent) + clip(text, width - indent),
  };
}
