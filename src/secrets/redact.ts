import { hasLongLine } from '../base/long-lines.js';
import { isOfVendor } from '../base/vendor-hosts.js';
import type { Range } from '../model/index.js';
import { shownAgain } from './again.js';
import { ANY, type TextKind, textKindOf } from './kinds.js';
import { mark, marksIn } from './mark.js';
import { repeatsName } from './repeats.js';
import { shapeRanges } from './shapes.js';
import { secretValues } from './values.js';

/**
 * A part of a file, with the values of secret-looking keys and everything that is a secret by its shape as
 * `‹redacted 32›`, the length. `path`: the file that it stands in, which says what a value looks like there. Doing it twice changes nothing.
 */
export function redact(snippet: string, path: string | null = null): string {
  return hidden(withoutEndlessLines(snippet), kindOf(path), false).join('\n');
}

/** The same for a sentence, which may name what stands in a file. */
export function redactSentence(sentence: string): string {
  return redact(sentence, 'sentence.md');
}

/** Redacts a diff: lines that begin with `-`, `+` or a blank. A value hidden in a removed line is hidden in the added one, too. */
export function redactHunks(hunks: string, path: string): string {
  const lines = withoutEndlessLines(hunks).split('\n');
  const sideOf = (other: string): readonly string[] =>
    hidden(lines.map((line) => (line.startsWith(other) || line.startsWith('@@') ? '' : line.slice(1))).join('\n'), kindOf(path), false);
  const [old, made] = [sideOf('+'), sideOf('-')];
  return lines
    .map((line, i) => (line === '' || line.startsWith('@@') ? line : line.charAt(0) + ((line.startsWith('+') ? made : old)[i] ?? '')))
    .join('\n');
}

/** The lines of a text, counted from 0, that show a secret: what a patch must not show. */
export function secretLines(text: string, path: string | null = null): ReadonlySet<number> {
  const kind = kindOf(path);
  const shown = withoutEndlessLines(text);
  const found = new Set<number>();
  let line = 0;
  let lineEnd = shown.indexOf('\n');
  for (const { start, end } of secretRanges(shown, kind, true)) {
    for (; lineEnd !== -1 && lineEnd < start; lineEnd = shown.indexOf('\n', lineEnd + 1)) line++;
    const more = shown.slice(start, end).split('\n').length - 1;
    for (let i = 0; i <= more; i++) found.add(line + i);
  }
  for (const [i, whole] of shown === text ? [] : text.split('\n').entries())
    if (whole.length > longestLine && pieces(whole).some((piece) => secretRanges(piece, kind, false).length > 0)) found.add(i);
  return new Set([...found].sort((a, b) => a - b));
}

/** Each line with its secrets hidden, also those whose key stands on another line. Lines keep their number, so a part of them can be shown. Endless lines are cut before. */
export function redactLines(text: string, path: string | null = null): readonly string[] {
  return hidden(text, kindOf(path), true);
}

function hidden(text: string, kind: TextKind, isWhole: boolean): readonly string[] {
  const ranges = secretRanges(text, kind, isWhole);
  const out: string[] = [];
  let next = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    let shown = '';
    let done = at;
    for (; next < ranges.length && (ranges[next]?.start ?? 0) <= end; next++) {
      const range = ranges[next];
      if (!range || range.end <= done) continue;
      const start = Math.max(range.start, done);
      const stop = Math.min(range.end, end);
      const value = text.slice(start, stop);
      if (value.trim() !== '') {
        shown += text.slice(done, start) + mark(value);
        done = stop;
      }
      if (range.end > end) break;
    }
    out.push(shown + text.slice(done, end));
    at = end + 1;
  }
  return out;
}

function kindOf(path: string | null): TextKind {
  return path === null ? ANY : textKindOf(path);
}

/** Secrets in order; of those that begin together the longest first. Marks of an earlier redaction are none. */
function secretRanges(text: string, kind: TextKind, isWhole: boolean): readonly Range[] {
  const marks = marksIn(text);
  const isMarked = (range: Range): boolean => marks.some(({ start, end }) => start < range.end && range.start < end);
  const found = [...secretValues(text, kind, isWhole).filter((range) => !repeatsName(range, text)), ...shapeRanges(text)].filter(
    (range) => range.end > range.start && !(marks.length > 0 && isMarked(range)) && !isPublicHost(text.slice(range.start, range.end)),
  );
  return [...found, ...shownAgain(found, text)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `"openapi.temu.com"`, `https://openapi.temu.com/openapi/router`: what the reports are about, with nothing in it that could be a token. */
const publicUrl = /^["'`]?(?:https?:\/\/)?([a-z.-]{1,40})(?:\/[a-z/]{0,60})?["'`]?$/;

function isPublicHost(text: string): boolean {
  const host = publicUrl.exec(text)?.[1];
  return host !== undefined && isOfVendor(host);
}

/** A line that is too long to be looked at whole, so that a value is whole in one of them at least. */
function pieces(line: string): readonly string[] {
  const step = longestLine / 2;
  return Array.from({ length: Math.ceil(line.length / step) }, (_, i) => line.slice(i * step, i * step + longestLine));
}

/** A line this long is for no reader, and the cost of looking at one grows with its square. */
const longestLine = 2000;
const endless = new RegExp(`^(.{${longestLine}}).+$`, 'gm');

function withoutEndlessLines(text: string): string {
  return hasLongLine(text, longestLine) ? text.replace(endless, '$1…') : text;
}
