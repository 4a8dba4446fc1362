import { isMarked, mark } from './mark.js';
import { redactShapes, shapeRanges } from './shapes.js';
import { secretValues } from './values.js';

/**
 * Text copied from a file, with the values of secret-looking keys and everything that is a secret by its shape as
 * `‹redacted 32›`, the length. It would rather hide too much: a reader can open the file. Doing it twice changes nothing.
 */
export function redact(snippet: string): string {
  return hidden(withoutEndlessLines(snippet));
}

/** The lines of a text, counted from 0, that show a secret: what a patch must not show. */
export function secretLines(text: string): ReadonlySet<number> {
  const shown = withoutEndlessLines(text);
  const ranges = [...secretValues(shown), ...shapeRanges(shown)].sort((a, b) => a.start - b.start);
  const found = new Set<number>();
  let line = 0;
  let lineEnd = shown.indexOf('\n');
  for (const { start, end } of ranges) {
    for (; lineEnd !== -1 && lineEnd < start; lineEnd = shown.indexOf('\n', lineEnd + 1)) line++;
    const more = shown.slice(start, end).split('\n').length - 1;
    if (end > start) for (let i = 0; i <= more; i++) found.add(line + i);
  }
  for (const [i, whole] of text.split('\n').entries()) if (whole.length > longestLine && pieces(whole).some(isSecretPiece)) found.add(i);
  return new Set([...found].sort((a, b) => a - b));
}

/** Each line with its secrets hidden, also those whose key stands on another line. Lines keep their number, so a part of them can be shown. */
export function redactLines(text: string): readonly string[] {
  const ranges = [...secretValues(text), ...shapeRanges(text)]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
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
      if (value !== '' && !isMarked(value)) {
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

/** A line that is too long to be looked at whole, so that a value is whole in one of them at least. */
function pieces(line: string): readonly string[] {
  const step = longestLine / 2;
  return Array.from({ length: Math.ceil(line.length / step) }, (_, i) => line.slice(i * step, i * step + longestLine));
}

function isSecretPiece(piece: string): boolean {
  return hidden(piece) !== piece;
}

/** Nobody reads a line this long in a report, and the cost of looking at one grows with its square. */
const longestLine = 2000;
const endless = new RegExp(`^(.{${longestLine}}).+$`, 'gm');

function withoutEndlessLines(text: string): string {
  return text.length <= longestLine ? text : text.replace(endless, '$1…');
}

function hidden(text: string): string {
  const ranges = [...secretValues(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let done = 0;
  for (const { start, end } of ranges) {
    const value = text.slice(start, end);
    if (start < done || isMarked(value)) continue;
    out += text.slice(done, start) + mark(value);
    done = end;
  }
  return redactShapes(out + text.slice(done));
}
