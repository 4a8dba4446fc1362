import { firstFrom } from '../base/sorted.js';
import { inOrder } from '../edit/index.js';
import type { Edit } from '../model/index.js';

/** The offset after a plan of an offset in the file as it is. */
export type Moved = (path: string, offset: number) => number;

/** Text that is put in at a place moves the place; within a text that is replaced a place moves with its start. */
export function movedBy(edits: ReadonlyMap<string, readonly Edit[]>): Moved {
  const shifts = new Map([...edits].map(([path, some]) => [path, shiftsOf(inOrder(some))]));
  return (path, offset) => {
    const ofFile = shifts.get(path) ?? [];
    return offset + (ofFile[firstFrom(ofFile, offset + 1, ({ end }) => end) - 1]?.by ?? 0);
  };
}

/** `by`: how far the edits up to the one that ends at `end` move what stands there or behind it. */
function shiftsOf(ordered: readonly Edit[]): readonly { readonly end: number; readonly by: number }[] {
  let by = 0;
  return ordered.map(({ range: { start, end }, text }) => {
    by += text.length - (end - start);
    return { end, by };
  });
}
