import type ts from 'typescript';
import type { Node, Range } from '../../model/index.js';
import { type Compiler, type Entry, on, type Piece, span, written } from './piece.js';

/** Object literals and the names of members. */
export function members({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.ObjectLiteralExpression, (node: ts.ObjectLiteralExpression, piece) => ({
      kind: 'object',
      range: span(piece, node),
      parent: null,
      entries: node.properties.map((property) => entry(piece, property)),
    })),
    on(SyntaxKind.PropertyAssignment, (node: ts.PropertyAssignment, piece) => ({
      kind: 'entry',
      range: span(piece, node),
      parent: null,
      key: key(piece, node.name),
      value: piece.convert(node.initializer),
    })),
    on(SyntaxKind.ShorthandPropertyAssignment, (node: ts.ShorthandPropertyAssignment, piece) => {
      const both = piece.convert(node.name);
      const value = node.objectAssignmentInitializer ? piece.convert(node.objectAssignmentInitializer) : both;
      return { kind: 'entry', range: span(piece, node), parent: null, key: both, value };
    }),
    on(SyntaxKind.ComputedPropertyName, (node: ts.ComputedPropertyName, piece) => piece.convert(node.expression)),
  ];
}

/** Methods and accessors are entries too; one whose name is quoted or computed comes as one. */
function entry(piece: Piece, property: ts.ObjectLiteralElementLike): Node {
  const made = piece.convert(property);
  if (made.kind !== 'function' || !property.name) return made;
  return { kind: 'entry', range: made.range, parent: null, key: key(piece, property.name), value: made };
}

/** A bare key is a name, a quoted one a string, a computed one its expression. */
export function key(piece: Piece, node: ts.PropertyName): Node {
  return piece.convert(node);
}

/** The name of a member, for look-ups; '' for a name that only running the code can tell. */
export function nameOf(piece: Piece, node: ts.PropertyName | ts.BindingName): string {
  const { ts: compiler } = piece;
  if (compiler.isComputedPropertyName(node)) {
    return compiler.isStringLiteralLike(node.expression) ? node.expression.text : '';
  }
  if (compiler.isObjectBindingPattern(node) || compiler.isArrayBindingPattern(node)) return '';
  return node.text;
}

/** A quoted or computed name is an entry around its member: the key stays in sight, and so does the member. */
export function keyed<T extends Node>(piece: Piece, node: ts.PropertyName, member: T): Node {
  if (piece.ts.isIdentifier(node) || piece.ts.isPrivateIdentifier(node)) return member;
  return { kind: 'entry', range: member.range, parent: null, key: key(piece, node), value: member };
}

export function at(piece: Piece, node: ts.Node | undefined): Range | null {
  return node ? span(piece, node) : null;
}

export function typeText(piece: Piece, node: ts.TypeNode | undefined): string | null {
  return node ? written(piece, node) : null;
}
