import picocolors from 'picocolors';
import type { Context, Lang } from '../contract.js';
import { clip, isWider, wrap } from '../width.js';
import { wordingOf } from '../wording/index.js';
import type { Wording } from '../wording/wording.js';

type Colors = ReturnType<typeof picocolors.createColors>;

/* Longer lines are hard to read, however wide the terminal is; shorter ones would leave no room beside an indent. */
const widest = 80;
const narrowest = 40;

const colours = /\u001b\[[\d;]*m/g;

/** Words, colours and width, for every section of the text report. */
export type Page = {
  readonly words: Wording;
  readonly ink: Colors;
  readonly lang: Lang;
  readonly outside: Context['outside'];
  /** Prose, broken at words; lines after the first are indented by `hang` more. */
  readonly prose: (text: string, indent: number, hang?: number) => string[];
  /** Code or a path: never broken, cut where it would run over. */
  readonly code: (text: string, indent: number) => string;
  /** Whether a line, colours left out, is no longer than the page is wide. */
  readonly fits: (line: string) => boolean;
};

export function openPage({ lang, color, width: columns, outside }: Pick<Context, 'lang' | 'color' | 'width' | 'outside'>): Page {
  const width = columns === Number.POSITIVE_INFINITY ? columns : Math.min(widest, columns > 0 ? Math.max(narrowest, columns) : widest);
  return {
    words: wordingOf(lang),
    ink: picocolors.createColors(color),
    lang,
    outside,
    prose: (text, indent, hang = 0) =>
      wrap(text, width - indent - hang).map((line, i) => ' '.repeat(i === 0 ? indent : indent + hang) + line),
    fits: (line) => !isWider(line.replace(colours, ''), width),
    code: (text, indent) => ' '.repeat(indent) + clip(text, width - indent),
  };
}
