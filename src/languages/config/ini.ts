import type { CommentNode, EntryNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { linesOf, trimmed } from '../core/lines.js';
import { bareString, commentNode, entryNode, objectNode, range, stringNode } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { parseJson, scanner } from './json-tokens.js';

const SECTION = /^\[([^\]]*)\]?/;
const SEPARATOR = /[=:]/;
/** Only after a blank: a `#` inside a value is the fragment of a URL as often as a comment. */
const INLINE_COMMENT = /(?<=\s)[;#]/;

/** INI and what looks like it: sections, `key = value` or `key: value`, comments with `;` and `#`; an `app.conf` that is JSON is read as that. */
export const ini: LanguageModule = {
  id: 'ini',
  matches: matcher(
    ['ini', 'cfg', 'conf', 'cnf', 'inf', 'service', 'desktop'],
    ['.editorconfig', '.npmrc', '.gitconfig', '.pypirc', '.yarnrc'],
  ),
  prepare: scanner.prepare,
  parse: (file: SourceFile): Tree =>
    isJson(file.text) ? guarded(file, 'json', (text) => parseJson(text, 0, text.length)) : guarded(file, 'ini', parseIni),
};

function isJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

type Section = { readonly start: number; readonly key: Node; readonly bodyStart: number; readonly entries: Node[]; end: number };

function parseIni(text: string): Parsed {
  const top: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  let section: Section | null = null;
  for (const line of linesOf(text)) {
    const at = trimmed(text, line.start, line.end);
    if (at.start === at.end) continue;
    if (/[;#]/.test(text[at.start] ?? '')) {
      comments.push(commentNode(at.start, at.end, 1));
      continue;
    }
    const content = withoutComment(text, at, comments);
    const heading = SECTION.exec(text.slice(content.start, content.end));
    if (heading) {
      if (section) top.push(entryOf(section));
      section = sectionAt(text, content, heading[1] ?? '');
      if (!heading[0].endsWith(']')) errors.push(content);
      continue;
    }
    (section?.entries ?? top).push(pairAt(text, content));
    if (section) section.end = content.end;
  }
  if (section) top.push(entryOf(section));
  return { nodes: [objectNode(range(0, text.length), top)], comments, errors };
}

function withoutComment(text: string, at: Range, comments: CommentNode[]): Range {
  const found = INLINE_COMMENT.exec(text.slice(at.start, at.end));
  if (!found) return at;
  comments.push(commentNode(at.start + found.index, at.end, 1));
  return trimmed(text, at.start, at.start + found.index);
}

function sectionAt(text: string, at: Range, title: string): Section {
  const name = trimmed(text, at.start + 1, at.start + 1 + title.length);
  return { start: at.start, key: scalar(text, name), bodyStart: name.end, entries: [], end: at.end };
}

function entryOf(section: Section): EntryNode {
  return entryNode(range(section.start, section.end), section.key, objectNode(range(section.bodyStart, section.end), section.entries));
}

function pairAt(text: string, at: Range): Node {
  const separator = SEPARATOR.exec(text.slice(at.start, at.end));
  if (!separator) return entryNode(at, scalar(text, at), null);
  const split = at.start + separator.index;
  const key = trimmed(text, at.start, split);
  const value = trimmed(text, split + 1, at.end);
  return entryNode(at, scalar(text, key), value.start === value.end ? null : scalar(text, value));
}

/** Quotes around the whole value are delimiters, others are text; `\;`, `\#` and `\\` are escapes. */
function scalar(text: string, at: Range): Node {
  const quote = text[at.start];
  const quoted = (quote === '"' || quote === "'") && at.end - at.start > 1 && text[at.end - 1] === quote;
  const inner = quoted ? range(at.start + 1, at.end - 1) : at;
  const value = text.slice(inner.start, inner.end).replace(/\\([;#\\"])/g, '$1');
  return quoted ? stringNode(at, inner, value, quote) : { ...bareString(text, at.start, at.end), value };
}
