import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPosix } from '../posix.js';
import { type Place, place, repository } from './place.js';

const command = 'npx --no-install temu-codemod --staged --quiet';
const add = "export const type = 'bg.goods.add';\n";
const manifest = '{ "devDependencies": { "temu-codemod": "^0.1.0" } }';

/** A second `init` changes no file and says so. */
async function changesNothingMore(at: Place, ...files: readonly string[]): Promise<void> {
  const before = files.map((file) => at.read(file));
  const again = await at.run('init');
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).not.toMatch(/^(?:wrote|added)/m);
  expect(files.map((file) => at.read(file))).toEqual(before);
}

describe('a plain repository', () => {
  test('gets a config and a hook that runs, and a second time nothing', async () => {
    const at = repository({ 'a.ts': add, 'package.json': manifest });
    const first = await at.run('init');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.split('\n')).toEqual([
      'wrote temu-codemod.config.json: settings and answers; commit it',
      `wrote .git/hooks/pre-commit: each commit runs ${command}`,
      '',
    ]);
    if (isPosix) expect(statSync(join(at.root, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
    expect((await at.run('-d .')).code).toBe(0);
    await changesNothingMore(at, 'temu-codemod.config.json', '.git/hooks/pre-commit');
    expect((await at.run('init')).stdout).toContain('runs temu-codemod already');
  });

  test('is told to install the tool where a package does not list it', async () => {
    expect((await repository({ 'package.json': '{ "temu-codemod": {} }' }).run('init')).stdout).toContain(
      'npm install --save-dev temu-codemod',
    );
    expect((await repository({ 'package.json': manifest }).run('init')).stdout).not.toContain('npm install');
  });

  test('that is no package fetches the version that set it up', async () => {
    const at = repository({ 'main.go': 'package main\n' });
    const said = (await at.run('init')).stdout;
    expect(said).not.toContain('--save-dev');
    expect(said).toContain('runs the temu-codemod that the machine has');
    expect(at.read('.git/hooks/pre-commit')).toBe(
      '#!/bin/sh\ncommand -v temu-codemod >/dev/null && exec temu-codemod --staged --quiet\nexec npx --yes temu-codemod@0.0.0-test --staged --quiet\n',
    );
  });

  test('with the tool in a package below the root starts it from there', async () => {
    const at = repository({ 'main.go': 'package main\n', 'my web/package.json': manifest });
    expect((await at.run('init', { cwd: `${at.root}/my web` })).stdout).not.toContain('fetches this version');
    expect(at.read('.git/hooks/pre-commit')).toBe('#!/bin/sh\nexec "my web/node_modules/.bin/temu-codemod" --staged --quiet\n');
  });

  test('keeps the hook that it has, and is shown what to add', async () => {
    const at = repository({ 'package.json': manifest });
    at.write('.git/hooks/pre-commit', '#!/bin/sh\nmake lint\n');
    const { stdout } = await at.run('init');
    expect(stdout).toContain(`before its other commands:\n\n${command} || exit 1\n`);
    expect(at.read('.git/hooks/pre-commit')).toBe('#!/bin/sh\nmake lint\n');
  });

  test('has its hook where core.hooksPath says', async () => {
    const at = repository({ 'package.json': manifest });
    at.git('config', 'core.hooksPath', 'tools/git/hooks');
    expect((await at.run('init')).stdout).toContain('wrote tools/git/hooks/pre-commit');
    await changesNothingMore(at, 'tools/git/hooks/pre-commit');
  });

  test('does not write to hooks that other repositories run too', async () => {
    const at = repository({ 'package.json': manifest });
    const mine = place({});
    at.git('config', 'core.hooksPath', mine.root);
    const { code, stdout } = await at.run('init');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`outside of this repository`)]);
    expect(stdout).toContain(`${command} || exit 1`);
    expect(existsSync(join(mine.root, 'pre-commit'))).toBe(false);
  });

  test('in a linked work tree and in a submodule: the hook of that repository', async () => {
    const at = repository({ 'package.json': manifest });
    const beside = place({});
    at.git('worktree', 'add', '-q', join(beside.root, 'w'), '-b', 'w');
    expect((await at.run('init', { cwd: join(beside.root, 'w') })).stdout).toContain('.git/hooks/pre-commit: each commit');
    expect(existsSync(join(at.root, '.git/hooks/pre-commit'))).toBe(true);

    const outer = repository({ 'package.json': manifest });
    execFileSync('git', ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', at.root, 'sub'], { cwd: outer.root });
    expect((await outer.run('init', { cwd: join(outer.root, 'sub') })).stdout).toContain('.git/modules/sub/hooks/pre-commit: each commit');
  });

  test('in a folder below: config and hook are those of the root', async () => {
    const at = repository({ 'package.json': manifest, 'sub/a.ts': add });
    const { stdout } = await at.run('init', { cwd: join(at.root, 'sub') });
    expect(stdout).toContain('wrote ../temu-codemod.config.json');
    expect(existsSync(join(at.root, '.git/hooks/pre-commit'))).toBe(true);
  });

  test('outside git there is the config alone', async () => {
    const at = place({});
    expect((await at.run('init')).stdout).toContain('no git repository, so no hook');
    expect(existsSync(join(at.root, 'temu-codemod.config.json'))).toBe(true);
  });
});

