import type ts from 'typescript';
import type { Node, ObjectNode } from '../../model/index.js';
import { decodeEntities } from '../core/entities.js';
import { nothing } from './expressions.js';
import { aside, type Compiler, type Entry, on, type Piece, span, written } from './piece.js';

/** `<Foo type="x">text</Foo>` is the call that it compiles to: `Foo({ type: 'x' }, 'text')`. */
export function jsx({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.JsxElement, (node: ts.JsxElement, piece) => element(piece, node, node.openingElement, children(piece, node.children))),
    on(SyntaxKind.JsxSelfClosingElement, (node: ts.JsxSelfClosingElement, piece) => element(piece, node, node, [])),
    on(SyntaxKind.JsxFragment, (node: ts.JsxFragment, piece) => ({
      kind: 'group',
      range: span(piece, node),
      parent: null,
      children: children(piece, node.children),
    })),
    on(SyntaxKind.JsxAttribute, attribute),
    on(SyntaxKind.JsxSpreadAttribute, (node: ts.JsxSpreadAttribute, piece) => ({
      kind: 'spread',
      range: span(piece, node),
      parent: null,
      value: piece.convert(node.expression),
    })),
    on(SyntaxKind.JsxExpression, (node: ts.JsxExpression, piece) =>
      node.expression ? piece.convert(node.expression) : nothing(piece, node.end),
    ),
    on(SyntaxKind.JsxNamespacedName, (node: ts.JsxNamespacedName, piece) => ({
      kind: 'name',
      range: span(piece, node),
      parent: null,
      name: written(piece, node),
    })),
  ];
}

function element(piece: Piece, node: ts.Node, opening: ts.JsxOpeningLikeElement, content: readonly Node[]): Node {
  for (const type of opening.typeArguments ?? []) aside(piece, type);
  const { attributes } = opening;
  const properties: ObjectNode = {
    kind: 'object',
    range: span(piece, attributes),
    parent: null,
    entries: attributes.properties.map(piece.convert),
  };
  const callee = piece.convert(opening.tagName);
  return { kind: 'call', range: span(piece, node), parent: null, callee, args: [properties, ...content], isNew: false };
}

function attribute(node: ts.JsxAttribute, piece: Piece): Node {
  const { initializer } = node;
  const value = !initializer ? null : piece.ts.isStringLiteral(initializer) ? quoted(initializer, piece) : piece.convert(initializer);
  return { kind: 'entry', range: span(piece, node), parent: null, key: piece.convert(node.name), value };
}

/** Attributes know entities, not escapes. */
function quoted(node: ts.StringLiteral, piece: Piece): Node {
  const literal = piece.convert(node);
  return literal.kind === 'string' ? { ...literal, value: decodeEntities(literal.value) } : literal;
}

function children(piece: Piece, nodes: readonly ts.JsxChild[]): Node[] {
  return nodes.flatMap((node) => (piece.ts.isJsxText(node) ? text(piece, node) : [piece.convert(node)]));
}

/** Text without the space around it. */
function text(piece: Piece, node: ts.JsxText): Node[] {
  const start = node.pos + piece.offset;
  piece.tokens.push({ start, end: node.end + piece.offset });
  const raw = node.text.trim();
  if (raw === '') return [];
  const first = start + node.text.indexOf(raw);
  const inner = { start: first, end: first + raw.length };
  return [{ kind: 'string', range: inner, parent: null, inner, value: decodeEntities(raw), quote: '' }];
}
