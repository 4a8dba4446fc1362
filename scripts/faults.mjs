/** The long form of the fault tests: every kind of error at every call, SIGKILL at 200 points of writing and of undoing, a disk that is full. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/edit'], {
  stdio: 'inherit',
  env: { ...process.env, TEMU_LONG: '1' },
});
process.exit(status ?? 1);
