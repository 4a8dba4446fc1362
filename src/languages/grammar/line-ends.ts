/**
 * The text with its lone carriage returns written as line feeds, of the same length: these languages end a line, and so a comment or a
 * statement, at either, while the grammars know line feeds only and take all that follows a comment for its text.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
