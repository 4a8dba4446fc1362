import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../src/base/tree.js';
import { comments, holder, keyPath, stringAt, treeOf, values } from '../source.js';

describe('yaml', () => {
  it('reads every scalar style, with its key path', async () => {
    const text = `temu:
  plain: bg.goods.add # note
  single: 'it''s bg.a'
  double: "bg.\\x62\\n"
  literal: |
    one bg.lit
    two
  folded: >-
    three bg.fold
    four
  number: 12
  flow: {a: [x, "y"], b: !!str 1}
`;
    const tree = await treeOf('a.yml', text);
    expect(tree.errors).toEqual([]);
    expect(values(tree)).toEqual([
      'temu.plain = bg.goods.add',
      "temu.single = it's bg.a",
      'temu.double = bg.b\n',
      'temu.literal = one bg.lit\ntwo\n',
      'temu.folded = three bg.fold four',
      'temu.number = 12',
      'temu.flow.a = x',
      'temu.flow.a = y',
      'temu.flow.b = 1',
    ]);
    expect(comments(tree)).toEqual([' note']);
    const literal = stringAt(tree, 'bg.lit');
    expect([literal.quote, text.slice(literal.inner.start, literal.inner.end)]).toEqual(['|', '    one bg.lit\n    two\n']);
  });

  it('keeps anchors as they are, aliases as names, merges as spreads', async () => {
    const tree = await treeOf('a.yaml', 'base: &base\n  url: https://x\ndev:\n  <<: *base\n  other: *base\n');
    expect(keyPath(stringAt(tree, 'https://x'))).toBe('base.url');
    const dev = tree.root.children[0];
    if (dev?.kind !== 'object') throw new Error('no object');
    const entry = dev.entries[1];
    if (entry?.kind !== 'entry' || entry.value?.kind !== 'object') throw new Error('no entry');
    expect(entry.value.entries.map((one) => one.kind)).toEqual(['spread', 'entry']);
    expect(entry.value.entries[0]).toMatchObject({ value: { kind: 'name', name: 'base' } });
  });

  it('reads several documents', async () => {
    expect(values(await treeOf('a.yaml', '%YAML 1.2\n---\na: 1\n...\n---\na: "2"\n'))).toEqual(['a = 1', 'a = 2']);
  });

  it('takes both of two equal keys', async () => {
    expect(values(await treeOf('a.yaml', 'a: x\na: y\n'))).toEqual(['a = x', 'a = y']);
  });

  it('reads around Helm templates and finds the strings in them', async () => {
    const text = `{{- if .Values.temu }}
env:
  {{- range $k, $v := .Values.env }}
  - name: {{ $k | quote }}
    value: {{ .Values.url | default "https://openapi.kuajingmaihuo.com/openapi/router" }}
  {{- end }}
  {{/* bg.goods.list */}}
  - name: TYPE
    value: "bg.goods.add{{ .suffix }}"
{{- end }}
`;
    const tree = await treeOf('chart/templates/a.yaml', text);
    expect(tree.errors).toEqual([]);
    expect(keyPath(stringAt(tree, 'openapi.kuajingmaihuo.com'))).toBe('env.value');
    expect(stringAt(tree, 'openapi.kuajingmaihuo.com').value).toBe('https://openapi.kuajingmaihuo.com/openapi/router');
    expect(stringAt(tree, 'bg.goods.add').parent?.kind).toBe('template');
    expect(holder(tree, 'bg.goods.list')?.kind).toBe('comment');
  });

  it('finds keys, scalars and comments of YAML that cannot be parsed', async () => {
    const text = `temu:
  url: "https://x" # bg.note
   bad: indent
  list: [a, 'bg.flow', "bg.q"
  body: |
    bg.block: 1
  - bg.item
\tkey: bg.tab
'bg.key': v
`;
    const tree = await treeOf('a.yaml', text);
    expect(tree.errors.length).toBeGreaterThan(0);
    expect(keyPath(stringAt(tree, 'https://x'))).toBe('temu.url');
    for (const token of ['bg.flow', 'bg.q', 'bg.block', 'bg.item', 'bg.tab', 'bg.key'])
      expect(stringAt(tree, token).value).toContain(token);
    expect(holder(tree, 'bg.note')?.kind).toBe('comment');
  });

  it('does not expand an alias bomb', async () => {
    const lines = ['a0: &a0 [bg.goods.add]'];
    for (let i = 1; i < 30; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const tree = await treeOf('bomb.yaml', lines.join('\n'));
    expect(stringAt(tree, 'bg.goods.add').value).toBe('bg.goods.add');
  });

  it('finds both sides of a docker-compose environment list', async () => {
    const tree = await treeOf(
      'docker-compose.yml',
      'services:\n  api:\n    environment:\n      - TEMU_URL=${URL:-https://h/openapi/router}\n',
    );
    const at = tree.file.text.indexOf('https://h');
    expect(holderOf(tree, { start: at, end: at + 9 })).toMatchObject({
      kind: 'string',
      value: 'TEMU_URL=${URL:-https://h/openapi/router}',
    });
  });
});
