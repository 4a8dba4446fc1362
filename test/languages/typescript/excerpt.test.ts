import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contains, walk } from '../../../src/base/tree.js';
import { excerpt } from '../../../src/languages/index.js';
import { excerptOf } from '../../../src/languages/typescript/excerpt.js';
import { loadCompiler } from '../../../src/languages/typescript/index.js';
import { stretchesOf } from '../../../src/languages/typescript/stretches.js';
import type { Node, Range } from '../../../src/model/index.js';
import { isLong } from '../../long.js';
import { sourceFile } from '../source.js';
import { parseScript } from './compare.js';
import { outline } from './outline.js';

const root = join(import.meta.dirname, '../../..');
const LARGEST = 60_000;

/** Code that many people wrote: this project's and its libraries', every `step`th file. */
function realFiles(folder: string, extension: RegExp, step: number): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .filter((_, i) => i % step === 0)
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.length < LARGEST);
}

const files = [
  ...realFiles('src', /\.ts$/, isLong ? 1 : 5),
  ...realFiles('transforms', /\.ts$/, 2),
  ...realFiles('node_modules/zod/src', /\.ts$/, 5),
  ...realFiles('node_modules/yaml', /\.js$/, 4),
  ...realFiles('node_modules/jscodeshift', /\.js$/, 6),
  ...realFiles('node_modules/@types/node', /\.d\.ts$/, 4),
  ...realFiles('node_modules/globby', /\.js$/, 1),
  ...realFiles('node_modules/fast-check', /\.js$/, 20),
  ...realFiles('node_modules/typescript/lib', /\.d\.ts$/, 2),
];

describe('the statements of real code, found by its signs', () => {
  beforeAll(loadCompiler);

  it('are never cut: each one that the parser finds lies in one stretch', () => {
    const seen = { sure: 0, stretches: 0 };
    for (const { path, text } of files) {
      const stretches = stretchesOf(text);
      if (stretches === null) continue;
      seen.sure += 1;
      seen.stretches += stretches.length;
      const cut = parseScript(path, text).root.children.filter(({ range }) => !stretches.some((stretch) => contains(stretch, range)));
      expect([path, cut.map(({ range }) => text.slice(range.start, range.end))]).toEqual([path, []]);
    }
    // Most are sure, and most statements are by themselves.
    expect(seen.sure / files.length).toBeGreaterThan(0.6);
    expect(seen.stretches / seen.sure).toBeGreaterThan(5);
  });

  it('give an excerpt that equals the whole where it says something, and whose names are not mentioned in the rest', {
    timeout: 300_000,
  }, () => {
    const seen = { excerpts: 0, left: 0 };
    for (const { path, text } of files) {
      const whole = parseScript(path, text);
      for (const name of whole.root.children.flatMap(declared).slice(0, 12)) {
        const ranges = excerptOf(text, new RegExp(`\\b${name}\\b`, 'g'));
        if (ranges === null) continue;
        seen.excerpts += 1;
        const [kept, rest] = [true, false].map((is) => whole.root.children.filter(({ range }) => isIn(ranges, range) === is));
        const tree = excerpt(sourceFile(path, text), new RegExp(`\\b${name}\\b`, 'g'));
        if (tree !== null) expect([path, tree.root.children.map(outline)]).toEqual([path, kept?.map(outline)]);
        seen.left += rest?.length ?? 0;
        const names = new Set([name, ...(kept ?? []).flatMap(declared)]);
        const mentions = (rest ?? []).flatMap((node) => [...walk(node)]).filter((node) => node.kind === 'name' && names.has(node.name));
        expect([path, name, mentions]).toEqual([path, name, []]);
      }
    }
    expect(seen.excerpts).toBeGreaterThan(5);
    expect(seen.left).toBeGreaterThan(seen.excerpts);
  });
});

function declared(node: Node): readonly string[] {
  return (node.kind === 'define' || node.kind === 'function' || node.kind === 'class') && /^\w+$/.test(node.name) ? [node.name] : [];
}

function isIn(ranges: readonly Range[], range: Range): boolean {
  return ranges.some((one) => contains(one, range));
}

