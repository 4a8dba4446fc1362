import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dirtyFiles } from '../../src/discover/index.js';
import { oneIn } from '../long.js';
import { isPosix } from '../posix.js';
import { attempt, repository, type Tree } from './tree.js';

const NAMED = "call('bg.goods.add');\n";
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Files that hold an old type, however git looks at them. */
const FOUND: Readonly<Record<string, string | Buffer>> = {
  'a.ts': NAMED,
  'deep/er/b.ts': NAMED,
  'with space/商品 "q".ts': NAMED,
  'little.ts': utf16(NAMED),
  'big.ts': utf16(NAMED).swap16(),
  'diffed.txt': utf16(NAMED),
  'gbk.py': Buffer.concat([Buffer.from('# '), Buffer.from([0xc9, 0xcc, 0xc6, 0xb7]), Buffer.from(`\n${NAMED}`)]),
  'marked-binary.ts': NAMED,
  'converted.ts': NAMED,
  'crlf.ts': NAMED.replace('\n', '\r\n'),
};
const ATTRIBUTES = 'marked-binary.ts binary\ndiffed.txt diff\nconverted.ts diff=shout\n*.py text eol=lf\n';
const PATHS = Object.keys(FOUND).sort();

/** A repository in which so many files are staged, those that hold something among them. */
function stagedRepository(count: number): Tree {
  const tree = repository({ '.gitattributes': ATTRIBUTES });
  const files = count === 1 ? { 'little.ts': FOUND['little.ts'] ?? '' } : FOUND;
  for (const [path, content] of Object.entries(files)) tree.write(path, content);
  for (let i = Object.keys(files).length; i < count; i++) tree.write(`many/${i}.ts`, `let v${i} = 'big mug';\n`);
  symlinkSync('bg.goods.add', join(tree.root, 'link'));
  tree.git('add', '-A');
  return tree;
}

/** Sections of a repository's config, of the user's or of the machine's: each may stand on any machine. */
const SETTINGS: readonly string[] = [
  ...['ui', 'grep', 'diff', 'status', 'branch', 'interactive', 'advice'].map((name) => `[color]\n${name} = always`),
  '[color "grep"]\nfilename = red\nmatch = bold blue',
  ...['lineNumber', 'column', 'fullName', 'extendedRegexp', 'fallbackToNoIndex'].map((name) => `[grep]\n${name} = true`),
  ...['basic', 'extended', 'fixed', 'perl'].map((name) => `[grep]\npatternType = ${name}`),
  '[grep]\nthreads = 1',
  ...['external = /bin/false', 'noprefix = true', 'mnemonicPrefix = true', 'renames = copies', 'relative = true'].map(
    (line) => `[diff]\n${line}`,
  ),
  ...['ignoreSubmodules = all', 'submodule = log', 'algorithm = histogram', 'colorMoved = zebra', 'context = 0', 'wordRegex = .'].map(
    (line) => `[diff]\n${line}`,
  ),
  '[diff "shout"]\ntextconv = tr a-z A-Z <\nbinary = true',
  '[diff "shout"]\ncommand = /bin/false',
  ...['abbrev = 4', 'quotePath = true', 'quotePath = false', 'ignoreCase = true', 'precomposeUnicode = true'].map(
    (line) => `[core]\n${line}`,
  ),
  ...['autocrlf = true', 'autocrlf = input', 'safecrlf = true', 'eol = crlf', 'fileMode = false', 'symlinks = false'].map(
    (line) => `[core]\n${line}`,
  ),
  ...['trustctime = false', 'checkStat = minimal', 'untrackedCache = true', 'preloadIndex = false', 'compression = 0'].map(
    (line) => `[core]\n${line}`,
  ),
  ...['pager = /bin/false', 'editor = /bin/false', 'fsmonitor = /bin/false', 'hooksPath = /nowhere', 'bigFileThreshold = 1'].map(
    (line) => `[core]\n${line}`,
  ),
  '[pager]\ngrep = /bin/false\ndiff = /bin/false',
  '[alias]\ngrep = !/bin/false\nls-files = !/bin/false\ndiff = !/bin/false',
  '[status]\nrelativePaths = false\nshowUntrackedFiles = no\nbranch = true\nshort = true',
  '[index]\nversion = 4\nthreads = 1',
  '[feature]\nmanyFiles = true',
  '[submodule]\nrecurse = true',
  '[log]\nshowSignature = true\ndate = iso',
  '[i18n]\ncommitEncoding = GBK\nlogOutputEncoding = GBK',
  '[filter "lfs"]\nclean = /bin/false\nsmudge = /bin/false\nrequired = true',
  '[column]\nui = always',
  '[advice]\ndetachedHead = false',
  '[safe]\nbareRepository = explicit',
];

