import type { Edit, Range, SourceFile } from '../model/index.js';
import { inOrder, splice } from './splice.js';

/** `text` keeps its line end, so a last line without one is seen as such. Numbers are 1-based; null on the side where the line is not. */
export type HunkLine = {
  readonly side: 'both' | 'old' | 'new';
  readonly old: number | null;
  readonly new: number | null;
  readonly text: string;
};

/** A run of changed lines with up to three unchanged ones around; starts are those of its first line on each side. */
export type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly HunkLine[];
};

export type TextPatch = { readonly start: number; readonly end: number; readonly text: string };

/** Lines `at` … of the old text, 0-based, replaced. */
type Block = { readonly at: number; readonly removed: readonly string[]; readonly added: readonly string[] };

const context = 3;

/** The hunks of these edits in a file, as text. Edits that `splice` refuses are a bug of the caller's. */
export function hunksOf(file: SourceFile, edits: readonly Edit[]): Hunk[] {
  const spliced = splice(file, edits);
  if (!spliced.ok) throw new Error(`${file.path}: hunks of edits that cannot be applied (${spliced.problem.kind})`);
  return hunksBetween(
    file.text,
    inOrder(edits).map((edit) => ({ ...edit.range, text: edit.text })),
  );
}

/** Hunks from known patches, in order and apart; the cost is that of finding the line ends. */
function hunksBetween(old: string, patches: readonly TextPatch[]): Hunk[] {
  return hunksAround(old, patches, []) ?? [];
}

/**
 * The same, with no line in them that touches one of `hidden`. Null where a changed line does, or the one after it: `git apply` takes a hunk
 * that ends in a change for the end of the file. Null too where the one line before what is only added or only taken away at the end does:
 * the empty side then says line 1 (`-1,0`), which `git apply` takes for the beginning of the file.
 */
export function hunksAround(old: string, patches: readonly TextPatch[], hidden: readonly Range[]): Hunk[] | null {
  const starts = lineStarts(old);
  const lines: Lines = {
    at: (line) => old.slice(starts[line] ?? old.length, starts[line + 1] ?? old.length),
    count: old === '' || old.endsWith('\n') ? starts.length - 1 : starts.length,
    hidden: linesOf(hidden, starts),
  };
  const blocks = joinTouching(patchesByLines(starts, patches).map((group) => blockOf(old, starts, group)));
  if (!blocks.every((block) => canShow(block, lines))) return null;
  let shift = 0;
  return groupNear(blocks, lines).map((group) => {
    const hunk = hunkOf(group, lines, shift);
    shift += hunk.newLines - hunk.oldLines;
    return hunk;
  });
}

type Lines = { at(line: number): string; readonly count: number; readonly hidden: ReadonlySet<number> };

function linesOf(ranges: readonly Range[], starts: readonly number[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const { start, end } of ranges) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    for (let i = line; (starts[i] ?? Number.POSITIVE_INFINITY) < end; i++) lines.add(i);
  }
  return lines;
}

function canShow({ at, removed, added }: Block, { hidden, count }: Lines): boolean {
  const end = at + removed.length;
  for (let line = at; line < end; line++) if (hidden.has(line)) return false;
  if (end < count) return !hidden.has(end);
  const oneSided = removed.length === 0 || added.length === 0;
  return !(oneSided && at === 1 && hidden.has(0));
}

/** The offsets where lines begin. A text that ends in a line end has an empty last line, which never shows. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

type Group = { readonly first: number; last: number; readonly patches: TextPatch[] };

/** Patches that share a line go together. */
function patchesByLines(starts: readonly number[], patches: readonly TextPatch[]): Group[] {
  const groups: Group[] = [];
  let line = 0;
  const seek = (offset: number) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return line;
  };
  for (const patch of patches) {
    const first = seek(patch.start);
    const last = seek(patch.end);
    const group = groups.at(-1);
    if (!group || group.last < first) groups.push({ first, last, patches: [patch] });
    else {
      group.patches.push(patch);
      group.last = last;
    }
  }
  return groups;
}

function blockOf(old: string, starts: readonly number[], group: Group): Block {
  const start = starts[group.first] ?? 0;
  const end = starts[group.last + 1] ?? old.length;
  const removed = splitLines(old.slice(start, end));
  let text = '';
  let at = start;
  for (const patch of group.patches) {
    text += old.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  const added = splitLines(text + old.slice(at, end));
  const shortest = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shortest && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < shortest - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return {
    at: group.first + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Neighbouring changed lines read as one: first all old ones, then all new ones. Blocks that change nothing go. */
function joinTouching(blocks: readonly Block[]): Block[] {
  const joined: { at: number; removed: string[]; added: string[] }[] = [];
  for (const block of blocks) {
    if (block.removed.length === 0 && block.added.length === 0) continue;
    const before = joined.at(-1);
    if (before && before.at + before.removed.length === block.at) {
      for (const line of block.removed) before.removed.push(line);
      for (const line of block.added) before.added.push(line);
    } else joined.push({ at: block.at, removed: [...block.removed], added: [...block.added] });
  }
  return joined;
}

function groupNear(blocks: readonly Block[], lines: Lines): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1)?.at(-1);
    const end = before ? before.at + before.removed.length : 0;
    if (before && block.at - end <= 2 * context && contextFrom(end, block.at - end, lines) === block.at) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The end of the context that begins at a line: after `most` lines, at the end of the file, or before a hidden line. */
function contextFrom(line: number, most: number, { hidden, count }: Lines): number {
  let end = line;
  while (end < Math.min(count, line + most) && !hidden.has(end)) end++;
  return end;
}

function contextBefore(line: number, { hidden }: Lines): number {
  let start = line;
  while (start > Math.max(0, line - context) && !hidden.has(start - 1)) start--;
  return start;
}

function hunkOf(blocks: readonly Block[], lines: Lines, shift: number): Hunk {
  const start = contextBefore(blocks[0]?.at ?? 0, lines);
  const shown: HunkLine[] = [];
  let old = start + 1;
  let fresh = start + 1 + shift;
  const same = (until: number) => {
    for (; old <= until; old++, fresh++) shown.push({ side: 'both', old, new: fresh, text: lines.at(old - 1) });
  };
  for (const block of blocks) {
    same(block.at);
    for (const text of block.removed) shown.push({ side: 'old', old: old++, new: null, text });
    for (const text of block.added) shown.push({ side: 'new', old: null, new: fresh++, text });
  }
  same(contextFrom(old - 1, context, lines));
  return {
    oldStart: start + 1,
    oldLines: old - start - 1,
    newStart: start + 1 + shift,
    newLines: fresh - start - 1 - shift,
    lines: shown,
  };
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
