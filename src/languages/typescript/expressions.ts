import type ts from 'typescript';
import type { Node } from '../../model/index.js';
import { withoutLodash } from './lodash.js';
import { aside, type Compiler, type Entry, on, type Piece, span, written } from './piece.js';
import { takenApart } from './taken-apart.js';

export function expressions({ SyntaxKind }: Compiler): readonly Entry[] {
  return [
    on(SyntaxKind.ParenthesizedExpression, (node: ts.ParenthesizedExpression, piece) => piece.convert(node.expression)),
    on(SyntaxKind.NonNullExpression, (node: ts.NonNullExpression, piece) => piece.convert(node.expression)),
    on(SyntaxKind.AwaitExpression, (node: ts.AwaitExpression, piece) => piece.convert(node.expression)),
    on(SyntaxKind.AsExpression, typed),
    on(SyntaxKind.SatisfiesExpression, typed),
    on(SyntaxKind.TypeAssertionExpression, typed),
    on(SyntaxKind.ExpressionWithTypeArguments, (node: ts.ExpressionWithTypeArguments, piece) => {
      for (const type of node.typeArguments ?? []) aside(piece, type);
      return piece.convert(node.expression);
    }),
    on(SyntaxKind.YieldExpression, (node: ts.YieldExpression, piece) =>
      node.expression ? piece.convert(node.expression) : nothing(piece, node.end),
    ),
    on(SyntaxKind.PropertyAccessExpression, (node: ts.PropertyAccessExpression, piece) => ({
      kind: 'member',
      range: span(piece, node),
      parent: null,
      object: piece.convert(node.expression),
      property: node.name.text,
      at: span(piece, node.name),
    })),
    on(SyntaxKind.ElementAccessExpression, (node: ts.ElementAccessExpression, piece) => ({
      kind: 'index',
      range: span(piece, node),
      parent: null,
      object: piece.convert(node.expression),
      index: piece.convert(node.argumentExpression),
    })),
    on(SyntaxKind.CallExpression, (node: ts.CallExpression, piece) => call(node, piece, false)),
    on(SyntaxKind.NewExpression, (node: ts.NewExpression, piece) => call(node, piece, true)),
    on(SyntaxKind.ArrayLiteralExpression, (node: ts.ArrayLiteralExpression, piece) => ({
      kind: 'list',
      range: span(piece, node),
      parent: null,
      items: node.elements.map(piece.convert),
    })),
    on(SyntaxKind.SpreadElement, spread),
    on(SyntaxKind.SpreadAssignment, spread),
    on(SyntaxKind.ConditionalExpression, conditional),
    on(SyntaxKind.BinaryExpression, binary),
    on(SyntaxKind.PrefixUnaryExpression, prefix),
    on(SyntaxKind.DeleteExpression, removal),
  ];
}

/** A node of no width for what is left out in the source. */
export function nothing(piece: Piece, end: number, text = ''): Node {
  return { kind: 'plain', range: { start: end + piece.offset, end: end + piece.offset }, parent: null, text };
}

function typed(node: ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion, piece: Piece): Node {
  const value = piece.convert(node.expression);
  aside(piece, node.type);
  return value;
}

function spread(node: ts.SpreadElement | ts.SpreadAssignment, piece: Piece): Node {
  return { kind: 'spread', range: span(piece, node), parent: null, value: piece.convert(node.expression) };
}

function call(node: ts.CallExpression | ts.NewExpression, piece: Piece, isNew: boolean): Node {
  for (const type of node.typeArguments ?? []) aside(piece, type);
  const args = node.arguments?.map(piece.convert) ?? [];
  const plainly = isNew ? null : withoutLodash(node, piece, args);
  if (plainly !== null) return plainly;
  const callee = piece.convert(node.expression);
  return { kind: 'call', range: span(piece, node), parent: null, callee, args, isNew };
}

function conditional(node: ts.ConditionalExpression, piece: Piece): Node {
  return {
    kind: 'choice',
    range: span(piece, node),
    parent: null,
    condition: condition(piece, node.condition),
    options: [piece.convert(node.whenTrue), piece.convert(node.whenFalse)],
  };
}

function prefix(node: ts.PrefixUnaryExpression, piece: Piece): Node {
  const { SyntaxKind } = piece.ts;
  const range = span(piece, node);
  if (node.operator === SyntaxKind.ExclamationToken) {
    return { kind: 'compare', range, parent: null, op: '!', left: condition(piece, node.operand), right: nothing(piece, node.end, 'true') };
  }
  if (node.operator === SyntaxKind.MinusToken && node.operand.kind === SyntaxKind.NumericLiteral) {
    return { kind: 'plain', range, parent: null, text: piece.source.text.slice(range.start - piece.offset, node.end) };
  }
  return { kind: 'group', range, parent: null, children: [piece.convert(node.operand)] };
}