describe('a statement begins', () => {
  const heads = (text: string) => stretchesOf(text)?.map(({ head, end }) => text.slice(head, end).trim());

  it('after a semicolon, and after a brace at a line end', () => {
    expect(heads('const a = 1; const b = {}\nfunction f() {}\nf()')).toEqual(['const a = 1;', 'const b = {}', 'function f() {}', 'f()']);
  });

  it('not where something goes on', () => {
    expect(heads('const a = {}\n  .b;\nclass A {}')).toEqual(['const a = {}\n  .b;', 'class A {}']);
    expect(heads('if (a) {}\nelse {}\nconst b = {} as\nC')).toEqual(['if (a) {}\nelse {}', 'const b = {} as\nC']);
    expect(heads('if (a) b();\nelse c();\ndo d(); while (e);\nf()')).toEqual(['if (a) b();\nelse c();', 'do d(); while (e);', 'f()']);
    expect(heads('@D({})\nexport class A {}')).toEqual(['@D({})\nexport class A {}']);
  });

  it('not inside of brackets, strings, templates, comments and regular expressions', () => {
    const text = 'f(() => { a; });\nconst b = `;${`}`};`;\nconst c = /[/;]}/;\n/* ; } */ const d = "};";';
    expect(heads(text)).toEqual(['f(() => { a; });', 'const b = `;${`}`};`;', 'const c = /[/;]}/;', 'const d = "};";']);
  });

  it('nowhere surely where signs do not pair, a slash may be either, or two sides are being merged', () => {
    for (const text of ['f(', 'f({)', 'f]', "const a = 'x\n';", 'if (a) /[(]/.test(b)', '`${', '/* a', 'a;\n<<<<<<< HEAD\nb;'])
      expect([text, stretchesOf(text)]).toEqual([text, null]);
  });
});

describe('an excerpt', () => {
  const filler = Array.from({ length: 40 }, (_, i) => `function other${i}(value: number) {\n  return value * ${i} + 1;\n}`).join('\n');
  const of = (text: string) => excerpt(sourceFile('a.ts', `${text}\n${filler}`), /bg/g);

  beforeAll(loadCompiler);

  it('holds a declaration alone where nothing else in the file is tied to it', () => {
    expect(of("export const ADD = 'bg.goods.add';")?.root.children).toHaveLength(1);
  });

  it('holds what uses it and what it uses, through others too', () => {
    const text =
      "const PREFIX = { a: 1 };\nexport const ADD = { [PREFIX.a]: 'bg.goods.add' };\nexport type Add = typeof ADD;\ntype Adds = Add[];";
    expect(of(text)?.root.children).toHaveLength(4);
  });

  it.each([
    ["export const ADD = 'bg.goods.add';", 1],
    ["const action = 'add';\nexport const A = { doc: `https://docs.example.com/`, type: `bg.goods.${action}` };", 2],
    ["const action = 'add';\nexport const note = `it's`, T = `bg.goods.${action}`, last = 'x';", 4],
    ["const action = 'add';\nexport const T = { quote: /'/, type: prefix + 'bg.goods' + action, last: 'x' };", 2],
  ])('of %s holds %i statements', (text, count) => {
    expect(of(text)?.root.children).toHaveLength(count);
  });

  it.each([
    ['something is called', "export const ADD = make('bg.goods.add');"],
    ['what is called uses it', "const ADD = 'bg.goods.add';\nfunction send() {\n  return post(ADD);\n}"],
    ['a statement runs', "const ADD = 'bg.goods.add';\nrun();"],
    ['something is decorated', "const ADD = 'bg.goods.add';\n@Injectable\nclass A {}"],
    ['the rest may send', "const ADD = 'bg.goods.add';\nexport function send(body: string) {\n  return fetch(other, { body });\n}"],
    [
      'the rest uses an import',
      "import { http } from './http';\nconst ADD = 'bg.goods.add';\nfunction send(body: string) {\n  http.post(body);\n}",
    ],
    ['the rest speaks to this tool', "const ADD = 'bg.goods.add';\n// temu-codemod-ignore-file -- archive\nconst b = 1;"],
    ['the syntax of what stands on its line is broken', "const a = 1; class A { /a'b/ }; const ADD = 'bg.goods.add';"],
    ['a variable has an everyday name', "const from = 'us';\nexport const MAP = { 'bg.goods.add': from };"],
    ['an everyday name is taken out of an object', 'const { type } = other;\nexport const T = `bg.goods.${type}`;'],
    ['an everyday name is imported', "import { x as type } from './x';\nexport const T = `bg.goods.${type}`;"],
    [
      'the rest tests names by their shape',
      "export const ADD = 'bg.goods.add';\nexport const isGlo = (name: string) => /\\.glo\\./.test(name);",
    ],
    [
      'the rest reads a version out of names',
      "export const ADD = 'bg.goods.add';\nexport const version = (name: string) => /.*(v[1-9]+)\\./.exec(name);",
    ],
    ['the rest is nested too deeply', `export const ADD = 'bg.goods.add';\nconst deep = ${'['.repeat(3000)}${']'.repeat(3000)};`],
    ['its syntax is broken', "const ADD = 'bg.goods.add' 'x';"],
  ])('is not enough where %s', (_, text) => {
    expect(of(text)).toBeNull();
  });
});
