import type ts from 'typescript';
import type { ExportNode, ImportNode, Node } from '../../model/index.js';
import { stringLiteral } from './literals.js';
import { aside, type Compiler, type Entry, modified, on, type Piece, span } from './piece.js';

type Binding = ImportNode['bindings'][number];

export function modules({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.ImportDeclaration, (node: ts.ImportDeclaration, piece) => {
      aside(piece, node.attributes);
      return toImport(piece, node, node.moduleSpecifier, importBindings(piece, node.importClause));
    }),
    on(SyntaxKind.ImportEqualsDeclaration, importEquals),
    on(SyntaxKind.ExportDeclaration, exportFrom),
    on(SyntaxKind.ExportAssignment, exportAssignment),
  ];
}

function toImport(piece: Piece, node: ts.Node, specifier: ts.Expression, bindings: readonly Binding[]): Node {
  if (!piece.ts.isStringLiteralLike(specifier)) return { kind: 'group', range: span(piece, node), parent: null, children: [] };
  return {
    kind: 'import',
    range: span(piece, node),
    parent: null,
    from: specifier.text,
    specifier: stringLiteral(specifier, piece),
    bindings,
  };
}

function importBindings(piece: Piece, clause: ts.ImportClause | undefined): Binding[] {
  const bindings: Binding[] = [];
  if (clause?.name) bindings.push({ local: clause.name.text, imported: 'default', at: span(piece, clause.name) });
  const named = clause?.namedBindings;
  if (!named) return bindings;
  if (piece.ts.isNamespaceImport(named)) return [...bindings, { local: named.name.text, imported: '*', at: span(piece, named.name) }];
  for (const element of named.elements) {
    aside(piece, element.propertyName);
    bindings.push({ local: element.name.text, imported: (element.propertyName ?? element.name).text, at: span(piece, element.name) });
  }
  return bindings;
}

/** `import x = require('./y')`; `import x = Other.name` is a constant. */
function importEquals(node: ts.ImportEqualsDeclaration, piece: Piece): Node {
  const at = span(piece, node.name);
  const { moduleReference } = node;
  if (piece.ts.isExternalModuleReference(moduleReference)) {
    return toImport(piece, node, moduleReference.expression, [{ local: node.name.text, imported: '*', at }]);
  }
  return {
    kind: 'define',
    range: span(piece, node),
    parent: null,
    name: node.name.text,
    at,
    value: referred(moduleReference, piece),
    constant: true,
    exported: modified(piece, node, piece.ts.SyntaxKind.ExportKeyword),
    member: false,
    type: null,
    annotations: [],
  };
}

/** `Other.name.inner` in an import: written like a type, read like a value. */
function referred(node: ts.EntityName, piece: Piece): Node {
  if (piece.ts.isIdentifier(node)) return piece.convert(node);
  const object = referred(node.left, piece);
  return { kind: 'member', range: span(piece, node), parent: null, object, property: node.right.text, at: span(piece, node.right) };
}

function exportFrom(node: ts.ExportDeclaration, piece: Piece): Node {
  const { moduleSpecifier, exportClause } = node;
  const specifier = moduleSpecifier && piece.ts.isStringLiteral(moduleSpecifier) ? stringLiteral(moduleSpecifier, piece) : null;
  aside(piece, node.attributes);
  return { ...toExport(piece, node), from: specifier?.value ?? null, specifier, bindings: exportBindings(piece, node, exportClause) };
}

function toExport(piece: Piece, node: ts.Node): ExportNode {
  return { kind: 'export', range: span(piece, node), parent: null, from: null, specifier: null, bindings: [], value: null };
}

function exportBindings(piece: Piece, node: ts.Node, clause: ts.NamedExportBindings | undefined): ExportNode['bindings'] {
  if (!clause) return [{ local: '*', exported: '*', at: span(piece, node) }];
  if (piece.ts.isNamespaceExport(clause)) {
    aside(piece, clause.name);
    return [{ local: '*', exported: clause.name.text, at: span(piece, clause.name) }];
  }
  return clause.elements.map((element) => {
    aside(piece, element);
    return { local: (element.propertyName ?? element.name).text, exported: element.name.text, at: span(piece, element.name) };
  });
}

/** `export default x`; `export = x` is the assignment to `module.exports` that it compiles to. */
function exportAssignment(node: ts.ExportAssignment, piece: Piece): Node {
  const range = span(piece, node);
  const value = piece.convert(node.expression);
  if (!node.isExportEquals) return { ...toExport(piece, node), value };
  const here = { start: range.start, end: range.start };
  const object: Node = { kind: 'name', range: here, parent: null, name: 'module' };
  const target: Node = { kind: 'member', range: here, parent: null, object, property: 'exports', at: here };
  return { kind: 'assign', range, parent: null, target, value, op: '=' };
}

/** `export default function f() {}`: f, and f exported as default; without a name it is the value. Null for any other statement. */
export function exportedDefault(piece: Piece, node: ts.Statement): Node[] | null {
  const { ts: compiler } = piece;
  if (!compiler.isFunctionDeclaration(node) && !compiler.isClassDeclaration(node)) return null;
  if (!modified(piece, node, compiler.SyntaxKind.DefaultKeyword)) return null;
  const value = piece.convert(node);
  if (!node.name) return [{ ...toExport(piece, node), value }];
  const at = span(piece, node.name);
  return [value, { ...toExport(piece, node), range: at, bindings: [{ local: node.name.text, exported: 'default', at }] }];
}

/** `const x = require('./y')`, `const { a, b: c } = require('./y')`, `const x = require('./y').a`. */
export function requireOf(piece: Piece, node: ts.VariableDeclaration, exported: boolean): Node[] | null {
  const { ts: compiler } = piece;
  if (!node.initializer) return null;
  const reads = compiler.isPropertyAccessExpression(node.initializer) ? node.initializer.name.text : null;
  const call = compiler.isPropertyAccessExpression(node.initializer) ? node.initializer.expression : node.initializer;
  if (!compiler.isCallExpression(call) || !compiler.isIdentifier(call.expression) || call.expression.text !== 'require') return null;
  const [specifier] = call.arguments;
  if (call.arguments.length !== 1 || !specifier || !compiler.isStringLiteralLike(specifier)) return null;
  const bindings = requireBindings(piece, node.name, reads);
  if (!bindings) return null;
  aside(piece, node.type);
  const required = toImport(piece, node, specifier, bindings);
  if (!exported) return [required];
  const names = bindings.map(({ local, at }) => ({ local, exported: local, at }));
  return [required, { ...toExport(piece, node), bindings: names }];
}

function requireBindings(piece: Piece, name: ts.BindingName, reads: string | null): Binding[] | null {
  if (piece.ts.isIdentifier(name)) return [{ local: name.text, imported: reads ?? '*', at: span(piece, name) }];
  if (reads !== null || !piece.ts.isObjectBindingPattern(name)) return null;
  const bindings: Binding[] = [];
  for (const element of name.elements) {
    const { name: local, propertyName: imported = local } = element;
    if (element.initializer || element.dotDotDotToken) return null;
    if (!piece.ts.isIdentifier(local) || !piece.ts.isIdentifier(imported)) return null;
    bindings.push({ local: local.text, imported: imported.text, at: span(piece, local) });
  }
  return bindings;
}
