/** What stands in a report where a secret stood: its length, so that two of them can be told apart, and nothing else. */
export function mark(secret: string): string {
  return `‹redacted ${[...secret].length}›`;
}

/** A range that holds a mark was redacted before: its length would be the mark's. */
export function isMarked(text: string): boolean {
  return text.includes('‹redacted ');
}
