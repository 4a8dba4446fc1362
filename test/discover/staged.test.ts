import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dirtyFiles } from '../../src/discover/index.js';
import { find, folder, pathsOf, problemOf, repository, skips, type Tree } from './tree.js';

const OLD = "call('bg.goods.add')\n";
const URL = "const url = 'https://openapi.kuajingmaihuo.com/openapi/router'\n";
const staged = (tree: Tree, paths: readonly string[] = ['.']) => find(tree.root, paths, { source: 'index' });
const scopes = (found: Awaited<ReturnType<typeof staged>>) => found.files.map((file) => `${file.path} ${file.scope}`);

describe('the index is judged', () => {
  it('as it is staged, whatever the work tree holds', async () => {
    const tree = repository({ 'a.ts': 'let a\n', 'b.ts': 'let b\n' });
    tree.write('a.ts', OLD);
    tree.git('add', 'a.ts');
    tree.write('a.ts', 'let a\n');
    tree.write('b.ts', OLD);
    const found = await staged(tree);
    expect(scopes(found)).toEqual(['a.ts named']);
    expect(found.files[0]?.text).toBe(OLD);
  });

  it('with the whole index as evidence', async () => {
    const tree = repository({ 'url.ts': URL, 'sub/other.ts': 'let a\n' });
    tree.write('sub/a.ts', "call('temu.goods.add')\n");
    tree.git('add', '-A');
    expect(scopes(await staged(tree))).toEqual(['sub/a.ts named', 'url.ts evidence']);
    expect(scopes(await staged(tree, ['sub']))).toEqual(['sub/a.ts named', 'url.ts evidence']);
    expect(scopes(await staged(tree, ['url.ts']))).toEqual([]);
  });

  it('with evidence among so many files that git searches them', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`many/f${at}.ts`, `let v${at}\n`]));
    const tree = repository({ ...many, 'url.ts': URL });
    tree.write('a.ts', OLD);
    tree.git('add', '-A');
    const found = await staged(tree);
    expect(scopes(found)).toEqual(['a.ts named', 'url.ts evidence']);
    expect(found.cost().opened).toBe(2);
    expect(pathsOf(found.more(() => ['v17']))).toEqual(['many/f17.ts']);
    expect(found.read('many/f3.ts')?.text).toBe('let v3\n');
  });

  it('before the first commit', async () => {
    const tree = folder({ 'a.ts': OLD });
    tree.git('init', '-q');
    tree.git('add', '-A');
    expect(scopes(await staged(tree))).toEqual(['a.ts named']);
  });

  it('after a rename, and not what is deleted', async () => {
    const tree = repository({ 'a.ts': OLD, 'b.ts': OLD, 'c.ts': 'let c\n' });
    tree.git('mv', 'a.ts', 'moved.ts');
    tree.git('rm', '-q', 'b.ts');
    expect(scopes(await staged(tree))).toEqual(['moved.ts named']);
  });

  it('in a linked work tree', async () => {
    const tree = repository({ 'a.ts': OLD });
    const beside = folder();
    tree.git('worktree', 'add', '-q', join(beside.root, 'w'), '-b', 'w');
    beside.write('w/b.ts', OLD);
    execFileSync('git', ['add', '-A'], { cwd: join(beside.root, 'w') });
    const found = await find(join(beside.root, 'w'), ['.'], { source: 'index' });
    expect(scopes(found)).toEqual(['a.ts evidence', 'b.ts named']);
  });

  it('without links and submodules', async () => {
    const inner = repository({ 'x.ts': OLD });
    const tree = repository();
    tree.git('submodule', '--quiet', 'add', inner.root, 'sub');
    symlinkSync('bg.goods.add', join(tree.root, 'link'));
    tree.write('a.ts', OLD);
    tree.git('add', '-A');
    const found = await staged(tree);
    expect([scopes(found), skips(found)]).toEqual([['a.ts named'], ['link link', 'sub submodule']]);
    tree.git('commit', '-qm', 'all of it');
    expect(skips(await find(tree.root))).toEqual(['link link', 'sub submodule']);
    inner.write('y.ts', OLD);
    inner.git('add', '-A');
    inner.git('commit', '-qm', 'more');
    execFileSync('git', ['-C', join(tree.root, 'sub'), '-c', 'protocol.file.allow=always', 'pull', '-q'], { stdio: 'ignore' });
    tree.git('add', 'sub');
    expect(skips(await staged(tree))).toEqual(['sub submodule']);
  });

  it('of the commit that is being made, which GIT_INDEX_FILE names', async () => {
    const tree = repository({ 'a.ts': 'let a\n', 'b.ts': 'let b\n' });
    tree.write('a.ts', OLD);
    const index = join(tree.root, 'other-index');
    execFileSync('git', ['add', 'a.ts'], { cwd: tree.root, env: { ...process.env, GIT_INDEX_FILE: index } });
    process.env.GIT_INDEX_FILE = index;
    try {
      expect(pathsOf((await staged(tree, ['a.ts'])).files)).toEqual(['a.ts']);
    } finally {
      delete process.env.GIT_INDEX_FILE;
    }
    expect((await staged(tree)).files).toEqual([]);
  });

  it('never written to', async () => {
    const tree = repository({ 'a.ts': 'let a\n', 'url.ts': URL });
    tree.write('a.ts', OLD);
    tree.git('add', '-A');
    execFileSync('touch', ['-d', '2001-01-01', join(tree.root, 'url.ts')]);
    const before = readFileSync(join(tree.root, '.git/index'));
    await staged(tree);
    await dirtyFiles(tree.root, ['a.ts', 'url.ts']);
    expect(readFileSync(join(tree.root, '.git/index')).equals(before)).toBe(true);
  });

  it('at the price of one call where nothing is staged, two where nothing is found', async () => {
    const tree = repository({ 'a.ts': OLD });
    expect((await staged(tree)).cost()).toEqual({ opened: 0, decoded: 0, gitCalls: 1 });
    tree.write('b.ts', 'let b\n');
    tree.git('add', '-A');
    expect((await staged(tree)).cost()).toEqual({ opened: 1, decoded: 0, gitCalls: 2 });
  });

  it('for a file that is staged and gone from the work tree', async () => {
    const tree = repository();
    tree.write('a.ts', OLD);
    tree.git('add', '-A');
    rmSync(join(tree.root, 'a.ts'));
    expect(scopes(await staged(tree, ['a.ts']))).toEqual(['a.ts named']);
    expect(await problemOf(tree.root, ['b.ts'], { source: 'index' })).toEqual({ kind: 'no-such-path', path: 'b.ts' });
  });

  it('under a pattern, which is matched against the index too', async () => {
    const tree = repository({ 'src/old.ts': 'let a\n' });
    tree.write('src/deep/a.ts', OLD);
    tree.write('src/deep/b.ts', OLD);
    tree.write('lib/a.ts', OLD);
    tree.git('add', '-A');
    rmSync(join(tree.root, 'src/deep'), { recursive: true });
    for (const pattern of ['src/**/*.ts', 'src/{deep,other}/*.ts', 's*', '**/deep', 'src/d*/'])
      expect([pattern, scopes(await staged(tree, [pattern]))]).toEqual([
        pattern,
        ['lib/a.ts evidence', 'src/deep/a.ts named', 'src/deep/b.ts named'],
      ]);
    expect(scopes(await staged(tree, ['src/**', '!**/b.ts']))).toEqual([
      'lib/a.ts evidence',
      'src/deep/a.ts named',
      'src/deep/b.ts evidence',
    ]);
    expect(await problemOf(tree.root, ['src/*.py'], { source: 'index' })).toEqual({ kind: 'pattern-matches-nothing', pattern: 'src/*.py' });
    expect(await problemOf(tree.root, ['src/deep/*.ts'])).toEqual({ kind: 'pattern-matches-nothing', pattern: 'src/deep/*.ts' });
    const below = await find(join(tree.root, 'src'), ['de*/a.ts'], { source: 'index' });
    expect(scopes(below)).toContain('src/deep/a.ts named');
  });

  it('in a folder that is named and gone from the work tree', async () => {
    const tree = repository();
    tree.write('src/a.ts', OLD);
    tree.git('add', '-A');
    rmSync(join(tree.root, 'src'), { recursive: true });
    expect(scopes(await staged(tree, ['src']))).toEqual(['src/a.ts named']);
  });
});

