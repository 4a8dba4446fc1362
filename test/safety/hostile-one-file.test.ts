import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isLong } from '../long.js';
import { expectWithin, folderWith } from './bin.js';
import { inputs } from './hostile-inputs.js';

/** A deep one for every run, and those that only a trial on another thread, or a limit, holds back. */
const tried = [
  'JavaScript, 100,000 deep',
  ...(isLong ? ['TypeScript, 1,000,000 calls', '200,000 names', '45,000 names in comments and code', '5,000 functions that send'] : []),
];

describe('a file at a time, as jscodeshift and ESLint ask, ends in order within ten seconds of work on', () => {
  for (const [name, path, make] of inputs.filter(([name]) => tried.includes(name))) {
    test(name, async () => {
      const root = folderWith({ [path]: make() });
      const program = [resolve('test/safety/one-file.cjs'), resolve('transforms/jscodeshift.cjs'), join(root, path)];
      const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root, maxBuffer: 2 ** 28 });
      const { stats, seconds } = JSON.parse(stdout);
      expect(stats.length).toBeGreaterThan(0);
      expectWithin(seconds, 10);
    });
  }

  test('every input that is tried is there', () => {
    expect(tried.filter((name) => !inputs.some(([other]) => other === name))).toEqual([]);
  });
});
