import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globby } from 'globby';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../src/base/package-of.js';
import { find, folder, pathsOf, problemOf, repository, skips } from './tree.js';

const OLD = "call('bg.goods.add')\n";
const URL = "const url = 'https://openapi.kuajingmaihuo.com/openapi/router'\n";

describe('which files are searched', () => {
  const tangled = {
    '.gitignore': 'dist/\n*.log\n/local.ts\n',
    'src/a.ts': OLD,
    'src/.gitignore': '*.gen.ts\n!keep.gen.ts\n',
    'src/b.gen.ts': OLD,
    'src/keep.gen.ts': OLD,
    'src/deep/.gitignore': '/a.ts\nnested/*\n!nested/kept.ts\n',
    'src/deep/a.ts': OLD,
    'src/deep/nested/a.ts': OLD,
    'src/deep/nested/kept.ts': OLD,
    'local.ts': OLD,
    'other/local.ts': OLD,
    'dist/a.ts': OLD,
    'run.log': OLD,
    '.hidden/x.ts': OLD,
    'odd name 商品 [a].ts': OLD,
    'quo\'te"d.ts': OLD,
  };

  it('are the same by git, by the plain walk and by globby', async () => {
    const byGit = [...(await find(repository(tangled).root)).allPaths].sort();
    const plain = folder(tangled).root;
    const byWalk = [...(await find(plain)).allPaths].sort();
    const byGlobby = await globby('**', { cwd: plain, dot: true, followSymbolicLinks: false, gitignore: true });
    expect(byWalk).toEqual(byGit);
    expect(byGlobby.sort()).toEqual(byGit);
    expect(byGit).toContain('src/deep/nested/kept.ts');
    expect(byGit).not.toContain('src/b.gen.ts');
  });

  it('are none of what a killed run of this tool was about to write', async () => {
    const temps = ['.temu-codemod-0a1b2c3d-7.tmp', 'src/.temu-codemod-save-123-0a1b2c3d.tmp'];
    const tree = repository({ 'a.ts': OLD });
    for (const path of temps) tree.write(path, OLD);
    const found = await find(tree.root);
    expect(pathsOf(found.files)).toEqual(['a.ts']);
    expect(skips(found)).toEqual(temps.map((path) => `${path} own-file`));
  });

  it('include those that git does not track yet', async () => {
    const tree = repository({ 'a.ts': OLD });
    tree.write('new/b.ts', OLD);
    const found = await find(tree.root);
    expect(pathsOf(found.files)).toEqual(['a.ts', 'new/b.ts']);
    expect(found.files.map((file) => file.ignored)).toEqual([false, false]);
  });

  it('include config that git ignores, and say so', async () => {
    const tree = repository({ '.gitignore': '.env*\nconf/\nnode_modules\ndist\n*.secret.ts\n' });
    for (const path of ['.env', '.env.local', 'conf/app.yml', 'conf/deep/db.properties', 'conf/notes.ts', 'a.secret.ts'])
      tree.write(path, URL);
    for (const path of ['node_modules/x/config.json', 'dist/config.json']) tree.write(path, URL);
    const found = await find(tree.root);
    expect(pathsOf(found.files)).toEqual(['.env', '.env.local', 'conf/app.yml', 'conf/deep/db.properties']);
    expect(found.files.every((file) => file.ignored)).toBe(true);
    expect(skips(found)).toEqual(['node_modules dependency']);
  });

  it('include what is named by itself, though git ignores it', async () => {
    const tree = repository({ '.gitignore': 'gen/\n', 'a.ts': OLD });
    tree.write('gen/b.ts', OLD);
    const [file] = (await find(tree.root, ['gen/b.ts'])).files.filter((candidate) => candidate.scope === 'named');
    expect(file).toMatchObject({ path: 'gen/b.ts', ignored: true, namedItself: true });
  });

  it('leave out submodules and repositories inside', async () => {
    const inner = repository({ 'x.ts': OLD });
    const tree = repository({ 'a.ts': OLD });
    tree.git('submodule', '--quiet', 'add', inner.root, 'sub');
    mkdirSync(join(tree.root, 'clone'));
    execFileSync('git', ['clone', '-q', inner.root, join(tree.root, 'clone')]);
    const found = await find(tree.root);
    expect(pathsOf(found.files)).toEqual(['a.ts']);
    expect(found.scanned).toBe(2);
  });
});

