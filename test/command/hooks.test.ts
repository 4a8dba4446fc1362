import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPosix } from '../posix.js';
import { bundle, commit, gates, home, install } from './commits.js';
import { githubAction, gitlabTemplate, preCommitHooks } from './host-schemas.js';
import { place, repository } from './place.js';

describe.skipIf(!isPosix || !existsSync(bundle))('real commits', { timeout: 240_000 }, () => {
  test('through the plain git hook that init writes', async () => {
    const at = repository({ 'package.json': '{}' });
    install(at);
    await at.run('init');
    gates(at);
  });

  test('made in a folder below the top, what is printed works there', async () => {
    const at = repository({ 'package.json': '{}', 'web/src/keep.ts': '' });
    install(at);
    await at.run('init');
    at.write('web/src/a.ts', "export const type = 'bg.goods.add';\n");
    at.write('server/b.ts', "export const type = 'bg.goods.update';\n");
    at.git('add', 'web', 'server');
    const below = join(at.root, 'web');
    const stopped = commit({ ...at, root: below });
    expect(stopped).toMatchObject({ status: 1 });
    const command = /npx temu-codemod .* && git add .*/.exec(stopped.said)?.[0] ?? '';
    expect(command).toBe('npx temu-codemod src/a.ts ../server/b.ts && git add src/a.ts ../server/b.ts');
    expect(spawnSync('sh', ['-c', command], { cwd: below }).status).toBe(0);
    expect(commit({ ...at, root: below })).toMatchObject({ status: 0, said: '' });
  });

  test('through husky', async () => {
    const at = repository({ 'package.json': '{}', '.husky/.keep': '' });
    install(at, 'husky');
    expect(spawnSync(join(at.root, 'node_modules/.bin/husky'), [], { cwd: at.root }).status).toBe(0);
    expect((await at.run('init')).stdout).toContain('wrote .husky/pre-commit');
    gates(at);
  });
});

describe('files for other programs', () => {
  const read = async (path: string) => parse((await import('node:fs')).readFileSync(join(home, path), 'utf8'));

  test.each([
    ['action.yml', githubAction, 'runs'],
    ['ci/gitlab.yml', gitlabTemplate, 'temu-codemod'],
    ['.pre-commit-hooks.yaml', preCommitHooks, '0'],
  ] as const)('%s follows the schema of its host, which a misspelt key does not', async (path, schema, inside) => {
    const validate = new Ajv({ strict: false }).compile(schema);
    const data = await read(path);
    validate(data);
    expect(validate.errors).toBe(null);
    Object.assign(data[inside], { skript: 'x' });
    expect(validate(data)).toBe(false);
  });

  test('.pre-commit-hooks.yaml has what pre-commit asks of a hook', async () => {
    const hooks = await read('.pre-commit-hooks.yaml');
    expect(hooks.map(({ id }: { id: string }) => id)).toEqual(['temu-codemod', 'temu-codemod-fix', 'temu-codemod-all']);
    for (const hook of hooks) {
      expect(hook).toMatchObject({ name: expect.any(String), entry: expect.stringMatching(/^temu-codemod /), language: 'node' });
      expect((await place({}).run(`${hook.entry.replace('temu-codemod ', '')} --help`)).code).toBe(0);
    }
    expect(hooks[0]).toMatchObject({ pass_filenames: false });
    expect(hooks[1]).toMatchObject({ require_serial: true });
  });

  test.skipIf(!isPosix)('action.yml is a composite action whose script takes inputs as data, and runs the check', async () => {
    const action = await read('action.yml');
    expect(action).toMatchObject({ name: expect.any(String), description: expect.any(String), runs: { using: 'composite' } });
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    const at = place({
      npm: '#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\n',
      node: '#!/bin/sh\nshift\nfor word in "$@"; do echo "<$word>"; done\n',
    });
    for (const name of ['npm', 'node']) spawnSync('chmod', ['+x', join(at.root, name)]);
    const env = {
      ...process.env,
      PATH: `${at.root}:${process.env.PATH}`,
      PATHS: 'src\na b\n',
      ARGS: '--lang=en',
      VERSION: '1.2.3',
      SARIF: 'out.sarif',
    };
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd: at.root, encoding: 'utf8', env });
    // npm's own output is no report.
    expect(ran.stderr).toContain('<temu-codemod@1.2.3>');
    expect(ran.stdout.trim().split('\n')).toEqual(
      ['--check', '--reporter', 'github', '--reporter', 'sarif=out.sarif', '--lang=en', '--', 'src', 'a b'].map((word) => `<${word}>`),
    );
  });

  test.skipIf(!isPosix || !existsSync(bundle))('the GitLab template is one job, whose script makes the reports that it names', async () => {
    const job = (await read('ci/gitlab.yml'))['temu-codemod'];
    expect(job).toMatchObject({
      script: [expect.stringContaining('mktemp'), expect.stringContaining('npm install'), expect.stringContaining('--check')],
      artifacts: { when: 'always', reports: { codequality: 'temu-codemod.json' } },
    });
    const at = repository({ 'a.ts': "export const type = 'bg.goods.add';\n" });
    // Npm puts the package into the folder that it is started in, as the registry would give it.
    at.write('bin/npm', `#!/bin/sh\nmkdir -p node_modules && ln -s '${join(bundle, '../..')}' node_modules/temu-codemod\n`);
    spawnSync('chmod', ['+x', join(at.root, 'bin/npm')]);
    const env = { ...process.env, ...job.variables, PATH: `${at.root}/bin:${process.env.PATH}` };
    const ran = spawnSync('sh', ['-e', '-c', job.script.join('\n')], { cwd: at.root, encoding: 'utf8', env });
    expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('bg.goods.add')]);
    expect(JSON.parse(at.read(job.artifacts.reports.codequality))).toHaveLength(1);
    expect(at.read(job.artifacts.reports.junit)).toContain('<testsuites');
  });
});
