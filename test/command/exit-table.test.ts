import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFlags, commands } from '../../src/command/flags.js';
import { reporters } from '../../src/report/index.js';
import { type Place, place, repository } from './place.js';

const add = "export const type = 'bg.goods.add';\n";
const price = "export const type = 'bg.price.review.confirm';\n";
const clean = "export const type = 'temu.goods.add';\n";

/** All of it is committed, then `staged` is staged on top; `left`: what a check of the tree, or of the index, still has to stop at. */
const states = [
  { name: 'a rewrite is due', committed: { 'old.ts': add }, staged: {}, left: { tree: true, index: false } },
  { name: 'a rewrite is staged', committed: { 'x.ts': clean }, staged: { 'new.ts': add }, left: { tree: true, index: true } },
  { name: 'a review is staged', committed: { 'x.ts': clean }, staged: { 'new.ts': price }, left: { tree: true, index: true } },
  { name: 'nothing is left', committed: { 'x.ts': clean }, staged: { 'new.ts': clean }, left: { tree: false, index: false } },
  { name: 'there is nothing to scan', committed: { 'x.bin': '\0' }, staged: {}, left: { tree: false, index: false } },
] as const;
type State = (typeof states)[number];

function laidOut({ committed, staged }: State): Place {
  const at = repository({ ...committed });
  for (const [path, text] of Object.entries(staged)) at.write(path, text);
  at.git('add', '-A');
  return at;
}

const modes = ['-d', '-c', '--staged', '-i'] as const;
const subsets = Array.from({ length: 2 ** modes.length }, (_, bits) => modes.filter((_mode, bit) => bits & (1 << bit)));

/** The contract, as it is written: 2 for bad usage, 1 for a check with something left, else 0. There is no terminal here. */
function contract(flags: readonly string[], paths: string, { left }: State): number {
  const writesNothing = flags.some((flag) => flag === '-d' || flag === '-c' || flag === '--staged');
  if (flags.includes('-i')) return 2;
  if (!writesNothing && paths === '') return 2;
  if (flags.includes('--staged')) return left.index ? 1 : 0;
  return flags.includes('-c') && left.tree ? 1 : 0;
}

describe.each(states)('$name: the code of every combination of modes', (state) => {
  test.each(['', '.'])('with the paths "%s"', async (paths) => {
    // Options that write come last: they change the files that the others look at.
    const at = laidOut(state);
    const order = subsets.toSorted((a, b) => b.length - a.length);
    for (const flags of order) {
      const line = [...flags, paths].join(' ');
      expect([line, (await at.run(line)).code]).toEqual([line, contract(flags, paths, state)]);
    }
  });
});

/** A value for each flag that takes one, with which nothing else becomes of the run. */
const values: Readonly<Record<string, readonly string[]>> = {
  reporter: reporters.flatMap(({ name }) => [name, `${name}=out.${name}`]),
  managed: ['semi'],
  gateway: ['auto', 'move', 'keep'],
  catalogue: ['more.json'],
  announcements: ['2025-06-18,2025-08-03,2025-09-09'],
  'as-of': ['2025-01-01', '2030-01-01'],
  baseline: ['empty.baseline'],
  config: ['temu-codemod.config.json'],
  lang: ['zh-CN', 'en'],
};
/* Options of which the exit code is the point; the others are in `shaping.test.ts`. */
const concerned = ['dry-run', 'check', 'staged', 'interactive', 'help', 'version', 'changed', 'only', 'skip'];
const others = commands[0].flags.filter(({ name }) => !concerned.includes(name));

test('no other flag changes the code of a run that it does not concern', async () => {
  const at = laidOut({ ...states[1], committed: { 'x.ts': clean } });
  at.write('temu-codemod.config.json', '{}');
  at.write('empty.baseline', '# temu-codemod baseline\n');
  at.write('announcement.md', fourth);
  expect((await at.run('catalogue import announcement.md -o more.json')).code).toBe(0);
  for (const { name, takes } of others) {
    for (const value of takes === 'switch' ? [''] : (values[name] ?? ['missing'])) {
      for (const [mode, code] of [
        ['-d', 0],
        ['-c', 1],
        ['--staged', 1],
      ] as const) {
        const line = `${mode} --${name} ${value}`.trim();
        expect([line, (await at.run(line)).code]).toEqual([line, code]);
      }
    }
  }
});

