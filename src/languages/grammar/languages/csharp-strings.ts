import { tailOf } from '../../../base/text-ends.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import { closingIndent, dedent, type Literal, literal } from '../text.js';

export const decode = decoderOf({
  letters: { ...C_LETTERS, 0: '\0', e: '\x1b' },
  numbers: ['X', 'u', 'U'],
  unknown: 'stays',
  joins: false,
});

export const verbatim = (text: string): string => text.replaceAll('""', '"');

const braces = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}');

/** Its text begins on the line after the quotes and ends on the line before them, less the indentation of the closing ones. */
function raw(text: string, open: string): Literal {
  const quotes = tailOf(open, '"');
  const close = text.endsWith(quotes) && text.length >= open.length + quotes.length ? quotes.length : 0;
  const indent = closingIndent(text, quotes);
  const lines = (inner: string): string =>
    dedent(inner, indent ?? '')
      .replace(/^[ \t]*\r?\n/, '')
      .replace(/\r?\n[ \t]*$/, '');
  return { open: open.length, close, decode: indent === null ? (inner) => inner : lines };
}

export const rawString = literal((text) => raw(text, /^"+/.exec(text)?.[0] ?? ''));

export const interpolated = literal((text): Literal => {
  const multi = /^\$+"{3,}/.exec(text)?.[0];
  if (multi) return raw(text, multi);
  const open = /^(?:\$@|@\$|\$)"/.exec(text)?.[0] ?? '';
  const close = text.length > open.length && text.endsWith('"') ? 1 : 0;
  return { open: open.length, close, decode: (inner) => (open.includes('@') ? verbatim(braces(inner)) : decode(braces(inner))) };
});
