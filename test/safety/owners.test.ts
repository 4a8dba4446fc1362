import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canOther, NOBODY } from './another-user.js';
import { folderWith, runBin } from './bin.js';

const OLD = "send('bg.goods.add');\n";
const NEW = "send('temu.goods.add');\n";

test.skipIf(!canOther)('a folder that the user may not enter is a line, not a bug', async () => {
  const root = folderWith({ 'closed/a/mine.ts': OLD });
  chmodSync(join(root, 'closed'), 0o700);
  const run = await runBin(join(root, 'closed/a'), ['.', '-d'], { uid: NOBODY });
  expect(run.code).toBe(2);
  expect(run.stderr).not.toMatch(/bug|自身出错/);
  expect(run.stderr).toMatch(/EACCES/);
});

test.skipIf(!canOther)('a file whose owner or group could not be kept is skipped and named, the others are written', async () => {
  const root = folderWith({ 'mine.ts': OLD, 'theirs.ts': OLD, 'grouped.ts': OLD });
  const [us, them] = [NOBODY, 12_345];
  for (const path of [root, join(root, 'mine.ts')]) chownSync(path, us, us);
  chownSync(join(root, 'theirs.ts'), them, us);
  chownSync(join(root, 'grouped.ts'), us, them);
  const run = await runBin(root, ['.', '--reporter', 'json'], { uid: us });
  expect(run.code, run.stderr).toBe(0);
  const { skipped } = JSON.parse(run.stdout);
  expect(skipped).toEqual(['grouped.ts', 'theirs.ts'].map((file) => ({ file, reason: 'owner', detail: '', tokens: true })));
  expect(['mine.ts', 'theirs.ts', 'grouped.ts'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual([NEW, OLD, OLD]);
  expect(statSync(join(root, 'theirs.ts')).uid).toBe(them);
});