const fourth = `# 网关升级公告（四）

更新时间：2026-09-01 10:00:00

已迁移的接口，需要调用新partner网关：https://openapi-b-partner.temu.com/openapi/router

调用新接口需要重新获取授权，获取授权路径https://agentseller.temu.com/open/system-manage/client-manage

| 接口组 | 接口 | 新接口type | 原接口type（将于10.01下线） |
| --- | --- | --- | --- |
| **新品API组** | 新品查询 | temu.novelty.get | bg.novelty.get |
`;

describe('a wrong value is 2 in every mode, and nothing is written', () => {
  const wrong = [
    ...allFlags.filter(({ takes }) => takes === 'switch').map(({ name }) => `--${name}=no`),
    ...commands[0].flags.filter(({ takes }) => takes !== 'switch').map(({ name }) => `--${name}`),
    '--managed both',
    '--gateway cn',
    '--lang fr',
    '--reporter pdf',
    '--reporter json --reporter text',
    '--reporter json=a --reporter html=a',
    '--reporter json=no/such/folder.json',
    '--as-of 2025-02-30',
    '--announcements 1999-01-01',
    '--catalogue missing.json',
    '--baseline missing',
    '--baseline a.ts',
    '--config missing.json',
    '--config a.ts',
    'missing.ts',
    '*.py',
    '..',
    '--constructor',
    '--toString',
  ];
  test('whatever the mode', async () => {
    const at = repository({ 'a.ts': add });
    for (const line of wrong) {
      for (const mode of ['', '-d', '-c', '--staged']) {
        const whole = `a.ts ${mode} ${line}`.trim();
        const ran = await at.run(whole);
        expect([whole, ran.code, ran.stdout]).toEqual([whole, 2, '']);
        expect(ran.stderr).not.toBe('');
      }
    }
    expect(at.read('a.ts')).toBe(add);
  });
});

describe('the other reasons of the contract', () => {
  test.each([
    ['a skipped file that holds a token', { 'a.ts': add }, 'read-only', { '-c': 1, '-d': 0, '.': 0 }],
    ['a config that git ignores', { '.env': 'T=bg.goods.add\n', '.gitignore': '.env\n' }, '', { '-c': 0, '-d': 0, '.': 0 }],
    ['the same, named to be rewritten', { '.env': 'T=bg.goods.add\n', '.gitignore': '.env\n' }, '', { '-c --include-ignored': 1 }],
    ['an answer that keeps', { 'a.ts': `// temu-codemod-ignore-next-line migrated-type -- x\n${add}` }, '', { '-c': 0 }],
    ['a full-managed shop', { 'a.ts': price }, '', { '-c': 1, '-c --managed full': 0, '-c --managed semi': 1 }],
    ['documents', { 'a.md': 'bg.goods.add\n' }, '', { '-c': 0, '-c --include-docs': 1 }],
    [
      'a name before its announcement counts',
      { 'a.ts': add },
      '',
      { '-c --announcements 2025-06-18': 0, '-c --announcements 2025-09-09': 1 },
    ],
  ] as const)('%s', async (_, files, mode, codes) => {
    const at = repository(files);
    if (mode === 'read-only') chmodSync(join(at.root, 'a.ts'), 0o444);
    for (const [line, code] of Object.entries(codes)) expect([line, (await at.run(line)).code]).toEqual([line, code]);
  });

  test('--staged outside git, and a repository that git refuses to read', async () => {
    expect((await place({ 'a.ts': add }).run('--staged')).code).toBe(2);
    const at = repository({ 'a.ts': add });
    at.write('.git/config', '[core\n');
    for (const line of ['--staged', '-c', '-d', '.']) expect([line, (await at.run(line)).code]).toEqual([line, 2]);
  });
});

test.each([
  ['undo', 2],
  ['undo 1', 2],
  ['undo --list', 0],
  ['catalogue list', 0],
  ['catalogue show bg.goods.add', 0],
  ['catalogue show bg.no.such', 2],
  ['catalogue verify a.ts', 2],
  ['catalogue import a.ts', 2],
  ['catalogue nothing', 2],
  ['catalogue', 2],
  ['report', 2],
  ['report a.ts', 2],
  ['baseline', 0],
  ['baseline missing', 2],
  ['init', 0],
  ['init here', 2],
  ['--help', 0],
  ['--version', 0],
  ['', 2],
] as const)('temu-codemod %s → %i', async (line, code) => {
  expect((await repository({ 'a.ts': add }).run(line)).code).toBe(code);
});

test.each(['.', '-d', '-c', '--staged', 'baseline'])('interrupted: %s → 130', async (line) => {
  const interrupt = new AbortController();
  interrupt.abort();
  const at = laidOut(states[1]);
  expect((await at.run(line, { signal: interrupt.signal })).code).toBe(130);
  expect(at.read('new.ts')).toBe(add);
});
