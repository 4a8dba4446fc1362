import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { type BinRun, expectOrderly, folderWith, runBin } from './bin.js';

const OLD = "call('bg.goods.add');\n";
const NEW = "call('temu.goods.add');\n";
const isLong = process.env.TEMU_LONG === '1' || process.env.TEMU_INPUTS !== undefined;

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, stdio: 'ignore' });
}

function committed(root: string): string {
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'x');
  return root;
}

describe('something else stands in the place of what was read', () => {
  for (const SWAP of ['folder', 'pipe', 'link', 'folder that is a link']) {
    test.skipIf(SWAP === 'pipe' && !isPosix)(`a ${SWAP}: nothing is written, here or outside`, async () => {
      const outside = folderWith({ 'swapped.ts': OLD });
      const root = folderWith({ 'a.ts': OLD, 'sub/swapped.ts': OLD });
      const run = await runBin(root, ['.'], { preload: resolve('test/safety/swap.cjs'), env: { SWAP, OUTSIDE: outside } });
      expectOrderly(run);
      expect(run.code).toBe(2);
      expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(OLD);
      expect(readFileSync(join(outside, 'swapped.ts'), 'utf8')).toBe(OLD);
      expect(readdirSync(outside)).toEqual(['swapped.ts']);
      const there = lstatSync(join(root, SWAP === 'folder that is a link' ? 'sub' : 'sub/swapped.ts'));
      expect(there.isDirectory() || there.isFIFO() || there.isSymbolicLink()).toBe(true);
    });
  }
});

describe.skipIf(!isPosix)('a repository whose own path is odd', () => {
  test('newline, emoji, percent, quotes and an escape: written, undone, and nothing raw is printed', async () => {
    const odd = join(folderWith({ x: '' }), 'new\nline 😀 %41 "q" \'s\' $(id) `id` \u001b[31m');
    mkdirSync(odd);
    writeFileSync(join(odd, 'a.ts'), OLD);
    committed(odd);
    const run = await runBin(odd, ['.']);
    expectOrderly(run);
    expect(run.code).toBe(0);
    expect(readFileSync(join(odd, 'a.ts'), 'utf8')).toBe(NEW);
    const undone = await runBin(odd, ['undo']);
    expect(undone.code).toBe(0);
    expect(readFileSync(join(odd, 'a.ts'), 'utf8')).toBe(OLD);
    const others: BinRun[] = [];
    for (const args of [['undo', '--list'], ['-d'], ['--staged'], ['baseline'], ['init'], ['undo', '\u001b[31m'], ['nope\u001b[31m']])
      others.push(await runBin(odd, args));
    expect(existsSync(join(odd, '.git', 'hooks', 'pre-commit'))).toBe(true);
    git(odd, 'config', 'core.hooksPath', '/tmp/\u001b[31m');
    others.push(await runBin(odd, ['init']));
    for (const said of [run, undone, ...others]) expect(said.stdout + said.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  });
});

describe('git says that the repository is elsewhere', () => {
  test.each([
    ['a `.git` file that points to nothing', 'gitdir: /nonexistent/place'],
    ['a `.git` file that is no pointer', 'nonsense'],
    ['a `.git` file that points to another repository', null],
  ])('%s: the run ends in order, and the other repository keeps its files', async (_, content) => {
    const other = committed(folderWith({ 'other.ts': OLD }));
    const root = folderWith({ 'a.ts': OLD, '.git': content ?? `gitdir: ${other}/.git` });
    const run = await runBin(root, ['--allow-dirty', '.']);
    expectOrderly(run);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(run.code === 0 ? NEW : OLD);
    expect(readFileSync(join(other, 'other.ts'), 'utf8')).toBe(OLD);
    if (run.code !== 0) return;
    expect((await runBin(root, ['undo'])).code).toBe(0);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(OLD);
  });

  test('GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE of another repository in the environment: the one here is migrated', async () => {
    const other = committed(folderWith({ 'other.ts': OLD }));
    const root = committed(folderWith({ 'a.ts': OLD }));
    for (const env of [
      { GIT_DIR: join(other, '.git') },
      { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git', 'index') },
    ]) {
      const run = await runBin(root, ['.'], { env });
      expectOrderly(run);
      expect([run.code, readFileSync(join(root, 'a.ts'), 'utf8')]).toEqual([0, NEW]);
      expect(readFileSync(join(other, 'other.ts'), 'utf8')).toBe(OLD);
      expect(existsSync(join(other, '.git', 'temu-codemod'))).toBe(false);
      expect((await runBin(root, ['undo'], { env })).code).toBe(0);
      expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(OLD);
    }
  });
});

describe('a folder outside git brings links of its own', () => {
  test.each(['runs', 'locks', '.'])(
    'in the place of what the tool keeps (%s): they are named, and nothing is written or cleared where they lead',
    async (link) => {
      const outside = folderWith({ '2024/photo.jpg': 'x', [`${hostname()}+99999999++0`]: 'x' });
      const root = folderWith({ 'a.ts': OLD });
      if (link !== '.') mkdirSync(join(root, '.temu-codemod'));
      symlinkSync(outside, join(root, '.temu-codemod', link === '.' ? '' : link).replace(/\/$/, ''));
      const before = readdirSync(outside, { recursive: true }).sort();
      for (const args of [['.'], ['undo']]) {
        const run = await runBin(root, args);
        expectOrderly(run);
        expect(run.code).toBe(2);
      }
      expect(readdirSync(outside, { recursive: true }).sort()).toEqual(before);
      expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(OLD);
    },
  );

  test('in the place of a run, of a report, of the baseline and of the config: they are not followed', async () => {
    const known = folderWith({ 'a.ts': OLD });
    expect((await runBin(known, ['baseline'])).code).toBe(0);
    const baseline = readFileSync(join(known, 'temu-codemod.baseline'), 'utf8');
    expect((await runBin(known, ['.'])).code).toBe(0);
    const outside = folderWith({ rc: baseline });
    const root = folderWith({ 'a.ts': OLD, '.temu-codemod/runs/x': '' });
    symlinkSync(join(known, '.temu-codemod', 'runs', '1'), join(root, '.temu-codemod', 'runs', '1'));
    const undone = await runBin(root, ['undo']);
    expect([undone.code, undone.stderr]).toEqual([2, expect.stringContaining('is a symbolic link')]);
    expect(readdirSync(join(known, '.temu-codemod', 'runs', '1')).sort()).toEqual(['done', 'journal.json', 'originals']);
    rmSync(join(root, '.temu-codemod'), { recursive: true });
    for (const name of ['report.html', 'temu-codemod.baseline', 'temu.json']) symlinkSync(join(outside, 'rc'), join(root, name));
    for (const args of [['.', '--reporter', 'html=report.html'], ['baseline'], ['baseline', '--baseline', 'temu.json']]) {
      const run = await runBin(root, args);
      expectOrderly(run);
      expect([args.join(' '), run.code, run.stderr]).toEqual([args.join(' '), 2, expect.stringContaining('leads out of the repository')]);
    }
    expect([readFileSync(join(outside, 'rc'), 'utf8'), readFileSync(join(root, 'a.ts'), 'utf8')]).toEqual([baseline, OLD]);
  });
});

test.skipIf(!isPosix)('a pipe in the place of the config, and of the baseline that a config names, is not waited for', async () => {
  const root = folderWith({ 'a.ts': OLD });
  execFileSync('mkfifo', [join(root, 'temu-codemod.config.json')]);
  const run = await runBin(root, ['--dry-run']);
  expectOrderly(run);
  expect(run.code).toBe(2);
  for (const [lang, says] of [
    ['en', 'it is no file (a folder, a pipe or a device)'],
    ['zh-CN', '不是普通文件'],
  ] as const) {
    const told = await runBin(root, ['--dry-run', '--config', 'temu-codemod.config.json', '--lang', lang]);
    expectOrderly(told);
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining(says)]);
  }
  const named = folderWith({ 'a.ts': OLD, 'temu-codemod.config.json': '{ "baseline": "known" }' });
  execFileSync('mkfifo', [join(named, 'known')]);
  const other = await runBin(named, ['--check']);
  expectOrderly(other);
  expect(other.code).toBe(2);
});

