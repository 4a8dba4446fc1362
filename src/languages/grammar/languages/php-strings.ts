import type { Node } from '../../../model/index.js';
import { decoderOf } from '../escapes.js';
import type { Syntax } from '../syntax.js';
import { closingIndent, dedent, textNode } from '../text.js';

const LETTERS = { n: '\n', r: '\r', t: '\t', v: '\v', e: '\x1b', f: '\f', '\\': '\\', $: '$' } as const;

const ESCAPES = { numbers: ['x', 'braced', 'octal'], unknown: 'stays', joins: false } as const;

export const decodeDouble = decoderOf({ ...ESCAPES, letters: { ...LETTERS, '"': '"' } });

const decodeHeredoc = decoderOf({ ...ESCAPES, letters: LETTERS });

export const decodeSingle = decoderOf({ numbers: [], letters: { '\\': '\\', "'": "'" }, unknown: 'stays', joins: false });

/** The text is what stands between the first line end and the one before the closing name, without that name's indentation. */
export function heredoc(at: Syntax): readonly Node[] {
  const whole = at.text;
  const first = whole.indexOf('\n') + 1;
  const last = whole.lastIndexOf('\n');
  const end = whole[last - 1] === '\r' ? last - 1 : last;
  const inner = { start: at.start + first, end: at.start + Math.max(first, end) };
  const indent = closingIndent(whole, at.textOf('end_tag')) ?? '';
  const strip = (text: string): string => dedent(`\n${text}`, indent).slice(1);
  const holes = (at.part('value')?.named ?? []).filter((child) => !/content$|^escape|^nowdoc/.test(child.type));
  return [textNode(at, inner, holes, at.type === 'nowdoc' ? strip : (text) => decodeHeredoc(strip(text)))];
}
