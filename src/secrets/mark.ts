import type { Range } from '../model/index.js';

/** What stands in a report where a secret stood: its length, so that two of them can be told apart, and nothing else. */
export function mark(secret: string): string {
  return `‹redacted ${[...secret].length}›`;
}

/** What was hidden before: hidden again, its length would be the mark's. */
export function marksIn(text: string): readonly Range[] {
  if (!text.includes('‹redacted ')) return [];
  return [...text.matchAll(/‹redacted \d+›/g)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}
