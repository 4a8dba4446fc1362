// A commit of five files in a repository of ten thousand: named one by one, and from the index.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from './corpus.mjs';
import { measure } from './measure.mjs';
import { goal, heading, row, timed } from './table.mjs';

/** A few hundredths of a second need more than three runs for a median. */
const LEAST = 15;

export async function gate({ cli, scratch, names, rounds }) {
  const cwd = join(scratch, 'gate');
  mkdirSync(cwd);
  makeCorpus(cwd, { files: 10_000, candidates: 0, kind: 'requests', names });
  const git = (...args) => execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd });
  git('commit', '-qm', 'all');
  const files = [1, 2, 3, 4, 5].map((i) => `src/m0/d0/file${i}.ts`);
  for (const file of files) appendFileSync(join(cwd, file), 'export const added = 1;\n');
  git('add', '-A');
  heading('Gate: five files of 10,000', ['case', 'median s', 'spread s', '× bare node', 'peak MB']);
  const [clean, staged] = await inTurn([
    { title: 'five files by name, no hit', args: [cli, ...files, '--check', '--quiet'], code: 0 },
    { title: 'from the index, no hit', args: [cli, '--staged', '--quiet'], code: 0 },
  ]);
  goal('gate on 5 files by name, no hit, × bare node', clean.runs, clean.bare, { most: 1.5 });
  goal('gate on 5 files from the index, no hit, × bare node', staged.runs, staged.bare, { most: 2 });
  for (const [i, file] of files.entries()) appendFileSync(join(cwd, file), sender(names[i]));
  const [hits] = await inTurn([{ title: 'five files by name, each with a request', args: [cli, ...files, '--check', '--quiet'], code: 1 }]);
  goal('gate on 5 files with hits that need links, × bare node', hits.runs, hits.bare, { most: 20 });
  rmSync(cwd, { recursive: true });

  /** Each beside bare node: these are so short that what the machine does meanwhile would show. */
  async function inTurn(cases) {
    const bare = [];
    const all = cases.map((one) => ({ ...one, bare, runs: [] }));
    for (let i = 0; i < Math.max(rounds, LEAST); i++) {
      bare.push(await measure({ command: process.execPath, args: ['-e', '0'], cwd }));
      for (const { args, runs } of all) runs.push(await measure({ command: process.execPath, args, cwd }));
    }
    for (const { title, code, runs } of all) {
      const wrong = runs.find((run) => run.code !== code);
      if (wrong) throw new Error(`${title}: exit ${wrong.code}, not ${code}: ${wrong.errors}`);
      row(...timed(title, runs, bare));
    }
    return all;
  }
}

function sender(name) {
  return [
    'export async function sendAdded(params: Record<string, unknown>) {',
    `  const body = JSON.stringify({ ...params, type: '${name}' });`,
    "  return fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body });",
    '}\n',
  ].join('\n');
}
