import { describe, expect, it } from 'vitest';
import { comments, keyPath, stringAt, treeOf, values } from '../source.js';

describe('json', () => {
  it('reads a dotted key path by walking the parents of a value', async () => {
    const tree = await treeOf('a.json', '{"temu": {"gateways": [{"url": "https://x"}]}}');
    expect(keyPath(stringAt(tree, 'https://x'))).toBe('temu.gateways.url');
  });

  it('decodes an escaped URL while its range is the raw text', async () => {
    const tree = await treeOf('a.json', String.raw`{"url": "https:\/\/openapi.kuajingmaihuo.com\/openapi\/router"}`);
    const node = stringAt(tree, 'openapi.kuajingmaihuo.com');
    expect(node.value).toBe('https://openapi.kuajingmaihuo.com/openapi/router');
    expect(tree.file.text.slice(node.inner.start, node.inner.end)).toBe(String.raw`https:\/\/openapi.kuajingmaihuo.com\/openapi\/router`);
  });

  it('keeps comments apart and allows trailing commas', async () => {
    const tree = await treeOf('tsconfig.json', '// one\n{ "a": 1, /* two */ "b": [true, "x",], }');
    expect(comments(tree)).toEqual([' one', ' two ']);
    expect(values(tree)).toEqual(['a = 1', 'b = true', 'b = x']);
    expect(tree.errors).toEqual([]);
  });

  it("reads JSON5's single quotes and bare keys, with a URL in each", async () => {
    const tree = await treeOf('a.json5', "{ url: 'https://x/\\u0041', 'k.b': https://bare/x, }");
    expect(values(tree)).toEqual(['url = https://x/A', 'k.b = https://bare/x']);
  });

  it('finds every string of broken JSON', async () => {
    const tree = await treeOf('a.json', '{"a": ["bg.goods.add", {"b": "open\n "c" "d": } ] ] "e"');
    for (const token of ['bg.goods.add', '"b"', 'open', '"c"', '"d"', '"e"']) expect(stringAt(tree, token)).toBeTruthy();
    expect(tree.errors.length).toBeGreaterThan(0);
  });

  it('reads lines of JSON as several values', async () => {
    expect(values(await treeOf('a.jsonl', '{"a":1}\n{"a":2}\n'))).toEqual(['a = 1', 'a = 2']);
  });

  it('takes __proto__ as a key like any other', async () => {
    const tree = await treeOf('a.json', '{"__proto__": {"polluted": "bg.goods.add"}}');
    expect(keyPath(stringAt(tree, 'bg.goods.add'))).toBe('__proto__.polluted');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
