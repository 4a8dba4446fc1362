import { Lexer, type Token } from 'marked';
import { parseFragment } from 'parse5';
import type { Line } from './lines.js';
import { textLines } from './text.js';

/** Block structure is read line by line, since marked drops and adds cells where a row does not fit; within a line marked rules. */
export function markdownLines(text: string): readonly Line[] {
  return textLines(text, (markup) => Lexer.lexInline(markup).map(textOf).join(''));
}

function textOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return /^<br/i.test(token.raw) ? ' ' : '';
  // A link's own text stands for itself; its address follows only where it is not a link around a name.
  if (token.type === 'link') return linkText(token.tokens ?? [], String(token.href));
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(textOf).join('');
  return 'text' in token ? unescapeHtml(token.text) : token.raw;
}

function linkText(tokens: readonly Token[], href: string): string {
  const text = tokens.map(textOf).join('');
  return /^[\w.=\s]+$/.test(text) || text.includes('://') ? text : `${text} ${href} `;
}

function unescapeHtml(text: string): string {
  const [node] = text.includes('&') ? parseFragment(text).childNodes : [];
  return node !== undefined && 'value' in node ? node.value : text;
}
