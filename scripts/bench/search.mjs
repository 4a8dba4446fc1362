// The tool beside other searchers on the same tree, in turn; all of them have to find the same names.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from './corpus.mjs';
import { measure } from './measure.mjs';
import { searchersFor } from './searchers.mjs';
import { row, timed } from './table.mjs';

export const columns = ['tree', 'searcher', 'median s', 'spread s', '× `rg -l`', 'peak MB'];

/** Prints a row for each searcher and returns its runs by its name. */
export async function search(tree, { root, scratch, names, rounds, isQuick, only = () => true, told }) {
  const cwd = join(scratch, 'tree');
  mkdirSync(cwd);
  const expected = makeCorpus(cwd, { ...tree, names });
  const present = [];
  for (const searcher of searchersFor({ root, scratch, names, kind: tree.kind })) {
    if (!only(searcher.name) || tree.files > searcher.largest) continue;
    if (searcher.missing !== null) tell(told, `${searcher.name} is missing: ${searcher.missing}`);
    else present.push({ ...searcher, runs: [] });
  }
  for (const one of present) {
    const { name, check, readFound } = one;
    const found = await measure({ ...check, cwd });
    const same = [...new Set(readFound(found.output))].sort();
    if (same.join('\n') !== expected.join('\n'))
      throw new Error(`${name} found ${same.length} of ${expected.length} names in ${tree.title} (exit ${found.code}): ${found.errors}`);
    // A parser of every file takes its time, and is checked by what is measured: that run counts, and in two minutes it is the only one.
    if (one.parsesAll) one.runs.push(found);
  }
  for (let i = 0; i < rounds; i++)
    for (const one of present) if (!one.parsesAll || (i > 0 && !isQuick)) one.runs.push(await measure({ ...one.run, cwd }));
  rmSync(cwd, { recursive: true });
  const base = present.find(({ name }) => name === 'rg -l')?.runs ?? null;
  for (const { name, runs } of present) row(tree.title, ...timed(`\`${name}\``, runs, base));
  return new Map(present.map(({ name, runs }) => [name, runs]));
}

function tell(told, sentence) {
  if (!told.has(sentence)) console.error(sentence);
  told.add(sentence);
}
