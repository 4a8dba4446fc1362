import type { CommentNode, EntryNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { interpolated, shellVariables } from '../core/interpolate.js';
import { type Line, lineAt, trimmed } from '../core/lines.js';
import { bareString, commentNode, entryNode, objectNode, range, stringNode } from '../core/nodes.js';
import { matcher } from '../core/paths.js';

const SECTION = /[^\S\r\n]*\[[\w.-]+\][^\S\r\n]*(?=[\r\n]|$)/y;
const KEY = /[^\S\r\n]*(?:export[^\S\r\n]+)?([\w.-]+)(?:[^\S\r\n]*=|:(?=[^\S\r\n]))/y;
const REST = /[^\S\r\n]*(?:(#.*))?(?=[\r\n]|$)/y;

/** `.env` files, read as dotenv does: a `#` ends an unquoted value, quotes of three kinds may span lines. ThinkPHP's have sections: `[TEMU]`. */
export const env: LanguageModule = {
  id: 'env',
  matches: matcher(['env'], [/^\.env(?:\..+)?$/, '.envrc', '.flaskenv', '.dev.vars']),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'env', parseEnv),
};

function parseEnv(text: string): Parsed {
  const entries: Node[] = [];
  let section: Section | null = null;
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  const quotes = new Quotes(text);
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const inside = trimmed(text, line.start, line.end);
    at = line.next;
    if (inside.start === inside.end) continue;
    if (text[inside.start] === '#') {
      comments.push(commentNode(inside.start, line.end, 1));
      continue;
    }
    SECTION.lastIndex = line.start;
    if (SECTION.test(text)) {
      if (section) entries.push(entryOf(section));
      section = { key: bareString(text, inside.start + 1, inside.end - 1), entries: [], end: inside.end };
      continue;
    }
    KEY.lastIndex = line.start;
    const key = KEY.exec(text);
    if (!key) {
      entries.push(bareString(text, inside.start, inside.end));
      errors.push(inside);
      continue;
    }
    const value = valueAt(text, line, KEY.lastIndex, quotes);
    if (value.comment) comments.push(value.comment);
    const name = key[1] ?? '';
    const keyStart = line.start + key[0].lastIndexOf(name);
    const keyNode = bareString(text, keyStart, keyStart + name.length);
    const entry = entryNode(range(inside.start, value.node?.range.end ?? KEY.lastIndex), keyNode, value.node);
    (section?.entries ?? entries).push(entry);
    if (section) section.end = Math.max(section.end, entry.range.end);
    at = Math.max(at, lineAt(text, value.end).next);
  }
  if (section) entries.push(entryOf(section));
  return { nodes: [objectNode(range(0, text.length), entries)], comments, errors };
}

type Section = { readonly key: Node; readonly entries: EntryNode[]; end: number };

function entryOf({ key, entries, end }: Section): EntryNode {
  return entryNode(range(key.range.start, end), key, objectNode(range(key.range.end, end), entries));
}

type Value = { readonly node: Node | null; readonly comment: CommentNode | null; readonly end: number };

function valueAt(text: string, line: Line, from: number, quotes: Quotes): Value {
  const { start, end } = trimmed(text, from, line.end);
  const quote = text[start];
  if (start < end && (quote === '"' || quote === "'" || quote === '`')) {
    const close = quotes.closing(start);
    REST.lastIndex = close + 1;
    const rest = close < 0 ? null : REST.exec(text);
    if (rest) {
      const node = stringNode(range(start, close + 1), range(start + 1, close), decoded(text.slice(start + 1, close), quote), quote);
      const comment = rest[1] === undefined ? null : commentNode(REST.lastIndex - rest[1].length, REST.lastIndex, 1);
      return {
        node: quote === "'" ? node : interpolated(text, node, shellVariables, (raw) => decoded(raw, quote)),
        comment,
        end: REST.lastIndex,
      };
    }
  }
  const hash = text.slice(start, line.end).indexOf('#');
  const comment = hash < 0 ? null : commentNode(start + hash, line.end, 1);
  const bare = trimmed(text, start, comment ? start + hash : end);
  const node = bare.start === bare.end ? null : interpolated(text, bareString(text, bare.start, bare.end), shellVariables);
  return { node, comment, end: line.end };
}

function decoded(raw: string, quote: string): string {
  return quote === '"' ? raw.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : raw;
}

/** Finds where a quoted value ends; remembers a kind that never ends, so that a file of open quotes is read once. */
class Quotes {
  private readonly open = new Set<string>();
  constructor(private readonly text: string) {}

  closing(start: number): number {
    const quote = this.text[start] ?? '';
    if (this.open.has(quote)) return -1;
    for (let at = this.text.indexOf(quote, start + 1); at >= 0; at = this.text.indexOf(quote, at + 1)) {
      if (this.text[at - 1] !== '\\') return at;
    }
    this.open.add(quote);
    return -1;
  }
}
