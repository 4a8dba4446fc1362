import { detached } from '../base/detached.js';
import type { Edit, SourceFile } from '../model/index.js';
import { inOrder } from './splice.js';

/** Makes the text of a file anew out of what its edits have made of it, so that one of the two need not be held; null where they do not lead back. */
export function textBefore({ text }: SourceFile, edits: readonly Edit[], after: SourceFile): (() => string) | null {
  let by = 0;
  const places = inOrder(edits).map(({ range: { start, end }, text: put }) => {
    const place: Place = { start: start + by, end: start + by + put.length, was: detached(text.slice(start, end)) };
    by += put.length - (end - start);
    return place;
  });
  const again = madeOf(after, places);
  return again() === text ? again : null;
}

type Place = { readonly start: number; readonly end: number; readonly was: string };

/** By itself: a function that is made beside others holds all that these use, and so the very text that is to go. */
function madeOf(after: SourceFile, places: readonly Place[]): () => string {
  return () => {
    let at = 0;
    const pieces = places.flatMap(({ start, end, was }) => {
      const kept = after.text.slice(at, start);
      at = end;
      return [kept, was];
    });
    return [...pieces, after.text.slice(at)].join('');
  };
}
