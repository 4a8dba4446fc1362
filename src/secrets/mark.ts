import type { Range } from '../model/index.js';

/** The mark that replaces a secret in a report: its length, so that two of them can be told apart, and nothing else. */
export function mark(secret: string): string {
  return `‹redacted ${[...secret].length}›`;
}

/** Marks of an earlier redaction: hidden again, the length would be the mark's. */
export function marksIn(text: string): readonly Range[] {
  if (!text.includes('‹redacted ')) return [];
  return [...text.matchAll(/‹redacted \d+›/g)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}
