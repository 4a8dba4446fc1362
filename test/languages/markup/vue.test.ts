import { describe, expect, it } from 'vitest';
import { textOf, walk } from '../../../src/base/tree.js';
import { comments, holder, sourceFile, treeOf } from '../source.js';
import { of } from '../typescript/outline.js';

const page = (template: string, script = '') => treeOf('a.vue', `<template>${template}</template>\n${script}`);

async function template(code: string): Promise<string> {
  return of(await page(code))[0] ?? '';
}

describe('a Vue component', () => {
  it('has the statements of its script blocks at the top, in order', async () => {
    const tree = await treeOf(
      'a.vue',
      `<script lang="ts">\nexport const A: string = 'a'\n</script>\n<script setup lang="ts">\nconst b = <'c'>A // d\n</script>\n<style>.e { color: red }</style>`,
    );
    expect(of(tree).slice(0, 3)).toEqual(['export const A: string = "a"', 'const b = A', '"c"']);
    expect(comments(tree)).toEqual([' d']);
    expect(tree.errors).toEqual([]);
  });

  it.each([
    [`<F :type="'a'" b="c" d>e {{ f('g') }}</F>`, 'F(object(type: "a", b: "c", d: -), "e", f("g"))'],
    [`<p @click.stop="a('b'); c = 'd'" v-on="{ e: f }"/>`, 'p(object(@click.stop: group(a("b"), c = "d"), v-on: object(e: f)))'],
    [`<p @click="() => a('b')" v-model="c" />`, 'p(object(@click: function () {return(a("b"))}, v-model: c))'],
    [
      `<p v-if="a == 'b' &amp;&amp; c">d</p> <q v-else-if="e"/> <r v-else/>`,
      'if ((a == "b") && c) {p(object(), "d")} else {if e {q(object())} else {r(object())}}',
    ],
    [`<p v-for="(a, i) in list" :key="i">{{ a }}</p>`, 'group(const a = list[*], p(object(key: i), a))'],
    [`<p #b="{ c = 'd' }" :[e]="'f'" :g />`, 'p(object(#b: object(c: "d"), :[e]: "f", e, g: -))'],
    [`<p>a &lt; b</p>`, 'p(object(), "a < b")'],
    [`<p :a="f(&quot;b.c&quot;)"/>`, 'p(object(a: "f(\\"b.c\\")"))'],
  ])('reads %s', async (code, expected) => {
    expect(await template(code)).toBe(`template(object(), ${expected})`);
  });

  it('gives ranges of the whole file', async () => {
    const tree = await page(`价😀<p :a="'x'" b="y" @c="d('z')">w {{ 'v' }}</p><!-- u -->`, "<script>\r\nconst t = 's'\r\n</script>");
    const texts = [...walk(tree.root)].filter((node) => node.kind === 'string').map((node) => textOf(tree, node));
    expect(texts).toEqual(['价😀', "'x'", '"y"', "'z'", 'w', "'v'", "'s'"]);
    expect(comments(tree)).toEqual([' u ']);
  });

  it('keeps blocks of other languages as text', async () => {
    const tree = await treeOf('a.vue', `<i18n lang="json">\n{"a": "b.c"}\n</i18n>\n<template lang="pug">\np(a='d.e')\n</template>`);
    expect(holder(tree, 'b.c')?.kind).toBe('string');
    expect(holder(tree, 'd.e')?.kind).toBe('string');
  });

  it.each([
    '<template><p :a="b.c"',
    "<template><p :a=\"f('b.c'",
    '<template><p b.c="1"></q></template>',
    "<script>a('b.c'",
    "<script>const x = '\n b.c",
    '<b.c>',
    '<!-- b.c',
    '<template>{{ b.c',
    '<p a="1" a="b.c">',
  ])('loses nothing of %s', async (code) => {
    const tree = await treeOf('a.vue', code);
    const start = code.indexOf('b.c');
    const isHeld = [...walk(tree.root), ...tree.comments].some(
      ({ kind, range }) => kind !== 'group' && range.start <= start && range.end >= start + 3,
    );
    expect(isHeld).toBe(true);
    expect(textOf(tree, { range: { start, end: start + 3 } })).toBe('b.c');
  });

  it('is one text where it is nested too deeply', async () => {
    const tree = await treeOf('a.vue', `<template>${'<p>\n'.repeat(20_000)}b.c`);
    expect(tree.unparsed).toBe('too-deep');
    expect(holder(tree, 'b.c')?.kind).toBe('string');
  });
});

describe('the script of a page', () => {
  it('stands where it stood, with all else blank', async () => {
    const { scriptOf } = await import('../../../src/languages/index.js');
    const text = `<template>{{ 价 }}</template>\r\n<script lang="ts">\r\nimport a from './b'\r\n</script>\r\n<script setup lang="ts">const c = a</script>`;
    const script = scriptOf((await treeOf('a.vue', text)).file);
    expect(script?.extension).toBe('.ts');
    expect(script?.text).toHaveLength(text.length);
    expect(script?.text.trim().split(/\s*\r\n\s*/)).toEqual(["import a from './b'", 'const c = a']);
    expect(script?.text.indexOf('const c')).toBe(text.indexOf('const c'));
  });

  it('is null where there is none', async () => {
    const { scriptOf } = await import('../../../src/languages/index.js');
    expect(scriptOf((await treeOf('a.vue', '<template/>')).file)).toBe(null);
    expect(scriptOf(sourceFile('a.ts', 'a'))).toBe(null);
  });
});
