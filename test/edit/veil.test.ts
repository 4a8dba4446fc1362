import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Change, diffOf, editAt, type ObjectHash } from '../../src/edit/index.js';
import { replacing, spliced } from './replacing.js';
import { source } from './source.js';

const SECRET = 'S3CRET';

/** Every line that holds the word is to be hidden. */
function veiledDiff(changes: readonly Change[], hash: ObjectHash = 'sha1'): { readonly text: string; readonly veiled: readonly string[] } {
  const { bytes, veiled } = diffOf(changes, {
    veilOf(path) {
      const old = Buffer.from(changes.find((change) => change.path === path)?.old ?? []).toString('latin1');
      const ranges = [...old.matchAll(new RegExp(`^.*${SECRET}.*$`, 'gm'))].map(({ 0: line, index }) => ({
        start: index,
        end: index + line.length,
      }));
      return { ranges, readable: () => '@@ -1 +1 @@\n- old\n+ new' };
    },
    seenByGit: (change) => change,
    hash: () => hash,
  });
  return { text: Buffer.from(bytes).toString('latin1'), veiled };
}

function repository(...init: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'temu-veil-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  execFileSync('git', ['init', '-q', ...init, root]);
  return root;
}

function applied(root: string, changes: readonly Change[], text: string, ...how: string[]): string[] {
  if (how.length === 0) for (const { path, old } of changes) writeFileSync(join(root, path), old ?? '');
  execFileSync('git', ['apply', ...how, '-'], { cwd: root, input: Buffer.from(text, 'latin1'), stdio: ['pipe', 'pipe', 'pipe'] });
  return changes.map(({ path }) => readFileSync(join(root, path), 'latin1'));
}

const wanted = (changes: readonly Change[]) => changes.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));

function changed(path: string, lines: readonly string[], encoding?: Parameters<typeof source>[2]): Change {
  const file = source(path, lines.join('\n'), encoding);
  return spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add'));
}

test.each([
  ['two lines after', ['a', 'bg.goods.add', 'b', SECRET, 'c', ''], []],
  ['right before', ['a', SECRET, 'bg.goods.add', 'b', 'c', 'd', 'e', ''], []],
  ['between two changes', ['a', 'bg.goods.add', 'b', SECRET, 'c', 'bg.goods.add', 'd', ''], []],
  ['right before the last line', ['a', SECRET, 'bg.goods.add'], []],
  ['right after', ['a', 'bg.goods.add', SECRET, 'b', ''], ['f']],
  ['on the changed line', ['a', `bg.goods.add?token=${SECRET}`, 'b', ''], ['f']],
  ['between two changes and right after the first', ['bg.goods.add', SECRET, 'bg.goods.add', 'b', ''], ['f']],
])('a secret %s is not in the diff, and git apply takes it both ways', (_, lines, hidden) => {
  const change = changed('f', lines);
  const { text, veiled } = veiledDiff([change]);
  expect(text).not.toContain(SECRET);
  expect(veiled).toEqual(hidden);
  const root = repository();
  expect(applied(root, [change], text)).toEqual(wanted([change]));
  expect(applied(root, [change], text, '-R')).toEqual([Buffer.from(change.old ?? []).toString('latin1')]);
});

/** Before, what goes, after; what comes in its place; the files with binary patches. */
type Cut = [before: string, goes: string, after: string, comes: string, veiled: string[]];

