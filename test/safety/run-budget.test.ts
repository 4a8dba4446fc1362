import { expect, test } from 'vitest';
import { isLong } from '../long.js';
import { expectWithin, folderWith, runBin } from './bin.js';

/** A config file with a name and a reference in every line. */
const env = (lines: number): string =>
  `URL=https://openapi.kuajingmaihuo.com/openapi/router\n${Array.from({ length: lines }, (_, j) => `K${j}=\${K${j + 1}:-"a b"} bg.goods.add # x\n`).join('')}`;

/** Names in all files together; the time grows with them, in however many files they stand. */
const LINES = isLong ? 48_000 : 16_000;

test.each([1, 16])('names in %i .env files take what their number takes', { timeout: 180_000 }, async (count) => {
  const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}/.env`, env(LINES / count)]));
  const run = await runBin(folderWith(files), ['-d', '--quiet', '--reporter', 'json']);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.stdout).summary.tokens).toBe(LINES + count);
  expectWithin(run.seconds, isLong ? 20 : 10);
});
