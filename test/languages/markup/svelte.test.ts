import { describe, expect, it } from 'vitest';
import { textOf, walk } from '../../../src/base/tree.js';
import { comments, treeOf } from '../source.js';
import { of } from '../typescript/outline.js';

describe('a Svelte page', () => {
  it.each([
    [`<script lang="ts">const a: string = 'b' // {c}\n</script>`, ['script(object(lang: "ts"))', 'const a: string = "b"']],
    [
      `<p a="b{'c'}d" e={f('g')} h={\`i\${'j'}\`}>k {l ? '}' : "<m>"} n</p>`,
      [
        'p(object(a: template("b", group("c"), "d"), e: template(group(f("g"))), h: template(group(template("i", "j")))))',
        '"k"',
        'group(choice(if l, "}", "<m>"))',
        '"n"',
      ],
    ],
    [
      `<button on:click={() => f('a')} {...b}>c</button>`,
      ['button(object(on:click: template(group(function () {return(f("a"))})), {...b}: -))', 'group(b)', '"c"'],
    ],
    [
      `{#if a == 'b'}c{:else if d < 'e'}f{:else}g{/if}`,
      ['group((a == "b"))', '"c"', 'group((d < "e"))', '"f"', 'group()', '"g"', 'group()'],
    ],
  ])('reads %s', async (code, expected) => {
    const tree = await treeOf('a.svelte', code);
    expect(of(tree)).toEqual(expected);
  });

  it('has no error where a block ends, and keeps the space that parts a name from an expression', async () => {
    const tree = await treeOf('a.svelte', `{#if a}b{:else}c{/if}<p d="e {f} bg.goods.add g" />`);
    expect(tree.errors).toEqual([]);
    expect(of(tree)).toContain('p(object(d: template("e ", group(f), " bg.goods.add g")))');
  });

  it('gives ranges of the file', async () => {
    const tree = await treeOf(
      'a.svelte',
      `<!-- {a} -->价{@html 'b'}\r\n{#each ['c', 'd'] as e, i (e)}<p f="g" />{/each}<style>h { i: j }</style>`,
    );
    const texts = [...walk(tree.root)].filter((node) => node.kind === 'string').map((node) => textOf(tree, node));
    expect(texts).toEqual(['价', "'b'", "'c'", "'d'", '"g"', 'h { i: j }']);
    expect(comments(tree)).toEqual([' {a} ']);
  });

  it.each(['<p a={b.c', "<p a={'b.c'", '{b.c', '{#each b.c', '<script>{ "b.c', '<p {b.c}>', '{/* b.c */}'])(
    'loses nothing of %s',
    async (code) => {
      const tree = await treeOf('a.svelte', code);
      const start = code.indexOf('b.c');
      const nodes = [...walk(tree.root), ...tree.comments];
      expect(nodes.some(({ kind, range }) => !/^(?:group|template)$/.test(kind) && range.start <= start && range.end >= start + 3)).toBe(
        true,
      );
    },
  );
});
