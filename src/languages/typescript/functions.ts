import type ts from 'typescript';
import type { DefineNode, Node, ParamNode } from '../../model/index.js';
import { at, keyed, nameOf, typeText } from './members.js';
import { annotations, aside, type Compiler, type Entry, modified, on, type Piece, span } from './piece.js';
import { body } from './statements.js';
import { signature } from './types.js';

export function functions({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.FunctionDeclaration, (node: ts.FunctionDeclaration, piece) => toFunction(node, piece, node.name?.text ?? '')),
    on(SyntaxKind.FunctionExpression, (node: ts.FunctionExpression, piece) => toFunction(node, piece, node.name?.text ?? '')),
    on(SyntaxKind.ArrowFunction, (node: ts.ArrowFunction, piece) => toFunction(node, piece, '')),
    on(SyntaxKind.MethodDeclaration, method),
    on(SyntaxKind.GetAccessor, method),
    on(SyntaxKind.SetAccessor, method),
    on(SyntaxKind.Constructor, (node: ts.ConstructorDeclaration, piece) => toFunction(node, piece, 'constructor')),
    on(SyntaxKind.Parameter, param),
  ];
}

type Method = ts.MethodDeclaration | ts.AccessorDeclaration;

function method(node: Method, piece: Piece): Node {
  return keyed(piece, node.name, toFunction(node, piece, nameOf(piece, node.name)));
}

/** An overload or abstract signature defines nothing: it is a group of its literals. */
function toFunction(node: ts.FunctionLikeDeclaration, piece: Piece, name: string): Node {
  if (!node.body) return signature(piece, node);
  for (const part of [...(node.typeParameters ?? []), node.type]) aside(piece, part);
  const exported = modified(piece, node, piece.ts.SyntaxKind.ExportKeyword);
  const self = node.parameters.find(({ name }) => piece.ts.isIdentifier(name) && name.text === 'this');
  const own = body(piece, node.body);
  return {
    kind: 'function',
    range: span(piece, node),
    parent: null,
    name,
    at: at(piece, node.name),
    params: node.parameters.filter((one) => one !== self).map((parameter) => param(parameter, piece)),
    body: self ? [receiver(self, piece), ...own] : own,
    exported,
    annotations: annotations(piece, node),
  };
}

/** `this: IExecuteFunctions` is no argument: no call hands it over in that place. */
function receiver(node: ts.ParameterDeclaration, piece: Piece): DefineNode {
  aside(piece, node.type);
  return {
    ...{ kind: 'define', range: span(piece, node), parent: null, name: 'this', at: span(piece, node.name), value: null },
    ...{ constant: true, exported: false, member: false, type: typeText(piece, node.type), annotations: [] },
  };
}

function param(node: ts.ParameterDeclaration, piece: Piece): ParamNode {
  aside(piece, node.type);
  const isPattern = !piece.ts.isIdentifier(node.name);
  return {
    kind: 'param',
    range: span(piece, node),
    parent: null,
    name: nameOf(piece, node.name),
    at: span(piece, node.name),
    initial: node.initializer ? piece.convert(node.initializer) : null,
    type: typeText(piece, node.type),
    field: node.modifiers?.some(piece.ts.isModifier) ?? false,
    rest: node.dotDotDotToken !== undefined,
    annotations: annotations(piece, node),
    pattern: isPattern ? bound(piece, node.name, '') : null,
  };
}

type Bound = NonNullable<ParamNode['pattern']>;

/** The names of a pattern; what lies deeper has the dotted path as its property, a rest has `*`, one of a list behind other items `*1`. */
function bound(piece: Piece, pattern: ts.BindingName, path: string): Bound {
  if (piece.ts.isIdentifier(pattern)) return [];
  return pattern.elements.flatMap((element, index): Bound => {
    if (piece.ts.isOmittedExpression(element)) return [];
    aside(piece, element.propertyName);
    const isList = piece.ts.isArrayBindingPattern(pattern);
    const named = isList ? String(index) : nameOf(piece, element.propertyName ?? element.name);
    const step = element.dotDotDotToken ? (isList && index > 0 ? `*${index}` : '*') : named;
    const property = path === '' ? step : `${path}.${step}`;
    const initial = element.initializer ? piece.convert(element.initializer) : null;
    const name = nameOf(piece, element.name);
    const here = { name, property, at: span(piece, element.name), initial };
    if (piece.ts.isIdentifier(element.name)) return [here];
    return [...(initial ? [here] : []), ...bound(piece, element.name, property)];
  });
}
