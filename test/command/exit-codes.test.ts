import { describe, expect, test } from 'vitest';
import { repository } from './place.js';

const rewrite = { 'a.ts': "export const type = 'bg.goods.add';\n" };
const review = { 'a.ts': "export const type = 'bg.price.review.confirm';\n" };
const clean = { 'a.ts': "export const type = 'temu.goods.add';\n" };
const docs = { 'a.md': 'bg.goods.add\n' };

/** The contract's exit codes, by what is there and which flags are given. */
describe.each([
  ['a rewrite is due', rewrite, { '.': 0, '-d': 0, '-c': 1, '-dc': 1, '-c --quiet': 1, '-c --reporter json': 1, '-d --reporter json': 0 }],
  [
    'a review is open',
    review,
    { '.': 0, '-d': 0, '-c': 1, '-dc': 1, '-c --managed semi': 1, '-c --managed full': 0, '-d --managed semi': 0 },
  ],
  ['nothing to do', clean, { '.': 0, '-d': 0, '-c': 0, '-dc': 0, '--staged': 0, '--staged -d': 0 }],
  ['only documents', docs, { '.': 0, '-c': 0, '-c --include-docs': 1 }],
  ['nothing to scan', { 'a.bin': '\0' }, { '.': 0, '-d': 0, '-c': 0, '--staged': 0 }],
] as const)('%s', (_, files, codes) => {
  test.each(Object.entries(codes))('%s → %i', async (line, code) => {
    const at = repository(files);
    expect((await at.run(line)).code).toBe(code);
  });
});

test('-d: the diff alone on stdout, the text on stderr; nothing there with --quiet', async () => {
  const at = repository(rewrite);
  const loud = await at.run('-d');
  expect(loud.stdout).toMatch(/^diff --git/);
  expect(loud.stderr).toContain('bg.goods.add');
  const quiet = await at.run('-d --quiet');
  expect([quiet.stdout, quiet.stderr]).toEqual([loud.stdout, '']);
});

test('--quiet: a check that passes says nothing, one that does not says what is left, a report asked for by name is there', async () => {
  const passed = await repository(docs).run('-c --quiet');
  expect([passed.code, passed.stdout, passed.stderr]).toEqual([0, '', '']);
  const blocked = await repository(rewrite).run('-c --quiet');
  expect([blocked.code, blocked.stdout]).toEqual([1, expect.stringContaining('bg.goods.add')]);
  const named = await repository(docs).run('-c --quiet --reporter text');
  expect(named.stdout).toContain('1 token');
});

test.each(['en', 'zh-CN'])('--quiet: a check that passes by its baseline says nothing, its diff is there (%s)', async (lang) => {
  const at = repository({ ...rewrite, 'temu-codemod.config.json': '{ "baseline": "known.txt" }' });
  await at.run('baseline');
  expect(at.read('known.txt')).toContain('bg.goods.add');
  const quietly = (line: string) => at.run(`${line} --quiet --lang ${lang}`);
  expect(await quietly('-c')).toEqual({ code: 0, stdout: '', stderr: '' });
  at.write('a.ts', `${rewrite['a.ts']}\n`);
  at.git('add', '-A');
  expect(await quietly('--staged')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await quietly('-dc')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^diff --git/) });
  at.write('b.ts', rewrite['a.ts']);
  expect(await quietly('-c')).toMatchObject({ code: 1, stdout: expect.stringContaining('b.ts') });
  at.write('b.ts', '');
  at.write('a.ts', '');
  expect(await quietly('-c')).toMatchObject({ code: 0, stdout: expect.stringContaining('known.txt') });
});

test('an interrupt is 130 and writes nothing', async () => {
  const interrupt = new AbortController();
  interrupt.abort();
  const at = repository(rewrite);
  expect((await at.run('.', { signal: interrupt.signal })).code).toBe(130);
  expect((await at.run('-c', { signal: interrupt.signal })).code).toBe(130);
  expect(at.read('a.ts')).toBe(rewrite['a.ts']);
});

test('a dirty file is 2 and untouched, --allow-dirty is 0; what the tool wrote is not dirty', async () => {
  const at = repository(rewrite);
  at.write('a.ts', `${rewrite['a.ts']}\n`);
  const refused = await at.run('.');
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('uncommitted changes in a.ts')]);
  expect((await at.run('. --allow-dirty')).code).toBe(0);
  expect((await at.run('.')).code).toBe(0);
});
