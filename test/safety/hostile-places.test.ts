import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectOrderly, folderWith, runBin } from './bin.js';

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
    test(`a ${SWAP}: nothing is written, here or outside`, async () => {
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

describe('a repository whose own path is odd', () => {
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
    for (const said of [run, undone]) expect(said.stdout + said.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
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

test('a pipe in the place of the config, and of the baseline that a config names, is not waited for', async () => {
  const root = folderWith({ 'a.ts': OLD });
  execFileSync('mkfifo', [join(root, 'temu-codemod.config.json')]);
  const run = await runBin(root, ['--dry-run']);
  expectOrderly(run);
  expect(run.code).toBe(2);
  const named = folderWith({ 'a.ts': OLD, 'temu-codemod.config.json': '{ "baseline": "known" }' });
  execFileSync('mkfifo', [join(named, 'known')]);
  const other = await runBin(named, ['--check']);
  expectOrderly(other);
  expect(other.code).toBe(2);
});

test.skipIf(!isLong)(
  '100,000 files in one folder',
  async () => {
    const root = folderWith({ 'a.ts': OLD });
    for (let i = 0; i < 100_000; i++) writeFileSync(join(root, `f${i}.ts`), i % 1000 === 0 ? OLD : 'x();\n');
    const run = await runBin(root, ['--dry-run', '--reporter', 'json']);
    expectOrderly(run);
    expect(JSON.parse(run.stdout).summary).toMatchObject({ files: 100_001, tokens: 101 });
    expect(existsSync(join(root, '.temu-codemod'))).toBe(false);
  },
  180_000,
);
