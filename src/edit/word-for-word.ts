import { firstFrom } from '../base/sorted.js';
import { contains, nodesAtHand } from '../base/tree.js';
import type { Edit, Range, Tree } from '../model/index.js';

/** Letters and digits with single signs between them: no quote, backslash, space, bracket, `$`, `%` or line end. */
const WORD = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;
/** Not after a backslash or a sign that begins a substitution, nor before one that ends it. */
const BEFORE = /["'`/]/;
const AFTER = /["'`/?]/;
const QUOTE = /^["'`]$/;

/**
 * Each edit puts a word for a word inside a quoted string of a file without syntax errors: the new file then has none either, and need
 * not be parsed to see that.
 *
 * Why: whatever reads the file goes through the same states over the old and the new bytes up to the word, since they are the same. In a
 * quoted string the one thing that it looks for is what ends it or begins something else in it, and in every language that is a quote, a
 * backslash, a line end, or a sign with a bracket or a name behind it. None of these is in either word, and neither word completes one
 * with its neighbours, which are quotes, `/` or `?`. So the reader leaves both words in the same state, and what follows is the same again.
 */
export function isWordForWord(tree: Tree, edits: readonly Edit[]): boolean {
  if (tree.errors.length > 0 || tree.unparsed !== null) return false;
  const { text } = tree.file;
  const areWords = edits.every(({ range: { start, end }, text: put }) => {
    const isPlain = WORD.test(put) && WORD.test(text.slice(start, end));
    return isPlain && BEFORE.test(text.charAt(start - 1)) && AFTER.test(text.charAt(end));
  });
  return areWords && areQuoted(tree, edits);
}

/** By the strings, not by the edits: a large file may have ten thousand of each. */
function areQuoted(tree: Tree, edits: readonly Edit[]): boolean {
  const ranges = edits.map(({ range }) => range).sort((a, b) => a.start - b.start);
  const quoted = new Set<Range>();
  for (const node of nodesAtHand(tree)) {
    if (node.kind !== 'string') continue;
    for (let i = firstFrom(ranges, node.inner.start, ({ start }) => start); i < ranges.length; i++) {
      const range = ranges[i];
      if (!range || range.start >= node.inner.end) break;
      if (contains(node.inner, range) && QUOTE.test(node.quote)) quoted.add(range);
    }
  }
  return quoted.size === ranges.length;
}
