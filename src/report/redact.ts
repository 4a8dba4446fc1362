import { isMarked, mark } from './secrets/mark.js';
import { redactShapes } from './secrets/shapes.js';
import { secretValues } from './secrets/values.js';

/**
 * Text copied from a file, with the values of secret-looking keys and everything that is a secret by its shape as
 * `‹redacted 32›`, the length. It would rather hide too much: a reader can open the file. Doing it twice changes nothing.
 */
export function redact(snippet: string): string {
  const ranges = [...secretValues(snippet)].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let done = 0;
  for (const { start, end } of ranges) {
    if (start < done || isMarked(snippet.slice(start, end))) continue;
    out += snippet.slice(done, start) + mark(snippet.slice(start, end));
    done = end;
  }
  return redactShapes(out + snippet.slice(done));
}

/** Tells a line that a patch need not show as context. */
export function hasSecret(text: string): boolean {
  return redact(text) !== text;
}
