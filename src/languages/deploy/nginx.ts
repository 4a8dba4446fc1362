import type { CommentNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { interpolated, type Substitution } from '../core/interpolate.js';
import { bareString, commentNode, entryNode, groupNode, listNode, nameNode, objectNode, range, stringNode } from '../core/nodes.js';
import { baseName } from '../core/paths.js';
import { lineEnd, type Quoting, quotedAt } from '../core/quoting.js';

const QUOTING: Quoting = {
  comments: [],
  strings: [
    { open: /"/y, close: '"', escape: 'backslash', lines: 'many' },
    { open: /'/y, close: "'", escape: 'backslash', lines: 'many' },
  ],
};
/** A brace ends a word unless it belongs to `${name}`. */
const WORD = /(?!["'])(?:\$\{\w*\}|\\.|[^\s;{}\\$]|\\(?!.)|\$(?!\{\w*\}))+/y;
const VARIABLES: Substitution = {
  pattern: /\$(?:\{(\w+)\}|(\w+))/g,
  node: (match, at) => nameNode(range(at, at + match[0].length), match[1] ?? match[2] ?? ''),
};

/** Nginx: a directive is an entry, its value its words or its block. Only the path tells it from other `.conf` files. */
export const nginx: LanguageModule = {
  id: 'nginx',
  matches(path) {
    const name = baseName(path);
    if (name.endsWith('.nginx') || name.endsWith('.nginxconf')) return true;
    const where = path.toLowerCase();
    if (/(?:^|\/)sites-(?:available|enabled)\//.test(where)) return true;
    return /\.conf(?:\.template|\.tmpl|\.j2)?$/.test(name) && /nginx|openresty|tengine|(?:^|\/)conf\.d\//.test(where);
  },
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'nginx', parseNginx),
};

type Block = { readonly words: readonly Node[]; readonly start: number; readonly entries: Node[] };

function parseNginx(text: string): Parsed {
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  const stack: Block[] = [{ words: [], start: 0, entries: [] }];
  let words: Node[] = [];
  const add = (node: Node | null) => node && stack.at(-1)?.entries.push(node);
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    const read = /[\s;{}#]/.test(char) ? null : wordAt(text, at);
    if (read) {
      words.push(read);
      at = read.range.end;
      continue;
    }
    const end = char === '#' ? lineEnd(text, at) : at + 1;
    if (char === '#') comments.push(commentNode(at, end, 1));
    if (char === '{') stack.push({ words, start: at, entries: [] });
    if (char === ';' || char === '}') add(directive(words, null));
    if (char === '}' && stack.length === 1) errors.push(range(at, at + 1));
    if (char === '}' && stack.length > 1) add(closed(stack.pop(), at + 1));
    if (char === ';' || char === '{' || char === '}') words = [];
    at = Math.max(end, at + 1);
  }
  add(directive(words, null));
  while (stack.length > 1) {
    errors.push(range(stack.at(-1)?.start ?? 0, text.length));
    const open = stack.pop();
    add(closed(open, text.length));
  }
  return { nodes: [objectNode(range(0, text.length), stack[0]?.entries ?? [])], comments, errors };
}

function wordAt(text: string, at: number): Node {
  const quoted = quotedAt(text, at, QUOTING);
  if (quoted?.kind === 'string') {
    return interpolated(text, stringNode(quoted.range, quoted.inner, quoted.value, quoted.quote), VARIABLES);
  }
  WORD.lastIndex = at;
  const length = WORD.exec(text)?.[0].length ?? 1;
  return interpolated(text, bareString(text, at, at + length), VARIABLES);
}

function closed(block: Block | undefined, end: number): Node | null {
  if (!block) return null;
  const body = objectNode(range(block.start, end), block.entries);
  return directive(block.words, body) ?? body;
}

function directive(words: readonly Node[], body: Node | null): Node | null {
  const [key, ...rest] = words;
  if (!key) return null;
  const values = body ? [...rest, body] : rest;
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) return entryNode(key.range, key, null);
  const at = range(first.range.start, last.range.end);
  const value = values.length === 1 ? first : body ? groupNode(at, values) : listNode(at, values);
  return entryNode(range(key.range.start, last.range.end), key, value);
}