/** `delete x.key`: from there on nothing is under the key. */
function removal(node: ts.DeleteExpression, piece: Piece): Node {
  const target = piece.convert(node.expression);
  return { kind: 'assign', range: span(piece, node), parent: null, target, value: nothing(piece, node.end, 'undefined'), op: '=' };
}

function binary(node: ts.BinaryExpression, piece: Piece): Node {
  const { SyntaxKind } = piece.ts;
  const op = node.operatorToken.kind;
  const range = span(piece, node);
  if (op >= SyntaxKind.FirstAssignment && op <= SyntaxKind.LastAssignment) {
    const target = piece.convert(node.left);
    if (target.kind === 'list' || target.kind === 'object') return takenApart(target, piece.convert(node.right), range);
    return { kind: 'assign', range, parent: null, target, value: piece.convert(node.right), op: written(piece, node.operatorToken) };
  }
  if (op === SyntaxKind.AmpersandAmpersandToken) {
    const options = [piece.convert(node.right)];
    return { kind: 'choice', range, parent: null, condition: condition(piece, node.left), options };
  }
  if (isComparison(piece, op)) return compare(piece, node, range);
  const operands = spine(piece, node).map(piece.convert);
  if (op === SyntaxKind.PlusToken) return { kind: 'concat', range, parent: null, parts: operands };
  if (op === SyntaxKind.BarBarToken || op === SyntaxKind.QuestionQuestionToken) {
    return { kind: 'choice', range, parent: null, condition: null, options: operands };
  }
  // `(0, call)(…)`, as compilers print it: the value is the last operand.
  const last = operands.at(-1);
  const others = operands.slice(0, -1);
  if (op === SyntaxKind.CommaToken && last && others.every((operand) => operand.kind === 'plain')) return last;
  return { kind: 'group', range, parent: null, children: operands };
}

function compare(piece: Piece, node: ts.BinaryExpression, range: Node['range']): Node {
  const left = piece.convert(node.left);
  return { kind: 'compare', range, parent: null, op: written(piece, node.operatorToken), left, right: piece.convert(node.right) };
}

function isComparison(piece: Piece, op: ts.SyntaxKind): boolean {
  const { SyntaxKind } = piece.ts;
  switch (op) {
    case SyntaxKind.EqualsEqualsToken:
    case SyntaxKind.EqualsEqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsToken:
    case SyntaxKind.ExclamationEqualsEqualsToken:
    case SyntaxKind.LessThanToken:
    case SyntaxKind.LessThanEqualsToken:
    case SyntaxKind.GreaterThanToken:
    case SyntaxKind.GreaterThanEqualsToken:
    case SyntaxKind.InKeyword:
    case SyntaxKind.InstanceOfKeyword:
      return true;
    default:
      return false;
  }
}

/** The operands of `a op b op c`, read without recursion: a generated sum may have 100,000 of them. */
function spine(piece: Piece, node: ts.BinaryExpression): ts.Expression[] {
  const operands: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (piece.ts.isBinaryExpression(left) && left.operatorToken.kind === node.operatorToken.kind) {
    operands.push(left.right);
    left = bare(piece, left.left);
  }
  operands.push(left);
  return operands.reverse();
}

function bare(piece: Piece, node: ts.Expression): ts.Expression {
  let inner = node;
  while (piece.ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

/** An expression of which only the truth counts: there `||` and `&&` compare, elsewhere they choose a value. */
export function condition(piece: Piece, node: ts.Expression): Node {
  const { SyntaxKind } = piece.ts;
  const inner = bare(piece, node);
  if (!piece.ts.isBinaryExpression(inner)) return piece.convert(inner);
  const op = inner.operatorToken.kind;
  if (op !== SyntaxKind.BarBarToken && op !== SyntaxKind.AmpersandAmpersandToken) return piece.convert(inner);
  const [first, ...rest] = spine(piece, inner);
  const start = span(piece, inner).start;
  const sign = written(piece, inner.operatorToken);
  let left = condition(piece, first ?? inner);
  for (const operand of rest) {
    const right = condition(piece, operand);
    left = { kind: 'compare', range: { start, end: operand.end + piece.offset }, parent: null, op: sign, left, right };
  }
  return left;
}
