import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { expectOrderly, folderWith, runBin } from './bin.js';

const OLD = "send('bg.goods.add');\n";
const NEW = "send('temu.goods.add');\n";
const names = Array.from({ length: 300 }, (_, i) => `d${i % 7}/f${i}.ts`);

/** A shell that lets the process it becomes have so many files open. */
const withHandles = (count: number): readonly string[] => ['sh', '-c', `ulimit -n ${count} && exec "$@"`, 'sh'];

describe.skipIf(!isPosix).each([64, 32, 28, 24])('with %i file handles a run does all, or says so and exits 2', (count) => {
  const repository = (): string => {
    const root = folderWith(Object.fromEntries(names.map((name) => [name, OLD])));
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '.'], { cwd: root });
    return root;
  };

  test('a check, and a gate on the index', async () => {
    const root = repository();
    for (const args of [['--check'], ['--staged']]) {
      const run = await runBin(root, [...args, '--reporter', 'json'], { through: withHandles(count) });
      expectOrderly(run);
      if (run.code === 2) expect(run.stderr).toMatch(/^temu-codemod: .+\n$/);
      else expect([run.code, JSON.parse(run.stdout).summary.rewrites]).toEqual([1, names.length]);
    }
  });

  test('a migration, all of it or nothing', async () => {
    const root = repository();
    const run = await runBin(root, ['.', '--allow-dirty', '--reporter', 'json'], { through: withHandles(count) });
    expectOrderly(run);
    if (run.code === 2) expect(run.stderr).toMatch(/^temu-codemod: .+\n$/);
    else expect(JSON.parse(run.stdout).summary.rewrites).toBe(names.length);
    const texts = new Set(names.map((name) => readFileSync(join(root, name), 'utf8')));
    expect([...texts]).toEqual([run.code === 2 ? OLD : NEW]);
  });
});
