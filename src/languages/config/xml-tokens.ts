import type { CommentNode, EntryNode, Range, StringNode } from '../../model/index.js';
import { bareString, commentNode, entryNode, range, stringNode } from '../core/nodes.js';
import { type Quoting, scanQuoted } from '../core/quoting.js';

export type XmlToken =
  | {
      readonly kind: 'open';
      readonly range: Range;
      readonly name: StringNode;
      readonly attributes: readonly EntryNode[];
      readonly ends: 'here' | 'later' | 'unclosed';
    }
  | { readonly kind: 'close'; readonly range: Range; readonly name: string }
  | { readonly kind: 'text'; readonly node: StringNode }
  | { readonly kind: 'comment'; readonly node: CommentNode };

const NAME = /<([^\s<>/="'!?][^\s<>/="']*)/y;
const CLOSE = /<\/\s*([^\s<>]*)(?:\s[^<>]*)?>?/y;
const ATTRIBUTE = /\s*([^\s<>/="']+)(?:\s*=\s*(?:"([^"<]*)("?)|'([^'<]*)('?)|([^\s<>"']+)))?/y;
const TAG_END = /[\s"'=]*(\/?>)?/y;
/** An internal DTD: entities have URLs as values. They are found, never expanded. */
const DTD: Quoting = {
  comments: [],
  strings: [
    { open: /"/y, close: '"', escape: 'none', lines: 'many' },
    { open: /'/y, close: "'", escape: 'none', lines: 'many' },
  ],
};

export function* xmlTokens(text: string): Generator<XmlToken> {
  for (let at = 0; at < text.length; ) {
    const token = text[at] === '<' ? markupAt(text, at) : null;
    if (token) {
      yield* token.tokens;
      at = token.end;
      continue;
    }
    const next = text.indexOf('<', at + 1);
    const end = next < 0 ? text.length : next;
    yield* textToken(text, at, end);
    at = end;
  }
}

type Markup = { readonly tokens: readonly XmlToken[]; readonly end: number };

function markupAt(text: string, at: number): Markup | null {
  if (text.startsWith('<!--', at)) return commentAt(text, at);
  if (text.startsWith('<![CDATA[', at)) return delimited(text, at, '<![CDATA[', ']]>');
  if (text.startsWith('<?', at)) return delimited(text, at, '<?', '?>');
  if (/^<![a-z]/i.test(text.slice(at, at + 3))) return doctypeAt(text, at);
  CLOSE.lastIndex = at;
  const close = CLOSE.exec(text);
  if (close) return { tokens: [{ kind: 'close', range: range(at, CLOSE.lastIndex), name: close[1] ?? '' }], end: CLOSE.lastIndex };
  return openTagAt(text, at);
}

function commentAt(text: string, at: number): Markup {
  const close = text.indexOf('-->', at + 4);
  const end = close < 0 ? text.length : close + 3;
  return { tokens: [{ kind: 'comment', node: commentNode(at, end, 4, close < 0 ? 0 : 3) }], end };
}

function delimited(text: string, at: number, open: string, close: string): Markup {
  const found = text.indexOf(close, at + open.length);
  const inner = range(at + open.length, found < 0 ? text.length : found);
  const end = found < 0 ? text.length : found + close.length;
  const node = stringNode(range(at, end), inner, text.slice(inner.start, inner.end), open);
  return { tokens: [{ kind: 'text', node }], end };
}

function doctypeAt(text: string, at: number): Markup {
  const bracket = /[[>]/g;
  bracket.lastIndex = at;
  const first = bracket.exec(text);
  const subset = first?.[0] === '[' ? text.indexOf(']', first.index) : -1;
  const close = text.indexOf('>', subset < 0 ? (first?.index ?? text.length) : subset);
  const end = close < 0 ? text.length : close + 1;
  return { tokens: scanQuoted(text, DTD, at, end).strings.map((node) => ({ kind: 'text', node })), end };
}

function openTagAt(text: string, at: number): Markup | null {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return null;
  const attributes: EntryNode[] = [];
  let end = at + 1 + name.length;
  for (;;) {
    TAG_END.lastIndex = end;
    const close = TAG_END.exec(text)?.[1];
    if (close !== undefined) {
      const node = bareString(text, at + 1, at + 1 + name.length);
      end = TAG_END.lastIndex;
      return { tokens: [{ kind: 'open', range: range(at, end), name: node, attributes, ends: close === '/>' ? 'here' : 'later' }], end };
    }
    const attribute = attributeAt(text, TAG_END.lastIndex);
    if (!attribute) break;
    attributes.push(attribute.entry);
    end = attribute.end;
  }
  const node = bareString(text, at + 1, at + 1 + name.length);
  return { tokens: [{ kind: 'open', range: range(at, end), name: node, attributes, ends: 'unclosed' }], end: Math.max(end, at + 1) };
}

function attributeAt(text: string, at: number): { entry: EntryNode; end: number } | null {
  ATTRIBUTE.lastIndex = at;
  const found = ATTRIBUTE.exec(text);
  if (!found) return null;
  const end = ATTRIBUTE.lastIndex;
  const name = found[1] ?? '';
  const start = at + found[0].indexOf(name);
  const key = bareString(text, start, start + name.length);
  const raw = found[2] ?? found[4] ?? found[6];
  if (raw === undefined) return { entry: entryNode(key.range, key, null), end };
  const quote = found[2] !== undefined ? '"' : found[4] !== undefined ? "'" : '';
  const closing = (found[3] ?? found[5] ?? '').length;
  const inner = range(end - closing - raw.length, end - closing);
  const value = stringNode(range(inner.start - quote.length, end), inner, decoded(raw), quote);
  return { entry: entryNode(range(start, end), key, value), end };
}

function* textToken(text: string, start: number, end: number): Generator<XmlToken> {
  const raw = text.slice(start, end);
  const at = start + raw.length - raw.trimStart().length;
  const stop = at + raw.trim().length;
  if (at >= stop) return;
  yield { kind: 'text', node: { ...bareString(text, at, stop), value: decoded(text.slice(at, stop)) } };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities and character references, once: what they make is not read again. Others stay as they are. */
function decoded(raw: string): string {
  return raw.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (all, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES[name] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    },
  );
}
