import { expect, test } from 'vitest';
import { expectedOf, fixtureNames, inCopy } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';
import { migrated } from '../runs/sample.js';

/** Evaluations that are too few for most fixtures: a run is cut off at its first requests, in the middle, or near its end. */
const LOOKS = [1, 60, 400, 1500];

const plain = fixtureNames().filter((name) => {
  const { args, git } = expectedOf(name);
  return args.length === 0 && !git;
});

/** The rewrites, by file and name, with their number. */
async function rewritesIn(folder: string, looks?: number): Promise<ReadonlyMap<string, number>> {
  const report = await migrated(folder, { mode: 'dry-run', ...(looks === undefined ? {} : { looks }) });
  const counts = new Map<string, number>();
  for (const { action, kind, file, found } of report.findings)
    if (action === 'rewrite' && kind !== 'call') counts.set(`${file} ${found}`, (counts.get(`${file} ${found}`) ?? 0) + 1);
  return counts;
}

test.each(oneIn(16, plain))('%s: a run that is cut off rewrites nothing that a whole one does not', { timeout: 120_000 }, async (name) => {
  await inCopy(name, async (folder) => {
    const whole = await rewritesIn(folder);
    for (const looks of LOOKS) {
      const more = [...(await rewritesIn(folder, looks))].filter(([key, count]) => count > (whole.get(key) ?? 0));
      expect(more, `${looks} evaluations`).toEqual([]);
    }
  });
});