test.each<[string, number, number, string | null]>([
  ['70 MB each', 70, 1, null],
  ...(isLong ? [['300 MB each', 300, 0, 'too-large'] as [string, number, number, string | null]] : []),
])('staged files of %s are looked into one at a time', async (_, size, reviews, why) => {
  const noise = Buffer.alloc(size * 1e6, 'call(1);\n');
  const root = folderWith({ 'a.ts': OLD, 'clean.ts': noise, 'old.ts': Buffer.concat([noise, Buffer.from(OLD)]) });
  git(root, 'init', '-q');
  git(root, 'add', '.');
  const run = await runBin(root, ['--staged', '--reporter', 'json']);
  expectOrderly(run);
  expect(run.code).toBe(1);
  const { summary, skipped } = JSON.parse(run.stdout);
  expect(summary).toMatchObject({ rewrites: 1, reviews });
  expect(skipped.map(({ file, detail, tokens }: Record<string, unknown>) => [file, detail, tokens])).toEqual(
    why === null
      ? []
      : [
          ['clean.ts', why, false],
          ['old.ts', why, true],
        ],
  );
});

test.skipIf(!isLong)('100,000 files in one folder', async () => {
  const root = folderWith({ 'a.ts': OLD });
  for (let i = 0; i < 100_000; i++) writeFileSync(join(root, `f${i}.ts`), i % 1000 === 0 ? OLD : 'x();\n');
  const run = await runBin(root, ['--dry-run', '--reporter', 'json']);
  expectOrderly(run);
  expect(JSON.parse(run.stdout).summary).toMatchObject({ files: 100_001, tokens: 101 });
  expect(existsSync(join(root, '.temu-codemod'))).toBe(false);
});
