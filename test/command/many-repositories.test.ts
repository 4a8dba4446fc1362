import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPosix } from '../posix.js';
import { bundle, home } from './commits.js';
import { type Place, place, repository } from './place.js';

const page = readFileSync(join(home, 'docs/many-repositories.md'), 'utf8');
const old = "export const type = 'bg.goods.add';\n";

/** The blocks of a section, in order. */
function blocks(section: string, language: 'sh' | 'yaml'): readonly string[] {
  const text = page.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, name]) => name === language).map(([, , code]) => code ?? '');
}

/** Runs a script as a batch engine would: `npx` is this project's tool, the repository's folder is the working directory. */
function engine(tools: Place, at: Place, script: string, env: NodeJS.ProcessEnv = {}): string {
  tools.write('npx', `#!/bin/sh\nwhile [ "$1" != temu-codemod ]; do shift; done\nshift\nexec '${process.execPath}' '${bundle}' "$@"\n`);
  spawnSync('chmod', ['+x', join(tools.root, 'npx')]);
  const ran = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: at.root,
    encoding: 'utf8',
    env: { ...process.env, HOME: tools.root, REPORTS: tools.root, ...env, PATH: `${tools.root}:${process.env.PATH}` },
  });
  expect([ran.status, ran.stderr]).toEqual([0, expect.any(String)]);
  return ran.stdout;
}

describe.skipIf(!isPosix || !existsSync(bundle))('the page on many repositories, word for word', { timeout: 120_000 }, () => {
  test('multi-gitter: the script migrates each clone, and one page names both', () => {
    const tools = place({});
    const [migrate = '', report = ''] = blocks('multi-gitter', 'sh');
    for (const name of ['orders', 'goods']) {
      const at = repository({ 'src/a.ts': old });
      engine(tools, at, migrate, { REPOSITORY: `shop/${name}` });
      expect(at.git('status', '--porcelain')).toBe(' M src/a.ts\n');
    }
    engine(tools, tools, report);
    expect(tools.read('all.html')).toContain('shop_orders/src/a.ts');
    expect(tools.read('all.html')).toContain('shop_goods/src/a.ts');
  });

  test('Sourcegraph: the step leaves a change to the code alone, and the text of the pull request', () => {
    const [spec = ''] = blocks('Sourcegraph batch changes', 'yaml');
    const [step] = parse(spec).steps;
    const at = repository({ 'src/a.ts': old });
    expect(engine(place({}), at, step.run)).toContain('bg.goods.add');
    expect(at.git('status', '--porcelain', '--ignored')).toBe(' M src/a.ts\n');
  });

  test('the Actions matrix: each job its JSON, the last one page', () => {
    const [workflow = ''] = blocks('GitHub Actions matrix', 'yaml');
    const { jobs } = parse(workflow);
    const tools = place({});
    const runs = (job: string): string => jobs[job].steps.find((step: { run?: string }) => step.run !== undefined).run;
    for (const name of jobs.check.strategy.matrix.repository) {
      const at = repository({ 'src/a.ts': old });
      engine(tools, at, runs('check').replaceAll('${{ matrix.repository }}', name));
      tools.write(`${name}.json`, at.read(`${name}.json`));
    }
    engine(tools, tools, runs('report'));
    for (const name of ['orders/src/a.ts', 'goods/src/a.ts']) expect(tools.read('all.html')).toContain(name);
  });
});
