import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/command/main.js';
import type { World } from '../../src/command/world.js';
import type { Report } from '../../src/model/index.js';
import { quickFolder } from '../quick-folder.js';
import { worldAt } from './world.js';

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

export type Place = {
  readonly root: string;
  write(path: string, content: string): void;
  read(path: string): string;
  git(...args: string[]): string;
  /** One command line, words between spaces. */
  run(line: string, over?: Partial<World>): Promise<Ran>;
  report(line: string): Promise<Report>;
};

const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'init.defaultBranch=main'];

/** A folder that goes when the test ends. */
export function place(files: Readonly<Record<string, string>>): Place {
  const root = realpathSync.native(mkdtempSync(join(quickFolder, 'command-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at: Place = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    git: (...args) => execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    async run(line, over = {}) {
      const captured = worldAt(root, over);
      const code = await main(
        // A root may have spaces of its own.
        line
          .replaceAll(root, '\0')
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => word.replace('\0', root)),
        captured.world,
      );
      return { code, stdout: captured.stdout(), stderr: captured.stderr() };
    },
    report: async (line) => JSON.parse((await at.run(`${line} --reporter json`)).stdout) as Report,
  };
  for (const [path, content] of Object.entries(files)) at.write(path, content);
  return at;
}

/** The same, all of it committed. */
export function repository(files: Readonly<Record<string, string>>): Place {
  const at = place(files);
  at.git('init', '-q');
  at.git('add', '-A');
  at.git('commit', '-qm', 'first');
  return at;
}
