import type ts from 'typescript';
import type { Node } from '../../model/index.js';
import { key } from './members.js';
import { aside, type Compiler, type Entry, hasLiteral, inOrder, modified, on, type Piece, span, written } from './piece.js';

/** Types are in the tree for their literals only: a union is a list, an object type an object, the rest groups. */
export function types({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.InterfaceDeclaration, (node: ts.InterfaceDeclaration, piece) => {
      const parent = node.heritageClauses?.find((clause) => clause.token === SyntaxKind.ExtendsKeyword)?.types[0];
      return named(piece, node, parent ? written(piece, parent.expression) : null, entries(piece, node.members));
    }),
    on(SyntaxKind.TypeAliasDeclaration, (node: ts.TypeAliasDeclaration, piece) =>
      named(
        piece,
        node,
        null,
        inOrder(piece, [node.type], (type) => literalsOf(piece, type)),
      ),
    ),
    on(SyntaxKind.LiteralType, (node: ts.LiteralTypeNode, piece) => piece.convert(node.literal)),
    on(SyntaxKind.ParenthesizedType, (node: ts.ParenthesizedTypeNode, piece) => piece.convert(node.type)),
    on(SyntaxKind.UnionType, (node: ts.UnionTypeNode, piece) => list(piece, node, node.types)),
    on(SyntaxKind.TupleType, (node: ts.TupleTypeNode, piece) => list(piece, node, node.elements)),
    on(SyntaxKind.TypeLiteral, (node: ts.TypeLiteralNode, piece) => ({
      kind: 'object',
      range: span(piece, node),
      parent: null,
      entries: entries(piece, node.members),
    })),
    on(SyntaxKind.PropertySignature, entry),
    on(SyntaxKind.MethodSignature, entry),
  ];
}

function named(piece: Piece, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration, parent: string | null, body: readonly Node[]): Node {
  const heritage = 'heritageClauses' in node ? node.heritageClauses : [];
  for (const part of [...(node.typeParameters ?? []), ...(heritage ?? [])]) aside(piece, part);
  return {
    kind: 'class',
    range: span(piece, node),
    parent: null,
    name: node.name.text,
    at: span(piece, node.name),
    extends: parent,
    mixins: [],
    body,
    exported: modified(piece, node, piece.ts.SyntaxKind.ExportKeyword),
    isEnum: false,
    annotations: [],
  };
}

function literalsOf(piece: Piece, node: ts.Node | undefined): Node[] {
  return node && hasLiteral(piece, node) ? [piece.convert(node)] : [];
}

function list(piece: Piece, node: ts.Node, types: readonly ts.TypeNode[]): Node {
  return { kind: 'list', range: span(piece, node), parent: null, items: types.flatMap((type) => literalsOf(piece, type)) };
}

function entries(piece: Piece, members: readonly ts.TypeElement[]): Node[] {
  return inOrder(piece, members, (member) => (member.name ? [piece.convert(member)] : literalsOf(piece, member)));
}

function entry(node: ts.PropertySignature | ts.MethodSignature, piece: Piece): Node {
  const value = piece.ts.isMethodSignature(node) ? signature(piece, node) : (literalsOf(piece, node.type)[0] ?? null);
  return { kind: 'entry', range: span(piece, node), parent: null, key: key(piece, node.name), value };
}

/** The literals of a function that has no body. */
export function signature(piece: Piece, node: ts.SignatureDeclaration): Node {
  const children = [...(node.typeParameters ?? []), ...node.parameters, node.type].flatMap((part) => literalsOf(piece, part));
  return { kind: 'group', range: span(piece, node), parent: null, children };
}
