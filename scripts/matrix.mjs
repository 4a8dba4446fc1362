/** Writes `docs/encodings.md` anew: what becomes of every format in every encoding with every kind of line end. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/safety/matrix.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ACCEPT: '1' },
});
process.exit(status ?? 1);
