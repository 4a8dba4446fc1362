import type { Node, StringNode } from '../../../model/index.js';
import {
  callNode,
  concatNode,
  defineNode,
  fallbackNode,
  groupNode,
  listNode,
  nameNode,
  range,
  span,
  stringNode,
  templateNode,
} from '../../core/nodes.js';

export type Define = { readonly start: number; readonly end: number; readonly text: string };
export type Declares = 'plain' | 'exported' | 'constant';
/** The place of the next word in a statement: before the command, after a word that declares, or among the arguments. */
export type Position = 'command' | 'arguments' | Declares;

export type Commands = {
  readonly kind: 'commands';
  readonly close: ')' | '`' | null;
  readonly holds: 'statements' | 'items';
  readonly start: number;
  readonly statements: Node[];
  words: Node[];
  position: Position;
};
export type Word = {
  readonly kind: 'word';
  readonly start: number;
  readonly define: Define | null;
  readonly declares: Declares;
  readonly parts: Node[];
  text: number;
};
export type Quote = { readonly kind: 'quote'; readonly start: number; readonly parts: Node[]; text: number };
/** `${NAME…}`; `otherwise`: what follows is a default. */
export type Parameter = {
  readonly kind: 'parameter';
  readonly start: number;
  readonly name: Node;
  readonly otherwise: boolean;
  readonly parts: Node[];
  text: number;
};
export type Frame = Commands | Word | Quote | Parameter;

export function commands(start: number, close: Commands['close'], holds: Commands['holds'] = 'statements'): Commands {
  return { kind: 'commands', close, holds, start, statements: [], words: [], position: holds === 'items' ? 'arguments' : 'command' };
}

/** The run of plain text that ends at `end` becomes a part. */
export function flush(frame: Word | Quote | Parameter, source: string, end: number): void {
  if (end > frame.text) frame.parts.push(run(source, frame.text, end, frame.kind === 'quote'));
  frame.text = end;
}

function run(source: string, start: number, end: number, quoted: boolean): StringNode {
  const raw = source.slice(start, end);
  const value = quoted ? raw.replace(/\\(?:\r?\n|([$`"\\]))/g, '$1') : raw.replace(/\\(?:\r?\n|([\s\S]))/g, '$1');
  return stringNode(range(start, end), range(start, end), value, '');
}

export function wordOf(word: Word, end: number): Node | null {
  const [only] = word.parts;
  const value = only === undefined ? null : word.parts.length === 1 ? only : concatNode(span(word.parts, end), word.parts);
  return word.define ? defineNode(range(word.start, end), word.define, value, word.declares) : value;
}

export function quoteOf(quote: Quote, end: number, closed: boolean): Node {
  const at = range(quote.start, end);
  const inner = range(quote.start + 1, closed ? end - 1 : end);
  const [only] = quote.parts;
  if (only === undefined) return stringNode(at, inner, '', '"');
  return quote.parts.length === 1 && only.kind === 'string' ? stringNode(at, inner, only.value, '"') : templateNode(at, quote.parts);
}

export function parameterOf(parameter: Parameter, end: number): Node {
  const at = range(parameter.start, end);
  const [only] = parameter.parts;
  if (only === undefined) return parameter.name;
  const rest = parameter.parts.length === 1 ? only : concatNode(span(parameter.parts, end), parameter.parts);
  return parameter.otherwise ? fallbackNode(at, [parameter.name, rest]) : groupNode(at, [parameter.name, rest]);
}

export function commandsOf(frame: Commands, end: number, source: string): Node {
  endStatement(frame);
  const at = range(frame.start, end);
  const printed = frame.close === null ? null : hereDocumentOf(frame.statements, source);
  if (printed !== null) return printed;
  return frame.holds === 'items' ? listNode(at, frame.words) : groupNode(at, frame.statements);
}

/** `$(cat <<EOF …)` is the text that stands there. */
function hereDocumentOf([only, another]: readonly Node[], source: string): Node | null {
  if (only?.kind !== 'call' || another || only.callee.kind !== 'name' || only.callee.name !== 'cat') return null;
  const [text, more] = only.args;
  return text && !more && isHereDocument(text, source) ? text : null;
}

/** A template has no mark of its own: its lines begin where those of the script do. */
function isHereDocument({ range: { start }, ...node }: Node, source: string): boolean {
  if (node.kind === 'string') return node.quote.startsWith('<<');
  return node.kind === 'template' && source[start - 1] === '\n' && source[start] !== '"';
}

/** Definitions stand by themselves; the first other word is the command. */
export function endStatement(frame: Commands): void {
  if (frame.holds === 'items' || frame.words.length === 0) return;
  const nodes: Node[] = frame.words.filter((node) => node.kind === 'define');
  const [first, ...args] = frame.words.filter((node) => node.kind !== 'define');
  if (first) nodes.push(args.length > 0 ? callNode(span([first, ...args], 0), commandName(first), args) : first);
  frame.statements.push(...nodes);
  frame.words = [];
  frame.position = 'command';
}

/** A name where it is one; a command that looks like a path or a token stays a string. */
function commandName(word: Node): Node {
  return word.kind === 'string' && word.quote === '' && /^[A-Za-z_][\w-]*$/.test(word.value) ? nameNode(word.range, word.value) : word;
}
