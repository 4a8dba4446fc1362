import { withoutTail } from '../../../base/text-ends.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import { closingIndent, dedent, delimited, literal } from '../text.js';

export const decode = decoderOf({ letters: { ...C_LETTERS, s: ' ' }, numbers: ['u', 'octal'], unknown: 'stays', joins: true });

export const character = literal(delimited(/^'/, /'$/, decode));

export const string = literal((text) => {
  if (!text.startsWith('"""')) return { open: 1, close: text.length > 1 && text.endsWith('"') ? 1 : 0, decode: (inner) => decode(inner) };
  const close = text.endsWith('"""') && text.length >= 6 ? 3 : 0;
  return { open: 3, close, decode: (inner, whole) => decode(block(inner, indentOf(whole))) };
});

/** A text block loses its first line end, the indentation that all its lines share, and blanks at their ends. */
function block(inner: string, indent: string): string {
  const lines = inner.replaceAll('\r\n', '\n').replace(/^[ \t]*\n/, '\n');
  const text = dedent(lines, indent).slice(1);
  return text
    .split('\n')
    .map((line) => withoutTail(line, ' \t'))
    .join('\n');
}

function indentOf(block: string): string {
  const closing = closingIndent(block, '"""');
  const lines = block
    .slice(3, -3)
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  if (closing !== null) indents.push(closing);
  return indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
}
