import { walk } from '../../../src/base/tree.js';
import { javascript, typescript } from '../../../src/languages/typescript/index.js';
import type { Node, Tree } from '../../../src/model/index.js';
import { sourceFile } from '../source.js';
import { type Read, readWithBabel } from './second-parser.js';

export function parseScript(path: string, text: string): Tree {
  return (typescript.matches(path) ? typescript : javascript).parse(sourceFile(path, text));
}

/** Literals and comments that the second parser reads and the tree lacks, or holds otherwise; one line each. */
export function differences(path: string, text: string, expected: readonly Read[] = readWithBabel(text, path)): string[] {
  const tree = parseScript(path, text);
  const holders = new Map<string, Node>();
  for (const node of walk(tree.root)) {
    if (node.kind !== 'string' && node.kind !== 'regex') continue;
    const { start, end } = node.range;
    if (holders.has(`${start}-${end}`)) return [`${path}: walked twice: ${text.slice(start, end)}`];
    holders.set(`${start}-${end}`, node);
    if (node.kind === 'string') holders.set(`${node.inner.start}-${node.inner.end}`, node);
  }
  for (const comment of tree.comments) holders.set(`${comment.range.start}-${comment.range.end}`, comment);
  const wrong = expected.filter((read) => !agrees(read, holders.get(`${read.range.start}-${read.range.end}`), text));
  const lines = wrong.map(({ kind, range }) => `${path}: ${kind} at ${range.start}: ${text.slice(range.start, range.end).slice(0, 80)}`);
  const comments = expected.filter((read) => read.kind === 'comment').length + (text.startsWith('#!') ? 1 : 0);
  if (comments !== tree.comments.length) lines.push(`${path}: ${tree.comments.length} comments, ${comments} expected`);
  return lines;
}

function agrees(read: Read, node: Node | undefined, text: string): boolean {
  if (!node || node.kind !== read.kind) return false;
  if (read.value === null) return true;
  if (node.kind === 'string') return node.value === read.value;
  if (node.kind === 'regex') return node.source === read.value;
  return node.kind === 'comment' && text.slice(node.inner.start, node.inner.end) === read.value;
}
