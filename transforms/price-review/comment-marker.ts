import type { CommentNode, Node, Tree } from '../../src/model/index.js';
import { managedWord, type Shop } from '../support/shop-words.js';

/** Words by which a sentence may say that the shop is another one, or only that the difference exists. */
const hedged = /不|非|除|勿|禁|仍|注意|暂|区分|兼容|\b(?:not|non|except|unless|no|both|still)\b|\?|？/i;

/** What one of the three interfaces does, in the announcement's own words (半托管不同意核价单建议价); nothing is denied of the shop. */
const refusal = /不(?:同意|接受|认可)/g;

/** The comment above a node or at the end of its line, or its docstring, where it names one kind of shop and nothing else is said of it. */
export function shopOfComments(node: Node, tree: Tree): Shop | null {
  const shops = new Set([...attached(node, tree), ...docstring(node, tree)].flatMap((text) => shopSaid(text) ?? []));
  return shops.size === 1 ? ([...shops][0] ?? null) : null;
}

/** Nothing but comments stands above the node, and one of them at the very beginning: it may be about the file. */
export function isAtHead({ range }: Node, { comments, file }: Tree): boolean {
  const above = comments.filter((comment) => comment.range.end <= range.start);
  if (above.length === 0) return false;
  let at = 0;
  for (const comment of above) {
    if (file.text.slice(at, comment.range.start).trim() !== '') return false;
    at = comment.range.end;
  }
  return isLineBefore(file.text.slice(at, range.start));
}

/** The one kind of shop that a sentence is about; null where it names none, or hedges. */
export function shopSaid(text: string): Shop | null {
  return hedged.test(text.replaceAll(refusal, '')) ? null : managedWord(text);
}

function attached(node: Node, { comments, file }: Tree): readonly string[] {
  const { text } = file;
  const isAt = ({ range }: CommentNode): boolean =>
    range.end <= node.range.start
      ? isLineBefore(text.slice(range.end, node.range.start)) && isLineOfItsOwn(range.start, text)
      : range.start >= node.range.end && /^[;,)\t ]{0,4}$/.test(text.slice(node.range.end, range.start));
  return comments.filter(isAt).map(({ range }) => text.slice(range.start, range.end));
}

const modifiers: ReadonlySet<string> = new Set([
  '',
  'export',
  'default',
  'public',
  'private',
  'protected',
  'static',
  'final',
  'async',
  'const',
  'let',
  'var',
  'readonly',
]);

/** Nothing but the end of a line and the modifiers of what is declared there. */
function isLineBefore(between: string): boolean {
  return between.length < 200 && between.split('\n').length <= 2 && between.split(/\s/).every((word) => modifiers.has(word));
}

/** What stands behind code on its line is said of that code, not of the next line. */
function isLineOfItsOwn(start: number, text: string): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

function docstring(node: Node, tree: Tree): readonly string[] {
  if (tree.language !== 'python' || (node.kind !== 'function' && node.kind !== 'class')) return [];
  const [first] = node.body;
  return first?.kind === 'string' ? [first.value] : [];
}
