import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
