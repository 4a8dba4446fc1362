import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { folderWith, runBin } from './bin.js';

const OLD = "send('bg.goods.add');\n";
const NEW = "send('temu.goods.add');\n";

/** `undo` as the report of the run names it, run in the same folder. */
async function advertised(cwd: string, stdout: string, env: NodeJS.ProcessEnv = {}) {
  const line = /cli\.cjs"? (undo[^\n]*?)(?: {2,}|\n|$)/.exec(stdout)?.[1] ?? '';
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  expect(words[0], stdout).toBe('undo');
  return runBin(cwd, words, { env });
}

async function migrated(cwd: string, args: readonly string[], file: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const run = await runBin(cwd, args, { env });
  expect([run.code, readFileSync(file, 'utf8')], run.stderr).toEqual([0, NEW]);
  return run.stdout;
}

function initialise(folder: string): void {
  execFileSync('git', ['init', '-q'], { cwd: folder });
}

describe('undo finds the run from where the run was', () => {
  const layouts = [
    ['beside the folder that was named', 'here', ['../other project'], 'other project/a.ts', null],
    ['beside the repository that was named', 'here', ['../repo/src'], 'repo/src/a.ts', 'repo'],
    ['in a repository, another one being named', 'own', ['../repo'], 'repo/a.ts', 'repo'],
    ['below the folder that was named', 'other/sub', ['..'], 'other/a.ts', null],
    ['below the root of the repository', 'repo/sub', ['..'], 'repo/a.ts', 'repo'],
  ] as const;
  test.each(layouts)('%s', async (_, from, args, file, repository) => {
    const base = folderWith({ [file]: OLD, 'own/x.txt': '' });
    initialise(join(base, 'own'));
    if (repository !== null) initialise(join(base, repository));
    const cwd = join(base, from);
    mkdirSync(cwd, { recursive: true });
    const stdout = await migrated(cwd, args, join(base, file));
    expect(await advertised(cwd, stdout)).toMatchObject({ code: 0 });
    expect(readFileSync(join(base, file), 'utf8')).toBe(OLD);
  });

  test('after a `git init` in the folder, or in one above', async () => {
    for (const top of ['.', 'project']) {
      const base = folderWith({ 'project/a.ts': OLD });
      const cwd = join(base, 'project');
      const stdout = await migrated(cwd, ['.'], join(cwd, 'a.ts'));
      initialise(join(base, top));
      expect(await advertised(cwd, stdout)).toMatchObject({ code: 0 });
      expect(readFileSync(join(cwd, 'a.ts'), 'utf8')).toBe(OLD);
    }
  });

  test.skipIf(!isPosix)('where git was there for one of the two alone', async () => {
    for (const [before, after] of [
      [{}, { PATH: '/nowhere' }],
      [{ PATH: '/nowhere' }, {}],
    ]) {
      const cwd = folderWith({ 'a.ts': OLD });
      initialise(cwd);
      const stdout = await migrated(cwd, ['.'], join(cwd, 'a.ts'), before);
      expect(await advertised(cwd, stdout, after)).toMatchObject({ code: 0 });
      expect(readFileSync(join(cwd, 'a.ts'), 'utf8')).toBe(OLD);
    }
  });

  test('of several roots the one of the latest run', async () => {
    const base = folderWith({ 'a.ts': OLD, 'sub/b.ts': OLD });
    await migrated(join(base, 'sub'), ['.'], join(base, 'sub/b.ts'));
    await migrated(base, ['.'], join(base, 'a.ts'));
    const states = () => ['a.ts', 'sub/b.ts'].map((path) => readFileSync(join(base, path), 'utf8'));
    expect((await runBin(join(base, 'sub'), ['undo', '--list'])).stdout.split('\n')).toHaveLength(3);
    expect((await runBin(join(base, 'sub'), ['undo'])).code).toBe(0);
    expect(states()).toEqual([OLD, NEW]);
    expect((await runBin(join(base, 'sub'), ['undo'])).code).toBe(0);
    expect(states()).toEqual([OLD, OLD]);
  });
});

test('a folder that names another one as its repository has no journal put there', async () => {
  const base = folderWith({ 'a.ts': OLD, '.git': 'gitdir: ../elsewhere\n' });
  const elsewhere = folderWith({ 'config.txt': '' });
  writeFileSync(join(base, '.git'), `gitdir: ${elsewhere}\n`);
  await runBin(base, ['.'], { env: { PATH: '/nowhere' } });
  expect(readdirSync(elsewhere)).toEqual(['config.txt']);
});
