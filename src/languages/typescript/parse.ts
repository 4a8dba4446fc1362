import type ts from 'typescript';
import type { CommentNode, Node, Range, UnparsedWhy } from '../../model/index.js';
import { classes } from './classes.js';
import { condition, expressions } from './expressions.js';
import { functions } from './functions.js';
import { readGaps } from './gaps.js';
import { jsx } from './jsx.js';
import { literals } from './literals.js';
import { members } from './members.js';
import { modules } from './modules.js';
import { type Compiler, type Convert, group, inOrder, type Piece } from './piece.js';
import { inSequence, statements } from './statements.js';
import { tokenize } from './tokens.js';
import { types } from './types.js';

export type Dialect = 'ts' | 'tsx' | 'js' | 'jsx';

/** `condition`: an expression of which only the truth counts, so that `||` and `&&` compare. */
export type ReadAs = 'script' | 'expression' | 'condition';

/** The nodes of one stretch of script; ranges index the whole file, parents are not set. */
export type Parsed = {
  readonly nodes: readonly Node[];
  readonly comments: readonly CommentNode[];
  readonly errors: readonly Range[];
  readonly unparsed: UnparsedWhy | null;
};

type Table = ReadonlyMap<ts.SyntaxKind, Convert<ts.Node>>;
type Loaded = { readonly compiler: Compiler; readonly table: Table };
const held: { loaded: Loaded | null } = { loaded: null };

export async function loadCompiler(): Promise<void> {
  if (held.loaded) return;
  const { compiler } = await import('./typescript-parser.js');
  const all = [literals, expressions, members, functions, classes, statements, modules, types, jsx];
  held.loaded = { compiler, table: new Map(all.flatMap((entries) => entries(compiler))) };
}

/** Parses nothing: a parse that was stopped in the middle leaves the compiler's parser with what it remembered. */
export function recover(): void {
  if (held.loaded) toSource(held.loaded.compiler, '', 'ts');
}

/**
 * Parses `text` from `start` to `end` as a script, or as one expression (an object literal is then no block).
 * `loadCompiler` must have been called. Never throws: what the compiler cannot take is read by its tokens.
 */
export function parseAt(text: string, range: Range, dialect: Dialect, as: ReadAs = 'script'): Parsed {
  const { loaded } = held;
  if (!loaded) throw new Error(`parseAt(${range.start}, ${range.end}) before loadCompiler()`);
  try {
    return parseWhole(loaded, text, range, dialect, as);
  } catch (error) {
    const { nodes, comments } = tokenize(text, range);
    return { nodes, comments, errors: [range], unparsed: error instanceof RangeError ? 'too-deep' : 'parser-failed' };
  }
}

function parseWhole(loaded: Loaded, text: string, range: Range, dialect: Dialect, as: ReadAs): Parsed {
  const { compiler, table } = loaded;
  const code = text.slice(range.start, range.end);
  const source = toSource(compiler, as === 'script' ? code : `(${code})`, dialect);
  const piece: Piece = {
    ts: compiler,
    source,
    offset: as === 'script' ? range.start : range.start - 1,
    tokens: [],
    asides: [],
    convert: (node) => (table.get(node.kind) ?? group)(node, piece),
  };
  const nodes = as === 'condition' ? conditions(piece) : inSequence(piece, source.statements);
  const { comments, lost } = readGaps(text, range, piece.tokens);
  const errors = [
    ...diagnostics(source).map((found) => lineOf(text, range, found.start + piece.offset)),
    ...lost.map((node) => node.range),
  ];
  const all = lost.length === 0 ? nodes : [...nodes, ...lost].sort((a, b) => a.range.start - b.range.start);
  return { nodes: all, comments, errors, unparsed: null };
}

function conditions(piece: Piece): Node[] {
  return inOrder(piece, piece.source.statements, (node) => [
    piece.ts.isExpressionStatement(node) ? condition(piece, node.expression) : piece.convert(node),
  ]);
}

function toSource(compiler: Compiler, code: string, dialect: Dialect): ts.SourceFile {
  const { ScriptKind, ScriptTarget, JSDocParsingMode } = compiler;
  const kinds = { ts: ScriptKind.TS, tsx: ScriptKind.TSX, js: ScriptKind.JS, jsx: ScriptKind.JSX };
  const options = { languageVersion: ScriptTarget.Latest, jsDocParsingMode: JSDocParsingMode.ParseNone };
  return compiler.createSourceFile(`piece.${dialect}`, code, options, false, kinds[dialect]);
}

/** The parser's own list, not in its public types. */
function diagnostics(source: ts.SourceFile): readonly { readonly start: number }[] {
  return (source as { parseDiagnostics?: readonly { readonly start: number }[] }).parseDiagnostics ?? [];
}

/** The parser names the sign it stumbled over; what stands on the same line is no surer. */
function lineOf(text: string, { start, end }: Range, at: number): Range {
  const place = Math.min(Math.max(at, start), end);
  const from = Math.max(text.lastIndexOf('\n', place - 1) + 1, start);
  const to = text.indexOf('\n', place);
  return { start: from, end: to < 0 ? end : Math.min(to, end) };
}
