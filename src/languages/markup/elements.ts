import type { Token, TokenHandler } from 'parse5';
import type { Node, Range } from '../../model/index.js';
import { decodeEntities } from '../core/entities.js';
import { callNode, entryNode, groupNode, nameNode, objectNode, range, span } from '../core/nodes.js';
import type { Dialect } from '../typescript/index.js';
import { attributeValue, type Page, pageComment, pageText, script, scriptBlock } from './page.js';

type Parse5 = typeof import('parse5');
const held: { parse5: Parse5 | null } = { parse5: null };

export async function loadElements(): Promise<void> {
  held.parse5 ??= await import('parse5');
}

/** How a format reads an attribute's value where it is more than text; null: it is text. */
export type ReadValue = (name: string, value: Range) => Node | null;
export type ReadText = (text: Range, decoded: string) => readonly Node[];

/**
 * Reads markup flat, token by token: nesting means nothing for what is looked for, and depth then costs nothing.
 * `masked` is the page's text, or one of the same length in which what is no markup was blanked.
 */
export function readElements(page: Page, masked: string, readValue: ReadValue, readText: ReadText): Node[] {
  const { parse5 } = held;
  if (!parse5) throw new Error('markup was parsed before prepare()');
  const nodes: Node[] = [];
  const state: { text: { start: number; end: number; decoded: string } | null; open: Token.TagToken | null } = { text: null, open: null };
  const flush = () => {
    const { text, open } = state;
    state.text = null;
    if (!text) return;
    const place = range(text.start, text.end);
    const dialect = open && dialectOf(open);
    nodes.push(...(dialect ? scriptNodes(page, place, dialect) : readText(place, text.decoded)));
  };
  const onText = ({ chars, location }: Token.CharacterToken) => {
    if (!location) return;
    const { start, decoded } = state.text ?? { start: location.startOffset, decoded: '' };
    state.text = { start, end: location.endOffset, decoded: decoded + chars };
  };
  const handler: TokenHandler = {
    onCharacter: onText,
    onWhitespaceCharacter: onText,
    onNullCharacter: onText,
    onStartTag(token) {
      flush();
      nodes.push(tag(page, token, readValue));
      state.open = token;
      const mode = rawMode(parse5, token.tagName);
      if (mode !== null) tokenizer.state = mode;
    },
    onEndTag() {
      flush();
      state.open = null;
    },
    onComment({ location }) {
      flush();
      if (location) pageComment(page, range(location.startOffset, location.endOffset));
    },
    onDoctype: flush,
    onEof: flush,
  };
  const tokenizer = new parse5.Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(masked, true);
  return nodes;
}

function rawMode({ TokenizerMode }: Parse5, tagName: string) {
  if (tagName === 'script') return TokenizerMode.SCRIPT_DATA;
  if (/^(?:style|xmp|iframe|noembed|noframes)$/.test(tagName)) return TokenizerMode.RAWTEXT;
  return /^(?:title|textarea)$/.test(tagName) ? TokenizerMode.RCDATA : null;
}

/** The content of a script element: a language, data, or null for anything else (a template, a shader). */
function dialectOf(open: Token.TagToken): Dialect | 'json' | null {
  if (open.tagName !== 'script') return null;
  const named = (name: string) => open.attrs.find((attr) => attr.name === name)?.value ?? '';
  if (/json|importmap|speculationrules/i.test(named('type'))) return 'json';
  if (/^tsx?$/i.test(named('lang'))) return named('lang').toLowerCase() === 'tsx' ? 'tsx' : 'ts';
  if (/typescript/i.test(named('type'))) return 'ts';
  return /^$|module|javascript|ecmascript|babel|jsx/i.test(named('type')) ? 'jsx' : null;
}

/** Data reads as the expression that it also is. */
function scriptNodes(page: Page, place: Range, dialect: Dialect | 'json'): readonly Node[] {
  return dialect === 'json' ? script(page, place, 'js', 'expression') : scriptBlock(page, place, dialect);
}

function tag(page: Page, token: Token.TagToken, readValue: ReadValue): Node {
  const { location } = token;
  const start = location?.startOffset ?? 0;
  const name = range(start + 1, start + 1 + token.tagName.length);
  const entries = Object.entries(location?.attrs ?? {}).map(([key, at]) =>
    attribute(page, key, range(at.startOffset, at.endOffset), readValue),
  );
  const attributes = objectNode(span(entries, name.end), entries);
  return callNode(range(start, location?.endOffset ?? start), nameNode(name, page.text.slice(name.start, name.end)), [attributes]);
}

function attribute(page: Page, name: string, at: Range, readValue: ReadValue): Node {
  const key = nameNode(range(at.start, at.start + name.length), page.text.slice(at.start, at.start + name.length));
  const sign = /^\s*=\s*/.exec(page.text.slice(key.range.end, at.end));
  if (!sign) return entryNode(at, key, null);
  const value = range(key.range.end + sign[0].length, at.end);
  return entryNode(at, key, readValue(name, value) ?? plainValue(page, value));
}

export function plainValue(page: Page, at: Range): Node {
  const raw = page.text.slice(at.start, at.end);
  return attributeValue(page, at, decodeEntities(/^["']/.test(raw) ? raw.slice(1, -1) : raw));
}

/** `onclick="…"`: script, unless its signs are encoded. */
export function handlerValue(page: Page, name: string, value: Range): Node | null {
  const raw = page.text.slice(value.start, value.end);
  if (!/^on[a-z]+$/i.test(name) || !/^["']/.test(raw) || raw.includes('&')) return null;
  const inner = range(value.start + 1, value.end - 1);
  return groupNode(inner, script(page, inner, 'js', 'script'));
}

export function plainText(page: Page): ReadText {
  return (at, decoded) => pageText(page, at, decoded);
}
