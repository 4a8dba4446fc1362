import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { bundle, commit } from './commits.js';
import { type Place, place, repository } from './place.js';

const client =
  "import { url } from './url';\nexport const get = () => fetch(url, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.add' }) });\n";
const url = "export const url = 'https://openapi.kuajingmaihuo.com/openapi/router';\n";
const moved = { client: client.replace('bg.', 'temu.'), url: url.replace('openapi.kuajingmaihuo', 'openapi-b-partner.temu') };

describe('--staged', () => {
  const pair = () => repository({ 'client.ts': client, 'url.ts': url });

  test('a commit of the type without its gateway is caught', async () => {
    const at = pair();
    at.write('client.ts', moved.client);
    at.write('url.ts', moved.url);
    at.git('add', 'client.ts');
    expect((await at.run('--staged')).code).toBe(1);
  });

  test('a commit of the gateway without its type is caught', async () => {
    const at = pair();
    at.write('client.ts', moved.client);
    at.write('url.ts', moved.url);
    at.git('add', 'url.ts');
    expect((await at.run('--staged')).code).toBe(1);
  });

  test('both together pass', async () => {
    const at = pair();
    at.write('client.ts', moved.client);
    at.write('url.ts', moved.url);
    at.git('add', '.');
    expect((await at.run('--staged')).code).toBe(0);
  });

  test('a broken pair that the commit does not touch does not stop it', async () => {
    const at = repository({ 'client.ts': moved.client, 'url.ts': url, 'other.ts': '' });
    at.write('other.ts', "export const host = 'openapi-b-partner.temu.com';\n");
    at.git('add', 'other.ts');
    expect((await at.run('--staged')).code).toBe(0);
  });

  test('before the first commit, with nothing staged, and in a folder below', async () => {
    const at = place({ 'sub/a.ts': "export const type = 'bg.goods.add';\n" });
    at.git('init', '-q');
    expect((await at.run('--staged')).code).toBe(0);
    at.git('add', '.');
    expect((await at.run('--staged')).code).toBe(1);
    expect((await at.run('--staged', { cwd: join(at.root, 'sub') })).code).toBe(1);
  });
});

const old = "export const type = 'bg.goods.add';\n";
const clean = "export const type = 'temu.goods.add';\n";

/** The hook as it would be, without the seconds that npx takes. */
function hooked(at: Place, folder = '.git/hooks'): Place {
  at.write(`${folder}/pre-commit`, `#!/bin/sh\nexec '${process.execPath}' '${bundle}' --staged\n`);
  execFileSync('chmod', ['+x', join(at.root, folder, 'pre-commit')]);
  return at;
}

describe.skipIf(!isPosix || !existsSync(bundle))('real commits, judged by the index that git makes for each', { timeout: 240_000 }, () => {
  test('git commit -a: what is not staged yet, but not what is untracked', () => {
    const at = hooked(repository({ 'a.ts': clean }));
    at.write('a.ts', old);
    expect(commit(at, {}, '-a')).toMatchObject({ status: 1, said: expect.stringContaining('a.ts') });
    at.write('a.ts', `${clean}\n`);
    at.write('b.ts', old);
    expect(commit(at, {}, '-a')).toMatchObject({ status: 0 });
  });

  test('git commit PATH: that file, whatever else is staged', () => {
    const at = hooked(repository({ 'a.ts': clean, 'b.ts': clean }));
    at.write('a.ts', old);
    at.write('b.ts', `${clean}\n`);
    at.git('add', '-A');
    expect(commit(at, {}, 'b.ts')).toMatchObject({ status: 0 });
    expect(commit(at, {}, 'a.ts')).toMatchObject({ status: 1 });
    expect(at.git('log', '--oneline').trim().split('\n')).toHaveLength(2);
  });

  test('the first commit, a rename, a deletion, and an amendment that adds nothing', () => {
    const at = place({ 'a.ts': old });
    at.git('init', '-q');
    hooked(at);
    at.git('add', '-A');
    expect(commit(at)).toMatchObject({ status: 1 });
    expect(commit(at, {}, '--no-verify')).toMatchObject({ status: 0 });
    expect(commit(at, {}, '--amend')).toMatchObject({ status: 0 });
    at.git('mv', 'a.ts', 'b.ts');
    expect(commit(at)).toMatchObject({ status: 1, said: expect.stringContaining('b.ts') });
    at.git('rm', '-qf', 'b.ts');
    expect(commit(at, {}, '--allow-empty')).toMatchObject({ status: 0 });
  });

  test('one hunk of a file', () => {
    const at = hooked(repository({ 'a.ts': clean }));
    at.write('a.ts', `${clean}export const more = 1;\n`);
    at.git('add', 'a.ts');
    at.write('a.ts', `${old}export const more = 1;\n`);
    expect(commit(at)).toMatchObject({ status: 0 });
    at.git('add', 'a.ts');
    at.write('a.ts', `${clean}export const more = 1;\n`);
    expect(commit(at)).toMatchObject({ status: 1 });
  });

  test('in a linked work tree, with its own index', () => {
    const at = hooked(repository({ 'a.ts': clean }));
    const beside = place({});
    at.git('worktree', 'add', '-q', join(beside.root, 'w'), '-b', 'w');
    beside.write('w/b.ts', old);
    const there: Place = { ...beside, root: join(beside.root, 'w') };
    execFileSync('git', ['add', '-A'], { cwd: there.root });
    expect(commit(at, {}, '--allow-empty')).toMatchObject({ status: 0 });
    expect(commit(there)).toMatchObject({ status: 1, said: expect.stringContaining('b.ts') });
    beside.write('w/b.ts', clean);
    expect(commit(there, {}, '-a')).toMatchObject({ status: 0 });
  });

  test('in a submodule its own files; in the repository around it a line that it is another one', async () => {
    const inner = repository({ 'x.ts': old });
    const at = repository({ 'a.ts': clean });
    execFileSync('git', ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub'], { cwd: at.root });
    hooked(at);
    hooked(at, '.git/modules/sub/hooks');
    const report = await at.report('--staged');
    expect(report.skipped).toContainEqual(expect.objectContaining({ file: 'sub', reason: 'submodule' }));
    expect(commit(at)).toMatchObject({ status: 0 });
    const sub: Place = { ...at, root: join(at.root, 'sub') };
    at.write('sub/y.ts', old);
    execFileSync('git', ['add', 'y.ts'], { cwd: sub.root });
    expect(commit(sub)).toMatchObject({ status: 1, said: expect.stringContaining('y.ts') });
    at.write('sub/y.ts', clean);
    expect(commit(sub, {}, '-a')).toMatchObject({ status: 0 });
  });

  test('and nothing is written to the index or the work tree', () => {
    const at = hooked(repository({ 'a.ts': clean, 'url.ts': url }));
    at.write('a.ts', old);
    at.git('add', '-A');
    at.write('a.ts', clean);
    execFileSync('touch', ['-d', '2001-01-01', join(at.root, 'url.ts')]);
    const before = [readFileSync(join(at.root, '.git/index')), at.read('a.ts')];
    expect(spawnSync(process.execPath, [bundle, '--staged'], { cwd: at.root }).status).toBe(1);
    expect([readFileSync(join(at.root, '.git/index')), at.read('a.ts')]).toEqual(before);
  });
});
