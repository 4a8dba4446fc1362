/**
 * A million random files (or as many as the first argument says) through the whole tool in memory, by the laws of `test/safety`.
 * A failure prints its seed; `TEMU_SEED=… npm run fuzz` shows it again.
 */
import { spawnSync } from 'node:child_process';

/** As many as the formats of the published table. */
const FORMATS = 15;
const all = Number(process.argv[2] ?? 1_000_000);

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/safety', '-t', 'whatever their encoding'], {
  stdio: 'inherit',
  env: { ...process.env, TEMU_INPUTS: String(Math.ceil(all / FORMATS)) },
});
process.exit(status ?? 1);
