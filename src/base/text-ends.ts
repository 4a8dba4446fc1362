/**
 * The longest end of a text made of these characters. Read from the end: an expression that ends in `+$` tries every place of a text, each to the
 * end.
 */
export function tailOf(text: string, characters: string): string {
  let start = text.length;
  while (start > 0 && characters.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** The text without that. */
export function withoutTail(text: string, characters: string): string {
  return text.slice(0, text.length - tailOf(text, characters).length);
}
