// Processes that start before every run.
import { measure } from './measure.mjs';
import { heading, row, timed } from './table.mjs';

/** Returns the runs of bare node, which others are compared with. */
export async function start({ cli, scratch, rounds }) {
  const cases = [
    ['`node -e 0`', ['-e', '0']],
    ['`--version`', [cli, '--version']],
    ['`--help`', [cli, '--help']],
  ];
  const runs = cases.map(() => []);
  for (let i = 0; i < rounds * 3; i++)
    for (const [at, [, args]] of cases.entries()) runs[at].push(await measure({ command: process.execPath, args, cwd: scratch }));
  heading('Start', ['what', 'median s', 'spread s', '× bare node', 'peak MB']);
  for (const [at, [name]] of cases.entries()) row(...timed(name, runs[at], runs[0]));
  return runs[0];
}
