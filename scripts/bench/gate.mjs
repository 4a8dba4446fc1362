// A commit of five files in a repository of ten thousand: named one by one, and from the index.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from './corpus.mjs';
import { measure } from './measure.mjs';
import { goal, heading, row, timed } from './table.mjs';

export async function gate({ cli, scratch, names, rounds, bare }) {
  const cwd = join(scratch, 'gate');
  mkdirSync(cwd);
  makeCorpus(cwd, { files: 10_000, candidates: 0, kind: 'requests', names });
  const git = (...args) => execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd });
  git('commit', '-qm', 'all');
  const files = [1, 2, 3, 4, 5].map((i) => `src/m0/d0/file${i}.ts`);
  for (const file of files) appendFileSync(join(cwd, file), 'export const added = 1;\n');
  git('add', '-A');
  heading('Gate: five files of 10,000', ['case', 'median s', 'spread s', '× bare node', 'peak MB']);
  const clean = await told('five files by name, no hit', [cli, ...files, '--check', '--quiet'], 0);
  goal('gate on 5 files by name, no hit, × bare node', clean, bare, { most: 1.5 });
  const staged = await told('from the index, no hit', [cli, '--staged', '--quiet'], 0);
  goal('gate on 5 files from the index, no hit, × bare node', staged, bare, { most: 2 });
  for (const [i, file] of files.entries()) appendFileSync(join(cwd, file), sender(names[i]));
  const hits = await told('five files by name, each with a request', [cli, ...files, '--check', '--quiet'], 1);
  goal('gate on 5 files with hits that need links, × bare node', hits, bare, { most: 20 });
  rmSync(cwd, { recursive: true });

  async function told(title, args, code) {
    const runs = [];
    for (let i = 0; i < rounds; i++) runs.push(await measure({ command: process.execPath, args, cwd }));
    const wrong = runs.find((run) => run.code !== code);
    if (wrong) throw new Error(`${title}: exit ${wrong.code}, not ${code}: ${wrong.errors}`);
    row(...timed(title, runs, bare));
    return runs;
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
