import { describe, expect, it } from 'vitest';
import { comments, holder, keyPath, stringAt, treeOf, values } from '../source.js';

describe('env', () => {
  it('reads the three quotes, export, comments and values over lines', async () => {
    const text = `# head
export TEMU_URL=https://x/y # tail
A='one # two'
B="first\\nsecond
third" # after
C=\`tick\`
D=
E: colon
F=a#b
`;
    const tree = await treeOf('.env.local', text);
    expect(values(tree)).toEqual(['TEMU_URL = https://x/y', 'A = one # two', 'B = first\nsecond\nthird', 'C = tick', 'E = colon', 'F = a']);
    expect(comments(tree)).toEqual([' head', ' tail', ' after', 'b']);
    expect(tree.errors).toEqual([]);
  });

  it('splits a value at its substitutions, with their defaults', async () => {
    const tree = await treeOf('.env', 'URL="https://${HOST:-openapi.kuajingmaihuo.com}/x$Y"\nS=\'${NO}\'\n');
    expect(stringAt(tree, 'openapi.kuajingmaihuo.com').parent?.kind).toBe('choice');
    expect(keyPath(stringAt(tree, 'openapi.kuajingmaihuo.com'))).toBe('URL');
    expect(stringAt(tree, '/x').parent).toMatchObject({
      kind: 'template',
      parts: [{ value: 'https://' }, {}, { value: '/x' }, { name: 'Y' }],
    });
    expect(stringAt(tree, '${NO}').value).toBe('${NO}');
  });

  it('finds the text of lines that are no assignment, and of a quote that never ends', async () => {
    const tree = await treeOf('prod.env', 'bg.goods.add\nA="bg.open\nB=bg.next\n');
    for (const token of ['bg.goods.add', 'bg.open', 'bg.next']) expect(stringAt(tree, token).value).toContain(token);
    expect(keyPath(stringAt(tree, 'bg.next'))).toBe('B');
  });
});

describe('properties', () => {
  it('reads separators, escapes and continued lines; leaves placeholders', async () => {
    const text = '# c\n! d\ntemu.gateway.url=https\\://x/\\u0041\na : b\nc d\ne = one \\\n   two\nf=${a:https://y}\n';
    const tree = await treeOf('application.properties', text);
    expect(values(tree)).toEqual(['temu.gateway.url = https://x/A', 'a = b', 'c = d', 'e = one two', 'f = ${a:https://y}']);
    expect(comments(tree)).toEqual([' c', ' d']);
    const e = stringAt(tree, 'one');
    expect(text.slice(e.inner.start, e.inner.end)).toBe('one \\\n   two');
  });
});

describe('toml', () => {
  it('nests tables and dotted keys, reads all strings', async () => {
    const text = `# c
a.b."c d" = "x\\u0041"
[temu.gateway]
url = 'https://x'
multi = """
one \\
  two"""
raw = '''r'''
list = [ "p", { q = "r" } ] # t
n = 1
[[shops]]
type = "bg.goods.add"
`;
    const tree = await treeOf('a.toml', text);
    expect(values(tree)).toEqual([
      'a.b.c d = xA',
      'temu.gateway.url = https://x',
      'temu.gateway.multi = one two',
      'temu.gateway.raw = r',
      'temu.gateway.list = p',
      'temu.gateway.list.q = r',
      'temu.gateway.n = 1',
      'shops.type = bg.goods.add',
    ]);
    expect(comments(tree)).toEqual([' c', ' t']);
  });

  it('finds strings and comments of broken TOML', async () => {
    const tree = await treeOf('a.toml', "a = = \"bg.one\"\n# bg.two\nb = '''bg.three'''\nc = \"bg.four\nd = \"bg.five\"\n");
    for (const token of ['bg.one', 'bg.three', 'bg.four', 'bg.five']) expect(stringAt(tree, token).value).toBe(token);
    expect(holder(tree, 'bg.two')?.kind).toBe('comment');
    expect(tree.errors.length).toBe(1);
  });
});

describe('xml', () => {
  it('reads text, attributes, CDATA and comments by the path of their elements', async () => {
    const text = `<?xml version="1.0"?>
<!-- c bg.c -->
<temu><gateway url='https://x?a=1&amp;b'><type>bg.goods.add</type><raw><![CDATA[<bg.raw>]]></raw></gateway>
<mixed>one <b>two</b> &#x41;&unknown;</mixed><empty/></temu>`;
    const tree = await treeOf('pom.xml', text);
    expect(values(tree)).toEqual([
      ' = xml version="1.0"',
      'temu.gateway.url = https://x?a=1&b',
      'temu.gateway.type = bg.goods.add',
      'temu.gateway.raw = <bg.raw>',
      'temu.mixed = one',
      'temu.mixed.b = two',
      'temu.mixed = A&unknown;',
    ]);
    expect(holder(tree, 'bg.c')?.kind).toBe('comment');
    expect(tree.errors).toEqual([]);
  });

  it('does not expand entities, and finds the strings of a DTD', async () => {
    const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const tree = await treeOf('a.xml', `<!DOCTYPE x [<!ENTITY l0 "bg.goods.add">${entities}]><x>&l30;</x>`);
    expect(stringAt(tree, 'bg.goods.add').value).toBe('bg.goods.add');
    expect(values(tree).at(-1)).toBe('x = &l30;');
  });

  it('loses nothing of broken XML', async () => {
    const tree = await treeOf('a.config', '<a b="bg.one" c=\'bg.two><d>bg.three</e></a> < bg.four <f g=bg.five');
    for (const token of ['bg.one', 'bg.two', 'bg.three', 'bg.four', 'bg.five']) expect(stringAt(tree, token).value).toContain(token);
    expect(tree.errors.length).toBeGreaterThan(0);
  });
});

describe('ini', () => {
  it('reads sections, both separators, quotes and comments', async () => {
    const text = '; c\ntop = 1\n[temu gateway]\nurl = https://x/#/y ; tail\nkey: "quoted"\n# d\n[next]\nbare\n';
    const tree = await treeOf('a.ini', text);
    expect(values(tree)).toEqual(['top = 1', 'temu gateway.url = https://x/#/y', 'temu gateway.key = quoted']);
    expect(comments(tree)).toEqual([' c', ' tail', ' d']);
    expect(keyPath(stringAt(tree, 'bare'))).toBe('next');
  });
});
