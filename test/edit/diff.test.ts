import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Change, creation, diffOf, editAt, hunksOf } from '../../src/edit/index.js';
import { isPosix } from '../posix.js';
import { replacing, spliced } from './replacing.js';
import { source } from './source.js';

const root = mkdtempSync(join(tmpdir(), 'temu-diff-'));
beforeAll(() => void execFileSync('git', ['init', '-q', root]));
afterAll(() => rmSync(root, { recursive: true }));

/** The files after `git apply` of the diff, in a repository that holds the old ones. */
function applied(changes: readonly Change[], ...config: string[]): Record<string, string> {
  for (const { path, old } of changes) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    rmSync(join(root, path), { force: true });
    if (old) writeFileSync(join(root, path), old);
  }
  execFileSync('git', [...config, 'apply', '-'], {
    cwd: root,
    input: diffOf(changes).bytes,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return Object.fromEntries(changes.map(({ path }) => [path, readFileSync(join(root, path), 'latin1')]));
}

function shown(changes: readonly Change[]): string {
  return Buffer.from(diffOf(changes).bytes).toString('latin1');
}

function wanted(changes: readonly Change[]): Record<string, string> {
  return Object.fromEntries(changes.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]));
}

function renamed(path: string, text: string, encoding?: Parameters<typeof source>[2]): Change {
  const file = source(path, text, encoding);
  return spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add'));
}

const code = (end: string) => ['// 中', "a('bg.goods.add');", '', 'b();', '', '', '', '', 'c();', "d('bg.goods.add')"].join(end);

