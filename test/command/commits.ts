import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Place } from './place.js';

export const home = join(import.meta.dirname, '../..');
export const bundle = join(home, 'dist/cli.cjs');

/** A package folder as an install leaves it, with nothing of the network. */
export function install(at: Place, ...tools: readonly string[]): void {
  mkdirSync(join(at.root, 'node_modules/.bin'), { recursive: true });
  at.write('.git/info/exclude', 'node_modules\n');
  symlinkSync(bundle, join(at.root, 'node_modules/.bin/temu-codemod'));
  for (const tool of tools) {
    symlinkSync(join(home, 'node_modules', tool), join(at.root, 'node_modules', tool));
    symlinkSync(join(home, 'node_modules/.bin', tool), join(at.root, 'node_modules/.bin', tool));
  }
}

type Committed = { readonly status: number | null; readonly said: string };

/** One `git commit`, its hooks with it. */
export function commit(at: Place, env: NodeJS.ProcessEnv = {}, ...args: readonly string[]): Committed {
  const ran = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-qm', 'next', ...args], {
    cwd: at.root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

/** Blocks a commit with an old name, lets one without pass, judges what is staged and not what lies in the work tree. */
export function gates(at: Place, env: NodeJS.ProcessEnv = {}): void {
  at.write('a.ts', "export const type = 'bg.goods.add';\n");
  at.git('add', 'a.ts');
  const stopped = commit(at, env);
  expect([stopped.status, stopped.said]).toEqual([1, expect.stringContaining('bg.goods.add')]);
  expect(at.git('status', '--porcelain', 'a.ts')).toBe('A  a.ts\n');
  at.write('a.ts', "export const type = 'temu.goods.add';\n");
  expect(commit(at, env).status).toBe(1);
  at.git('add', 'a.ts');
  at.write('a.ts', "export const type = 'bg.goods.add';\n");
  expect(commit(at, env)).toMatchObject({ status: 0 });
  expect(at.git('status', '--porcelain', 'a.ts')).toBe(' M a.ts\n');
  expect(at.read('a.ts')).toContain('bg.goods.add');
}
