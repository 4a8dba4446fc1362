import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { find, folder, pathsOf, problemOf, repository, skips } from './tree.js';

const OLD = "call('bg.goods.add')\n";
const files = { 'src/a.ts': OLD, 'src/b.js': OLD, 'src/sub/c.ts': OLD, 'src/[id].ts': OLD, 'test/d.ts': OLD };

async function named(cwd: string, ...paths: string[]): Promise<readonly string[]> {
  return pathsOf((await find(cwd, paths)).files.filter((file) => file.scope === 'named'));
}

describe('paths name files', () => {
  it.each([
    [['src'], ['src/[id].ts', 'src/a.ts', 'src/b.js', 'src/sub/c.ts']],
    [['src/'], ['src/[id].ts', 'src/a.ts', 'src/b.js', 'src/sub/c.ts']],
    [
      ['src/a.ts', 'test'],
      ['src/a.ts', 'test/d.ts'],
    ],
    [['**/*.ts'], ['src/[id].ts', 'src/a.ts', 'src/sub/c.ts', 'test/d.ts']],
    [['src/*'], ['src/[id].ts', 'src/a.ts', 'src/b.js', 'src/sub/c.ts']],
    [['src/*.{js,ts}'], ['src/[id].ts', 'src/a.ts', 'src/b.js']],
    [['src/[id].ts'], ['src/[id].ts']],
    [['src\\a.ts'], ['src/a.ts']],
    [['src\\*.js'], ['src/b.js']],
    [
      ['src', '!**/*.js'],
      ['src/[id].ts', 'src/a.ts', 'src/sub/c.ts'],
    ],
    [['!src'], ['test/d.ts']],
    [['!src/**', '.'], ['test/d.ts']],
    [[], ['src/[id].ts', 'src/a.ts', 'src/b.js', 'src/sub/c.ts', 'test/d.ts']],
  ])('%j', async (paths, expected) => {
    for (const tree of [repository(files), folder(files)]) expect(await named(tree.root, ...paths)).toEqual(expected);
  });

  it('relative to the working directory, while the root is the repository’s', async () => {
    const tree = repository(files);
    const found = await find(join(tree.root, 'src'), ['a.ts', '../test']);
    expect([found.root, found.git]).toEqual([tree.root, true]);
    expect(pathsOf(found.files.filter((file) => file.scope === 'named'))).toEqual(['src/a.ts', 'test/d.ts']);
    expect(found.files.filter((file) => file.namedItself).map((file) => file.path)).toEqual(['src/a.ts']);
  });

  it('by way of a linked folder, but not a link itself', async () => {
    const tree = repository(files);
    const aside = folder();
    symlinkSync(tree.root, join(aside.root, 'project'));
    expect(await named(aside.root, 'project/src/a.ts')).toEqual(['src/a.ts']);
    expect(await named(join(aside.root, 'project'), 'src/a.ts')).toEqual(['src/a.ts']);
    expect(skips(await find(aside.root, ['project']))).toEqual(['project link']);
  });

  it('outside git the working directory is the root, or what the paths share', async () => {
    const tree = folder(files);
    expect((await find(tree.root, ['src'])).root).toBe(tree.root);
    expect((await find(join(tree.root, 'src/sub'), ['../a.ts', '../../test'])).root).toBe(tree.root);
  });

  it.each([
    ['a folder of a project', ['erp/src/orders'], ['erp']],
    ['a file of a package within a project', ['erp/pay/src/pay.ts'], ['erp']],
    ['two projects', ['erp', 'shop/src'], ['erp', 'shop']],
    ['a folder above projects', ['old/all'], ['old/all']],
    ['folders without a project’s file', ['notes/a', 'notes/a/b.txt'], ['notes/a']],
    ['a file without one', ['notes/a/b.txt'], ['notes/a']],
    ['a pattern', ['erp/src/**/*.ts'], ['erp']],
    ['all', ['.'], ['erp', 'shop', 'old', 'notes']],
  ])('outside git in a home folder evidence is what lies in the projects around the named paths: %s', async (_, paths, read) => {
    const held = {
      'erp/package.json': '{}',
      'erp/src/orders/a.ts': OLD,
      'erp/src/client.ts': OLD,
      'erp/pay/package.json': '{}',
      'erp/pay/src/pay.ts': OLD,
      'shop/pom.xml': '<project/>',
      'shop/src/A.java': OLD,
      'old/all/x/go.mod': 'module x\n',
      'old/all/x/a.go': OLD,
      'old/all/b.go': OLD,
      'old/c.go': OLD,
      'notes/a/b.txt': OLD,
      'notes/c.txt': OLD,
    };
    const { root } = folder(held);
    vi.stubEnv('HOME', root);
    onTestFinished(() => void vi.unstubAllEnvs());
    const found = await find(root, paths);
    const all = Object.keys(held).filter((path) => read.some((within) => path.startsWith(`${within}/`)));
    expect([found.root, [...found.allPaths].sort()]).toEqual([root, all.sort()]);
    expect(pathsOf(found.files)).toEqual(all.filter((path) => !/\.(?:json|xml|mod)$/.test(path)).sort());
  });

  it('outside git a working directory that is a project is read as a whole, and in it the home folder with a stray manifest is none', async () => {
    const held = { 'package.json': '{}', 'erp/go.mod': 'module erp\n', 'erp/a.go': OLD, 'b.ts': OLD };
    const { root } = folder(held);
    expect(pathsOf((await find(root, ['erp'])).files)).toEqual(['b.ts', 'erp/a.go']);
    vi.stubEnv('HOME', root);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(pathsOf((await find(root, ['erp'])).files)).toEqual(['erp/a.go']);
    expect(pathsOf((await find(root, ['b.ts'])).files)).toEqual(['b.ts', 'erp/a.go']);
  });

  it('outside git a small folder with several projects is read as a whole, a large one as their projects', async () => {
    const held = { 'erp/package.json': '{}', 'erp/a.ts': OLD, 'shop/package.json': '{}', 'shop/b.ts': OLD };
    const { root } = folder(held);
    const evidence = async () => [...(await find(root, ['erp'])).allPaths].sort();
    expect(await evidence()).toEqual(Object.keys(held).sort());
    for (let i = 0; i < 2_000; i++) mkdirSync(join(root, 'shop', `s${i}`));
    expect(await evidence()).toEqual(['erp/a.ts', 'erp/package.json']);
  });

  it('outside git ignore files above a project count in it, and what is no project’s code is not entered by its name', async () => {
    const held = { '.gitignore': 'made/\n', 'erp/package.json': '{}', 'erp/made/a.ts': OLD, 'erp/b.ts': OLD };
    const tree = folder({ ...held, 'node_modules/c/package.json': '{}', 'node_modules/c/d.js': OLD, '.hg/store/e.ts': OLD });
    expect(pathsOf((await find(tree.root, ['erp'])).files)).toEqual(['erp/b.ts']);
    for (const path of ['node_modules/c', '.hg/store']) expect(pathsOf((await find(tree.root, [path])).files)).toEqual([]);
  });

  it('a folder with nothing in it is no problem', async () => {
    const tree = folder();
    mkdirSync(join(tree.root, 'empty'));
    expect(await named(tree.root, 'empty')).toEqual([]);
  });
});

describe('a path that cannot be searched is a problem', () => {
  it.each(['nope', 'src/a.ts/b', 'src/nope.ts', 'x\0y', 'n'.repeat(5000)])('nothing of that name: %j', async (path) => {
    expect(await problemOf(folder(files).root, ['src', path])).toEqual({ kind: 'no-such-path', path });
  });

  it('a pattern that matches nothing', async () => {
    expect(await problemOf(folder(files).root, ['src', '**/*.rb'])).toEqual({ kind: 'pattern-matches-nothing', pattern: '**/*.rb' });
  });

  it('paths in two repositories', async () => {
    const tree = repository(files);
    const other = repository(files);
    expect(await problemOf(tree.root, ['src', other.root])).toEqual({ kind: 'outside-root', path: other.root, root: tree.root });
  });

  it('the index of no repository', async () => {
    const { root } = folder(files);
    expect(await problemOf(root, ['.'], { source: 'index' })).toEqual({ kind: 'not-a-repository', path: root });
  });
});
