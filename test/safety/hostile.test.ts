import { chmodSync, chownSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLong, oneIn } from '../long.js';
import { isPosix } from '../posix.js';
import { canOther, isRoot, NOBODY } from './another-user.js';
import { expectOrderly, folderWith, runBin, runBinWithin } from './bin.js';
import { inputs, OLD } from './hostile-inputs.js';

/** Inputs near the limits, which take their time: `.ci/run` tries them, and any run with TEMU_LONG; of the others half where a person waits. */
const slow: ReadonlySet<string> = new Set([
  'PHP, 100,000 heredocs without an end',
  'JSON with 200,000 keys',
  'Java, 1,600,000 numbers',
  'a list of 100,000 types',
  'TOML with 100,000 tables',
  'YAML with 200,000 keys',
  'TOML with 20,000 long keys',
  'PHP without a grammar',
  'YAML, 1,200,000 items',
  '5,000 classes in a chain',
  'Python, 100,000 tags',
  '100 MB',
  'YAML, 76,000 small maps',
  'Go, 396,000 indexes that are not closed',
  '200,000 names',
  'nginx, 100,000 blocks',
  'shell, 100,000 substitutions',
  'Python, 100,000 deep',
  'Python, 100,000 parentheses',
  'Vue, 50,000 deep',
  'shell, 100,000 heredocs without an end',
  'YAML with 22,000 keys',
  'TypeScript, 1,000,000 calls',
  'Java, 100,000 tags',
  'Svelte, 100,000 blocks',
  'JSON, 600,000 objects',
  'Python, a variable assigned 10,000 times',
  'TypeScript, a variable assigned 10,000 times',
  'C#, 100,000 tags',
  'Java without a grammar',
  'Python, 100,000 f-strings',
  'HTML, 100,000 deep',
  'PHP, 100,000 deep',
  '2,000 requests over a map of 20,000',
  '5,000 functions that send',
  '5,000 URLs, each with its request',
  '45,000 names in a map',
  '45,000 names in a list',
  '45,000 names in comments and code',
  '45,000 arguments',
  '200,000 names in comments',
  '200,000 names in Python',
  '200,000 names in JSON',
  '200,000 URLs',
]);

/** Forty million pairs of a type and a request: more than a run follows, which it says. */
const endless: ReadonlySet<string> = new Set(['2,000 requests over a map of 20,000']);

describe('the built command line ends in order, within ten seconds and a gigabyte, on', () => {
  test('inputs that are called slow or endless are among those tried', () => {
    const names = new Set(inputs.map(([name]) => name));
    expect([...slow, ...endless].filter((name) => !names.has(name))).toEqual([]);
  });

  const tried = new Set(
    oneIn(
      2,
      inputs.filter(([name]) => !slow.has(name)),
    ).map(([name]) => name),
  );

  for (const [name, path, make] of inputs) {
    test.skipIf(!isLong && !tried.has(name))(name, async () => {
      const root = folderWith({ [path]: make() });
      const run = await runBinWithin(10, root, ['--dry-run', '--reporter', 'json', path]);
      expectOrderly(run, endless.has(name) ? 'in part' : 'to the end');
      expect(run.code).toBe(0);
      const { summary, skipped } = JSON.parse(run.stdout);
      expect(summary.rewrites + summary.reviews + summary.kept).toBe(summary.tokens);
      expect(summary.tokens + skipped.filter(({ tokens }: { tokens: boolean }) => tokens).length).toBeGreaterThan(0);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    });
  }
});

/** Names that some shell, terminal, parser or platform stumbles over. */
const oddNames = [
  ...[
    'a b',
    ' lead',
    'trail ',
    'new\nline',
    'tab\t',
    "quo'te",
    'dou"ble',
    'back`tick',
    'back\\slash',
    '-n',
    '--yes',
    '-',
    '--',
    '~',
    '$HOME',
    '$(id)',
  ],
  ...[
    '`id`',
    ';id',
    '&',
    '|',
    '>',
    '<',
    '*',
    '?',
    '[a]',
    '{a,b}',
    '!x',
    '#x',
    '%41',
    '%',
    ':x',
    '@x',
    '=',
    '中文',
    'é',
    'e\u0301',
    '😀',
    '\u202egpj',
  ],
  ...['\u200b', '\u0007bell', '\u001b[31mred', 'con', 'x'.repeat(200), '__proto__', 'constructor', '::error::x', '(x)', 'a,b'],
]
  .map((name) => `${name}.ts`)
  .filter((name) => isPosix || (!/[<>:"|?*\\\u0000-\u001f]/.test(name) && name !== 'con.ts'));

describe('what a file system may hold', () => {
  test(`${oddNames.length} odd names: every file is migrated, and no control character is printed`, async () => {
    const root = folderWith(Object.fromEntries(oddNames.map((name) => [name, `call('${OLD}');\n`])));
    const run = await runBin(root, ['.']);
    expectOrderly(run);
    expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
    expect(run.stdout).not.toMatch(/^::/m);
    expect(oddNames.filter((name) => readFileSync(join(root, name), 'utf8') !== "call('temu.goods.add');\n")).toEqual([]);
  });

  test('links in a ring and out of the folder are not followed', async () => {
    const outside = folderWith({ 'secret.ts': `call('${OLD}');\n` });
    const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'sub/b.ts': '' });
    symlinkSync('..', join(root, 'sub', 'up'));
    symlinkSync('ring', join(root, 'ring'));
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret.ts'), join(root, 'out.ts'));
    linkSync(join(outside, 'secret.ts'), join(root, 'hard.ts'));
    const run = await runBin(root, ['.']);
    expectOrderly(run);
    expect(readFileSync(join(outside, 'secret.ts'), 'utf8')).toBe(`call('${OLD}');\n`);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe("call('temu.goods.add');\n");
  });

  test.skipIf(!isPosix || (isRoot && !canOther))(
    'a folder and a file that may not be read are named, and the rest is migrated',
    async () => {
      const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'shut/b.ts': `call('${OLD}');\n`, 'c.ts': `call('${OLD}');\n` });
      const uid = isRoot ? NOBODY : undefined;
      if (uid !== undefined) for (const path of [root, join(root, 'a.ts')]) chownSync(path, uid, uid);
      for (const path of ['shut', 'c.ts']) chmodSync(join(root, path), 0);
      const run = await runBin(root, ['.', '--reporter', 'json'], uid === undefined ? {} : { uid });
      const named = await runBin(root, ['-d', 'c.ts'], uid === undefined ? {} : { uid });
      for (const path of ['shut', 'c.ts']) chmodSync(join(root, path), 0o700);
      expectOrderly(run);
      expect(run.code).toBe(0);
      const unread = JSON.parse(run.stdout).skipped.filter(({ reason }: { reason: string }) => reason === 'unreadable');
      expect(unread.map(({ file }: { file: string }) => file).sort()).toEqual(['c.ts', 'shut']);
      expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe("call('temu.goods.add');\n");
      expectOrderly(named);
      expect(named.code).toBe(2);
    },
  );

  test.each(['before it is read', 'after it was read'])('a file that vanishes %s', async (when) => {
    const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'vanishing.ts': `call('${OLD}');\n` });
    const env = { VANISH: when };
    const run = await runBin(root, ['.'], { preload: resolve('test/safety/vanish.cjs'), env });
    expectOrderly(run);
    const left = readFileSync(join(root, 'a.ts'), 'utf8');
    expect(left).toBe(run.code === 0 ? "call('temu.goods.add');\n" : `call('${OLD}');\n`);
  });
});
