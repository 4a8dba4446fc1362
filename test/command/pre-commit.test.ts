import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { bundle, commit, gates, install, home as project } from './commits.js';
import { type Place, repository } from './place.js';

const version = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' }).stdout ?? '';
if (version === '') console.warn('pre-commit is not installed here: its tests are skipped');

const old = "export const type = 'bg.goods.add';\n";
const moved = "export const type = 'temu.goods.add';\n";

/** The environment of pre-commit, for all tests of this file: making one costs seconds. */
const home = join(tmpdir(), `pre-commit-home-${process.pid}`);
const hooks = join(tmpdir(), `pre-commit-hooks-${process.pid}`);
/** Variables that keep npm and pre-commit from fetching anything. */
const env = { PRE_COMMIT_HOME: home, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_update_notifier: 'false' };

/** A repository that publishes hooks as this project does, but for its dependencies, which would come from the network. */
function publish(): void {
  mkdirSync(hooks);
  const manifest = { name: 'temu-codemod', version: '0.0.0', bin: { 'temu-codemod': 'cli.cjs' } };
  writeFileSync(join(hooks, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(hooks, 'cli.cjs'), `#!/usr/bin/env node\nrequire(${JSON.stringify(bundle)});\n`, { mode: 0o755 });
  copyFileSync(join(project, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'));
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@e.x', ...args], { cwd: hooks });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'published');
  git('tag', 'v1');
}

function using(ids: readonly string[], files: Readonly<Record<string, string>> = {}): Place {
  const lines = ids.map((id) => `      - id: ${id}\n        language_version: system\n`);
  const config = `repos:\n  - repo: ${hooks}\n    rev: v1\n    hooks:\n${lines.join('')}`;
  const at = repository({ ...files, '.pre-commit-config.yaml': config });
  preCommit(at, 'install');
  return at;
}

function preCommit(at: Place, ...args: readonly string[]): string {
  const ran = spawnSync('pre-commit', args, { cwd: at.root, encoding: 'utf8', env: { ...process.env, ...env } });
  return `${ran.status}\n${ran.stdout}${ran.stderr}`;
}

describe.skipIf(!isPosix || version === '' || !existsSync(bundle))('pre-commit, the program itself', { timeout: 240_000 }, () => {
  beforeAll(publish);
  afterAll(() => {
    for (const folder of [home, hooks]) rmSync(folder, { recursive: true, force: true });
  });

  test('the published check blocks a commit with an old name and passes one without', () => {
    const at = using(['temu-codemod']);
    gates(at, env);
  });

  test('the published fix migrates what is staged, and leaves what is not', () => {
    const at = using(['temu-codemod-fix', 'temu-codemod'], { 'b.ts': '\n' });
    at.write('a.ts', old);
    at.git('add', 'a.ts');
    at.write('b.ts', '// mine, not staged: bg.goods.add\n');
    const stopped = commit(at, env);
    expect([stopped.status, stopped.said]).toEqual([1, expect.stringContaining('files were modified by this hook')]);
    expect([at.read('a.ts'), at.read('b.ts')]).toEqual([moved, '// mine, not staged: bg.goods.add\n']);
    at.git('add', 'a.ts');
    expect(commit(at, env)).toMatchObject({ status: 0 });
    expect(at.git('show', 'HEAD:a.ts')).toBe(moved);
    expect(at.git('status', '--porcelain')).toBe(' M b.ts\n');
  });

  test('the published hook for a whole tree sees what nobody has staged', () => {
    const at = using(['temu-codemod', 'temu-codemod-all'], { 'a.ts': old });
    expect(preCommit(at, 'run', '--all-files', 'temu-codemod')).toMatch(/^0\n/);
    expect(preCommit(at, 'run', '--all-files', '--hook-stage', 'manual', 'temu-codemod-all')).toMatch(/^1\n[\s\S]*bg\.goods\.add/);
    expect(commit(at, env, '--allow-empty')).toMatchObject({ status: 0 });
  });

  test('the entry that init adds runs', async () => {
    const at = repository({
      'package.json': '{}',
      '.pre-commit-config.yaml': 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n',
    });
    install(at);
    await at.run('init');
    at.git('add', '.pre-commit-config.yaml');
    preCommit(at, 'install');
    gates(at, env);
  });
});
