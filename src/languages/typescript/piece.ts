import type ts from 'typescript';
import type { Node, Range } from '../../model/index.js';
import type { Compiler } from './typescript-parser.js';

export type { Compiler };

/** One stretch of a file that is parsed as a unit: a whole script, a script block, one expression of a template. */
export type Piece = {
  readonly ts: Compiler;
  readonly source: ts.SourceFile;
  /** Added to the parser's positions to index the file. */
  readonly offset: number;
  /** The literals that became nodes, delimiters included: what stands between them is code, space or comment. */
  readonly tokens: Range[];
  /** Literals that have no seat in the common tree (those of types): they stand beside the statement that holds them. */
  asides: Node[];
  convert(node: ts.Node): Node;
};

export type Convert<T extends ts.Node> = (node: T, piece: Piece) => Node;
export type Entry = readonly [ts.SyntaxKind, Convert<ts.Node>];

/** One line of the table that dispatches on a node's kind. */
export function on<T extends ts.Node>(kind: T['kind'], convert: Convert<T>): Entry {
  // The table hands a node to the converter of its own kind only, so the narrower parameter type holds.
  return [kind, convert as Convert<ts.Node>];
}

export function span(piece: Piece, node: ts.Node): Range {
  return { start: piece.ts.getTokenPosOfNode(node, piece.source) + piece.offset, end: node.end + piece.offset };
}

/** The text of a node as written. */
export function written(piece: Piece, node: ts.Node): string {
  return piece.source.text.slice(piece.ts.getTokenPosOfNode(node, piece.source), node.end);
}

/** Converts a list of statements or members; what could not be seated follows the one that holds it. */
export function inOrder<T extends ts.Node>(piece: Piece, nodes: readonly T[], convert: (node: T) => readonly Node[]): Node[] {
  const outer = piece.asides;
  const result: Node[] = [];
  for (const node of nodes) {
    piece.asides = [];
    for (const converted of convert(node)) result.push(converted);
    for (const aside of piece.asides) result.push(aside);
  }
  piece.asides = outer;
  return result;
}

/** Keeps the literals of a node that the common tree has no field for. Most have none, which the text tells at once. */
export function aside(piece: Piece, node: ts.Node | undefined): void {
  if (node && hasLiteral(piece, node)) piece.asides.push(piece.convert(node));
}

export function hasLiteral(piece: Piece, node: ts.Node): boolean {
  return /['"`]/.test(piece.source.text.slice(node.pos, node.end));
}

/** The children that are more than a keyword or a sign. */
export function childrenOf(piece: Piece, node: ts.Node): Node[] {
  const children: Node[] = [];
  const last = piece.ts.SyntaxKind.LastPunctuation;
  piece.ts.forEachChild(node, (child) => {
    const isSign = child.kind <= last && child.kind >= piece.ts.SyntaxKind.FirstPunctuation;
    if (!isSign && !piece.ts.isModifier(child)) children.push(piece.convert(child));
  });
  return children;
}

export function group(node: ts.Node, piece: Piece): Node {
  return { kind: 'group', range: span(piece, node), parent: null, children: childrenOf(piece, node) };
}

export function modified(piece: Piece, node: ts.Node, kind: ts.ModifierSyntaxKind): boolean {
  return piece.ts.canHaveModifiers(node) && (node.modifiers?.some((modifier) => modifier.kind === kind) ?? false);
}

/** Decorators; `@Foo` without parentheses is a call without arguments. */
export function annotations(piece: Piece, node: ts.Node): Node[] {
  if (!piece.ts.canHaveDecorators(node)) return [];
  return (piece.ts.getDecorators(node) ?? []).map((decorator): Node => {
    const callee = piece.convert(decorator.expression);
    if (callee.kind === 'call') return callee;
    return { kind: 'call', range: span(piece, decorator), parent: null, callee, args: [], isNew: false };
  });
}
