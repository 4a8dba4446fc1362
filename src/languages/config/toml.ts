import type { AST } from 'toml-eslint-parser';
import type { CommentNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { lazy } from '../core/lazy.js';
import { commentNode, listNode, nestedEntry, objectNode, plainNode, range, stringNode } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { type Quoting, scanQuoted } from '../core/quoting.js';

const library = lazy(() => import('toml-eslint-parser'));

/** Strings and comments of TOML that cannot be parsed. */
const QUOTING: Quoting = {
  comments: [{ open: /#/y, close: 'line' }],
  strings: [
    { open: /"""/y, close: '"""', escape: 'backslash', lines: 'many' },
    { open: /'''/y, close: "'''", escape: 'none', lines: 'many' },
    { open: /"/y, close: '"', escape: 'backslash', lines: 'one' },
    { open: /'/y, close: "'", escape: 'none', lines: 'one' },
  ],
};

export const toml: LanguageModule = {
  id: 'toml',
  matches: matcher(['toml'], ['pipfile', 'poetry.lock']),
  prepare: library.prepare,
  parse: (file: SourceFile): Tree => guarded(file, 'toml', parseToml),
};

function parseToml(text: string): Parsed {
  const { parseTOML } = library.get();
  try {
    const program = parseTOML(text);
    const nodes = program.body[0].body.map((item) => nodeOf(text, item));
    return { nodes: [objectNode(range(0, text.length), nodes)], comments: program.comments.map(commentOf), errors: [] };
  } catch (error) {
    const at = error instanceof Error && 'index' in error && typeof error.index === 'number' ? Math.min(error.index, text.length) : 0;
    const { strings, comments } = scanQuoted(text, QUOTING);
    return { nodes: strings, comments, errors: [range(at, text.length)] };
  }
}

function commentOf(comment: AST.Comment): CommentNode {
  return commentNode(comment.range[0], comment.range[1], 1);
}

/** Recursion ends where the parser's own does: deeper text was refused by it. */
function nodeOf(text: string, item: AST.TOMLTable | AST.TOMLKeyValue | AST.TOMLContentNode): Node {
  const [start, end] = item.range;
  switch (item.type) {
    case 'TOMLTable': {
      const keys = item.key.keys.map(keyOf);
      const entries = item.body.map((entry) => nodeOf(text, entry));
      return nestedEntry(start, keys, objectNode(range(item.key.range[1], end), entries), end);
    }
    case 'TOMLKeyValue':
      return nestedEntry(start, item.key.keys.map(keyOf), nodeOf(text, item.value), end);
    case 'TOMLArray':
      return listNode(
        range(start, end),
        item.elements.map((element) => nodeOf(text, element)),
      );
    case 'TOMLInlineTable':
      return objectNode(
        range(start, end),
        item.body.map((entry) => nodeOf(text, entry)),
      );
    case 'TOMLValue':
      return item.kind === 'string' ? stringOf(text, range(start, end), item.value) : plainNode(text, start, end);
  }
}

function keyOf(key: AST.TOMLBare | AST.TOMLQuoted): Node {
  const at = range(key.range[0], key.range[1]);
  return key.type === 'TOMLBare' ? stringNode(at, at, key.name, '') : quotedOf(at, key.value, key.style === 'basic' ? '"' : "'");
}

function stringOf(text: string, at: Range, value: string): Node {
  const quote = /^(?:"""|'''|"|')/.exec(text.slice(at.start, at.start + 3))?.[0] ?? '';
  return quotedOf(at, value, quote);
}

function quotedOf(at: Range, value: string, quote: string): Node {
  return stringNode(at, range(at.start + quote.length, at.end - quote.length), value, quote);
}
