import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that put others in the place of modules: for the rest each module is loaded once a worker, and none holds state of its own. */
const replacing = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => join('test', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && /^vi\.mock\(/m.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    setupFiles: ['test/seed.ts', 'test/own-git.ts'],
    // For a test that hangs: how long one takes depends on the machine, and those that count seconds count them by its speed.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['test/**/*.test.ts', 'fixtures/*.test.ts'],
          exclude: [...configDefaults.exclude, ...replacing],
        },
      },
      { extends: true, test: { name: 'apart', include: replacing } },
    ],
  },
});
