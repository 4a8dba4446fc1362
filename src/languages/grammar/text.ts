import type { Node, Range } from '../../model/index.js';
import * as make from './make.js';
import type { Rule } from './rules.js';
import type { Syntax } from './syntax.js';

/** How one literal is written: the lengths of its delimiters, and what its inner text means. */
export type Literal = {
  readonly open: number;
  readonly close: number;
  readonly decode: (text: string, whole: string) => string;
};

const same = (text: string): string => text;

/** Delimiters by two patterns, each anchored by this function to its end of the text. */
export function delimited(open: RegExp, close: RegExp, decode: Literal['decode'] = same): (text: string) => Literal {
  return (text) => {
    const start = open.exec(text)?.[0].length ?? 0;
    const end = close.exec(text.slice(start))?.[0].length ?? 0;
    return { open: start, close: end, decode };
  };
}

/** Types of a literal's children that are its fixed text; any other named child is a substitution. */
const isHole = (child: Syntax): boolean =>
  child.isNamed && !/content$|fragment$|^escape|_start$|_end$|_quote$|_encoding$|^nowdoc|^ERROR$/.test(child.type);

/**
 * A string, or a template where there are substitutions. Text between substitutions is fixed text, wherever a grammar cuts it: grammars differ too
 * much in their pieces for these to be of use.
 */
export function literal(read: (text: string, at: Syntax) => Literal): Rule {
  return (at) => {
    const { open, close, decode } = read(at.text, at);
    const inner = { start: at.start + open, end: Math.max(at.start + open, at.end - close) };
    return [textNode(at, inner, at.children.filter(isHole), (text) => decode(text, at.text))];
  };
}

/** The literal at `at`, whose text between its delimiters is `inner`. */
export function textNode(at: Syntax, inner: Range, holes: readonly Syntax[], decode: (text: string) => string): Node {
  const fixed = (range: Range): string => decode(at.source.slice(range.start, range.end));
  if (holes.length === 0) return make.fixed(at.range, inner, fixed(inner), at.source.slice(at.start, inner.start).trimEnd());
  return { kind: 'template', range: at.range, parent: null, tag: null, parts: pieces(at, inner, holes, fixed) };
}

/** Fixed text and expressions in turn. */
export function pieces(at: Syntax, inner: Range, holes: readonly Syntax[], decoded: (range: Range) => string): Node[] {
  const parts: Node[] = [];
  const upTo = (start: number, end: number): void => {
    const range = { start, end };
    if (end > start) parts.push(make.fixed(range, range, decoded(range), ''));
  };
  let from = inner.start;
  for (const hole of holes) {
    const { start, end } = braced(at.source, hole);
    upTo(from, start);
    parts.push(hole.node);
    from = end;
  }
  upTo(from, inner.end);
  return parts;
}

/** PHP's braces around a substitution stand beside it in the tree. */
function braced(source: string, hole: Syntax): Range {
  const isBraced = hole.type !== 'interpolation' && source[hole.start - 1] === '{' && source[hole.end] === '}';
  return isBraced ? { start: hole.start - 1, end: hole.end + 1 } : hole.range;
}

/** Takes the indentation of the closing delimiter's line off every line. */
export function dedent(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll(`\n${indent}`, '\n');
}

/** The blanks before the closing delimiter, where it stands alone on its line; null where it does not. */
export function closingIndent(whole: string, close: string): string | null {
  const body = whole.slice(0, whole.length - close.length);
  const line = body.slice(body.lastIndexOf('\n') + 1);
  return body.includes('\n') && /^[ \t]*$/.test(line) ? line : null;
}
