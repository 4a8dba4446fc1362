import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectOrderly, folderWith, runBin } from './bin.js';

const OLD = "call('bg.goods.add');\n";
const NEW = "call('temu.goods.add');\n";

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, stdio: 'ignore' });
}

describe('two runs at once on one repository', () => {
  test('one works, the other says why it stops, and every file is whole', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.ts`);
    const root = folderWith(Object.fromEntries(names.map((name) => [name, OLD])));
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'x');
    const runs = await Promise.all([runBin(root, ['.']), runBin(root, ['.'])]);
    for (const run of runs) expectOrderly(run);
    expect(runs.map(({ code }) => code)).toContain(0);
    for (const { code, stderr } of runs) if (code === 2) expect(stderr).toMatch(/another run|running|changed|uncommitted|unfinished/i);
    expect(names.map((name) => readFileSync(join(root, name), 'utf8')).filter((text) => text !== NEW)).toEqual([]);
    expect((await runBin(root, ['undo'])).code).toBe(0);
    expect(names.map((name) => readFileSync(join(root, name), 'utf8')).filter((text) => text !== OLD)).toEqual([]);
  });
});
