import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { childrenOf, contains, walk } from '../../../src/base/tree.js';
import { languageOf, languages } from '../../../src/languages/index.js';
import type { Language, Node, Tree } from '../../../src/model/index.js';
import { isLong } from '../../long.js';
import { expectWithin } from '../../safety/bin.js';
import { sourceFile } from '../source.js';

/** One path that each language takes. */
const PATHS: Readonly<Record<Language, string>> = {
  typescript: 'a.ts',
  javascript: 'a.js',
  vue: 'a.vue',
  svelte: 'a.svelte',
  html: 'a.html',
  python: 'a.py',
  go: 'a.go',
  java: 'a.java',
  kotlin: 'a.kt',
  php: 'a.php',
  csharp: 'a.cs',
  ruby: 'a.rb',
  json: 'a.json',
  yaml: 'a.yaml',
  env: '.env',
  properties: 'a.properties',
  toml: 'a.toml',
  xml: 'a.xml',
  ini: 'a.ini',
  sql: 'a.sql',
  shell: 'a.sh',
  dockerfile: 'Dockerfile',
  http: 'a.http',
  nginx: 'nginx.conf',
  markdown: 'a.md',
  text: 'a.txt',
  unknown: 'a.zig',
};
/** Other parsers behind the same language. */
const MORE: Readonly<Partial<Record<Language, readonly string[]>>> = {
  shell: ['a.ps1', 'a.bat', 'Makefile'],
  markdown: ['a.mdx', 'a.rst', 'a.adoc'],
  typescript: ['a.tsx'],
  python: ['a.ipynb'],
};

/** The faults in the shape of a tree; empty for a sound one. */
function faults(tree: Tree): string[] {
  const found: string[] = [];
  const say = (what: string, node: Node) => found.push(`${what}: ${node.kind} ${node.range.start}–${node.range.end}`);
  const whole = { start: 0, end: tree.file.text.length };
  if (tree.root.parent !== null) say('the root has a parent', tree.root);
  for (const node of walk(tree.root)) {
    if (node.range.start > node.range.end || !contains(whole, node.range)) say('out of bounds', node);
    if ('inner' in node && !contains(node.range, node.inner)) say('inner outside', node);
    for (const child of childrenOf(node)) {
      if (child.parent !== node) say('wrong parent', child);
      if (!contains(node.range, child.range) && !standsElsewhere(tree, node, child)) say(`outside its ${node.kind}`, child);
    }
  }
  for (const comment of tree.comments)
    if (!contains(whole, comment.range) || !contains(comment.range, comment.inner)) say('out of bounds', comment);
  return found.slice(0, 5);
}

/** Made up for links (the member that a destructured name reads), or the text of a Ruby heredoc, which follows the line of its name. */
function standsElsewhere(tree: Tree, parent: Node, child: Node): boolean {
  return (
    child.kind === 'member' || child.kind === 'name' || (parent.kind === 'template' && tree.file.text.startsWith('<<', parent.range.start))
  );
}

const DEEP = isLong ? 100_000 : 20_000;
/** A tree-sitter grammar takes the square of deep errors: few of them show the shape of its trees all the same. */
const GRAMMARS: ReadonlySet<Language> = new Set(['python', 'go', 'java', 'php', 'csharp', 'ruby']);

const hostile = (deep: number): readonly (readonly [string, string])[] => [
  ['nothing', ''],
  ['a byte order mark and nulls', '\ufeff\0\0\x1f\x02\x18'],
  ['nested brackets', '['.repeat(deep)],
  ['nested and closed brackets', '['.repeat(deep) + ']'.repeat(deep)],
  ['nested braces', '{"a":'.repeat(deep)],
  ['nested parentheses', '('.repeat(deep)],
  ['brackets closed by the wrong kind', '{['.repeat(deep / 2) + '})'.repeat(deep / 2)],
  ['nested elements', '<a>'.repeat(deep)],
  ['elements that close in another order', `${'<a><b>'.repeat(deep / 2)}${'</a></c>'.repeat(deep / 2)}`],
  ['quotes of every kind', '"\'`'.repeat(deep / 3)],
  ['single quotes', "'".repeat(deep)],
  ['open quotes, one a line', 'A="x\n'.repeat(deep / 5)],
  ['escaped quotes', `'\\',`.repeat(deep / 4)],
  ['dashes', '- '.repeat(deep)],
  ['substitutions', '${a:-"$('.repeat(deep / 8)],
  ['comments that never end', '/* <!-- {/* <# {{ '.repeat(deep / 18)],
  ['heredocs that never end', 'cat <<A1 <<B2\n'.repeat(deep / 14)],
  ['spaces', ' '.repeat(deep)],
  ['a backslash alone', '\\'],
  ['a backslash at the end', 'a = b\\'],
  ['carriage returns', 'a = b\r'.repeat(deep / 6)],
];

/** Two parsers may give one language: a path is that of the one which matches it, and of the first where none does. */
const targets = [...new Set(languages.map(({ id }) => id))].flatMap((id) => {
  const own = languages.filter((language) => language.id === id);
  return [PATHS[id], ...(MORE[id] ?? [])].flatMap((path) => {
    const language = own.find(({ matches }) => matches(path)) ?? own[0];
    return language ? [{ language, path }] : [];
  });
});

describe.each(targets)('$path', ({ language, path }) => {
  beforeAll(() => language.prepare?.());

  it('is taken by its language', () => {
    expect(languageOf(path)).toBe(language);
  });

  it.each(hostile(GRAMMARS.has(language.id) ? 1000 : DEEP))('gives a sound tree of %s, in time', (_, text) => {
    const before = performance.now();
    const tree = language.parse(sourceFile(path, text));
    expect(faults(tree).join('\n')).toBe('');
    // What is no notebook is JSON.
    expect(path === 'a.ipynb' ? ['python', 'json'] : [language.id]).toContain(tree.language);
    expectWithin((performance.now() - before) / 1000, 20);
  });

  it('gives a sound tree of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(faults(language.parse(sourceFile(path, Buffer.from(bytes).toString('latin1'))))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

it('has every language in its list', () => {
  expect(new Set(languages.map((language) => language.id))).toEqual(new Set(Object.keys(PATHS)));
});

it('reads a template or sample of a file as what it is for', () => {
  expect(['config.yaml.example', '.env.sample', 'a.json.dist', 'site.conf.j2', 'x.example'].map((path) => languageOf(path).id)).toEqual([
    'yaml',
    'env',
    'json',
    'ini',
    'unknown',
  ]);
});
