import type { Alias, Document, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { CommentNode, Node, Range } from '../../model/index.js';
import type { Parsed } from '../core/guard.js';
import { lazy } from '../core/lazy.js';
import { commentNode, entryNode, listNode, nameNode, objectNode, plainNode, range, span, spreadNode, stringNode } from '../core/nodes.js';
import type { Templates } from './yaml-templates.js';

export const library = lazy(() => import('yaml'));

/** The yaml library's own documents as nodes; `refused` where it threw. Aliases are names: nothing is expanded. */
export function composed(templates: Templates): Parsed | 'refused' {
  const { Composer, Lexer, Parser } = library.get();
  const parser = new Parser();
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const documents: Document.Parsed[] = [];
  const comments: CommentNode[] = [];
  try {
    let scalar = false;
    for (const lexeme of new Lexer().lex(templates.masked)) {
      if (lexeme.startsWith('#') && !scalar) comments.push(commentNode(parser.offset, parser.offset + lexeme.length, 1));
      scalar = lexeme === '\x1f';
      for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    }
    for (const token of parser.end()) documents.push(...composer.next(token));
    documents.push(...composer.end(false, templates.text.length));
    const nodes = documents.flatMap((document) => (document.contents ? [nodeOf(templates, document.contents)] : []));
    return { nodes: nodes.filter((node) => node !== null), comments: written(comments, templates), errors: documents.flatMap(errorsOf) };
  } catch {
    return 'refused';
  }
}

/** Comments as the file has them: a covered template is none. */
function written(comments: readonly CommentNode[], templates: Templates): CommentNode[] {
  return comments.filter((comment) => templates.text[comment.range.start] === '#');
}

function errorsOf(document: Document.Parsed): Range[] {
  return document.errors.map((error) => range(error.pos[0], Math.max(error.pos[0], error.pos[1])));
}

/** Recursion is bounded: deeper text does not come here. */
function nodeOf(templates: Templates, node: ParsedNode | Alias.Parsed): Node | null {
  const { isAlias, isMap, isSeq } = library.get();
  const [start, end] = node.range;
  if (isAlias(node)) return nameNode(range(start, end), node.source);
  if (isMap(node)) return objectOf(templates, node as YAMLMap.Parsed, range(start, end));
  if (isSeq(node)) return listOf(templates, node as YAMLSeq.Parsed, range(start, end));
  return scalarOf(templates, node as Scalar.Parsed);
}

function objectOf(templates: Templates, map: YAMLMap.Parsed, at: Range): Node {
  const entries = map.items.flatMap((pair) => pairOf(templates, pair) ?? []);
  const inside = span(entries, at.start);
  return objectNode(range(Math.min(at.start, inside.start), Math.max(at.end, inside.end)), entries);
}

function listOf(templates: Templates, list: YAMLSeq.Parsed, at: Range): Node {
  const items = list.items.flatMap((item) => {
    const node = library.get().isPair(item)
      ? pairOf(templates, item as Pair<ParsedNode, ParsedNode | null>)
      : nodeOf(templates, item as ParsedNode);
    return node ?? [];
  });
  const inside = span(items, at.start);
  return listNode(range(Math.min(at.start, inside.start), Math.max(at.end, inside.end)), items);
}

/** `<<: *base` is a spread. An empty key (`: x`) leaves the value alone. */
function pairOf(templates: Templates, pair: Pair<ParsedNode, ParsedNode | null>): Node | null {
  const key = nodeOf(templates, pair.key);
  const value = pair.value ? nodeOf(templates, pair.value) : null;
  if (!key) return value;
  const at = span(value ? [key, value] : [key], key.range.start);
  return key.kind === 'string' && key.value === '<<' && value ? spreadNode(at, value) : entryNode(at, key, value);
}

function scalarOf(templates: Templates, scalar: Scalar.Parsed): Node | null {
  const [start, end] = scalar.range;
  const at = range(start, end);
  if (start === end) return null;
  const value = typeof scalar.value === 'string' ? scalar.value : null;
  switch (scalar.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return templates.filled(stringNode(at, range(start + 1, end - 1), value ?? '', scalar.type === 'QUOTE_DOUBLE' ? '"' : "'"));
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const header = templates.masked.indexOf('\n', start) + 1;
      const inner = range(header === 0 ? end : Math.min(header, end), end);
      return templates.filled(stringNode(at, inner, value ?? '', scalar.type === 'BLOCK_FOLDED' ? '>' : '|'));
    }
    default:
      return value === null ? plainNode(templates.text, start, end) : templates.filled(stringNode(at, at, value, ''));
  }
}