const REPORT = { schemaVersion: 1, tool: { name: 'temu-codemod', version: '1' }, mode: 'check', summary: {} };

describe('what is skipped has a reason', () => {
  it('dependencies by folder, lock files, own files, binaries', async () => {
    const found = await find(
      folder({
        'a.ts': OLD,
        'node_modules/x/index.js': OLD,
        'pkg/node_modules/y/index.js': OLD,
        'vendor/modules.txt': '',
        'vendor/z/z.go': OLD,
        'lib/vendor/ours.php': OLD,
        'package-lock.json': OLD,
        'temu-codemod.config.json': OLD,
        'out.json': JSON.stringify({ ...REPORT, findings: ['bg.goods.add'] }),
        'later.json': '{ "temuCodemod": "catalogue", "announcements": ["bg.goods.add"] }',
        'known.txt': '# temu-codemod baseline\n0123456789abcdef a.ts bg.goods.add\n',
        'app.db': Buffer.from(`\0${OLD}`),
        'logo.png': Buffer.from([0x89, 0, 1]),
      }).root,
    );
    expect(pathsOf(found.files)).toEqual(['a.ts', 'lib/vendor/ours.php']);
    expect(skips(found)).toEqual([
      'app.db binary',
      'known.txt own-file',
      'later.json own-file',
      'logo.png binary',
      'node_modules dependency',
      'out.json own-file',
      'package-lock.json lock-file',
      'pkg/node_modules dependency',
      'temu-codemod.config.json own-file',
      'vendor dependency',
    ]);
    expect(found.skipped.filter((skip) => skip.tokens).map((skip) => skip.path)).toEqual(['app.db']);
  });

  it('tracked dependencies are one entry with their number', async () => {
    const found = await find(repository({ 'node_modules/x/a.js': OLD, 'node_modules/x/b.js': OLD }).root);
    expect(found.skipped).toEqual([{ path: 'node_modules', reason: 'dependency', detail: '2', tokens: false }]);
  });

  it('a build folder that is tracked is the user’s own', async () => {
    expect(pathsOf((await find(repository({ 'dist/a.js': OLD }).root)).files)).toEqual(['dist/a.js']);
  });

  it.each([
    ['in git', repository],
    ['outside git', folder],
  ])('links %s, to files, to folders, in circles and out of the root', async (_where, make) => {
    const outside = folder({ 'x.ts': OLD });
    const tree = make({ 'src/a.ts': OLD });
    symlinkSync('a.ts', join(tree.root, 'src/link.ts'));
    symlinkSync('..', join(tree.root, 'src/loop'));
    symlinkSync(outside.root, join(tree.root, 'out'));
    symlinkSync('nowhere', join(tree.root, 'broken.ts'));
    const found = await find(tree.root);
    expect(pathsOf(found.files)).toEqual(['src/a.ts']);
    expect(skips(found)).toEqual(['broken.ts link', 'out link', 'src/link.ts link', 'src/loop link']);
  });

  it('a tracked file whose folder has become a link out of the root', async () => {
    const outside = folder({ 'x.ts': OLD });
    const tree = repository({ 'src/x.ts': 'let a\n' });
    rmSync(join(tree.root, 'src'), { recursive: true });
    symlinkSync(outside.root, join(tree.root, 'src'));
    const found = await find(tree.root);
    expect(found.files).toEqual([]);
    expect(skips(found)).toContain('src/x.ts link');
  });

  it('read-only and hard-linked files count as evidence, not for editing', async () => {
    const tree = repository({ 'a.ts': OLD, 'b.ts': URL, 'c.ts': 'let c\n' });
    chmodSync(join(tree.root, 'a.ts'), 0o444);
    chmodSync(join(tree.root, 'c.ts'), 0o444);
    linkSync(join(tree.root, 'b.ts'), join(tree.root, 'twin.ts'));
    const found = await find(tree.root);
    expect(found.files.map((file) => `${file.path} ${file.scope}`)).toEqual(['a.ts evidence', 'b.ts evidence', 'twin.ts evidence']);
    expect(skips(found)).toEqual(['a.ts read-only', 'b.ts hard-link', 'twin.ts hard-link']);
    expect(found.skipped.every((skip) => skip.tokens)).toBe(true);
  });

  it('unmerged files, also when named by themselves', async () => {
    const tree = repository({ 'a.ts': 'let a\n' });
    tree.git('checkout', '-q', '-b', 'other');
    tree.write('a.ts', OLD);
    tree.git('commit', '-qam', 'theirs');
    tree.git('checkout', '-q', 'main');
    tree.write('a.ts', URL);
    tree.git('commit', '-qam', 'ours');
    expect(() => tree.git('merge', '-q', 'other')).toThrow();
    for (const path of ['.', 'a.ts']) {
      const found = await find(tree.root, [path]);
      expect(found.files).toEqual([]);
      expect(found.skipped).toEqual([{ path: 'a.ts', reason: 'unmerged', detail: '', tokens: true }]);
    }
  });

  it('a tracked file that is gone', async () => {
    const tree = repository({ 'a.ts': OLD, 'b.ts': OLD });
    rmSync(join(tree.root, 'b.ts'));
    expect(skips(await find(tree.root))).toEqual(['b.ts vanished']);
  });

  // Windows and macOS have no such names.
  it.skipIf(process.platform !== 'linux')('a name that is not UTF-8', async () => {
    const tree = repository({ 'a.ts': OLD });
    const name = Buffer.concat([Buffer.from(`${tree.root}/`), Uint8Array.of(0xc9, 0xcc), Buffer.from('.ts')]);
    writeFileSync(name, OLD);
    expect((await find(tree.root)).skipped).toMatchObject([{ reason: 'unreadable', detail: 'name-not-utf-8', tokens: true }]);
  });

  it.skipIf(process.platform !== 'linux')('a name that is not UTF-8, outside git', async () => {
    const tree = folder({ 'a.ts': OLD });
    const name = Buffer.concat([Buffer.from(`${tree.root}/`), Uint8Array.of(0xc9, 0xcc), Buffer.from('.ts')]);
    writeFileSync(name, OLD);
    expect((await find(tree.root)).skipped).toMatchObject([{ reason: 'unreadable', detail: 'name-not-utf-8', tokens: true }]);
  });
});

