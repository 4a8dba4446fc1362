import type { CommentNode, Range, StringNode } from '../../model/index.js';
import { unescaped } from './escapes.js';

export type Gaps = { readonly comments: CommentNode[]; readonly lost: StringNode[] };

/** A comment, or a literal that should not be there. */
const found =
  /\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?(?:\*\/|$)|"[^"\\\r\n]*(?:\\[\s\S][^"\\\r\n]*)*"?|'[^'\\\r\n]*(?:\\[\s\S][^'\\\r\n]*)*'?|`[^`\\]*(?:\\[\s\S][^`\\]*)*`?/g;

/**
 * Reads what stands between the literals of the tree. Comments are all there, wherever they stand, since a parser without errors
 * leaves only code and space beside them. A literal there is one that the parser skipped over while it recovered: it is kept too.
 */
export function readGaps(text: string, piece: Range, tokens: readonly Range[]): Gaps {
  const gaps: Gaps = { comments: [], lost: [] };
  const ordered = [...tokens].sort((a, b) => a.start - b.start);
  const search = new RegExp(found);
  let next = 0;
  search.lastIndex = shebang(text, piece, gaps);
  for (let match = search.exec(text); match && match.index < piece.end; match = search.exec(text)) {
    const start = match.index;
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const token = ordered[next];
    if (token && token.start <= start) {
      search.lastIndex = token.end;
      continue;
    }
    const isComment = match[0].startsWith('/');
    const limit = isComment ? piece.end : Math.min(piece.end, token?.start ?? piece.end);
    const end = Math.min(start + match[0].length, limit);
    if (isComment) gaps.comments.push(comment(text, { start, end }));
    else gaps.lost.push(literal(text, { start, end }));
    search.lastIndex = end;
  }
  return gaps;
}

function shebang(text: string, piece: Range, gaps: Gaps): number {
  if (piece.start !== 0 || !text.startsWith('#!')) return piece.start;
  const end = text.search(/[\r\n]|$/);
  gaps.comments.push({ kind: 'comment', range: { start: 0, end }, parent: null, inner: { start: 2, end } });
  return end;
}

export function comment(text: string, range: Range): CommentNode {
  const closed = text.startsWith('/*', range.start) && range.end - range.start >= 4 && text.startsWith('*/', range.end - 2);
  return { kind: 'comment', range, parent: null, inner: { start: range.start + 2, end: closed ? range.end - 2 : range.end } };
}

export function literal(text: string, range: Range): StringNode {
  const quote = text.charAt(range.start);
  const start = range.start + 1;
  const closed = range.end > start && text.charAt(range.end - 1) === quote;
  const inner = { start, end: closed ? range.end - 1 : range.end };
  return { kind: 'string', range, parent: null, inner, value: unescaped(text.slice(inner.start, inner.end)), quote };
}
