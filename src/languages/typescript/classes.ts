import type ts from 'typescript';
import type { Node } from '../../model/index.js';
import { at, keyed, nameOf, typeText } from './members.js';
import { annotations, aside, type Compiler, type Entry, inOrder, modified, on, type Piece, span, written } from './piece.js';
import { inSequence } from './statements.js';

export function classes({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.ClassDeclaration, toClass),
    on(SyntaxKind.ClassExpression, toClass),
    on(SyntaxKind.PropertyDeclaration, field),
    on(SyntaxKind.EnumDeclaration, toEnum),
    on(SyntaxKind.ModuleDeclaration, namespace),
  ];
}

function toClass(node: ts.ClassLikeDeclaration, piece: Piece): Node {
  const heritage = node.heritageClauses ?? [];
  for (const part of [...(node.typeParameters ?? []), ...heritage]) aside(piece, part);
  const parent = heritage.find((clause) => clause.token === piece.ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return {
    kind: 'class',
    range: span(piece, node),
    parent: null,
    name: node.name?.text ?? '',
    at: at(piece, node.name),
    extends: parent ? written(piece, parent.expression) : null,
    mixins: [],
    body: inOrder(piece, node.members, (member) => (piece.ts.isSemicolonClassElement(member) ? [] : [piece.convert(member)])),
    exported: modified(piece, node, piece.ts.SyntaxKind.ExportKeyword),
    isEnum: false,
    annotations: annotations(piece, node),
  };
}

function field(node: ts.PropertyDeclaration, piece: Piece): Node {
  aside(piece, node.type);
  return keyed(piece, node.name, {
    kind: 'define',
    range: span(piece, node),
    parent: null,
    name: nameOf(piece, node.name),
    at: span(piece, node.name),
    value: node.initializer ? piece.convert(node.initializer) : null,
    constant: modified(piece, node, piece.ts.SyntaxKind.ReadonlyKeyword),
    exported: false,
    member: true,
    type: typeText(piece, node.type),
    annotations: annotations(piece, node),
  });
}

function toEnum(node: ts.EnumDeclaration, piece: Piece): Node {
  const members = inOrder(piece, node.members, (member) => [
    keyed(piece, member.name, {
      kind: 'define',
      range: span(piece, member),
      parent: null,
      name: nameOf(piece, member.name),
      at: span(piece, member.name),
      value: member.initializer ? piece.convert(member.initializer) : null,
      constant: true,
      exported: false,
      member: true,
      type: null,
      annotations: [],
    }),
  ]);
  return { ...named(piece, node, node.name, members), isEnum: true };
}

/** `namespace X { … }` is reached as a class's statics are; `declare module './x' { … }` only holds statements. */
function namespace(node: ts.ModuleDeclaration, piece: Piece): Node {
  const inside = node.body;
  const body = !inside ? [] : piece.ts.isModuleBlock(inside) ? inSequence(piece, inside.statements) : [piece.convert(inside)];
  if (piece.ts.isIdentifier(node.name)) return named(piece, node, node.name, body);
  return { kind: 'group', range: span(piece, node), parent: null, children: [piece.convert(node.name), ...body] };
}

function named(piece: Piece, node: ts.Node, name: ts.Identifier, body: readonly Node[]) {
  return {
    kind: 'class',
    range: span(piece, node),
    parent: null,
    name: name.text,
    at: span(piece, name),
    extends: null,
    mixins: [],
    body,
    exported: modified(piece, node, piece.ts.SyntaxKind.ExportKeyword),
    isEnum: false,
    annotations: [],
  } as const;
}
