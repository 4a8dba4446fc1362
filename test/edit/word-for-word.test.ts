import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../src/base/tree.js';
import { sourceFile } from '../../src/discover/index.js';
import { isWordForWord, respelt } from '../../src/edit/index.js';
import { parse, prepare } from '../../src/languages/index.js';
import type { Edit, Node, Tree } from '../../src/model/index.js';
import { fixtureNames, fixturesDir, readFiles } from '../fixtures/fixture.js';

const standing = { scope: 'named', ignored: false, namedItself: false } as const;

describe('a word for a word in a quoted string', () => {
  test('is the same tree again and no error more, in every string of every file of the fixtures', async () => {
    let [swapped, respelled] = [0, 0];
    for (const [path, bytes] of fixtureNames().flatMap((name) => [...readFiles(join(fixturesDir, name, 'before'))])) {
      await prepare([path]);
      const tree = parse(sourceFile(path, bytes, standing));
      const edits = wordsIn(tree);
      if (edits.length === 0 || tree.errors.length > 0 || tree.unparsed !== null) continue;
      expect(isWordForWord(tree, edits), path).toBe(true);
      const again = parse(sourceFile(path, Buffer.from(applied(tree.file.text, edits)), standing));
      expect(again.errors, path).toEqual([]);
      expect(shape(again), path).toBe(shape(tree));
      for (const some of [edits, edits.slice(0, 1)]) {
        const file = sourceFile(path, Buffer.from(applied(tree.file.text, some)), standing);
        const made = respelt(tree, some, file);
        if (made === null) continue;
        expect(written(made), path).toBe(written(parse(file)));
        respelled++;
      }
      swapped += edits.length;
    }
    expect(swapped).toBeGreaterThan(1000);
    expect(respelled).toBeGreaterThan(1000);
  });

  test.each([
    ['a quote comes along', `a = 'bg.goods.add';`, `temu.x' + 'y`],
    ['a backslash stands before it', String.raw`a = '\bg.goods.add';`, 'unicode.goods'],
    ['a sign of a substitution stands before it', 'a = `$bg.goods.add`;', '{x'],
    ['it begins with a sign', `a = '/bg.goods.add';`, '-x'],
    ['it is nothing', `a = 'bg.goods.add';`, ''],
    ['it is code', 'a = "/" /bg.goods.add/ "b";', 'temu.goods.add'],
    ['it is a comment', "// 'bg.goods.add'", 'temu.goods.add'],
    ['the file has an error elsewhere', `a = 'bg.goods.add'; b = ;`, 'temu.goods.add'],
  ])('is parsed again where %s', async (_, text, put) => {
    await prepare(['a.ts']);
    const tree = parse(sourceFile('a.ts', Buffer.from(text), standing));
    expect(isWordForWord(tree, [edit(tree, text.indexOf('bg.goods.add'), 'bg.goods.add'.length, put)])).toBe(false);
  });
});

/** Every word of every quoted string that could be swapped, with another word for it. */
function wordsIn(tree: Tree): readonly Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'string' || !/^["'`]$/.test(node.quote)) continue;
    for (const { 0: word, index } of tree.file.text.slice(node.inner.start, node.inner.end).matchAll(/[A-Za-z0-9._-]+/g)) {
      const one = edit(tree, node.inner.start + index, word.length, edits.length % 2 === 0 ? 'temu.goods-x.u1' : '0x');
      if (!edits.some(({ range }) => range.end > one.range.start && range.start < one.range.end) && isWordForWord(tree, [one]))
        edits.push(one);
    }
  }
  return edits;
}

function edit({ file }: Tree, start: number, length: number, text: string): Edit {
  const range = { start, end: start + length };
  return { file, range, expected: file.text.slice(Math.max(0, start - 1), range.end + 1), text };
}

function applied(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.range.start - a.range.start);
  return ordered.reduce((made, { range, text: put }) => made.slice(0, range.start) + put + made.slice(range.end), text);
}

/** Kinds and how many, in source order. */
function shape(tree: Tree): string {
  return nodesOf(tree)
    .map((node: Node) => node.kind)
    .join(' ');
}

/** Everything that a tree holds, with the parent of each node by its place, and the nodes that are shared by their number. */
function written({ root, comments, language, errors, unparsed }: Tree): string {
  const numbers = new Map<Node, number>();
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const known = numbers.get(value as Node);
    if (known !== undefined) return known;
    if ('kind' in value) numbers.set(value as Node, numbers.size);
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, key === 'parent' ? (one === null ? null : (numbers.get(one) ?? (one as Node).range)) : plain(one)]),
    );
  };
  // Go's anonymous structs are called by where they stand, in the tree alone.
  return JSON.stringify([plain(root), comments.map(plain), language, errors, unparsed]).replace(/___\d+/g, '___');
}
