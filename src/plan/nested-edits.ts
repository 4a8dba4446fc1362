import type { Edit } from '../model/index.js';

/**
 * Edits of one file, in which those that lie within another are made in that one's own text: the router around `BASE + '?type=bg.goods.list.get'`, and the new
 * name in there. Where the outer text does not hold the old one word for word, all stay as they are, and cannot be made.
 */
export function joinedNested(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const outermost: { readonly edit: Edit; readonly inner: Edit[] }[] = [];
  for (const edit of sorted) {
    const last = outermost.at(-1);
    if (last && isWithin(edit, last.edit)) last.inner.push(edit);
    else outermost.push({ edit, inner: [] });
  }
  if (outermost.length === edits.length) return edits;
  const joined = outermost.map(({ edit, inner }) => (inner.length === 0 ? edit : withInner(edit, joinedNested(inner))));
  return joined.includes(null) ? edits : joined.flatMap((edit) => edit ?? []);
}

function isWithin({ range: inner }: Edit, { range: outer }: Edit): boolean {
  const isSame = inner.start === outer.start && inner.end === outer.end;
  return !isSame && inner.start < inner.end && inner.end <= outer.end;
}

/** In each copy of the old text: the router may be handed the URL itself, and its query. Null where there is none, or the inner ones overlap. */
function withInner(outer: Edit, inner: readonly Edit[]): Edit | null {
  const { start, end } = outer.range;
  const old = outer.file.text.slice(start, end);
  const [first, ...others] = outer.text.split(old);
  if (first === undefined || others.length === 0) return null;
  let at = start;
  let made = '';
  for (const { range, text } of inner) {
    if (range.start < at) return null;
    made += outer.file.text.slice(at, range.start) + text;
    at = range.end;
  }
  return { ...outer, text: [first, ...others].join(made + outer.file.text.slice(at, end)) };
}
