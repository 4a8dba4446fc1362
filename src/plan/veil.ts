import { hunksOf, type Veil } from '../edit/index.js';
import { Lines, linesOf } from '../lines/lines.js';
import { printable } from '../lines/printable.js';
import type { Edit, Range, SourceFile } from '../model/index.js';
import { redactHunks, secretLines } from '../secrets/redact.js';
import { secretLinesIn } from '../secrets/secrets-in-files.js';
import { hunkText } from './changes.js';

/** A line that is longer is no line to read. */
const LONGEST_LINE = 2000;

/** A text of so many units is looked at as a whole; in a longer one, so many lines around an edit: a heading far above may say what a value is. */
const WHOLE = 400_000;
const REACH = 200;

/** The lines of a file that a patch must not show: those with a secret near its edits. Null without any. */
export function veilFor(file: SourceFile, edits: readonly Edit[]): Veil | null {
  const starts = lineStarts(file.text);
  const windows = file.text.length <= WHOLE ? [{ start: 0, end: starts.length }] : windowsOf(starts, edits);
  const ranges = windows.flatMap((window) => secretsIn(file, starts, window));
  if (ranges.length === 0) return null;
  return { ranges, readable: () => printable(redactHunks(safeHunks(file, edits), file.path)) };
}

/** The hunks of the edits for reading, without the secrets whose key stands outside of the shown lines. */
export function safeHunks(file: SourceFile, edits: readonly Edit[]): string {
  const lines = linesOf()(file);
  const made = new Lines(textAfter(file, edits), file.path, file);
  return hunkText(hunksOf(file, edits), (line) => {
    if (line.old !== null) return lines.safeTextOf(line.old, line.old, LONGEST_LINE);
    return line.new === null ? '' : made.safeTextOf(line.new, line.new, LONGEST_LINE);
  });
}

function textAfter({ text }: SourceFile, edits: readonly Edit[]): string {
  let after = '';
  let at = 0;
  for (const { range, text: put } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    after += text.slice(at, range.start) + put;
    at = range.end;
  }
  return after + text.slice(at);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Lines [start, end) around the edits, in order and apart. */
function windowsOf(starts: readonly number[], edits: readonly Edit[]): readonly Range[] {
  const windows: { start: number; end: number }[] = [];
  let line = 0;
  for (const { range } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= range.start) line++;
    let last = line;
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) <= range.end) last++;
    const window = { start: Math.max(0, line - REACH), end: Math.min(starts.length, last + 1 + REACH) };
    const before = windows.at(-1);
    if (before && window.start <= before.end) before.end = Math.max(before.end, window.end);
    else windows.push(window);
  }
  return windows;
}

function secretsIn(file: SourceFile, starts: readonly number[], { start, end }: Range): readonly Range[] {
  const lineStart = (line: number) => starts[line] ?? file.text.length;
  const isWhole = start === 0 && end === starts.length;
  const secret = isWhole ? secretLinesIn(file) : secretLines(file.text.slice(lineStart(start), lineStart(end)), file.path);
  return [...secret].map((i) => ({ start: file.toByte(lineStart(start + i)), end: file.toByte(lineStart(start + i + 1)) }));
}
