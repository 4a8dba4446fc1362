import { firstFrom } from '../base/sorted.js';
import { inOrder } from '../edit/index.js';
import type { Edit } from '../model/index.js';

/** The offset after a plan of an offset in the file as it is. */
export type Moved = (path: string, offset: number) => number;

/**
 * Text that is put in at a place moves the place; within a text that is replaced a place moves with its start, and with the text itself where the new text has that
 * once and whole, as a URL in a router has.
 */
export function movedBy(edits: ReadonlyMap<string, readonly Edit[]>): Moved {
  const shifts = new Map([...edits].map(([path, some]) => [path, shiftsOf(inOrder(some))]));
  return (path, offset) => {
    const ofFile = shifts.get(path) ?? [];
    const next = firstFrom(ofFile, offset + 1, ({ end }) => end);
    const around = ofFile[next];
    const inside = around !== undefined && around.start < offset ? around.inside : 0;
    return offset + (ofFile[next - 1]?.by ?? 0) + inside;
  };
}

/** `by`: how far the edits up to the one that ends at `end` move what stands there or behind it; `inside`: how far behind `start` the old text stands in the new one. */
type Shift = { readonly start: number; readonly end: number; readonly by: number; readonly inside: number };

function shiftsOf(ordered: readonly Edit[]): readonly Shift[] {
  let by = 0;
  return ordered.map(({ file, range: { start, end }, text }) => {
    by += text.length - (end - start);
    return { start, end, by, inside: start < end ? placeIn(text, file.text.slice(start, end)) : 0 };
  });
}

/** Where a text stands in another that has it once; 0 where it does not. */
function placeIn(text: string, own: string): number {
  const at = text.indexOf(own);
  return at === -1 || text.includes(own, at + 1) ? 0 : at;
}