test('git apply gives the written bytes in every encoding and with every line end', () => {
  const changes = (['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const).flatMap((encoding) =>
    ['\n', '\r\n', '\r'].flatMap((end, i) => [
      renamed(`${encoding}-${i}.ts`, code(end) + end, encoding),
      renamed(`${encoding}-${i}-open.ts`, code(end), encoding),
    ]),
  );
  expect(applied(changes)).toEqual(wanted(changes));
  expect(applied(changes, '-c', 'core.autocrlf=input')).toEqual(wanted(changes));
  // Told so, git itself writes CRLF into whatever it touches: what has it already must come through.
  const crlf = changes.filter(({ path }) => path.includes('-1'));
  expect(applied(crlf, '-c', 'core.autocrlf=true')).toEqual(wanted(crlf));
});

test('git apply finds files with spaces, quotes, tabs, line ends, backslashes and Chinese in their names', () => {
  const names = [
    'a b.ts',
    ' lead',
    'trail ',
    "it's.ts",
    'q"q.ts',
    'tab\t.ts',
    'new\nline.ts',
    'back\\slash.ts',
    '商品/中.ts',
    'é.ts',
    '\u007f.ts',
    'a b/b/a b',
  ];
  const changes = names.filter((name) => isPosix || !/[<>:"|?*\\\u0000-\u001f]/.test(name)).map((name) => renamed(name, code('\n')));
  expect(applied(changes)).toEqual(wanted(changes));
});

test('git apply makes new files, empty ones and ones with odd names too', () => {
  const changes = [
    creation({ path: 'n/gateway 中.ts', text: 'a\nb\n' }),
    creation({ path: 'open.ts', text: 'a' }),
    creation({ path: 'empty', text: '' }),
  ];
  expect(applied(changes)).toEqual(wanted(changes));
});

test('git apply fills an empty file, empties a full one, and adds and drops the last line end', () => {
  const empty = source('was-empty', '');
  const full = source('full', 'a\nb\n');
  const open = source('open', 'a\nb');
  const changes = [
    spliced(empty, [editAt(empty, { start: 0, end: 0 }, 'x\n')]),
    spliced(full, [editAt(full, { start: 0, end: 4 }, '')]),
    spliced({ ...full, path: 'closed' }, [editAt({ ...full, path: 'closed' }, { start: 3, end: 4 }, '')]),
    spliced(open, [editAt(open, { start: 3, end: 3 }, '\n')]),
  ];
  expect(applied(changes)).toEqual(wanted(changes));
});

test('files stand in the order of their paths, whatever the order of the changes', () => {
  const changes = ['b.ts', 'a/z.ts', 'a.ts'].map((path) => renamed(path, code('\n')));
  expect(shown(changes)).toBe(shown(changes.toReversed()));
  expect(shown(changes).match(/^\+\+\+ .*/gm)).toEqual(['+++ b/a.ts', '+++ b/a/z.ts', '+++ b/b.ts']);
});

test('an edit that changes nothing has no diff', () => {
  const file = source('a.ts', code('\n'));
  expect(shown([spliced(file, replacing(file, 'bg.goods.add', 'bg.goods.add'))])).toBe('');
});

test('a line put in shows as that line alone, with three lines around it', () => {
  const file = source('a.ts', '1\n2\n3\n4\n5\n6\n7\n8\n9\n');
  const [hunk] = hunksOf(file, [editAt(file, { start: 8, end: 8 }, 'new\n')]);
  expect(hunk?.lines.map((line) => [line.side, line.old, line.new, line.text])).toEqual([
    ['both', 2, 2, '2\n'],
    ['both', 3, 3, '3\n'],
    ['both', 4, 4, '4\n'],
    ['new', null, 5, 'new\n'],
    ['both', 5, 6, '5\n'],
    ['both', 6, 7, '6\n'],
    ['both', 7, 8, '7\n'],
  ]);
});

test('any edits are reproduced by git apply', () => {
  const line = fc.constantFrom('a', 'b', 'bg.x', '', '中');
  const text = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('', '\n')).map(([lines, end]) => lines.join('\n') + end);
  const cut = fc.tuple(fc.nat(80), fc.nat(6), fc.constantFrom('', 'x', '\n', 'y\nz\n', 'bg.x'));
  const files = fc.array(fc.tuple(text, fc.array(cut, { maxLength: 5 })), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(files, (made) => {
      const changes = made.map(([old, cuts], i) => {
        const file = source(`any/${i}`, old);
        let free = 0;
        const edits = [...cuts]
          .sort((a, b) => a[0] - b[0])
          .flatMap(([start, length, put]) => {
            const end = Math.min(old.length, start + length);
            if (start < free || end < start) return [];
            free = end + 1;
            return [editAt(file, { start, end }, put)];
          });
        return spliced(file, edits);
      });
      const some = changes.filter(({ old, bytes }) => Buffer.compare(old ?? bytes, bytes) !== 0);
      if (some.length > 0) expect(applied(some)).toEqual(wanted(some));
    }),
    { numRuns: 40 },
  );
});

test('ten thousand edits in five megabytes cost a fiftieth of a diff that has to look for them', () => {
  const lines = Array.from({ length: 50_000 }, (_, i) =>
    i % 5 === 0 ? `call('bg.goods.add', ${i}); // ${'x'.repeat(70)}` : `other(${i}); ${'y'.repeat(90)}`,
  );
  const text = lines.join('\n');
  const file = { ...source('big.ts', ''), text, bytes: Buffer.from(text), toByte: (offset: number) => offset };
  const change = spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add'));
  expect(change.patches).toHaveLength(10_000);
  // The best of some runs: what else the machine did in one of them says nothing of either.
  const tries = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const ours = shown([change]);
    return { ours, took: performance.now() - start };
  });
  const took = Math.min(...tries.map((one) => one.took));
  // The search grows with the square of the changes (5,000 lines 0.76 s, 20,000 9.2 s), so a tenth of the file tells what the whole costs.
  const tenth = lines.slice(0, 5_000).join('\n');
  const before = performance.now();
  createTwoFilesPatch('a', 'b', tenth, tenth.replaceAll('bg.goods.add', 'temu.goods.add'), '', '', { context: 3 });
  const theirs = (performance.now() - before) * 50;
  expect(tries[0]?.ours.split('\n').filter((line) => line.startsWith('+call'))).toHaveLength(10_000);
  expect(took).toBeLessThan(theirs / 50);
});