describe('a file is dirty', () => {
  it('when the work tree differs from what is staged', async () => {
    const files = {
      'clean.ts': 'a\n',
      'changed.ts': 'a\n',
      'staged.ts': 'a\n',
      'both 商.ts': 'a\n',
      'touched.ts': 'a\n',
      'unasked.ts': 'a\n',
      '[x].ts': 'a\n',
      'x.ts': 'a\n',
    };
    const tree = repository(files);
    tree.write('changed.ts', 'b\n');
    tree.write('staged.ts', 'b\n');
    tree.write('both 商.ts', 'b\n');
    tree.git('add', 'staged.ts', 'both 商.ts');
    tree.write('both 商.ts', 'c\n');
    tree.write('untracked.ts', 'c\n');
    tree.write('unasked.ts', 'c\n');
    tree.write('x.ts', 'c\n');
    execFileSync('touch', ['-d', '2001-01-01', join(tree.root, 'touched.ts')]);
    const asked = ['clean.ts', 'changed.ts', 'staged.ts', 'both 商.ts', 'touched.ts', 'untracked.ts', '[x].ts'];
    expect([...(await dirtyFiles(tree.root, asked))].sort()).toEqual(['both 商.ts', 'changed.ts']);
    const padded = [...asked, ...Array.from({ length: 200 }, (_, at) => `none${at}.ts`)];
    expect([...(await dirtyFiles(tree.root, padded))].sort()).toEqual(['both 商.ts', 'changed.ts']);
  });

  it('never outside git, and always where git refuses to say', async () => {
    expect(await dirtyFiles(folder({ 'a.ts': 'a\n' }).root, ['a.ts'])).toEqual(new Set());
    const tree = repository({ 'a.ts': 'a\n' });
    tree.write('.git/config', '[core\n');
    expect(await dirtyFiles(tree.root, ['a.ts'])).toEqual(new Set(['a.ts']));
  });
});