describe('what is found in the bytes', () => {
  it('belongs to one file each, though small ones are searched together', async () => {
    const files = {
      'a.ts': "send('bg.goods",
      'b.ts': ".add');\n",
      'c.bin': '\0bg.goods.add',
      'd.ts': OLD,
      'e.ts': Buffer.from(`\ufeff${OLD}`, 'utf16le'),
      'f.ts': '',
    };
    const found = await find(repository(files).root);
    expect([...found.withTokens].sort()).toEqual(['d.ts', 'e.ts']);
    expect(found.files.find(({ path }) => path === 'd.ts')?.text).toBe(OLD);
    expect(skips(found)).toEqual(['c.bin binary']);
    expect(found.scanned).toBe(5);
  });

  it('names in GBK and in UTF-16, touching Chinese text', async () => {
    const found = await find(
      folder({
        'gbk.java': Buffer.concat([Uint8Array.of(0xb5, 0xf7, 0x81, 0x61), Buffer.from('bg.goods.add'), Uint8Array.of(0xbd, 0xd3)]),
        'le.txt': Buffer.from(`\ufeff调用bg.goods.add接口`, 'utf16le'),
        'be.txt': Buffer.from(`\ufeff调用bg.goods.add接口`, 'utf16le').swap16(),
      }).root,
    );
    expect(found.files.map((file) => `${file.path} ${file.encoding}`)).toEqual(['be.txt utf-16be', 'gbk.java gb18030', 'le.txt utf-16le']);
    expect(found.withTokens.size).toBe(3);
  });

  it('no name in a word that a byte search takes for one', async () => {
    const found = await find(folder({ 'a.txt': 'éabg.goods.add', 'b.ts': OLD }).root);
    expect(pathsOf(found.files)).toEqual(['b.ts']);
  });

  it.each([-30, -12, -1, 0, 1])('a name across the end of the first stretch, at %i', async (shift) => {
    const before = 'x\n'.repeat((2 ** 20 - 12) / 2 + shift);
    const found = await find(folder({ 'big.ts': `${before}'bg.goods.add'\n${'y\n'.repeat(600_000)}` }).root);
    expect(pathsOf(found.files)).toEqual(['big.ts']);
    expect(found.files[0]?.text.slice(before.length, before.length + 14)).toBe("'bg.goods.add'");
    expect(found.cost().decoded).toBe(1);
  });

  it('a file of 100 MB without decoding it', async () => {
    const big = Buffer.alloc(100 * 2 ** 20, 'lorem ipsum\n');
    big.write("'bg.goods.add'", big.length - 20);
    const found = await find(folder({ 'big.sql': big }).root);
    expect([found.withTokens.has('big.sql'), found.files[0]?.bytes.length, found.cost().decoded]).toEqual([true, big.length, 0]);
  });
});

