import type ts from 'typescript';
import type { CaseNode, GroupNode, Node } from '../../model/index.js';
import { defines } from './defines.js';
import { condition, nothing } from './expressions.js';
import { exportedDefault } from './modules.js';
import { type Compiler, type Entry, inOrder, modified, on, type Piece, span } from './piece.js';
import { assigned } from './taken-apart.js';

export function statements({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.SourceFile, (node: ts.SourceFile, piece) => toGroup(piece, node, inSequence(piece, node.statements))),
    on(SyntaxKind.Block, (node: ts.Block, piece) => toGroup(piece, node, inSequence(piece, node.statements))),
    on(SyntaxKind.ModuleBlock, (node: ts.ModuleBlock, piece) => toGroup(piece, node, inSequence(piece, node.statements))),
    on(SyntaxKind.ExpressionStatement, (node: ts.ExpressionStatement, piece) => piece.convert(node.expression)),
    on(SyntaxKind.VariableDeclarationList, (node: ts.VariableDeclarationList, piece) => toGroup(piece, node, defines(piece, node, false))),
    on(SyntaxKind.IfStatement, branch),
    on(SyntaxKind.SwitchStatement, toSwitch),
    on(SyntaxKind.ReturnStatement, (node: ts.ReturnStatement, piece) => ({
      kind: 'return',
      range: span(piece, node),
      parent: null,
      value: node.expression ? piece.convert(node.expression) : null,
    })),
    on(SyntaxKind.ForOfStatement, forOf),
    on(SyntaxKind.ForInStatement, forIn),
    on(SyntaxKind.ForStatement, forLoop),
    on(SyntaxKind.WhileStatement, (node: ts.WhileStatement, piece) =>
      toGroup(piece, node, [condition(piece, node.expression), ...block(piece, node.statement)]),
    ),
    on(SyntaxKind.DoStatement, (node: ts.DoStatement, piece) =>
      toGroup(piece, node, [...block(piece, node.statement), condition(piece, node.expression)]),
    ),
    on(SyntaxKind.LabeledStatement, (node: ts.LabeledStatement, piece) => toGroup(piece, node, block(piece, node.statement))),
    on(SyntaxKind.CatchClause, (node: ts.CatchClause, piece) =>
      toGroup(piece, node, [...initial(piece, node.variableDeclaration, null), piece.convert(node.block)]),
    ),
  ];
}

function toGroup(piece: Piece, node: ts.Node, children: readonly Node[]): GroupNode {
  return { kind: 'group', range: span(piece, node), parent: null, children };
}

/** Statements in order; one declaration may be several nodes. */
export function inSequence(piece: Piece, nodes: readonly ts.Statement[]): Node[] {
  return inOrder(piece, nodes, (node) => {
    const { ts: compiler } = piece;
    if (compiler.isVariableStatement(node)) {
      return defines(piece, node.declarationList, modified(piece, node, compiler.SyntaxKind.ExportKeyword));
    }
    if (compiler.isEmptyStatement(node)) return [];
    return exportedDefault(piece, node) ?? [piece.convert(node)];
  });
}

/** The statements of a block, or the one that stands in its place. */
function block(piece: Piece, node: ts.Statement): Node[] {
  return inSequence(piece, piece.ts.isBlock(node) ? node.statements : [node]);
}

/** A function's statements; the expression of an arrow is returned. */
export function body(piece: Piece, node: ts.ConciseBody): Node[] {
  if (piece.ts.isBlock(node)) return inSequence(piece, node.statements);
  return inOrder(piece, [node], (value): Node[] => [
    { kind: 'return', range: span(piece, value), parent: null, value: piece.convert(value) },
  ]);
}

function branch(node: ts.IfStatement, piece: Piece): Node {
  return {
    kind: 'branch',
    range: span(piece, node),
    parent: null,
    condition: condition(piece, node.expression),
    // biome-ignore lint/suspicious/noThenProperty: the tree's own name for the branch that is taken
    then: block(piece, node.thenStatement),
    otherwise: node.elseStatement ? block(piece, node.elseStatement) : [],
  };
}

function toSwitch(node: ts.SwitchStatement, piece: Piece): Node {
  const subject = piece.convert(node.expression);
  const cases = node.caseBlock.clauses.map((clause): CaseNode => {
    const tests = piece.ts.isCaseClause(clause) ? [piece.convert(clause.expression)] : [];
    return { kind: 'case', range: span(piece, clause), parent: null, tests, body: inSequence(piece, clause.statements) };
  });
  return { kind: 'switch', range: span(piece, node), parent: null, subject, cases };
}

function forLoop(node: ts.ForStatement, piece: Piece): Node {
  const head = node.initializer ? initial(piece, node.initializer, undefined) : [];
  if (node.condition) head.push(condition(piece, node.condition));
  if (node.incrementor) head.push(piece.convert(node.incrementor));
  return toGroup(piece, node, [...head, ...block(piece, node.statement)]);
}

/** The variable of `for (const x of list)` is `list[*]`: any of its items. */
function forOf(node: ts.ForOfStatement, piece: Piece): Node {
  const { expression } = node;
  const object = piece.convert(expression);
  const range = span(piece, expression);
  const item: Node = { kind: 'index', range, parent: null, object, index: nothing(piece, expression.end, '*') };
  const head = rounds(piece, node.initializer, item);
  const seated = head.length > 0;
  return toGroup(piece, node, [...head, ...(seated ? [] : [item]), ...block(piece, node.statement)]);
}

/** The variable of `for (const key in object)` is one of `Object.keys(object)`. */
function forIn(node: ts.ForInStatement, piece: Piece): Node {
  const object = piece.convert(node.expression);
  const { range } = object;
  const at = { start: range.start, end: range.start };
  const whole: Node = { kind: 'name', range: at, parent: null, name: 'Object' };
  const callee: Node = { kind: 'member', range: at, parent: null, object: whole, property: 'keys', at };
  const keys: Node = { kind: 'call', range, parent: null, callee, args: [object], isNew: false };
  const item: Node = { kind: 'index', range, parent: null, object: keys, index: nothing(piece, node.expression.end, '*') };
  const head = rounds(piece, node.initializer, item);
  const seated = head.length > 0;
  return toGroup(piece, node, [...head, ...(seated ? [] : [item]), ...block(piece, node.statement)]);
}

/** What each round begins with: the variable's declaration; `for (url of urls)`, `for ([key, state.url] of pairs)`: the assignment to what is there. */
function rounds(piece: Piece, node: ts.ForInitializer, item: Node): Node[] {
  return piece.ts.isVariableDeclarationList(node) ? initial(piece, node, item) : [assigned(piece.convert(node), item)];
}

/** The declarations of a loop or `catch`. `value`: the bound value; undefined: the variable's own initializer. */
function initial(piece: Piece, node: ts.ForInitializer | ts.VariableDeclaration | undefined, value: Node | null | undefined): Node[] {
  if (!node) return [];
  if (piece.ts.isVariableDeclarationList(node)) return defines(piece, node, false, value);
  if (piece.ts.isVariableDeclaration(node)) return defines(piece, { declarations: [node], flags: 0 }, false, value);
  return [piece.convert(node)];
}
