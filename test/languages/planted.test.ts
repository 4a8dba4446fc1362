import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holderOf, walk } from '../../src/base/tree.js';
import { languageOf } from '../../src/languages/index.js';
import type { Node, Tree } from '../../src/model/index.js';
import { sourceFile } from './source.js';

const TOKEN = 'bg.goods.add';

/** Ways to write a string of each format, and what may stand before and after it. `¤` is the place of the string's text. */
const PLACES: Readonly<Record<string, { readonly strings: readonly string[]; readonly around: readonly string[] }>> = {
  'a.json': {
    strings: ['{"k": "¤"}', '["¤", 1]', '{"¤": 2}', "{k: '¤'}"],
    around: ['', '// c\n', '{"a": [1, {}]}\n', '} ] ,', '{"open": [', '"x" : '],
  },
  'a.yaml': {
    strings: ['k: "¤"', "k: '¤'", 'k: a¤', 'k: |\n  a¤\n', 'k: >-\n  a¤\n', 'k: {{ .v | default "¤" }}', 'k: [1, "¤"]', '- "¤"'],
    around: ['', '# c\n', 'a: 1\n', '---\n', 'x: [1, {a: b}]\n', '{{- if .x }}\n', 'broken: [\n', '  bad: : "\n', 'a: &b c\nd: *b\n'],
  },
  '.env': {
    strings: ['K="¤"', "K='¤'", 'K=`¤`', 'K=a¤', 'export K=a¤ # c', 'K="${A}¤"'],
    around: ['', '# c\n', 'A=1\n', "B='x\ny'\n", 'not a pair\n', 'C=\n'],
  },
  'a.properties': { strings: ['k=¤', 'k: ¤', 'k ¤', 'k = a\\\n  ¤'], around: ['', '# c\n', '! c\n', 'a=b\n', '\n', 'x\\=y = \\u0041\n'] },
  'a.toml': {
    strings: ['k = "¤"', "k = '¤'", 'k = """\n¤"""', "k = '''¤'''", 'k = ["¤"]', 'k = { a = "¤" }'],
    around: ['', '# c\n', '[[t]]\n', '[s.u]\n', 'zz = = 1\n', '= "\n'],
  },
  'a.xml': {
    strings: ['<k>a¤</k>', '<k a="¤"/>', "<k a='¤'></k>", '<k><![CDATA[¤]]></k>', '<k>one <b>¤</b></k>'],
    around: ['', '<?xml version="1.0"?>\n', '<!-- c -->', '<a>', '</b>', '<x y="1"/>', 'text ', '&amp; < '],
  },
  'a.ini': { strings: ['k = ¤', 'k = "¤"', 'k: ¤', "k='¤' ; c"], around: ['', '; c\n', '# c\n', '[s]\n', 'bare\n', '[open\n'] },
  'a.sql': {
    strings: ["SELECT '¤';", 'SELECT "¤";', 'SELECT $$¤$$;', "VALUES (1, '¤');", 'SELECT $a$ ¤ $a$;'],
    around: ['', '-- c\n', '/* c */', 'UPDATE t; ', "SELECT 'it''s';", '((', ')'],
  },
  'a.sh': {
    strings: ['A="¤"', "A='¤'", 'A=a¤', 'echo ¤', 'curl -d \'{"t":"¤"}\'', 'cat <<E\n¤\nE', 'A=${B:-¤}', 'A="$(echo "¤")"', "A=$'¤'"],
    around: ['', '# c\n', 'B=1\n', 'if x; then\n', 'f() {\n', 'a | b && c\n', 'x)\n', 'echo "$(date)" `id`\n', 'cat <<X\n$y\nX\n'],
  },
  'a.ps1': {
    strings: ['$a = "¤"', "$a = '¤'", '$a = @"\n¤\n"@', 'Call -t ¤', '@{ t = "¤" }'],
    around: ['', '# c\n', '<# c #>', '$b = 1\n', 'if ($x) {\n', '}\n'],
  },
  'a.bat': { strings: ['set A=¤', 'set "A=¤"', 'call "¤"', 'call ¤'], around: ['', 'rem c\n', ':: c\n', '@echo off\n'] },
  Makefile: { strings: ['A = ¤', 'A := "¤"', 'x:\n\techo "¤"', 'x: ¤'], around: ['', '# c\n', 'B ?= 1\n', 'y: z\n\trun $(B)\n'] },
  Dockerfile: {
    strings: ['ENV A="¤"', 'ENV A=¤', 'ENV A ¤', 'ARG A=¤', 'RUN echo "¤"', 'CMD ["x", "¤"]'],
    around: ['', '# c\n', 'FROM x\n', "RUN echo it's\n", 'RUN a \\\n  # c\n  b\n'],
  },
  'a.http': {
    strings: ['GET https://x/¤\n', 'POST https://x\n\n{"t": "¤"}\n', 'POST https://x\nA: ¤\n', '@a = ¤\n', 'POST https://x\n\nt=¤\n'],
    around: ['', '# c\n', '@b = 1\n', '###\n'],
  },
  'nginx.conf': {
    strings: ['set $a "¤";', "set $a '¤';", 'a ¤;', 'location /¤ { }', 'map $a $b { "¤" c; }'],
    around: ['', '# c\n', 'x y;\n', 'http {\n', '}\n'],
  },
  'a.md': { strings: ['¤', '```\n¤\n```', '| `¤` |'], around: ['', '# h\n\n', '<!-- c -->', 'text\n'] },
  'a.txt': { strings: ['¤', 'a¤'], around: ['', 'x\n\n', 'y '] },
};

/** Text that no format takes for syntax, often touching the token. */
const filler = fc.constantFrom('', '价格', 'https', '/', '_', '调用');

async function treeOf(path: string, text: string): Promise<Tree> {
  await languageOf(path).prepare?.();
  return languageOf(path).parse(sourceFile(path, text));
}

const holds = (node: Node | null) => node?.kind === 'string' && node.value.includes(TOKEN);

describe.each(Object.keys(PLACES))('%s', (path) => {
  const { strings = [], around = [] } = PLACES[path] ?? {};

  it('finds a token in any string, whatever stands before and after, with any line end', async () => {
    const more = fc.array(fc.constantFrom(...around), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        more,
        fc.constantFrom(...strings),
        filler,
        filler,
        more,
        fc.constantFrom('\n', '\r\n'),
        async (before, string, left, right, after, end) => {
          const lead = before.join('');
          const text =
            `${lead}${lead === '' || lead.endsWith('\n') ? '' : '\n'}${string.replace('¤', () => left + TOKEN + right)}\n${after.join('')}`.replaceAll(
              '\n',
              end,
            );
          const tree = await treeOf(path, text);
          const start = text.indexOf(TOKEN);
          expect(holds(holderOf(tree, { start, end: start + TOKEN.length })), text).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives each string the range of its own text', async () => {
    for (const string of strings) {
      const text = string.replace('¤', TOKEN);
      const tree = await treeOf(path, text);
      for (const node of walk(tree.root)) {
        if (node.kind === 'string' && node.value === TOKEN) expect(text.slice(node.inner.start, node.inner.end).trim()).toContain(TOKEN);
      }
    }
  });
});