/** The same from the environment. */
const VARIABLES: readonly Readonly<Record<string, string>>[] = [
  { GIT_GLOB_PATHSPECS: '1' },
  { GIT_NOGLOB_PATHSPECS: '1' },
  { GIT_ICASE_PATHSPECS: '1' },
  { GIT_LITERAL_PATHSPECS: '0' },
  { GIT_EXTERNAL_DIFF: '/bin/false' },
  { GIT_TRACE: '1' },
  { GIT_PAGER: '/bin/false', PAGER: '/bin/false' },
  { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'color.grep', GIT_CONFIG_VALUE_0: 'always' },
  { LC_ALL: 'C' },
  { LC_ALL: 'zh_CN.GB18030' },
];

async function tokensIn(tree: Tree): Promise<readonly string[] | string> {
  const found = await attempt(tree.root, ['.'], { source: 'index' });
  if (!found.ok) return found.problem.kind;
  const { files, withTokens } = found.discovery;
  return files.flatMap(({ path, scope }) => (scope === 'named' && withTokens.has(path) ? [path] : [])).sort();
}

async function under<T>(variables: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

describe.skipIf(!isPosix)('the gate finds what is staged whatever git is set to', () => {
  test.each([1, 201, 1000])('%i staged files', { timeout: 300_000 }, async (count) => {
    const tree = stagedRepository(count);
    const truth = count === 1 ? ['little.ts'] : PATHS;
    const config = join(tree.root, '.git/config');
    const plain = readFileSync(config, 'utf8');
    expect(await tokensIn(tree)).toEqual(truth);
    for (const setting of count === 1 ? SETTINGS : oneIn(6, SETTINGS)) {
      writeFileSync(config, `${plain}\n${setting}\n`);
      expect([setting, await tokensIn(tree)]).toEqual([setting, truth]);
    }
    writeFileSync(config, plain);
    for (const variables of VARIABLES) expect([variables, await under(variables, () => tokensIn(tree))]).toEqual([variables, truth]);
  });
});

describe('a file that git was told not to look at', () => {
  const flags = ['--assume-unchanged', '--skip-worktree'] as const;
  test.each(flags)('%s: dirty where it differs', async (flag) => {
    const tree = repository({
      'same.ts': 'a\n',
      'other.ts': 'a\n',
      'gone.ts': 'a\n',
      'crlf.ts': 'a\n',
      '.gitattributes': 'crlf.ts text eol=crlf\n',
    });
    tree.git('update-index', flag, 'same.ts', 'other.ts', 'gone.ts', 'crlf.ts');
    tree.write('other.ts', 'b\n');
    tree.write('crlf.ts', 'a\r\n');
    rmSync(join(tree.root, 'gone.ts'));
    const paths = ['same.ts', 'other.ts', 'gone.ts', 'crlf.ts'];
    expect(await dirtyFiles(tree.root, paths)).toEqual(new Set(['other.ts']));
    expect(await dirtyFiles(tree.root, [...paths, ...Array.from({ length: 200 }, (_, i) => `${i}.ts`)])).toEqual(new Set(['other.ts']));
  });

  test('core.ignoreStat, which says it of every file', async () => {
    const tree = repository({});
    tree.git('config', 'core.ignoreStat', 'true');
    tree.write('a.ts', 'a\n');
    tree.git('add', '-A');
    tree.git('commit', '-qm', 'x');
    tree.write('a.ts', 'b\n');
    expect(await dirtyFiles(tree.root, ['a.ts'])).toEqual(new Set(['a.ts']));
  });

  test.each(flags)('%s: searched where it is there', async (flag) => {
    const tree = repository({ 'a.ts': 'let a\n', 'b.ts': 'let b\n' });
    tree.write('a.ts', NAMED);
    tree.git('update-index', flag, 'a.ts', 'b.ts');
    const found = await attempt(tree.root);
    expect(found.ok && found.discovery.files.map(({ path }) => path)).toEqual(['a.ts']);
  });
});

test.skipIf(!isPosix)('a git that ends without a word is no git that found nothing', async () => {
  const tree = stagedRepository(300);
  writeFileSync(
    join(tree.root, 'git'),
    '#!/bin/sh\ncase "$*" in *" grep "*) kill -9 $$;; *" cat-file "*) exit 3;; esac\nexec /usr/bin/git "$@"\n',
    { mode: 0o755 },
  );
  expect(await under({ PATH: tree.root }, () => tokensIn(tree))).toBe('no-means');
});