test.each(
  ['\n', '\r\n'].flatMap((end): Cut[] => [
    [`${SECRET}${end}`, '', '', `x${end}`, ['f']],
    [`${SECRET}${end}`, '', '', 'x', ['f']],
    [`${SECRET}${end}`, 'x', '', '', ['f']],
    [`${SECRET}${end}`, `x${end}y${end}`, '', '', ['f']],
    [`${SECRET}${end}`, 'x', '', 'y', []],
    [`${SECRET}${end}`, '', `x${end}`, `y${end}`, []],
    [`${SECRET}${end}${SECRET}${end}`, '', '', `x${end}`, []],
    [`${SECRET}${end}${SECRET}${end}`, 'x', '', '', []],
    [`a${end}${SECRET}${end}`, '', '', 'x', []],
    [SECRET, '', '', `${end}x`, ['f']],
    ['', `${SECRET}${end}`, '', '', ['f']],
    ['', `${SECRET}${end}`, '', 'x', ['f']],
    [`a${end}`, '', '', `x${end}`, []],
    [`a${end}`, 'x', '', '', []],
    ['', '', `${SECRET}${end}`, `x${end}`, ['f']],
    ['', '', `a${end}${SECRET}`, `x${end}`, []],
    ['', `x${end}`, `a${end}${SECRET}`, '', []],
    ['', '', '', `x${end}`, []],
    ['', `x${end}`, '', '', []],
  ]),
)('after %j and instead of %j, before %j, comes %j: git apply takes it both ways', (before, goes, after, comes, hidden) => {
  const old = before + goes + after;
  const file = source('f', old);
  const change = spliced(file, [editAt(file, { start: before.length, end: before.length + goes.length }, comes)]);
  const { text, veiled } = veiledDiff([change]);
  expect(text).not.toContain(SECRET);
  const root = repository();
  expect(applied(root, [change], text)).toEqual(wanted([change]));
  expect(applied(root, [change], text, '-R')).toEqual([old]);
  expect(veiled).toEqual(hidden);
});

test('files with binary patches and with lines stand in one diff, in every encoding', () => {
  const changes = (['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const).flatMap((encoding, i) => [
    changed(`${i}a`, ['中', 'bg.goods.add', `x = ${encoding.startsWith('utf-16') ? '' : SECRET}`, ''], encoding),
    changed(`${i}b`, ['中', 'bg.goods.add', 'x', ''], encoding),
  ]);
  const { text, veiled } = veiledDiff(changes);
  expect(veiled).toEqual(['0a', '1a', '4a']);
  expect(applied(repository(), changes, text)).toEqual(wanted(changes));
});

test('a repository that names its objects by SHA-256 takes it too', () => {
  const change = changed('f', ['bg.goods.add', SECRET, '']);
  const root = repository('--object-format=sha256');
  expect(applied(root, [change], veiledDiff([change], 'sha256').text)).toEqual(wanted([change]));
});

test('whatever is hidden and wherever it is edited, nothing hidden is shown and git apply gives the written bytes and takes them back', () => {
  const line = fc.constantFrom('a', 'b', 'bg.x', '', '中', SECRET, `${SECRET} bg.x`);
  const lines = fc.oneof(fc.array(line, { maxLength: 3 }), fc.array(line, { maxLength: 25 }));
  const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([all, end, ended]) => all.join(end) + (ended ? end : ''));
  const cut = fc.tuple(fc.nat(120), fc.nat(6), fc.constantFrom('', 'x', '\n', 'y\nz\n', 'y\r\n', 'bg.x', 'w'.repeat(300)));
  const files = fc.array(fc.tuple(text, fc.array(cut, { maxLength: 4 })), { minLength: 20, maxLength: 40 });
  const seen = { veiled: 0, shown: 0 };
  fc.assert(
    fc.property(files, (made) => {
      const changes = made.map(([old, cuts], i) => {
        const file = source(`f${i}`, old);
        let free = 0;
        const edits = [...cuts]
          .sort((a, b) => a[0] - b[0])
          .flatMap(([from, length, put]) => {
            const start = Math.min(old.length, from);
            const end = Math.min(old.length, start + length);
            if (start < free) return [];
            free = end + 1;
            return [editAt(file, { start, end }, put)];
          });
        return spliced(file, edits);
      });
      const some = changes.filter(({ old, bytes }) => Buffer.compare(old ?? bytes, bytes) !== 0);
      if (some.length === 0) return;
      const patch = veiledDiff(some);
      seen.veiled += patch.veiled.length;
      seen.shown += some.length - patch.veiled.length;
      expect(patch.text).not.toContain(SECRET);
      const root = repository();
      expect(applied(root, some, patch.text)).toEqual(wanted(some));
      expect(applied(root, some, patch.text, '-R')).toEqual(some.map(({ old }) => Buffer.from(old ?? []).toString('latin1')));
    }),
    { numRuns: 40 },
  );
  expect(Math.min(seen.veiled, seen.shown)).toBeGreaterThan(50);
});
