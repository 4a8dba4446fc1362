import type { CommentNode, Node, Range } from '../../../model/index.js';
import type { Parsed } from '../../core/guard.js';
import { interpolated, type Substitution } from '../../core/interpolate.js';
import { bareString, callNode, concatNode, defineNode, entryNode, groupNode, nameNode, range, span } from '../../core/nodes.js';
import { type Quoting, quotedAt } from '../../core/quoting.js';

const QUOTING: Quoting = {
  comments: [
    { open: /<#/y, close: '#>' },
    { open: /(?<![^\s;(){}])#/y, close: 'line' },
  ],
  strings: [
    { open: /@"[ \t]*\r?\n/y, close: '\n"@', escape: 'none', lines: 'many' },
    { open: /@'[ \t]*\r?\n/y, close: "\n'@", escape: 'none', lines: 'many' },
    { open: /"/y, close: '"', escape: 'backtick', lines: 'many' },
    { open: /'/y, close: "'", escape: 'doubled', lines: 'many' },
  ],
};
/** `$name =`, `$env:NAME =`, and the keys of a hash table. */
const ASSIGNMENT = /(?:\$(?:(env|global|script|local|private):)?(\w+)|([\w.-]+))[ \t]*\+?=(?!=)/y;
const WORD = /(?:`[\s\S]|[^\s;|&(){}"'`,=])+/y;
const VARIABLES: Substitution = {
  pattern: /(?<!`)\$(?:\{(?:\w+:)?(\w+)\}|(?:\w+:)?(\w+))/g,
  node: (match, at) => nameNode(range(at, at + match[0].length), match[1] ?? match[2] ?? ''),
};

type Target = { readonly start: number; readonly end: number; readonly text: string; readonly how: 'key' | 'plain' | 'exported' };

/** PowerShell by its quoting rules: assignments, hash tables as entries, commands as calls. */
export function parsePowerShell(text: string): Parsed {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  let target: Target | null = null;
  let words: Node[] = [];
  const finish = () => {
    nodes.push(...statement(target, words));
    target = null;
    words = [];
  };
  for (let at = 0; at < text.length; ) {
    const first: Target | null = target === null && words.length === 0 ? assignmentAt(text, at) : null;
    if (first) {
      target = first;
      at = ASSIGNMENT.lastIndex;
      continue;
    }
    const quoted = quotedAt(text, at, QUOTING);
    const word = quoted ? null : wordAt(text, at);
    if (quoted?.kind === 'comment') comments.push(quoted);
    if (quoted?.kind === 'string') {
      words.push(quoted.quote.includes('"') ? interpolated(text, quoted, VARIABLES) : quoted);
      if (quoted.range.end === quoted.inner.end) errors.push(range(quoted.range.start, quoted.inner.start));
    }
    if (word) words.push(word);
    if (!quoted && !word && /[\n;{}|&]/.test(text[at] ?? '') && !continued(text, at)) finish();
    at = Math.max(at + 1, (quoted ?? word)?.range.end ?? 0);
  }
  finish();
  return { nodes, comments, errors };
}

/** A backtick before the line break joins the lines. */
function continued(text: string, at: number): boolean {
  return text[at] === '\n' && /`\r?$/.test(text.slice(Math.max(0, at - 2), at));
}

function assignmentAt(text: string, at: number): Target | null {
  ASSIGNMENT.lastIndex = at;
  const found = ASSIGNMENT.exec(text);
  if (!found) return null;
  const name = found[2] ?? found[3] ?? '';
  const start = at + found[0].indexOf(name, found[1] === undefined ? 0 : found[1].length + 2);
  const how = found[3] !== undefined ? 'key' : found[1] === 'env' ? 'exported' : 'plain';
  return { start, end: start + name.length, text: name, how };
}

function wordAt(text: string, at: number): Node | null {
  WORD.lastIndex = at;
  const length = WORD.exec(text)?.[0].length;
  return length === undefined ? null : interpolated(text, bareString(text, at, at + length), VARIABLES);
}

function statement(target: Target | null, words: readonly Node[]): Node[] {
  const [first, ...rest] = words;
  if (target === null) return first ? [rest.length > 0 ? callNode(span(words, 0), first, rest) : first] : [];
  const value = first === undefined ? null : rest.length === 0 ? first : joined(words);
  const at = range(target.start, value?.range.end ?? target.end);
  if (target.how === 'key') return [entryNode(at, { ...nameNode(range(target.start, target.end), target.text) }, value)];
  return [defineNode(at, target, value, target.how)];
}

/** `"a" + "b"` is a concatenation; anything else only stands together. */
function joined(words: readonly Node[]): Node {
  const isPlus = (node: Node) => node.kind === 'string' && node.quote === '' && node.value === '+';
  const parts = words.filter((node, i) => !(i % 2 === 1 && isPlus(node)));
  return parts.length * 2 - 1 === words.length ? concatNode(span(words, 0), parts) : groupNode(span(words, 0), words);
}
