// Measures the tool beside its peers on the same trees, in turn, and prints the table that the README shows.
//
//   npm run bench              1,000, 10,000 and 50,000 files; 0, 1, 10 and 100 % candidates; growth
//   npm run bench -- --quick   1,000 and 10,000 files, in two minutes
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from './corpus.mjs';
import { measure, median } from './measure.mjs';
import { searchersFor } from './searchers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 3 : 7;
const literals = (files, candidates) => ({
  files,
  candidates,
  kind: 'literals',
  title: `${count(files)} files, ${count(candidates)} with names`,
});
const requests = (files, candidates) => ({
  ...literals(files, candidates),
  kind: 'requests',
  title: `${count(files)} files, ${count(candidates)} with requests`,
});
const quick = [literals(1000, 10), literals(10_000, 0), literals(10_000, 10), literals(10_000, 100), requests(10_000, 100)];
const full = [
  ...[1000, 10_000, 50_000].flatMap((files) => [
    literals(files, 0),
    literals(files, 10),
    ...[0.01, 0.1, 1].map((share) => literals(files, files * share)),
  ]),
  ...[10, 100, 1000].map((candidates) => requests(10_000, candidates)),
];

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await start();
  console.log('\n| tree | searcher | median s | spread s | × `rg -l` | peak MB |\n|---|---|---|---|---|---|');
  const told = new Set();
  for (const tree of isQuick ? quick : full) await benchmark(tree, told);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What starts before every run. */
async function start() {
  const cli = join(root, 'dist/cli.cjs');
  const cases = [
    ['node -e 0', ['-e', '0']],
    ['--version', [cli, '--version']],
    ['--help', [cli, '--help']],
  ];
  const seconds = cases.map(() => []);
  for (let i = 0; i < rounds * 3; i++) {
    for (const [at, [, args]] of cases.entries())
      seconds[at].push((await measure({ command: process.execPath, args, cwd: scratch })).seconds);
  }
  console.log('| start | median s | spread s | × bare node |\n|---|---|---|---|');
  for (const [at, [name]] of cases.entries())
    console.log(
      `| \`${name}\` | ${median(seconds[at]).toFixed(3)} | ${spread(seconds[at])} | ${(median(seconds[at]) / median(seconds[0])).toFixed(1)} |`,
    );
}

async function benchmark(tree, told) {
  const cwd = join(scratch, 'tree');
  mkdirSync(cwd);
  const names = oldTypes();
  const expected = makeCorpus(cwd, { ...tree, names });
  const present = [];
  for (const searcher of searchersFor({ root, scratch, names })) {
    if (searcher.missing !== null) tell(told, `${searcher.name} is missing: ${searcher.missing}`);
    else if (tree.files <= searcher.largest) present.push({ ...searcher, runs: [] });
  }
  for (const one of present) {
    const { name, check, readFound } = one;
    const found = await measure({ ...check, cwd });
    const same = [...new Set(readFound(found.output))].sort();
    if (same.join('\n') !== expected.join('\n'))
      throw new Error(`${name} found ${same.length} of ${expected.length} names in ${tree.title} (exit ${found.code}): ${found.errors}`);
    // A parser of every file takes its time: in two minutes there is one run of it.
    if (isQuick && one.parsesAll) one.runs.push(found);
  }
  // In turn, so that whatever else the machine does meets all of them.
  for (let i = 0; i < rounds; i++)
    for (const one of present) if (!(isQuick && one.parsesAll)) one.runs.push(await measure({ ...one.run, cwd }));
  for (const { name, runs } of present) console.log(rowOf(tree, name, runs, present));
  rmSync(cwd, { recursive: true });
}

function rowOf(tree, name, runs, present) {
  const seconds = runs.map((run) => run.seconds);
  const base = present.find((one) => one.name === 'rg -l')?.runs.map((run) => run.seconds);
  const ratio = base ? (median(seconds) / median(base)).toFixed(1) : '–';
  const peak = Math.max(...runs.map((run) => run.megabytes));
  return `| ${tree.title} | ${name} | ${median(seconds).toFixed(2)} | ${spread(seconds)} | ${ratio} | ${peak > 0 ? peak.toFixed(0) : '–'} |`;
}

function spread(seconds) {
  return `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
}

/** From the build, so that a new announcement is measured with the others. */
function oldTypes() {
  const { announcements } = createRequire(import.meta.url)(join(root, 'dist/index.cjs'));
  return [...new Set(announcements().flatMap(({ migrations }) => migrations.map(({ oldType }) => oldType)))];
}

function tell(told, sentence) {
  if (!told.has(sentence)) console.error(sentence);
  told.add(sentence);
}

function count(number) {
  return number.toLocaleString('en');
}
