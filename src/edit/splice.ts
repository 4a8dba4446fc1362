import { guardAt } from '../base/edit-at.js';
import type { Edit, Encoding, NewFile, SourceFile } from '../model/index.js';
import { decode, encode } from './encode.js';

/** An edit in bytes: `bytes` stand in place of [start, end) of the old file. */
export type Patch = { readonly start: number; readonly end: number; readonly bytes: Uint8Array };

/** The new content of one file. `old` is null for a file that is made; `patches` are in order, lie apart, and lead from `old` to `bytes`. */
export type Change = {
  /** Relative to the run's root, forward slashes. */
  readonly path: string;
  readonly old: Uint8Array | null;
  readonly bytes: Uint8Array;
  readonly patches: readonly Patch[];
};

export type SpliceProblem =
  | { readonly kind: 'other-file'; readonly edit: Edit }
  | { readonly kind: 'outside-file'; readonly edit: Edit }
  /** The text there is not what the edit was made for. */
  | { readonly kind: 'guard'; readonly edit: Edit; readonly found: string }
  | { readonly kind: 'overlap'; readonly edit: Edit; readonly other: Edit }
  /** The new text cannot be written in the file's encoding, or the range cuts a character in two. */
  | { readonly kind: 'encoding'; readonly edit: Edit; readonly encoding: Encoding };

/** All edits of one file applied to its old bytes. Order is free and equal edits count once; what cannot be applied is a value. */
export function splice(
  file: SourceFile,
  edits: readonly Edit[],
): ({ readonly ok: true; readonly old: Uint8Array } & Change) | { readonly ok: false; readonly problem: SpliceProblem } {
  const ordered = inOrder(edits);
  const problem = firstProblem(file, ordered);
  if (problem) return { ok: false, problem };
  const patches: Patch[] = [];
  for (const edit of ordered) {
    const patch = patchOf(file, edit);
    if (!patch) return { ok: false, problem: { kind: 'encoding', edit, encoding: file.encoding } };
    patches.push(patch);
  }
  return { ok: true, path: file.path, old: file.bytes, bytes: applied(file.bytes, patches), patches };
}

/** The change, its bytes made when they are asked for: of thousands of files they would else be held beside the texts. */
export function inPatches(file: SourceFile, { patches }: Change): Change {
  return new Patches(file, patches.slice());
}

class Patches implements Change {
  constructor(
    private readonly file: SourceFile,
    readonly patches: readonly Patch[],
  ) {}

  get path(): string {
    return this.file.path;
  }

  get old(): Uint8Array {
    return this.file.bytes;
  }

  get bytes(): Uint8Array {
    return applied(this.old, this.patches);
  }
}

/** The change that makes a file. */
export function creation(file: NewFile): Change {
  const bytes = Buffer.from(file.text, 'utf8');
  return { path: file.path, old: null, bytes, patches: [{ start: 0, end: 0, bytes }] };
}

/** Sorted by place, equal ones once. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.filter((edit, i) => {
    const before = sorted[i - 1];
    return !before || !samePlace(before, edit) || before.text !== edit.text || before.expected !== edit.expected;
  });
}

function firstProblem(file: SourceFile, ordered: readonly Edit[]): SpliceProblem | null {
  let before: Edit | null = null;
  for (const edit of ordered) {
    const { start, end } = edit.range;
    if (edit.file.path !== file.path) return { kind: 'other-file', edit };
    if (start < 0 || end < start || end > file.text.length) return { kind: 'outside-file', edit };
    const found = guardAt(file, edit.range);
    if (found !== edit.expected) return { kind: 'guard', edit, found };
    // Two insertions at one place have no order, so they overlap too.
    if (before && (before.range.end > start || samePlace(before, edit))) return { kind: 'overlap', edit, other: before };
    before = edit;
  }
  return null;
}

function patchOf(file: SourceFile, edit: Edit): Patch | null {
  const start = file.toByte(edit.range.start);
  const end = file.toByte(edit.range.end);
  const bytes = encode(edit.text, file.encoding);
  // Reading the bytes back proves that the offsets are right, whatever the encoding.
  const old = decode(file.bytes.subarray(start, end), file.encoding);
  if (!bytes || old !== file.text.slice(edit.range.start, edit.range.end)) return null;
  return { start, end, bytes };
}

function applied(old: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const patch of patches) {
    parts.push(old.subarray(at, patch.start), patch.bytes);
    at = patch.end;
  }
  parts.push(old.subarray(at));
  return Buffer.concat(parts);
}

function samePlace(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end;
}
