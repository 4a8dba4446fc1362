import type { Node, Tree } from '../../src/model/index.js';
import { managedWord, type Shop } from '../support/shop-words.js';

/** Words by which a sentence may say that the shop is another one, or only that the difference exists. */
const hedged = /不|非|除|勿|仍|注意|暂|区分|兼容|\b(?:not|non|except|unless|no|both|still)\b|\?|？/i;

/** The comment above a node or at the end of its line, or its docstring, where it names one kind of shop and nothing else is said of it. */
export function shopOfComments(node: Node, tree: Tree): Shop | null {
  const said = [...attached(node, tree), ...docstring(node, tree)].filter((text) => managedWord(text) !== null && !hedged.test(text));
  const shops = new Set(said.map(managedWord));
  return shops.size === 1 ? ([...shops][0] ?? null) : null;
}

function attached({ range }: Node, { comments, file }: Tree): readonly string[] {
  const { text } = file;
  return comments.flatMap((comment) => {
    const between =
      comment.range.end <= range.start ? text.slice(comment.range.end, range.start) : text.slice(range.end, comment.range.start);
    const isThere =
      comment.range.end <= range.start
        ? /^[^\S\n]*\n?[^\S\n]*(?:(?:export|default|public|private|protected|static|final|async)\s+)*$/.test(between)
        : comment.range.start >= range.end && /^[;,)\s]{0,4}$/.test(between) && !between.includes('\n');
    return isThere ? [text.slice(comment.range.start, comment.range.end)] : [];
  });
}

function docstring(node: Node, tree: Tree): readonly string[] {
  if (tree.language !== 'python' || (node.kind !== 'function' && node.kind !== 'class')) return [];
  const [first] = node.body;
  return first?.kind === 'string' ? [first.value] : [];
}
