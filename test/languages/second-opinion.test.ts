import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contains, walk } from '../../src/base/tree.js';
import { languageOf } from '../../src/languages/index.js';
import type { Node, Range, Tree } from '../../src/model/index.js';
import { sourceFile } from './source.js';

/** A finding of another reader of the language. `piece`: some fixed text of a literal that is cut up otherwise than here. */
type Read = Range & { readonly kind: 'string' | 'template' | 'piece' | 'comment'; readonly value: string | null };

type Second = {
  readonly language: string;
  readonly extension: string;
  readonly command: readonly string[];
  readonly unit: 'byte' | 'character';
  /** One line with one value in it. */
  readonly lines: readonly ((value: string, n: number) => string)[];
  readonly open: string;
};

const folder = join(import.meta.dirname, 'second');
const seconds: readonly Second[] = [
  {
    language: 'Python',
    extension: 'py',
    command: ['python3', join(folder, 'strings.py')],
    unit: 'character',
    open: '',
    lines: [
      (value, n) => `a${n} = '${value}' "${value}"`,
      (value) => `f("""${value}\n${value}""", r'${value}', b'x')`,
      (value) => `g(f"{x} ${value}", rb"${value.replace(/[^ -~]/g, '')}", u'${value}')`,
      (value) => `h({'${value}': x}) # ${value}`,
      (value, n) => `def f${n}():\n    '''${value}'''\n    return F'{a[1]}${value}'`,
    ],
  },
  {
    language: 'PHP',
    extension: 'php',
    command: ['php', join(folder, 'strings.php')],
    unit: 'byte',
    open: '<?php\n',
    lines: [
      (value, n) => `$a${n} = '${value}' . "${value}";`,
      (value) => `f(["${value}" => '${value}']); // ${value}`,
      (value) => `g("{$x[1]} ${value} $y ${value}"); # ${value}`,
      (value, n) => `$b${n} = <<<A\n${value} {$x}\n${value}\nA;`,
      (value, n) => `$c${n} = <<<'B'\n${value}\nB;`,
      (value) => `/* ${value} */ h(b'${value}');`,
    ],
  },
  {
    language: 'Go',
    extension: 'go',
    command: ['go', 'run', join(folder, 'strings.go')],
    unit: 'byte',
    open: 'package a\n',
    lines: [
      (value, n) => `var a${n} = "${value}" + \`${value}\` // ${value}`,
      (value, n) => `var b${n} = map[string]string{"${value}": \`x\n${value}\`}`,
      (value, n) => `func f${n}() { /* ${value} */ g("${value}", 'x') }`,
    ],
  },
];

/** No quotes and no line ends, which would end a literal; escapes, other alphabets, and signs that begin something elsewhere. */
const value = fc.array(
  fc.constantFrom(
    'bg.goods.add',
    'a',
    ' ',
    '商品',
    '😀',
    'é',
    '\\n',
    '\\t',
    '\\x41',
    '\\u4e2d',
    '\\\\',
    '#',
    '//',
    '(',
    ']',
    '%',
    '://',
    '0',
  ),
  { maxLength: 6 },
);

function isThere({ command: [program = ''] }: Second): boolean {
  return spawnSync(program, program === 'go' ? ['version'] : ['--version']).status === 0;
}

const work = mkdtempSync(join(tmpdir(), 'second-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(seconds)('strings and comments of $language are those that the language itself finds', (second) => {
  // The first run of a Go program compiles it.
  const patience = 300_000;

  beforeAll(() => languageOf(`a.${second.extension}`).prepare?.());

  test.skipIf(!isThere(second))(
    'in the fixtures (skipped where the language is missing)',
    () => {
      const paths = ['fixtures', 'test/runs/samples', 'demo'].flatMap((top) =>
        readdirSync(top, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith(`.${second.extension}`))
          .map((entry) => join(entry.parentPath, entry.name)),
      );
      expectSame(second, paths, 3);
    },
    patience,
  );

  test.skipIf(!isThere(second))(
    'in 300 generated files (skipped where the language is missing)',
    () => {
      const line = fc.tuple(fc.nat({ max: second.lines.length - 1 }), value);
      const texts = fc.sample(fc.tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n')), {
        numRuns: 300,
        seed: 7,
      });
      mkdirSync(join(work, second.extension));
      const paths = texts.map(([lines, end], i) => {
        const text = second.open + lines.map(([kind, parts], n) => `${second.lines[kind]?.(parts.join(''), n)}\n`).join('');
        const path = join(work, second.extension, `${i}.${second.extension}`);
        writeFileSync(path, text.replaceAll('\n', end));
        return path;
      });
      expectSame(second, paths, 100);
    },
    patience,
  );
});

/** `least`: as many of the files must be whole to the other reader, or nothing was compared. */
function expectSame(second: Second, paths: readonly string[], least: number): void {
  const [program = '', ...args] = second.command;
  const { stdout, stderr } = spawnSync(program, args, { input: paths.join('\n'), encoding: 'utf8', maxBuffer: 1e9 });
  const answers = stdout.trimEnd().split('\n');
  expect(answers.length, stderr).toBe(paths.length);
  const wrong: string[] = [];
  let whole = 0;
  for (const [i, path] of paths.entries()) {
    const reads: readonly Read[] | null = JSON.parse(answers[i] ?? 'null');
    const bytes = readFileSync(path);
    if (reads === null || !bytes.equals(Buffer.from(bytes.toString('utf8')))) continue;
    whole += 1;
    wrong.push(
      ...differences(
        path,
        bytes.toString('utf8'),
        reads.map((read) => inUnits(read, bytes, second.unit)),
      ),
    );
  }
  expect(wrong).toEqual([]);
  expect(whole).toBeGreaterThanOrEqual(least);
}

function inUnits(read: Read, bytes: Buffer, unit: Second['unit']): Read {
  const text = bytes.toString('utf8');
  const place = (at: number): number =>
    unit === 'byte' ? bytes.subarray(0, at).toString('utf8').length : [...text].slice(0, at).join('').length;
  return { ...read, start: place(read.start), end: place(read.end) };
}

function differences(path: string, text: string, reads: readonly Read[]): string[] {
  const tree = languageOf(path).parse(sourceFile(path, text));
  const nodes = [...walk(tree.root)].filter((node) => node.kind === 'string' || node.kind === 'template');
  const show = ({ start, end }: Range): string => `${path} at ${start}: ${JSON.stringify(text.slice(start, end))}`;
  const missed = reads.filter((read) => !isFound(tree, nodes, read)).map((read) => `${read.kind}: ${show(read)}`);
  const noisy = nodes
    .filter(
      (node) => node.kind === 'string' && node.quote !== '' && !reads.some((read) => read.kind !== 'comment' && touches(read, node.range)),
    )
    .map((node) => `only here: ${show(node.range)}`);
  return [...missed, ...noisy];
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function isFound(tree: Tree, nodes: readonly Node[], read: Read): boolean {
  const same = ({ range }: { readonly range: Range }): boolean => range.start === read.start && range.end === read.end;
  if (read.kind === 'comment') return tree.comments.some((one) => one.range.start === read.start && one.range.end >= read.end - 1);
  if (read.kind === 'template') return nodes.some(same);
  if (read.kind === 'piece') return nodes.some((node) => contains(node.range, read));
  const node = nodes.find(same);
  if (node?.kind !== 'string') return false;
  return read.value === null || node.value === read.value;
}
