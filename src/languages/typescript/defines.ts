import type ts from 'typescript';
import type { Node, Range } from '../../model/index.js';
import { nameOf, typeText } from './members.js';
import { requireOf } from './modules.js';
import { aside, type Piece, span } from './piece.js';

type Declarations = Pick<ts.VariableDeclarationList, 'flags'> & { readonly declarations: readonly ts.VariableDeclaration[] };
type Keeps = { readonly constant: boolean; readonly exported: boolean };

/** The variables of a declaration, one node a name. `given` is bound in place of the initializers, as in a loop. */
export function defines(piece: Piece, list: Declarations, exported: boolean, given?: Node | null): Node[] {
  const constant = (list.flags & piece.ts.NodeFlags.Constant) !== 0;
  return list.declarations.flatMap((node): readonly Node[] => {
    const required = requireOf(piece, node, exported);
    if (required) return required;
    aside(piece, node.type);
    const value = given === undefined && node.initializer ? piece.convert(node.initializer) : (given ?? null);
    if (piece.ts.isIdentifier(node.name)) return [define(piece, node, node.name, value, { constant, exported })];
    const bound = destructure(piece, node.name, value, { constant, exported });
    return bound.length > 0 || !value ? bound : [value];
  });
}

function define(
  piece: Piece,
  node: ts.VariableDeclaration | ts.BindingElement,
  name: ts.Identifier,
  value: Node | null,
  keeps: Keeps,
): Node {
  const type = piece.ts.isVariableDeclaration(node) ? typeText(piece, node.type) : null;
  return {
    kind: 'define',
    range: span(piece, node),
    parent: null,
    name: name.text,
    at: span(piece, name),
    value,
    ...keeps,
    member: false,
    type,
    annotations: [],
  };
}

/** The names that a pattern takes out of `value`: each reads a part of the one node that they share. */
function destructure(piece: Piece, pattern: ts.BindingPattern, value: Node | null, keeps: Keeps): Node[] {
  return pattern.elements.flatMap((element, index): readonly Node[] => {
    if (piece.ts.isOmittedExpression(element)) return [];
    if (!value) aside(piece, element.propertyName);
    const part = value && read(piece, pattern, element, index, value);
    const found = element.initializer ? orElse(piece, element, part, piece.convert(element.initializer)) : part;
    if (piece.ts.isIdentifier(element.name)) return [define(piece, element, element.name, found, keeps)];
    return destructure(piece, element.name, found, keeps);
  });
}

function read(piece: Piece, pattern: ts.BindingPattern, element: ts.BindingElement, index: number, object: Node): Node {
  const range = span(piece, element);
  if (element.dotDotDotToken) {
    const isList = piece.ts.isArrayBindingPattern(pattern);
    const rest: Node = { kind: 'spread', range, parent: null, value: isList && index > 0 ? behind(object, index, range) : object };
    return isList ? { kind: 'list', range, parent: null, items: [rest] } : { kind: 'object', range, parent: null, entries: [rest] };
  }
  const named = element.propertyName ?? element.name;
  if (piece.ts.isArrayBindingPattern(pattern)) {
    const place: Node = { kind: 'plain', range: { start: range.start, end: range.start }, parent: null, text: String(index) };
    return { kind: 'index', range, parent: null, object, index: place };
  }
  if (piece.ts.isComputedPropertyName(named)) return { kind: 'index', range, parent: null, object, index: piece.convert(named) };
  aside(piece, element.propertyName);
  return { kind: 'member', range, parent: null, object, property: nameOf(piece, named), at: span(piece, named) };
}

/** The items from a place on, as `object.slice(index)` gives them. */
function behind(object: Node, index: number, range: Range): Node {
  const at = { start: range.start, end: range.start };
  const callee: Node = { kind: 'member', range, parent: null, object, property: 'slice', at };
  return {
    kind: 'call',
    range,
    parent: null,
    callee,
    args: [{ kind: 'plain', range: at, parent: null, text: String(index) }],
    isNew: false,
  };
}

function orElse(piece: Piece, element: ts.BindingElement, part: Node | null, initial: Node): Node {
  if (!part) return initial;
  return { kind: 'choice', range: span(piece, element), parent: null, condition: null, options: [part, initial] };
}