describe('husky', () => {
  const start = (files: Readonly<Record<string, string>>) => repository({ 'package.json': manifest, '.husky/.gitkeep': '', ...files });

  test('gets its script, and is told what makes it run', async () => {
    const at = start({});
    const { stdout } = await at.run('init');
    expect(stdout).toContain('wrote .husky/pre-commit');
    expect(stdout).toContain('does not run yet: npx husky');
    expect(at.read('.husky/pre-commit')).toBe(`${command}\n`);
    expect(existsSync(join(at.root, '.git/hooks/pre-commit'))).toBe(false);
    at.git('config', 'core.hooksPath', '.husky/_');
    expect((await at.run('init')).stdout).not.toContain('does not run yet');
    await changesNothingMore(at, '.husky/pre-commit');
  });

  test.each([
    ['npx lint-staged\n', `npx lint-staged\n${command}\n`],
    ['npx lint-staged', `npx lint-staged\n${command}\n`],
    ['npm test\r\n', `npm test\r\n${command}\r\n`],
    [
      '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\npnpm -r exec eslint "src/**"\n',
      `#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\npnpm -r exec eslint "src/**"\n${command}\n`,
    ],
  ])('has a line more at the end of a list of commands: %j', async (before, after) => {
    const at = start({ '.husky/pre-commit': before });
    expect((await at.run('init')).stdout).toContain('added to .husky/pre-commit');
    expect(at.read('.husky/pre-commit')).toBe(after);
    await changesNothingMore(at, '.husky/pre-commit');
  });

  test.each([
    'exec npx lint-staged\n',
    'if [ -t 1 ]; then\n  npm test\nfi\n',
    'npm test || true\n',
    'npm \\\n  test\n',
    'exit 0\n',
    'set +e\n',
  ])('keeps a script that is more than that, and shows what to add: %j', async (script) => {
    const at = start({ '.husky/pre-commit': script });
    expect((await at.run('init')).stdout).toContain(`${command} || exit 1\n`);
    expect(at.read('.husky/pre-commit')).toBe(script);
  });
});

const entry = (indent: string, eol = '\n') =>
  [
    '- repo: local',
    '  hooks:',
    '    - id: temu-codemod',
    '      name: temu-codemod',
    `      entry: ${command}`,
    '      language: system',
    '      pass_filenames: false',
  ]
    .map((line) => `${indent}${line}${eol}`)
    .join('');

describe('pre-commit', () => {
  const config = '.pre-commit-config.yaml';
  const start = (text: string) => repository({ 'package.json': manifest, [config]: text });

  test.each([
    ['two spaces', '# ours\nrepos:\n  - repo: meta   # why\n    hooks:\n      - id: identity\n', '  ', '\n'],
    ['no indent', 'repos:\n- repo: meta\n  hooks: [{id: identity}]\n', '', '\n'],
    ['CRLF', 'repos:\r\n  - repo: meta\r\n    hooks:\r\n      - id: identity\r\n', '  ', '\r\n'],
  ])('has one entry more at the end of repos, %s', async (_, text, indent, eol) => {
    const at = start(text);
    const { stdout } = await at.run('init');
    expect(stdout).toContain(`added to ${config}`);
    expect(stdout).toContain('does not run yet: pre-commit install');
    expect(at.read(config)).toBe(text + entry(indent, eol));
    expect(existsSync(join(at.root, '.git/hooks/pre-commit'))).toBe(false);
    await changesNothingMore(at, config);
  });

  test('between the last repo with its comments and what follows; every other byte is the old one', async () => {
    const before = 'default_stages: [pre-commit]\nrepos:\n  - repo: meta\n    hooks:\n      - id: identity # last\n      # - id: off\n';
    const after = '\n# how many\nfail_fast: true\n';
    const at = start(before + after);
    await at.run('init');
    expect(at.read(config)).toBe(before + entry('  ') + after);
    expect(parse(at.read(config)).repos).toHaveLength(2);
  });

  test('ends in a line end where the file did not', async () => {
    const at = start('repos:\n  - repo: meta\n    hooks:\n      - id: identity');
    await at.run('init');
    expect(at.read(config)).toBe(`repos:\n  - repo: meta\n    hooks:\n      - id: identity\n${entry('  ')}`);
  });

  test.each([
    ['empty', ''],
    ['no list', 'repos: []\n'],
    ['flow', 'repos: [{repo: meta, hooks: [{id: identity}]}]\n'],
    ['broken', 'repos:\n  - repo: "meta\n'],
    ['two documents', 'repos:\n  - repo: meta\n    hooks: []\n---\nx: 1\n'],
    ['an alias', 'x: &x\n  - id: identity\nrepos:\n  - repo: meta\n    hooks: *x\n'],
    ['a list at the top', '- repo: meta\n'],
    ['tabs', 'repos:\n\t- repo: meta\n'],
  ])('keeps a file whose shape is not clear, and shows the entry: %s', async (_, text) => {
    const at = start(text);
    const { code, stdout } = await at.run('init');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`add this below "repos:":\n\n${entry('  ')}`)]);
    expect(at.read(config)).toBe(text);
  });
});
