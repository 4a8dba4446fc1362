// Whole projects instead of generated literals: what decides whether people wait is who calls whom.
import { join, resolve } from 'node:path';
import { measure, median } from './measure.mjs';
import { makeMonorepo } from './monorepo.mjs';
import { searchersFor } from './searchers.mjs';
import { heading, row } from './table.mjs';

const columns = ['project', 'searcher', 'user CPU s', 'wall s', 'peak MB'];
const peers = ['rg -l', 'temu-codemod --dry-run', 'ast-grep scan'];

/** `dirs`: checkouts; none of them is written to. Generated ones follow: one language each, then growth with the same fifty names. */
export async function realTrees(dirs, given) {
  heading('Real projects', columns);
  for (const dir of dirs) await one(resolve(dir), dir, given);
  for (const [language, files] of [
    ['java', 4000],
    ['php', 5000],
    ['typescript', 2000],
  ]) {
    await generated(`${language}, ${files.toLocaleString('en')} files, 200 names`, { language, files, names: 200 }, given);
  }
  await grown(given);
}

/** What a larger repository costs where no more is to be done in it. */
export async function growth(given) {
  heading('Growth', columns);
  await grown(given);
}

async function grown(given) {
  for (const files of [1000, 4000, 16_000])
    await generated(`typescript, ${files.toLocaleString('en')} files, 50 names`, { language: 'typescript', files, names: 50 }, given);
}

async function generated(title, shape, given) {
  const folder = join(given.scratch, title.replaceAll(/\W+/g, '-'));
  makeMonorepo(folder, shape, given.names);
  await one(folder, title, given);
}

async function one(folder, title, given) {
  for (const { name, missing, run } of searchersFor({ ...given, kind: 'requests' }).filter((searcher) => peers.includes(searcher.name))) {
    if (missing !== null) {
      row(title, name, `missing: ${missing}`, '', '');
      continue;
    }
    const runs = [];
    for (let round = 0; round < given.rounds; round++) runs.push(await measure({ ...run, cwd: folder }));
    const of = (key) => median(runs.map((each) => each[key])).toFixed(2);
    row(title, name, of('cpu'), of('seconds'), Math.max(...runs.map((each) => each.megabytes)).toFixed(0));
  }
}
