import { detached } from '../base/detached.js';
import { firstFrom } from '../base/sorted.js';
import { inOrder } from '../edit/index.js';
import type { Edit } from '../model/index.js';

/** The offset after a plan of an offset in the file as it is. */
export type Moved = (path: string, offset: number) => number;

/**
 * Text that is put in at a place moves the place; within a text that is replaced a place moves with its start, and with the text itself where the new text has that
 * once, as a URL in a router has: whole, or but for the names in it.
 */
export function movedBy(edits: ReadonlyMap<string, readonly Edit[]>): Moved {
  const shifts = new Map([...edits].map(([path, some]) => [path, shiftsOf(inOrder(some))]));
  return (path, offset) => {
    const ofFile = shifts.get(path) ?? [];
    const next = firstFrom(ofFile, offset + 1, ({ end }) => end);
    const around = ofFile[next];
    const inside = around !== undefined && around.start < offset ? around.inside(offset - around.start) : 0;
    return offset + (ofFile[next - 1]?.by ?? 0) + inside;
  };
}

/** `by`: how far the edits up to the one that ends at `end` move what stands there or behind it; `inside`: how far what stands in the old text stands further on in the new one. */
type Shift = { readonly start: number; readonly end: number; readonly by: number; readonly inside: (within: number) => number };

function shiftsOf(ordered: readonly Edit[]): readonly Shift[] {
  let by = 0;
  return ordered.map(({ file, range: { start, end }, text }) => {
    by += text.length - (end - start);
    return { start, end, by, inside: start < end ? placesIn(text, detached(file.text.slice(start, end))) : () => 0 };
  });
}

/** How far a place of a text is further on in another one that has it once, whole or but for a part of it; 0 where it does not. */
function placesIn(text: string, own: string): Shift['inside'] {
  const whole = onceIn(text, own);
  if (whole !== null) return () => whole;
  const isIn = (part: string): boolean => onceIn(text, part) !== null;
  const lengths = Array.from({ length: Math.min(own.length, LONGEST) }, (_, i) => i + 1);
  const head = lengths.findLast((length) => isIn(own.slice(0, length))) ?? 0;
  const tail = lengths.findLast((length) => isIn(own.slice(-length))) ?? 0;
  const [before, behind] = [onceIn(text, own.slice(0, head)) ?? 0, onceIn(text, own.slice(own.length - tail)) ?? 0];
  return (within) => (within < head ? before : within >= own.length - tail && tail > 0 ? behind - (own.length - tail) : 0);
}

/** Beyond it a text in a router is no URL with its query. */
const LONGEST = 2000;

function onceIn(text: string, own: string): number | null {
  const at = own === '' ? -1 : text.indexOf(own);
  return at === -1 || text.includes(own, at + 1) ? null : at;
}
