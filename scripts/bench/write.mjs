// Every file has a name and is rewritten: with the journal and all its syncs, beside `sed -i`, which has neither.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from './corpus.mjs';
import { measure } from './measure.mjs';
import { goal, heading, row, timed } from './table.mjs';

const FILES = 10_000;

export async function writing({ cli, scratch, names, pairs, rounds }) {
  const cwd = join(scratch, 'write');
  mkdirSync(cwd);
  makeCorpus(cwd, { files: FILES, candidates: FILES, kind: 'literals', names });
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'gc.auto=0', ...args], { cwd });
  git('commit', '-qm', 'all');
  const [script, list] = [join(scratch, 'rename.sed'), join(scratch, 'names.txt')];
  writeFileSync(list, names.join('\n'));
  writeFileSync(script, pairs.map(([from, to]) => `s/'${from.replaceAll('.', '\\.')}'/'${to}'/g`).join('\n'));
  const cases = [
    { name: '`rg -l \\| xargs sed -i`', command: 'sh', args: ['-c', `rg -l -F -f ${list} | xargs sed -i -f ${script}`], runs: [] },
    { name: '`temu-codemod .`', command: process.execPath, args: [cli, '.', '--quiet'], runs: [] },
  ];
  for (let i = 0; i < rounds; i++) {
    for (const one of cases) {
      git('reset', '-q', '--hard');
      rmSync(join(cwd, '.git/temu-codemod'), { recursive: true, force: true });
      const run = await measure({ ...one, cwd });
      if (run.code !== 0) throw new Error(`${one.name}: exit ${run.code}: ${run.errors}`);
      one.runs.push(run);
    }
  }
  const left = readFileSync(join(cwd, 'src/m0/d0/file0.ts'), 'utf8');
  if (!/'temu\.|\.global'|'bg\.(?:btg|glo|qtg|semi)\./.test(left)) throw new Error(`nothing was written: ${left.slice(0, 200)}`);
  heading(`Writing ${FILES.toLocaleString('en')} files`, ['how', 'median s', 'spread s', '× `sed -i`', 'peak MB']);
  for (const { name, runs } of cases) row(...timed(name, runs, cases[0].runs));
  goal('writing 10,000 files with the journal, × `rg -l | xargs sed -i`', cases[1].runs, cases[0].runs, { most: 1 });
  rmSync(cwd, { recursive: true });
}
