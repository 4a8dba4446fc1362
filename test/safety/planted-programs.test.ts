import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { expectOrderly, folderWith, runBin } from './bin.js';

const OLD = "call('bg.goods.add');\n";
const NEW = "call('temu.goods.add');\n";

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A program as a setting names it that git has the shell run: the path to it may hold spaces. */
function command(program: string): string {
  return `"'${program}'"`;
}

/** A repository whose own config names a program wherever git would run one; `trace` exists once one has run. */
function trapped(): { readonly root: string; readonly trace: string } {
  const root = folderWith({
    'a.ts': OLD,
    'b.ts': OLD,
    'temu-codemod.config.json': '{}',
    '.prettierrc.js': `require('fs').writeFileSync('trace','')`,
  });
  const trace = join(root, '.git', 'trace');
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'x');
  const program = join(root, '.git', 'program');
  writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\ncat\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'fsmonitor-watchman'])
    symlinkSync(program, join(root, '.git', 'hooks', hook));
  const started = command(program);
  appendFileSync(
    join(root, '.git', 'config'),
    `[core]\n\tfsmonitor = ${started}\n\thooksPath = ${join(root, '.git', 'hooks')}\n\tpager = ${started}\n\teditor = ${started}\n\tsshCommand = ${started}\n\taskPass = ${program}
[diff]\n\texternal = ${started}\n[diff "d"]\n\ttextconv = ${started}\n\tcommand = ${started}
[filter "f"]\n\tclean = ${started}\n\tsmudge = ${started}\n\trequired = true\n[filter "p"]\n\tprocess = ${started}
[alias]\n\tls-files = !'${program}'\n\tstatus = !'${program}'\n\tdiff = !'${program}'
[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n[protocol "file"]\n\tallow = always
[remote "origin"]\n\turl = ext::${program.replaceAll(' ', '% ')}\n\tpromisor = true\n\tuploadpack = ${started}\n[extensions]\n\tpartialClone = origin\n`,
  );
  writeFileSync(join(root, '.git', 'info', 'attributes'), 'a.ts filter=f diff=d\nb.ts filter=p diff=d\n');
  return { root, trace };
}

/** Other times than the index knows, so that git must look into the files. */
function touch(root: string): void {
  for (const name of ['a.ts', 'b.ts']) utimesSync(join(root, name), 1_600_000_000, 1_600_000_000);
}

describe.skipIf(!isPosix)('a program that a repository names for git', () => {
  test('would run where git is asked plainly', () => {
    const { root, trace } = trapped();
    touch(root);
    try {
      git(root, 'status');
    } catch {
      // The planted programs do not speak git's protocols.
    }
    expect(existsSync(trace)).toBe(true);
  });

  test.each([
    ['a migration', ['.']],
    ['a dry run', ['--dry-run']],
    ['a check', ['--check', '.']],
    ['a gate on the index', ['--staged']],
    ['a baseline', ['baseline']],
  ])('is not run by %s', async (_name, args) => {
    const { root, trace } = trapped();
    touch(root);
    const run = await runBin(root, args);
    expectOrderly(run);
    expect(existsSync(trace), run.stderr).toBe(false);
    if (args[0] === '.') expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(NEW);
  });

  test.each([
    ['a migration', ['.']],
    ['a dry run whose diff hides a secret', ['--dry-run']],
  ])('is not run by %s where its name has a sign at which git ends the name of a setting', async (_name, args) => {
    const { root, trace } = trapped();
    const [config, attributes] = ['config', 'info/attributes'].map((name) => join(root, '.git', name)) as [string, string];
    appendFileSync(config, `[filter "a=b"]\n\tclean = ${join(root, '.git', 'program')}\n`);
    writeFileSync(attributes, '*.ts filter=a=b\n');
    writeFileSync(join(root, 'c.ts'), "const appSecret = 'plantaaed5x';\r\ncall('bg.goods.add');\r\nconst appToken = 'plantaaed5x';\r\n");
    touch(root);
    const run = await runBin(root, args);
    expectOrderly(run);
    expect(existsSync(trace), run.stderr).toBe(false);
    // A file whose state cannot be asked without running the program is taken for dirty.
    if (args[0] === '.') expect([run.code, readFileSync(join(root, 'a.ts'), 'utf8')]).toEqual([2, OLD]);
    else expect(run.stdout).toContain('GIT binary patch');
  });

  test('is not run by a submodule', async () => {
    const { root: inner } = trapped();
    const root = folderWith({ 'a.ts': OLD });
    git(root, 'init', '-q');
    git(root, '-c', 'core.fsmonitor=false', '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'sub');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'x');
    const own = join(root, '.git', 'modules', 'sub');
    const trace = join(root, 'trace');
    writeFileSync(join(own, 'program'), `#!/bin/sh\ntouch '${trace}'\ncat\n`, { mode: 0o755 });
    const program = command(join(own, 'program'));
    appendFileSync(join(own, 'config'), `[core]\n\tfsmonitor = ${program}\n[filter "f"]\n\tclean = ${program}\n`);
    writeFileSync(join(own, 'info', 'attributes'), '* filter=f\n');
    for (const path of ['a.ts', 'sub/a.ts']) utimesSync(join(root, path), 1_600_000_000, 1_600_000_000);
    for (const args of [['--staged'], ['--check', '.'], ['.'], ['undo']]) {
      expectOrderly(await runBin(root, args));
      expect(existsSync(trace), args.join(' ')).toBe(false);
    }
    git(root, 'status');
    expect(existsSync(trace), 'git asked plainly').toBe(true);
  });

  test('is not run to fetch what a partial clone lacks', async () => {
    const { root, trace } = trapped();
    writeFileSync(join(root, 'c.ts'), OLD);
    const id = git(root, '-c', 'core.fsmonitor=false', 'hash-object', '-w', '--no-filters', 'c.ts').trim();
    git(root, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'update-index', '--add', '--cacheinfo', `100644,${id},c.ts`);
    rmSync(join(root, '.git', 'objects', id.slice(0, 2), id.slice(2)));
    rmSync(trace, { force: true });
    const run = await runBin(root, ['--staged']);
    expectOrderly(run);
    expect(existsSync(trace), run.stderr).toBe(false);
  });
});
