import { describe, expect, it } from 'vitest';
import { textOf, walk } from '../../../src/base/tree.js';
import { comments, holder, treeOf } from '../source.js';
import { of } from '../typescript/outline.js';

describe('an HTML page', () => {
  it.each([
    [`<a href="b?c&amp;d" e='f' g=h i>j &lt; k</a>`, ['a(object(href: "b?c&d", e: "f", g: "h", i: -))', '"j < k"']],
    [`<script>call('a.b') // c\n</script>`, ['script(object())', 'call("a.b")']],
    [`<script type="module">import a from 'b'</script>`, ['script(object(type: "module"))', 'import default as a from b']],
    [`<script type="application/json">{"a": "b.c"}</script>`, ['script(object(type: "application/json"))', 'object("a": "b.c")']],
    [`<script type="text/x-template"><p a="b.c"></script>`, ['script(object(type: "text/x-template"))', '"<p a=\\"b.c\\">"']],
    [`<p onclick="f('a.b')">`, ['p(object(onclick: group(f("a.b"))))']],
    [`<style>a{b:c}</style><textarea><p></textarea>`, ['style(object())', '"a{b:c}"', 'textarea(object())', '"<p>"']],
  ])('reads %s', async (code, expected) => {
    const tree = await treeOf('a.html', code);
    expect(of(tree)).toEqual(expected);
    expect(tree.errors).toEqual([]);
  });

  it('gives ranges of the file, over CRLF and signs of two units', async () => {
    const tree = await treeOf(
      'a.html',
      `<!doctype html>\r\n😀价\r\n<p\r\n a="x"\r\n>\r\ny<!-- z --></p>\r\n<script>\r\nf('w')\r\n</script>`,
    );
    const texts = [...walk(tree.root)].filter((node) => node.kind === 'string').map((node) => textOf(tree, node));
    expect(texts).toEqual(['😀价', '"x"', 'y', "'w'"]);
    expect(comments(tree)).toEqual([' z ']);
  });

  it.each([
    '<p a="b.c',
    '<p b.c',
    '<!-- b.c',
    '</b.c>',
    '<script>"b.c',
    '<script>b.c',
    '<p a=1 a="b.c">',
    '<![CDATA[b.c]]>',
    '<!b.c>',
    '<?b.c?>',
    '<style>b.c',
  ])('loses nothing of %s', async (code) => {
    const tree = await treeOf('a.html', code);
    const start = code.indexOf('b.c');
    const nodes = [...walk(tree.root), ...tree.comments];
    expect(nodes.some(({ kind, range }) => kind !== 'group' && range.start <= start && range.end >= start + 3)).toBe(true);
  });

  it('may be nested without end', async () => {
    const tree = await treeOf('a.html', `${'<p><div>\n'.repeat(50_000)}b.c`);
    expect(tree.unparsed).toBe(null);
    expect(holder(tree, 'b.c')?.kind).toBe('string');
  });
});
