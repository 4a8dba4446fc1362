/**
 * The whole suite in a network namespace of its own: nothing is reachable but this machine itself, where the samples' stand-ins listen. Only
 * the tests of foreign host programs, which may ask their registries, are left out. `npm run offline -- test/edit` runs a part.
 */
import { spawnSync } from 'node:child_process';

/** pre-commit installs the hooks of a repository. */
const FOREIGN = ['test/command/pre-commit.test.ts'];

const isolated = [['-n'], ['-rn']].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0);
if (isolated === undefined) {
  process.stderr.write('no network namespace can be made here (unshare -n, unshare -rn)\n');
  process.exit(1);
}

const suite = ['node_modules/vitest/vitest.mjs', 'run', ...FOREIGN.flatMap((path) => ['--exclude', path]), ...process.argv.slice(2)];
// Without this line the loopback device is down, too, and a route to anywhere else would show as a failed check here.
const prepared = 'ip link set lo up && test "$(ip -o link | wc -l)" = 1 && exec "$@"';
const { status } = spawnSync('unshare', [...isolated, 'sh', '-c', prepared, 'sh', process.execPath, ...suite], { stdio: 'inherit' });
process.exit(status ?? 1);
