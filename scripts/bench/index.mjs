// Measures the tool beside its peers on the same trees, in turn, and prints the tables that docs/benchmarks.md shows.
//
//   npm run bench               1,000, 10,000 and 50,000 files; 0, 1, 10 and 100 % candidates; growth, gates, diffs, writing
//   npm run bench -- --quick   what a change is judged by, without 50,000 files and without writing
//   npm run bench -- --real DIR…   checkouts of real projects, and generated ones with callers four hops deep, beside `rg` and `ast-grep scan`
//   npm run bench -- --growth  the same fifty names in 1,000, 4,000 and 16,000 files of a generated project
//   npm run bench -- --hits=10000   peak memory where every file has a name, by language; 2,000 files where no number is given; --size=250: bytes of each, not 8,000
//   npm run bench -- --rounds=3   fewer runs of each than seven: about ten minutes; where every file changes there are two at any rate
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffs } from './diff.mjs';
import { gate } from './gate.mjs';
import { hits } from './hits.mjs';
import { growth, realTrees } from './real.mjs';
import { columns, search } from './search.mjs';
import { start } from './start.mjs';
import { count, goal, heading, megabytesGoal, memoryGoal, printGoals } from './table.mjs';
import { writing } from './write.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const migrations = builtIn();
const given = {
  root,
  scratch,
  cli: join(root, 'dist/cli.cjs'),
  isQuick,
  rounds: Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? (isQuick ? 3 : 7)),
  names: [...new Set(migrations.map(({ oldType }) => oldType))],
  pairs: migrations.map(({ oldType, newType }) => [oldType, newType]),
  told: new Set(),
};
/** Files of eight kilobytes with a hit each. */
const HITS = 2000;
const hitFiles = process.argv.find((arg) => /^--hits(=|$)/.test(arg));
const tool = 'temu-codemod --dry-run';

try {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${process.platform}; medians of ${given.rounds} runs in turn.`);
  if (process.argv.includes('--real')) {
    await realTrees(process.argv.slice(process.argv.indexOf('--real') + 1), given);
  } else if (process.argv.includes('--growth')) await growth(given);
  else if (hitFiles !== undefined) await onlyHits();
  else await everything();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function everything() {
  const bare = await start(given);
  heading('Searching', columns);
  await small();
  const clean = await tenThousand(bare);
  if (!isQuick) await fiftyThousand(clean);
  await gate(given);
  await diffs(given);
  if (!isQuick) {
    await hits(given, HITS);
    await writing({ ...given, rounds: 2 });
  }
  printGoals();
}

async function onlyHits() {
  const size = process.argv.find((arg) => arg.startsWith('--size='))?.slice(7);
  await hits(given, Number(hitFiles.split('=')[1] ?? HITS), size === undefined ? undefined : Number(size));
  printGoals();
}

async function small() {
  const runs = await search(tree(1000, 10, 'literals'), given);
  goal('1,000 files, 10 with names, jscodeshift ÷ ours', runs.get('jscodeshift'), runs.get(tool), { least: 100 });
  goal('1,000 files, 10 with names, ts-morph on the candidates ÷ ours', runs.get('ts-morph on candidates'), runs.get(tool), { least: 7 });
}

async function tenThousand(bare) {
  const clean = await search(tree(10_000, 0, 'literals'), given);
  goal('10,000 files, nothing to find, × `rg -l`', clean.get(tool), clean.get('rg -l'), { most: 2.5 });
  memoryGoal('10,000 files, nothing to find, peak memory × bare node', clean.get(tool), bare, 1.5);
  const literals = await search(tree(10_000, 100, 'literals'), given);
  goal('10,000 files, 100 with literals, × `rg -l`', literals.get(tool), literals.get('rg -l'), { most: 3.2 });
  const requests = await search(tree(10_000, 100, 'requests'), given);
  goal('10,000 files, 100 with requests, ast-grep ÷ ours', requests.get('ast-grep scan'), requests.get(tool), { least: 8 });
  megabytesGoal('10,000 files, 100 with requests, peak MB', requests.get(tool), 250);
  for (const candidates of isQuick ? [] : [10, 1000])
    await search(tree(10_000, candidates, 'requests'), { ...given, only: (name) => name === 'rg -l' || name === tool });
  if (isQuick) return literals;
  await search(tree(10_000, 1000, 'literals'), { ...given, only: (name) => name === 'rg -l' || name === tool });
  const all = await search(tree(10_000, 10_000, 'literals'), { ...given, rounds: 2 });
  goal('10,000 files, all with literals, × `rg -l`', all.get(tool), all.get('rg -l'), { most: 4 });
  goal('10,000 files, all with literals, `rg` piped to ast-grep ÷ ours', all.get('rg | ast-grep'), all.get(tool), { least: 10 });
  return literals;
}

async function fiftyThousand(tenThousand) {
  const only = (name) => name === 'rg -l' || name === tool;
  await search(tree(50_000, 0, 'literals'), { ...given, only });
  const runs = await search(tree(50_000, 500, 'literals'), { ...given, only });
  goal('50,000 files, 500 with literals, × `rg -l`', runs.get(tool), runs.get('rg -l'), { most: 2.6 });
  memoryGoal('50,000 files, 500 with literals, peak memory × that at 10,000', runs.get(tool), tenThousand.get(tool), 1.15);
  goal('five times the files, × the time', runs.get(tool), tenThousand.get(tool), { most: 5 });
}

function tree(files, candidates, kind) {
  const what = kind === 'literals' ? 'names' : 'requests';
  return { files, candidates, kind, title: `${count(files)} files, ${count(candidates)} with ${what}` };
}

/** From the build, so that a new announcement is measured with the others. */
function builtIn() {
  const { announcements } = createRequire(import.meta.url)(join(root, 'dist/index.cjs'));
  return announcements().flatMap((announcement) => announcement.migrations);
}
