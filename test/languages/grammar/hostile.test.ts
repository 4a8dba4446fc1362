import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, walk } from '../../../src/base/tree.js';
import { languageOf } from '../../../src/languages/index.js';
import type { Node, Tree } from '../../../src/model/index.js';
import { holder, sourceFile } from '../source.js';

/** By the language itself: the limits on a file's size and lines, which come before it, are not at stake. */
async function parsed(path: string, text: string): Promise<Tree> {
  await languageOf(path).prepare?.();
  return languageOf(path).parse(sourceFile(path, text));
}

/** Far beyond what a recursion survives, and a third of what a slow machine has time for. */
const DEPTH = 50_000;
const TOKEN = '"bg.goods.add"';

const nested: readonly (readonly [path: string, before: string, open: string, close: string, after: string])[] = [
  ['a.py', 'x = ', 'f(', ')', ''],
  ['a.go', 'package a\nvar x = ', 'f(', ')', '\n'],
  ['A.java', 'class A { String x = ', 'f(', ')', '; }'],
  ['a.php', '<?php $x = ', 'f(', ')', ';'],
  ['a.cs', 'var x = ', 'f(', ')', ';'],
  ['a.rb', 'x = ', 'f(', ')', ''],
  ['a.kt', 'val x = ', '"${', '}"', ''],
];

const chains: readonly (readonly [path: string, before: string, link: string, after: string])[] = [
  ['a.py', 'x = a', ' + "b.c"', ''],
  ['a.py', 'x = a', ' or "b.c"', ''],
  ['a.go', 'package a\nvar x = a', ' + "b.c"', '\n'],
  ['A.java', 'class A { String x = a', ' + "b.c"', '; }'],
  ['a.php', '<?php $x = a', ' . "b.c"', ';'],
];

describe('a file', () => {
  it.each(nested)('of %s may be nested without end: %s%s', async (path, before, open, close, after) => {
    const tree = await parsed(path, before + open.repeat(DEPTH) + TOKEN + close.repeat(DEPTH) + after);
    expect(holder(tree, 'bg.goods.add')?.kind).toBe('string');
    expect(tree.unparsed).toBe(null);
  });

  it.each(chains)('of %s may hold a chain of any length: %s%s…', async (path, before, link, after) => {
    const tree = await parsed(path, before + link.repeat(20_000) + after);
    const long = [...walk(tree.root)].find((node) => node.kind === 'concat' || node.kind === 'choice');
    expect(long && childrenOf(long).length).toBe(20_001);
  });
});

/** Pieces that open, close and break things. */
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '<<~A\n',
    '<<<A\n',
    '\nA\n',
    '$"',
    '@"',
    'f"',
    '${',
    '#{',
    '{',
    '}',
    '(',
    ')',
    '\\',
    '\n',
    '\r\n',
    '//',
    '/*',
    '*/',
    '#',
    '<?php ',
    '?>',
  ),
  fc.constantFrom(
    'class ',
    'def ',
    'if ',
    'x',
    ' = ',
    '=>',
    ':',
    ';',
    ',',
    '.',
    ' + ',
    'return ',
    'case ',
    'import ',
    'bg.goods.add',
    '价格',
    '😀',
    '\ud800',
    '\0',
  ),
  fc.string({ maxLength: 6 }),
);

function problems(tree: Tree): string[] {
  const found: string[] = [];
  const seen = new Set<Node>();
  for (const node of walk(tree.root)) {
    if (seen.has(node)) found.push(`${node.kind} twice`);
    seen.add(node);
    if (node !== tree.root && node.parent === null) found.push(`${node.kind} without a parent`);
    if (node.range.start < 0 || node.range.end > tree.file.text.length || node.range.start > node.range.end)
      found.push(`${node.kind} out of range`);
    if (
      node.kind === 'string' &&
      (node.inner.start < node.range.start || node.inner.end > node.range.end || node.inner.start > node.inner.end)
    )
      found.push('inner out of range');
  }
  return found;
}

describe('any text', () => {
  it.each(['a.py', 'a.go', 'A.java', 'a.php', 'a.cs', 'a.rb', 'a.kt'])('as %s becomes a tree that holds together', async (path) => {
    await languageOf(path).prepare?.();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tree = languageOf(path).parse(sourceFile(path, pieces.join('')));
        expect(problems(tree)).toEqual([]);
        expect(tree.unparsed).toBe(null);
      }),
      { numRuns: 300, seed: 43 },
    );
  });
});
