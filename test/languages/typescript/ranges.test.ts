import { beforeAll, describe, expect, it } from 'vitest';
import { ancestors, textOf, walk } from '../../../src/base/tree.js';
import { loadCompiler, parseAt } from '../../../src/languages/typescript/index.js';
import type { Node } from '../../../src/model/index.js';
import { parseScript } from './compare.js';

function texts(path: string, text: string, kind: Node['kind']): string[] {
  const tree = parseScript(path, text);
  return [...walk(tree.root)].filter((node) => node.kind === kind).map((node) => textOf(tree, node));
}

describe('ranges', () => {
  beforeAll(loadCompiler);

  it('begin after the space and comments before a node', () => {
    expect(texts('a.ts', '/* 价 */  call( /* a */ `x` );', 'call')).toEqual(['call( /* a */ `x` )']);
  });

  it('hold the quotes of a literal, and its inner range does not', () => {
    const tree = parseScript('a.ts', "a = '价\\n' + `b${c}d`");
    const inner = [...walk(tree.root)].flatMap((node) =>
      node.kind === 'string' ? [tree.file.text.slice(node.inner.start, node.inner.end)] : [],
    );
    expect(inner).toEqual(['价\\n', 'b', 'd']);
    expect(texts('a.ts', "a = '价\\n'", 'string')).toEqual(["'价\\n'"]);
  });

  it('give a comment with and without its signs', () => {
    const { comments, file } = parseScript('a.ts', '// a\n/** b */ /* c');
    expect(comments.map(({ inner }) => file.text.slice(inner.start, inner.end))).toEqual([' a', '* b ', ' c']);
  });

  it('index the whole file when a part of it is parsed', () => {
    const text = '<p :a="{ type: \'x\' } /* y */">';
    const range = { start: text.indexOf('{'), end: text.lastIndexOf('"') };
    const { nodes, comments, errors } = parseAt(text, range, 'ts', 'expression');
    expect(nodes.map((node) => [node.kind, text.slice(node.range.start, node.range.end)])).toEqual([['object', "{ type: 'x' }"]]);
    expect(comments.map((node) => text.slice(node.range.start, node.range.end))).toEqual(['/* y */']);
    expect(errors).toEqual([]);
  });

  it('cover the line of a syntax error', () => {
    const tree = parseScript('a.ts', "a('x');\nb('y';\nc('z');\n");
    expect(tree.errors.map((range) => textOf(tree, { range }))).toEqual(["b('y';"]);
  });
});

describe('a shared value', () => {
  beforeAll(loadCompiler);

  it('of a destructuring is met once by a walk, and its parents lead to the root', () => {
    const tree = parseScript('a.ts', "const { a, b, ...c } = call('x');");
    const literals = [...walk(tree.root)].filter((node) => node.kind === 'string');
    expect(literals.map((node) => textOf(tree, node))).toEqual(["'x'"]);
    expect(literals.map((node) => [...ancestors(node)].at(-1))).toEqual([tree.root]);
  });
});

describe('nesting without end', () => {
  beforeAll(loadCompiler);

  it.each([
    ['lists', `a = ${'['.repeat(100_000)} 'x' // y\n`],
    ['calls', `a = ${'f('.repeat(100_000)}'x'/* y */${')'.repeat(100_000)}`],
    ['blocks', `${'{'.repeat(100_000)} b = 'x' /* y */`],
    ['else-ifs', `${'if (a) b(); else '.repeat(50_000)} c('x') // y`],
    ['members', `a${'.b()'.repeat(100_000)}; c('x') // y`],
  ])('of %s is read by its tokens', (_, code) => {
    const tree = parseScript('a.ts', code);
    expect(tree.unparsed).toBe('too-deep');
    expect(tree.root.children.map((node) => textOf(tree, node))).toEqual(["'x'"]);
    expect(tree.comments.map((node) => textOf(tree, node).slice(-4).trim())).toEqual([
      code.includes('//') ? '// y' : ' y */'.slice(-4).trim(),
    ]);
  });

  it('of operands is parsed as any other', () => {
    const tree = parseScript('a.ts', `a = ${"'x' + ".repeat(100_000)}'y'; if (${'b || '.repeat(100_000)}c) d();`);
    expect(tree.unparsed).toBe(null);
    expect([...walk(tree.root)].filter((node) => node.kind === 'string')).toHaveLength(100_001);
  });

  it('finds templates, regular expressions and strings apart', () => {
    const deep = '['.repeat(100_000);
    const tree = parseScript('a.js', `${deep} a = \`x\${b ? \`y\${{}}\` : '}'}z\`; c = d / e / "f"; g(/'[/]"/) // h`);
    expect(tree.root.children.map((node) => textOf(tree, node))).toEqual(['x', 'y', "'}'", 'z', '"f"', '/\'[/]"/']);
  });
});
