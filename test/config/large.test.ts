import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLong, oneIn } from '../long.js';
import { expectOrderly, expectWithin, folderWith, runBin } from '../safety/bin.js';

const FILES = 20;
const DECISIONS = 100_000;
const LINES = isLong ? 1_000_000 : 100_000;

const sources = Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`src/a${i}.ts`, `send('bg.goods.add', ${i});\n`]));

/** Paths of decisions: of files that are not there, as globs, of the files that are. */
const paths: readonly (readonly [string, (i: number) => string])[] = [
  ['paths that are gone', (i) => `src/f${i}.ts`],
  ['globs', (i) => `src/**/f${i}/*.ts`],
  ['globs with braces', (i) => `src/{a,f}${i}.ts`],
  ['the same files again and again', (i) => `src/a${i % FILES}.ts`],
];

describe('what people wrote down may be long', () => {
  test.each(oneIn(4, paths))('100,000 decisions: %s', async (_, path) => {
    const decisions = Array.from({ length: DECISIONS }, (_, i) => ({
      path: path(i),
      found: 'bg.goods.add',
      reason: 'migrated-type',
      value: 'keep',
      why: `because ${i}`,
    }));
    const root = folderWith({ ...sources, 'temu-codemod.config.json': JSON.stringify({ decisions }, null, 1) });
    const run = await runBin(root, ['-d', '--lang', 'en']);
    expectOrderly(run);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`${FILES} tokens`);
  });

  test(`a baseline of ${LINES} lines, checked, pruned, and named on a page`, async () => {
    const root = folderWith(sources);
    expect((await runBin(root, ['baseline', '.', '--baseline', 'known'])).code).toBe(0);
    const gone = Array.from({ length: LINES }, (_, i) => `${i.toString(16).padStart(16, '0')} src/f${i}.ts bg.goods.add`);
    const first = '# temu-codemod baseline: findings known already, one a line; they do not count for the exit code';
    writeFileSync(join(root, 'known'), [first, ...gone, ''].join('\n'));
    const check = await runBin(root, ['-c', '--baseline', 'known', '--lang', 'en', '--reporter', 'text', '--reporter', 'html=page.html']);
    expect(check.code).toBe(1);
    expectWithin(check.seconds, 10);
    expect(check.stdout).toMatch(new RegExp(`… and ${(LINES - 100).toLocaleString('en').replace(',', ',?')} more`));
    const pruned = await runBin(root, ['baseline', '.', '--baseline', 'known']);
    expect(pruned.code).toBe(0);
    expectWithin(pruned.seconds, 10);
  });
});
