import { withoutTail } from '../../base/text-ends.js';
import { oneLine, printable } from '../../lines/printable.js';

/** Prose: nothing in it is markup, a table cell, a mention or a link. */
export function prose(text: string): string {
  return (
    oneLine(text)
      .replace(/&/g, '&amp;')
      .replace(/[\\`*_{}[\]()!|~]|^[+-]/g, '\\$&')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // Only a comment keeps `@name`, `#1` and a bare URL from becoming a mention, a reference or a link.
      .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->')
  );
}

/** A code span, fenced by more backticks than it holds; `|` escaped, since it may stand in a table. */
export function code(text: string): string {
  const inner = oneLine(text).replace(/\|/g, '\\|');
  if (inner === '') return '';
  const fence = fenceFor(inner, 1);
  const pad = inner.startsWith('`') || inner.endsWith('`') ? ' ' : '';
  return fence + pad + inner + pad + fence;
}

/** A code block that its content cannot close. */
export function block(text: string, language = ''): string {
  const inner = withoutTail(printable(text), '\n');
  const fence = fenceFor(inner, 3);
  return `${fence}${language}\n${inner}\n${fence}`;
}

function fenceFor(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

/** For inside an HTML element, where Markdown is not read: a backslash would be printed, a character reference is not. */
export function inHtml(text: string): string {
  return prose(text).replace(/\\(.)/g, (_, char: string) => `&#${char.charCodeAt(0)};`);
}
