import type { Node } from '../../../model/index.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';
import { literal, pieces } from '../text.js';

export const decodeDouble = decoderOf({
  letters: { ...C_LETTERS, e: '\x1b', s: ' ' },
  numbers: ['x', 'u', 'braced', 'octal'],
  unknown: 'goes',
  joins: true,
});

export const decodeSingle = decoderOf({ letters: { '\\': '\\', "'": "'" }, numbers: [], unknown: 'stays', joins: false });

const same = (text: string): string => text;

/** `'…'`, `%q(…)` and `:'…'` know two escapes; what the percent forms are delimited by is any sign. */
export const string = literal((text) => {
  const open = /^(?::?["'`]|%[a-zA-Z]?[^\w\s])/.exec(text)?.[0] ?? '';
  const close = text.length > open.length ? 1 : 0;
  return { open: open.length, close, decode: /'|^%q/.test(open) ? decodeSingle : decodeDouble };
});

export const bareString = literal(() => ({ open: 0, close: 0, decode: same }));

export const symbol = (at: Syntax): readonly Node[] => [make.fixed(at.range, { start: at.start + 1, end: at.end }, at.text.slice(1), ':')];

/** A heredoc's text stands after the line that names it: the name becomes a template, which is filled when the text is met. */
const waiting = new WeakMap<Syntax, { readonly opening: string; readonly parts: Node[] }[]>();

function rootOf(at: Syntax): Syntax {
  let top = at;
  while (top.parent) top = top.parent;
  return top;
}

export function heredocName(at: Syntax): readonly Node[] {
  const root = rootOf(at);
  const parts: Node[] = [];
  const queue = waiting.get(root) ?? [];
  queue.push({ opening: at.text, parts });
  waiting.set(root, queue);
  return [{ kind: 'template', range: at.range, parent: null, tag: null, parts }];
}

export function heredocBody(at: Syntax): readonly Node[] {
  const heredoc = waiting.get(rootOf(at))?.shift();
  const last = at.ofType('heredoc_end')[0]?.start ?? at.end;
  const body = at.source.slice(at.start, last);
  const start = at.start + body.indexOf('\n') + 1;
  const inner = { start, end: Math.max(start, at.start + body.lastIndexOf('\n') + 1) };
  const text = at.source.slice(inner.start, inner.end);
  const indent = heredoc?.opening.startsWith('<<~') ? leastIndent(text) : '';
  const decode = heredoc?.opening.includes("'") ? same : decodeDouble;
  const dedented = (from: string, isStart: boolean): string =>
    (isStart ? `\n${from}` : from).replaceAll(`\n${indent}`, '\n').slice(isStart ? 1 : 0);
  const holes = at.named.filter((child) => child.type === 'interpolation');
  const found = pieces(at, inner, holes, (range) => decode(dedented(at.source.slice(range.start, range.end), range.start === inner.start)));
  if (!heredoc) return found;
  heredoc.parts.push(...found);
  return [];
}

function leastIndent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  return indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
}
