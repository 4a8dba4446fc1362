import { ancestors, holderOf, walk } from '../../src/base/tree.js';
import { languageOf, parse } from '../../src/languages/index.js';
import type { Node, SourceFile, StringNode, Tree } from '../../src/model/index.js';

/** A file as discovery would read it. */
export function sourceFile(path: string, text: string, more: Partial<SourceFile> = {}): SourceFile {
  const bytes = Buffer.from(text, 'utf8');
  return {
    path,
    bytes,
    text,
    encoding: 'utf-8',
    toByte: (n) => Buffer.byteLength(text.slice(0, n)),
    scope: 'named',
    ignored: false,
    namedItself: false,
    ...more,
  };
}

export async function treeOf(path: string, text: string): Promise<Tree> {
  await languageOf(path).prepare?.();
  return parse(sourceFile(path, text));
}

/** The node that holds the first occurrence of `token`. */
export function holder(tree: Tree, token: string): Node | null {
  const start = tree.file.text.indexOf(token);
  if (start < 0) throw new Error(`no ${token} in ${tree.file.path}`);
  return holderOf(tree, { start, end: start + token.length });
}

export function stringAt(tree: Tree, token: string): StringNode {
  const node = holder(tree, token);
  if (node?.kind !== 'string') throw new Error(`${token} stands in ${node?.kind ?? 'code'}`);
  return node;
}

/** The keys above a node, outermost first, joined by dots. */
export function keyPath(node: Node): string {
  const keys: string[] = [];
  let below = node;
  for (const parent of ancestors(node)) {
    if (parent.kind === 'entry' && parent.key !== below) keys.unshift(keyText(parent.key));
    below = parent;
  }
  return keys.join('.');
}

/** Every fixed value with its key path, as `path = value`. */
export function values(tree: Tree): string[] {
  return [...walk(tree.root)]
    .filter((node) => (node.kind === 'string' || node.kind === 'plain') && !(node.parent?.kind === 'entry' && node.parent.key === node))
    .map((node) => `${keyPath(node)} = ${keyText(node)}`);
}

export function comments(tree: Tree): string[] {
  return tree.comments.map((comment) => tree.file.text.slice(comment.inner.start, comment.inner.end));
}

export function keyText(node: Node): string {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'plain') return node.text;
  return node.kind === 'name' ? node.name : `<${node.kind}>`;
}
