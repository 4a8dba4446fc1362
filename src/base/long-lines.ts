/** Whether a line of a text has more than `longest` UTF-16 units. Looks back from where a line would be too long, and so passes over most of the text. */
export function hasLongLine(text: string, longest: number): boolean {
  for (let start = 0; start + longest < text.length; ) {
    const end = text.lastIndexOf('\n', start + longest);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}
