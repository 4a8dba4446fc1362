import type { CommentNode, Node, Range } from '../../model/index.js';
import { unescaped } from './escapes.js';
import { comment, literal } from './gaps.js';

/** Sticky, in order of trial. A slash that nothing else takes is a division. */
const token =
  /(\s+)|(\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?(?:\*\/|$))|("[^"\\\r\n]*(?:\\[\s\S][^"\\\r\n]*)*"?|'[^'\\\r\n]*(?:\\[\s\S][^'\\\r\n]*)*'?)|([\w$\u0080-\uffff]+)|([\s\S])/y;
const regex = /\/(?![*/])(?:[^\\/[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+\/[a-z]*/y;
const chunk = /[^`\\$]*(?:(?:\\[\s\S]|\$(?!\{))[^`\\$]*)*/y;
const beforeRegex = /^(?:[(,=:[!&|?{};+*%~^<>-]|return|case|typeof|in|of|do|else|yield|await)?$/;

/** The strings and comments of a script that no parser can take (nested too deeply), found without recursion. */
export function tokenize(text: string, range: Range): { readonly nodes: Node[]; readonly comments: CommentNode[] } {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  /** For each open template, the braces open inside its substitution. */
  const templates: number[] = [];
  let before = '';
  let at = range.start;
  while (at < range.end) {
    const sign = text.charAt(at);
    if (sign === '`' || (sign === '}' && templates.at(-1) === 0)) {
      if (sign === '}') templates.pop();
      at = templateText(text, at, range.end, nodes, templates);
      before = '`';
      continue;
    }
    const slash = sign === '/' && beforeRegex.test(before) ? match(regex, text, at) : null;
    const [whole, space, remark, quoted] = slash ?? match(token, text, at) ?? [sign];
    const here = { start: at, end: Math.min(at + whole.length, range.end) };
    if (slash) nodes.push({ kind: 'regex', range: here, parent: null, source: whole.slice(1, whole.lastIndexOf('/')) });
    else if (remark) comments.push(comment(text, here));
    else if (quoted) nodes.push(literal(text, here));
    const depth = templates.length - 1;
    if (sign === '{' && depth >= 0) templates[depth] = (templates[depth] ?? 0) + 1;
    if (sign === '}' && depth >= 0) templates[depth] = (templates[depth] ?? 0) - 1;
    if (!space && !remark) before = whole;
    at = Math.max(here.end, at + 1);
  }
  return { nodes, comments };
}

/** Reads from a backtick, or from the brace that ends a substitution, to the next of either. Answers where it ends. */
function templateText(text: string, at: number, limit: number, nodes: Node[], templates: number[]): number {
  const start = at + 1;
  const length = match(chunk, text, start)?.[0].length ?? 0;
  const inner = { start, end: Math.min(start + length, limit) };
  if (inner.end > inner.start) {
    nodes.push({ kind: 'string', range: inner, parent: null, inner, value: unescaped(text.slice(inner.start, inner.end)), quote: '' });
  }
  if (text.startsWith('${', inner.end)) {
    templates.push(0);
    return inner.end + 2;
  }
  return inner.end + 1;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
