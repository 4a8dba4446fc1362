/**
 * Generated programs, run before and after their migration against stand-ins for the gateways; a table of the results by language and axis.
 *
 *     npm run programs -- --language js --count 100 --seed 7 --keep DIR
 *     npm run programs -- --from DIR --keep DIR
 *
 * `--language` (js, ts, py, java, php, go, cs, several by commas; all where it is left out); `--only 3,17` repeats these numbers of the seed;
 * `--from` tries programs that somebody wrote, one in each folder of DIR, instead of drawing any;
 * `--keep` gets the programs that are not right, before and after, with their reports.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: '' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    from: { type: 'string' },
    keep: { type: 'string' },
  },
});

const placed = (folder) => (folder === undefined ? null : resolve(folder));
const TEMU_PROGRAMS = JSON.stringify({ ...values, from: placed(values.from), keep: placed(values.keep) });
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/programs', '--disable-console-intercept'], {
  stdio: 'inherit',
  env: { ...process.env, TEMU_PROGRAMS },
});
process.exit(status ?? 1);
