/** `(\.[a-z0-9]+)+`, `(\.\w+){1,6}`: a dot begins each part, and is in none, so that a text can be cut up in one way. */
const dotted = /\((?:\?:)?\\\.(?:\[(?:[\w-]|\\[wd])+\]|\\w)[+*]?\)(?:[+*]|\{\d{1,2}(?:,\d{0,2})?\})/g;

/**
 * A user's expression, as far as it is JavaScript's too, and cannot run away on short texts: nothing that repeats is repeated, and a
 * text is cut up in few ways. null for any other.
 */
export function userPattern(source: string): RegExp | null {
  const plain = source.replaceAll(dotted, '');
  if (source.length > 200 || /\)[*+{]|\\[1-9k]/.test(plain) || (plain.match(/[*+]|(?<!\()\?|\{\d*,/g)?.length ?? 0) > 4) return null;
  try {
    return new RegExp(source);
  } catch {
    return null;
  }
}
