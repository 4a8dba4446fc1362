import { isMarked, mark } from './secrets/mark.js';
import { redactShapes } from './secrets/shapes.js';
import { secretValues } from './secrets/values.js';

/**
 * Text copied from a file, with the values of secret-looking keys and everything that is a secret by its shape as
 * `‹redacted 32›`, the length. It would rather hide too much: a reader can open the file. Doing it twice changes nothing.
 */
export function redact(snippet: string): string {
  return hidden(withoutEndlessLines(snippet));
}

/** Tells a line that a patch need not show as context. */
export function hasSecret(text: string): boolean {
  const shown = withoutEndlessLines(text);
  return hidden(shown) !== shown;
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
