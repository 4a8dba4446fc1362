import type ts from 'typescript';
import type { Node, StringNode, TemplateNode } from '../../model/index.js';
import { aside, type Compiler, type Entry, on, type Piece, span, written } from './piece.js';

export function literals({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.StringLiteral, stringLiteral),
    on(SyntaxKind.NoSubstitutionTemplateLiteral, stringLiteral),
    on(SyntaxKind.TemplateExpression, template),
    on(SyntaxKind.TemplateLiteralType, template),
    on(SyntaxKind.TaggedTemplateExpression, tagged),
    on(SyntaxKind.RegularExpressionLiteral, regex),
    on(SyntaxKind.Identifier, (node: ts.Identifier, piece) => name(piece, node, node.text)),
    on(SyntaxKind.PrivateIdentifier, (node: ts.PrivateIdentifier, piece) => name(piece, node, node.text)),
    on(SyntaxKind.ThisKeyword, (node: ts.ThisExpression, piece) => name(piece, node, 'this')),
    on(SyntaxKind.SuperKeyword, (node: ts.SuperExpression, piece) => name(piece, node, 'super')),
    on(SyntaxKind.ImportKeyword, (node: ts.ImportExpression, piece) => name(piece, node, 'import')),
    on(SyntaxKind.MetaProperty, (node: ts.MetaProperty, piece) => meta(node, piece)),
    ...[
      SyntaxKind.NumericLiteral,
      SyntaxKind.BigIntLiteral,
      SyntaxKind.TrueKeyword,
      SyntaxKind.FalseKeyword,
      SyntaxKind.NullKeyword,
      SyntaxKind.OmittedExpression,
    ].map((kind): Entry => [kind, plain]),
  ];
}

export function stringLiteral(node: ts.StringLiteralLike, piece: Piece): StringNode {
  const range = span(piece, node);
  piece.tokens.push(range);
  const quote = piece.source.text.charAt(range.start - piece.offset);
  const start = Math.min(range.start + 1, range.end);
  const inner = { start, end: isUnterminated(node) ? range.end : Math.max(start, range.end - 1) };
  return { kind: 'string', range, parent: null, inner, value: node.text, quote };
}

/** The parser's own mark, not in its public types. */
function isUnterminated(node: ts.Node): boolean {
  return (node as { isUnterminated?: boolean }).isUnterminated === true;
}

export function name(piece: Piece, node: ts.Node, text: string): Node {
  return { kind: 'name', range: span(piece, node), parent: null, name: text };
}

export function plain(node: ts.Node, piece: Piece): Node {
  return { kind: 'plain', range: span(piece, node), parent: null, text: written(piece, node) };
}

function meta(node: ts.MetaProperty, piece: Piece): Node {
  const range = span(piece, node);
  const keyword = node.keywordToken === piece.ts.SyntaxKind.ImportKeyword ? 'import' : 'new';
  const object: Node = { kind: 'name', range: { start: range.start, end: range.start + keyword.length }, parent: null, name: keyword };
  return { kind: 'member', range, parent: null, object, property: node.name.text, at: span(piece, node.name) };
}

function regex(node: ts.RegularExpressionLiteral, piece: Piece): Node {
  const range = span(piece, node);
  piece.tokens.push(range);
  const close = node.text.lastIndexOf('/');
  return { kind: 'regex', range, parent: null, source: node.text.slice(1, Math.max(1, close)) };
}

function template(node: ts.TemplateExpression | ts.TemplateLiteralTypeNode, piece: Piece): TemplateNode {
  const parts: Node[] = [];
  pushText(piece, node.head, parts);
  for (const hole of node.templateSpans) {
    parts.push(piece.convert('expression' in hole ? hole.expression : hole.type));
    pushText(piece, hole.literal, parts);
  }
  return { kind: 'template', range: span(piece, node), parent: null, parts, tag: null };
}

function tagged(node: ts.TaggedTemplateExpression, piece: Piece): Node {
  aside(piece, node.tag);
  for (const type of node.typeArguments ?? []) aside(piece, type);
  const tag = written(piece, node.tag);
  const range = span(piece, node);
  const { template: body } = node;
  if (piece.ts.isTemplateExpression(body)) return { ...template(body, piece), range, tag };
  const text = stringLiteral(body, piece);
  const parts = text.inner.start === text.inner.end ? [] : [{ ...text, value: cooked(body), range: text.inner, quote: '' }];
  return { kind: 'template', range, parent: null, parts, tag };
}

type TemplateText = ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/** A piece of a template; empty ones are left out. */
function pushText(piece: Piece, node: TemplateText, parts: Node[]): void {
  const range = span(piece, node);
  piece.tokens.push(range);
  // `${` closes a head or middle; the parser may have put a missing, zero-width tail where the file ends.
  const close = node.kind === piece.ts.SyntaxKind.TemplateTail ? 1 : 2;
  const start = Math.min(range.start + 1, range.end);
  const inner = { start, end: isUnterminated(node) ? range.end : Math.max(start, range.end - close) };
  if (inner.start === inner.end) return;
  parts.push({ kind: 'string', range: inner, parent: null, inner, value: cooked(node), quote: '' });
}

/** A tagged template may hold escapes that mean nothing; its text is then taken as written. */
function cooked(node: TemplateText | ts.NoSubstitutionTemplateLiteral): string {
  return node.text ?? node.rawText ?? '';
}
