import type { Edit, Range, SourceFile } from '../model/index.js';
import { decode } from './encode.js';
import { type Change, inOrder } from './splice.js';

/** `errors`: where the syntax of the bytes is broken, in their text; `leftover`: edits that a second pass over them would plan. */
export type Reparse = (bytes: Uint8Array) => { readonly errors: readonly Range[]; readonly leftover: number };

export type ProofProblem =
  /** A byte outside the edits differs; `at` is its offset in the new bytes. */
  | { readonly kind: 'outside'; readonly at: number }
  | { readonly kind: 'inserted'; readonly edit: Edit }
  /** The syntax is broken elsewhere than it was: more, less, or in another place, so that what was out of reach may not be. */
  | { readonly kind: 'syntax' }
  | { readonly kind: 'second-pass'; readonly leftover: number };

/**
 * Checks a planned change by another way than the one it was made by: walks old and new bytes side by side, decodes what was put in,
 * and lets the caller read the result again. Null: proved.
 */
export function prove(file: SourceFile, edits: readonly Edit[], change: Change, reparse: Reparse): ProofProblem | null {
  return walkBoth(file, inOrder(edits), change.bytes) ?? rereadAfter(file, inOrder(edits), change, reparse);
}

function walkBoth(file: SourceFile, edits: readonly Edit[], bytes: Uint8Array): ProofProblem | null {
  let old = 0;
  let fresh = 0;
  for (const edit of edits) {
    const start = file.toByte(edit.range.start);
    const at = fresh + start - old;
    if (!same(file.bytes, old, start, bytes, fresh)) return { kind: 'outside', at: fresh };
    const length = insertedLength(file, edit);
    if (decode(bytes.subarray(at, at + length), file.encoding) !== edit.text) return { kind: 'inserted', edit };
    old = file.toByte(edit.range.end);
    fresh = at + length;
  }
  const whole = same(file.bytes, old, file.bytes.length, bytes, fresh) && bytes.length - fresh === file.bytes.length - old;
  return whole ? null : { kind: 'outside', at: fresh };
}

/** By counting, not by encoding, so that a fault of the encoder shows. */
function insertedLength(file: SourceFile, edit: Edit): number {
  if (file.encoding === 'utf-16le' || file.encoding === 'utf-16be') return edit.text.length * 2;
  if (file.encoding === 'gb18030') return edit.text.length;
  let length = 0;
  for (const char of edit.text) {
    const code = char.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

function same(old: Uint8Array, start: number, end: number, bytes: Uint8Array, at: number): boolean {
  const length = end - start;
  return at + length <= bytes.length && Buffer.compare(old.subarray(start, end), bytes.subarray(at, at + length)) === 0;
}

function rereadAfter(file: SourceFile, edits: readonly Edit[], change: Change, reparse: Reparse): ProofProblem | null {
  const after = reparse(change.bytes);
  if (after.leftover > 0) return { kind: 'second-pass', leftover: after.leftover };
  const before = reparse(file.bytes).errors.map((range) => moved(range, edits));
  const stands = before.length === after.errors.length && before.every((range, i) => isSame(range, after.errors[i]));
  return stands ? null : { kind: 'syntax' };
}

/** The range in the new text of a range of the old one; text that is put in at its start stands before it, at its end behind it. */
function moved({ start, end }: Range, edits: readonly Edit[]): Range {
  let [from, to] = [start, end];
  for (const { range, text } of edits) {
    const grown = text.length - (range.end - range.start);
    if (range.end <= start) from += grown;
    if (range.end <= start || range.start < end) to += grown;
  }
  return { start: from, end: to };
}

function isSame(one: Range, other: Range | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}