describe('the whole root is evidence', () => {
  const files = { 'src/a.ts': OLD, 'lib/url.ts': URL, 'lib/plain.ts': 'let a\n', 'lib/import.ts': "import { url as base } from './url'\n" };

  it('and only the named paths may be edited', async () => {
    const found = await find(repository(files).root, ['src']);
    expect(found.files.map((file) => `${file.path} ${file.scope}`)).toEqual(['lib/url.ts evidence', 'src/a.ts named']);
    expect(found.scanned).toBe(1);
  });

  it('not read where the named files hold nothing', async () => {
    const found = await find(repository(files).root, ['lib/plain.ts']);
    expect(found.files).toEqual([]);
    expect(found.cost()).toEqual({ opened: 1, decoded: 0, gitCalls: 0 });
  });

  it('and gives further files that hold a word', async () => {
    const found = await find(repository(files).root, ['src']);
    expect(pathsOf(found.more(() => ['base', 'nothing']))).toEqual(['lib/import.ts']);
    expect(found.more(() => ['base'])).toEqual([]);
    expect(found.read('lib/plain.ts')?.text).toBe('let a\n');
    expect(found.read('../outside.ts')).toBe(null);
  });

  it('with a new name alone in the named file, its old URL elsewhere', async () => {
    const tree = repository({ 'a.ts': "call('temu.goods.add')\n", 'b.ts': URL });
    const found = await find(tree.root, ['a.ts']);
    expect([pathsOf(found.files), [...found.withTokens]]).toEqual([['a.ts', 'b.ts'], ['b.ts']]);
  });
});

it('the package of a file is the nearest folder with a manifest', () => {
  const paths = new Set(['package.json', 'a/go.mod', 'a/b/c.go', 'x/y.ts', 'net/Erp.csproj', 'net/src/A.cs']);
  expect(['a/b/c.go', 'x/y.ts', 'net/src/A.cs', 'top.ts'].map((path) => packageOf(path, paths))).toEqual(['a', '', 'net', '']);
});

it('a repository that git refuses is a problem, not a guess', async () => {
  const tree = repository({ 'a.ts': OLD });
  tree.write('.git/config', '[core\n');
  expect(await problemOf(tree.root, ['.'])).toMatchObject({ kind: 'git-failed', detail: expect.stringContaining('config') });
});
