import type { CommentNode, StringNode } from '../../model/index.js';
import { commentNode, range, stringNode } from './nodes.js';

/** Sticky patterns. `close` of a string: its text, or what the opening match makes of it. */
export type Quoting = {
  readonly comments: readonly { readonly open: RegExp; readonly close: 'line' | '*/' | '#>' }[];
  readonly strings: readonly StringRule[];
};

export type StringRule = {
  readonly open: RegExp;
  readonly close: string | ((opened: string) => string);
  readonly escape: 'none' | 'backslash' | 'backtick' | 'doubled' | 'backslash-and-doubled';
  /** A string that may not span lines ends, unclosed, with its line: one stray quote then spoils that line only. */
  readonly lines: 'one' | 'many';
};

export type Quoted = { readonly strings: StringNode[]; readonly comments: CommentNode[] };

/** The string or comment that begins at `at`; null where none does. */
export function quotedAt(text: string, at: number, rules: Quoting, to = text.length): StringNode | CommentNode | null {
  for (const rule of rules.comments) {
    rule.open.lastIndex = at;
    const open = rule.open.exec(text)?.[0];
    if (open !== undefined) return commentAt(text, at, open.length, rule.close, to);
  }
  for (const rule of rules.strings) {
    rule.open.lastIndex = at;
    const open = rule.open.exec(text)?.[0];
    if (open !== undefined && at + open.length <= to) return stringAt(text, at, open, rule, to);
  }
  return null;
}

/** All of them, in order. */
export function scanQuoted(text: string, rules: Quoting, from = 0, to = text.length): Quoted {
  const found: Quoted = { strings: [], comments: [] };
  for (let at = from; at < to; ) {
    const node = quotedAt(text, at, rules, to);
    if (node?.kind === 'string') found.strings.push(node);
    if (node?.kind === 'comment') found.comments.push(node);
    at = Math.max(at + 1, node?.range.end ?? 0);
  }
  return found;
}

function commentAt(text: string, at: number, open: number, close: 'line' | '*/' | '#>', to: number): CommentNode {
  if (close === 'line') return commentNode(at, lineEnd(text, at, to), open);
  const end = text.indexOf(close, at + open);
  return end < 0 || end + close.length > to ? commentNode(at, to, open) : commentNode(at, end + close.length, open, close.length);
}

function stringAt(text: string, at: number, open: string, rule: StringRule, to: number): StringNode {
  const close = typeof rule.close === 'string' ? rule.close : rule.close(open);
  const from = at + open.length;
  const limit = rule.lines === 'one' ? lineEnd(text, from, to) : to;
  const end = closing(text, from, close, rule.escape, limit);
  const inner = range(from, end < 0 ? limit : end);
  const value = decoded(text.slice(inner.start, inner.end), close, rule.escape);
  return stringNode(range(at, end < 0 ? limit : end + close.length), inner, value, open);
}

function closing(text: string, from: number, close: string, escaping: StringRule['escape'], limit: number): number {
  const mark = escaping === 'backtick' ? '`' : escaping === 'none' || escaping === 'doubled' ? '' : '\\';
  const doubled = escaping === 'doubled' || escaping === 'backslash-and-doubled' || escaping === 'backtick';
  if (mark === '' && !doubled) {
    const end = text.indexOf(close, from);
    return end < 0 || end + close.length > limit ? -1 : end;
  }
  for (let at = from; at < limit; at++) {
    if (text[at] === mark) at += 1;
    else if (text.startsWith(close, at)) {
      if (!doubled || !text.startsWith(close, at + close.length)) return at + close.length > limit ? -1 : at;
      at += 2 * close.length - 1;
    }
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' };

function decoded(raw: string, close: string, escaping: StringRule['escape']): string {
  switch (escaping) {
    case 'none':
      return raw;
    case 'doubled':
      return raw.replaceAll(close + close, close);
    case 'backtick':
      return raw.replaceAll(close + close, close).replace(/`([\s\S])/g, '$1');
    case 'backslash':
      return unescaped(raw);
    case 'backslash-and-doubled':
      return unescaped(raw.replaceAll(close + close, close));
  }
}

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, char: string) =>
    code === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function lineEnd(text: string, at: number, to = text.length): number {
  const end = text.indexOf('\n', at);
  const stop = end < 0 || end > to ? to : end;
  return stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
}
