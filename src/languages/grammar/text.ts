import type { Node, Range } from '../../model.js';
import { fixed } from './make.js';
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

/**
 * A string or template. The text between the children of the types `holes` is fixed; grammars differ too much in how they cut
 * it up for their own pieces to be of use.
 */
export function literal(read: (text: string, at: Syntax) => Literal, holes: readonly string[] = []): Rule {
  return (at) => {
    const whole = at.text;
    const { open, close, decode } = read(whole, at);
    const inner = { start: at.start + open, end: Math.max(at.start + open, at.end - close) };
    const decoded = (range: Range): string => decode(at.source.slice(range.start, range.end), whole);

    const expressions = at.children.filter((child) => holes.includes(child.type));
    if (expressions.length === 0) return [fixed(at.range, inner, decoded(inner), whole.slice(0, open))];
    return [{ kind: 'template', range: at.range, parent: null, tag: null, parts: pieces(inner, expressions, decoded) }];
  };
}

/** Fixed text and expressions in turn. */
export function pieces(inner: Range, holes: readonly Syntax[], decoded: (range: Range) => string): Node[] {
  const parts: Node[] = [];
  let from = inner.start;
  const upTo = (end: number): void => {
    const range = { start: from, end };
    if (end > from) parts.push(fixed(range, range, decoded(range), ''));
  };
  for (const hole of holes) {
    upTo(hole.start);
    parts.push(hole.node);
    from = hole.end;
  }
  upTo(inner.end);
  return parts;
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
