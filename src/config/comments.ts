import type { Range, SourceFile, Tree } from '../model/index.js';
import { placesIn } from './place.js';

/** `line` null: the whole file. `reason` null: every reason. `why` '' does not suppress, and is reported. */
export type IgnoreComment = {
  readonly file: SourceFile;
  readonly range: Range;
  /** 1-based: of the comment, and of what it speaks for. */
  readonly line: number;
  readonly target: number | null;
  readonly reason: string | null;
  readonly why: string;
  readonly text: string;
};

const marker = /temu-codemod-ignore-(next-line|file)(?![\w-])[ \t]*([^\r\n]*)/;

/** The ignore comments of one file, in whatever comment syntax it has. */
export function ignoreComments(tree: Tree): readonly IgnoreComment[] {
  const { file } = tree;
  if (!file.text.includes('temu-codemod-ignore-')) return [];
  const placeOf = placesIn(file.text);
  const found = tree.comments.flatMap((comment) => {
    const match = marker.exec(file.text.slice(comment.inner.start, comment.inner.end));
    const [text = '', scope = '', rest = ''] = match ?? [];
    if (!match) return [];
    const { reason, why } = reasonAndWhy(rest);
    const { line } = placeOf(comment.range.start);
    const last = placeOf(Math.max(comment.range.start, comment.inner.end - 1)).line;
    const target = scope === 'file' ? null : last + 1;
    return [{ file, range: comment.range, line, target, reason: reason === '' ? null : reason, why: why.trim(), text: text.trim() }];
  });
  const firstFree = freeFrom(new Set(found.map(({ line }) => line)));
  return found.map((comment) => (comment.target === null ? comment : { ...comment, target: firstFree(comment.target) }));
}

/** `REASON-ID -- why`, of which either may be missing; anything else says nothing. */
function reasonAndWhy(text: string): { readonly reason: string; readonly why: string } {
  const reason = /^[^\s-]\S*/.exec(text)?.[0] ?? '';
  const rest = text.slice(reason.length).trim();
  if (rest === '') return { reason, why: '' };
  return rest.startsWith('--') ? { reason, why: rest.slice(2).trim() } : { reason: '', why: '' };
}

/** Two ignore comments above one line both speak for it. Of a whole block of them each is looked at once: `known` is filled from below. */
function freeFrom(taken: ReadonlySet<number>): (line: number) => number {
  const known = new Map<number, number>();
  for (const line of [...taken].sort((a, b) => b - a)) known.set(line, known.get(line + 1) ?? line + 1);
  return (line) => known.get(line) ?? line;
}
