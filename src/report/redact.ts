/** Placeholder; the rules follow. */
export function redact(snippet: string): string {
  return snippet;
}
