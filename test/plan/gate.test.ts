import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/command/main.js';
import type { Report } from '../../src/model/index.js';
import { worldAt } from '../command/world.js';
import { places } from './places.js';

async function said(folder: string, args: readonly string[], isStaged: (file: string) => boolean): Promise<readonly string[]> {
  const captured = worldAt(folder);
  const code = await main([...args, '--reporter', 'json'], captured.world);
  if (code === 2) throw new Error(captured.stderr());
  const { findings } = JSON.parse(captured.stdout()) as Report;
  return findings
    .filter(({ file }) => isStaged(file))
    .map(({ file, line, column, found, action, reason }) => `${file}:${line}:${column} ${found} ${action} ${reason}`)
    .sort();
}

test.each(places.map((place) => [place.name, place] as const))(
  '%s: a gate on all of it, staged, says what a check over all says',
  { timeout: 120_000 },
  async (_, place) => {
    await place.in(async (folder) => {
      rmSync(join(folder, '.git'), { recursive: true, force: true });
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
      git('init', '-q');
      git('add', '-A');
      // What git ignores is in no index, and a gate knows nothing of it.
      if (git('ls-files', '--others', '--ignored', '--exclude-standard') !== '') return;
      const staged = new Set(git('ls-files', '-z').split('\0'));
      const check = await said(folder, ['--check', '.', ...place.args], (file) => staged.has(file));
      expect(await said(folder, ['--staged', ...place.args], () => true)).toEqual(check);
    });
  },
);
