import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { place, repository } from './place.js';

const add = "export const type = 'bg.goods.add';\n";
const price = "export const price = 'bg.price.review.confirm';\n";

describe('baseline', () => {
  test('lets a check pass on what is known, survives moved lines, and fails on what is new', async () => {
    const at = repository({ 'a.ts': price });
    expect((await at.run('--check')).code).toBe(1);
    expect(await at.run('baseline')).toMatchObject({ code: 0, stdout: '' });
    expect(at.read('temu-codemod.baseline')).toMatch(/^# temu-codemod baseline[^\n]*\n[0-9a-f]{16} a\.ts bg\.price\.review\.confirm\n$/);
    expect((await at.run('--check --baseline temu-codemod.baseline')).code).toBe(0);
    at.write('a.ts', `\n\n${price}`);
    expect((await at.run('--check --baseline temu-codemod.baseline')).code).toBe(0);
    at.write('b.ts', price);
    expect((await at.run('--check --baseline temu-codemod.baseline')).code).toBe(1);
  });

  test('a second time takes out what is gone, and adds nothing', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': price, 'temu-codemod.config.json': '{ "baseline": "known" }' });
    await at.run('baseline');
    at.write('a.ts', '');
    at.write('c.ts', price);
    const { unused } = await at.report('--check');
    expect(unused.map(({ file, what, text }) => [file, what, text.split(' ')[1]])).toEqual([['known', 'baseline', 'a.ts']]);
    expect((await at.run('baseline')).stderr).toContain('1 gone and taken out, 1 left');
    expect(at.read('known').split('\n').slice(1)).toEqual([expect.stringMatching(/ b\.ts /), '']);
    expect((await at.run('--check')).code).toBe(1);
  });

  test('is named in the config that is there, so that the hook of init uses it', async () => {
    const at = repository({ 'a.ts': price, 'package.json': '{}' });
    await at.run('init');
    const before = at.read('temu-codemod.config.json');
    expect((await at.run('baseline')).stderr).toContain('named in temu-codemod.config.json');
    const after = at.read('temu-codemod.config.json');
    expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
      '  "decisions": [],',
      '  "baseline": "temu-codemod.baseline"',
    ]);
    expect((await at.run('--check')).code).toBe(0);
    at.write('a.ts', '');
    expect((await at.run('baseline')).stderr).toContain('1 gone and taken out, 0 left');
    expect(at.read('temu-codemod.config.json')).toBe(after);
    at.write('b.ts', price);
    at.git('add', '-A');
    expect((await at.run('--staged')).code).toBe(1);
  });

  test('that nothing names is pruned too, not written anew', async () => {
    const at = repository({ 'a.ts': price });
    await at.run('baseline');
    const first = at.read('temu-codemod.baseline');
    at.write('b.ts', price);
    expect((await at.run('baseline')).stderr).toContain('0 gone and taken out, 1 left');
    expect(at.read('temu-codemod.baseline')).toBe(first);
    at.write('temu-codemod.baseline', 'mine');
    expect((await at.run('baseline')).code).toBe(2);
    expect(at.read('temu-codemod.baseline')).toBe('mine');
  });

  test('is sorted, and the same twice', async () => {
    const files = Object.fromEntries([...'abcdefgh'].map((name) => [`${name}.ts`, price]));
    const at = repository(files);
    await at.run('baseline');
    const ids = at
      .read('temu-codemod.baseline')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.slice(0, 16));
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(8);
  });
});

describe('undo', () => {
  test('puts the last run back, says which others stand, and undoes those by number', async () => {
    const at = repository({ 'a.ts': add, 'b.ts': add });
    await at.run('a.ts');
    await at.run('b.ts');
    expect(at.read('b.ts')).toContain('temu.goods.add');
    const last = await at.run('undo');
    expect(last).toMatchObject({ code: 0, stdout: 'restored b.ts\n' });
    expect(last.stderr).toContain('run 2 is undone: 1 file restored');
    expect(last.stderr).toMatch(/by number:\n {2}1 /);
    expect((await at.run('undo --list')).stdout).toMatch(/^1 .* stands\n2 .* undone\n$/);
    expect((await at.run('undo 1')).code).toBe(0);
    expect(at.read('a.ts')).toBe(add);
    expect((await at.run('undo 1')).stderr).toBe('temu-codemod: run 1 has been undone already\n');
    expect((await at.run('undo 9')).stderr).toBe('temu-codemod: there is no run 9; see temu-codemod undo --list\n');
  });

  test('leaves what changed since alone: without --force everything, with it that file', async () => {
    const at = repository({ 'a.ts': add, 'b.ts': add });
    await at.run('.');
    at.write('a.ts', 'mine');
    const refused = await at.run('undo');
    expect([refused.code, at.read('b.ts')]).toEqual([2, add.replace('bg.', 'temu.')]);
    expect(refused.stderr).toContain('changed since run 1: a.ts');
    expect((await at.run('undo --force')).code).toBe(0);
    expect([at.read('a.ts'), at.read('b.ts')]).toEqual(['mine', add]);
  });
});

describe('report', () => {
  test('makes one of several, in any format, from files and stdin', async () => {
    const at = place({ 'one/a.ts': add, 'two/b.ts': price });
    await at.run('-d --reporter json=one.json one');
    const two = await at.run('-d --reporter json two');
    const merged = await at.run('report one.json - --reporter json', { stdin: { read: async () => two.stdout } });
    expect(merged.code).toBe(0);
    expect(JSON.parse(merged.stdout).findings.map(({ file }: { file: string }) => file)).toEqual(['one/a.ts', 'two/b.ts']);
    const several = await at.run('report one.json --reporter markdown=r.md --reporter sarif=r.sarif');
    expect([several.code, existsSync(join(at.root, 'r.md')), existsSync(join(at.root, 'r.sarif'))]).toEqual([0, true, true]);
    expect(several.stdout).toContain('bg.goods.add');
  });

  test('tells repositories apart by name that were all checked out at one place', async () => {
    const at = place({ 'src/a.ts': add });
    await at.run('-c . --reporter json=one.json');
    await at.run('-c . --reporter json=two.json');
    const files = async (line: string) => {
      const { code, stdout } = await at.run(`report ${line} --reporter json`);
      return [code, JSON.parse(stdout).findings.map(({ file }: { file: string }) => file)];
    };
    expect(await files('one.json two.json')).toEqual([0, ['src/a.ts']]);
    expect(await files('shop/orders=one.json shop/goods=two.json')).toEqual([0, ['orders/src/a.ts', 'goods/src/a.ts']]);
    at.write('x=one.json', at.read('one.json'));
    expect(await files('x=one.json')).toEqual([0, ['src/a.ts']]);
    expect((await at.run('report orders=none.json')).code).toBe(2);
  });
});

const fourth = `# 网关升级公告（四）

更新时间：2026-09-01 10:00:00

已迁移的接口，需要调用新partner网关：https://openapi-b-partner.temu.com/openapi/router

调用新接口需要重新获取授权，获取授权路径https://agentseller.temu.com/open/system-manage/client-manage

| 接口组 | 接口 | 新接口type | 原接口type（将于10.01下线） |
| --- | --- | --- | --- |
| **新品API组** | 新品查询 | temu.novelty.get | bg.novelty.get |
`;

describe('catalogue', () => {
  test('a made-up fourth announcement, imported, is all that it takes: rewrite, routing, check', async () => {
    const client =
      "export const get = () => fetch('https://openapi.kuajingmaihuo.com/openapi/router', { body: JSON.stringify({ type: 'bg.novelty.get' }) });\n";
    const at = repository({ 'fourth.md': fourth, 'src/client.ts': client });
    expect((await at.report('-d src')).findings.map(({ found, reason }) => `${found} ${reason}`)).not.toContain(
      'bg.novelty.get migrated-type',
    );
    const imported = await at.run('catalogue import fourth.md -o fourth.json');
    expect([imported.code, imported.stdout]).toEqual([0, '']);
    expect(imported.stderr).toContain('temu.novelty.get');
    expect((await at.run('catalogue verify fourth.json')).stdout).toBe('in order: 1 migrations in 1 announcements\n');
    expect((await at.run('catalogue show bg.novelty.get --catalogue fourth.json')).stdout).toContain('temu.novelty.get');
    expect((await at.run('--check src --catalogue fourth.json')).code).toBe(1);
    expect((await at.run('src --catalogue fourth.json')).code).toBe(0);
    expect(at.read('src/client.ts')).toBe(
      client.replace('openapi.kuajingmaihuo.com', 'openapi-b-partner.temu.com').replace('bg.novelty.get', 'temu.novelty.get'),
    );
    expect((await at.run('--check src --catalogue fourth.json')).code).toBe(0);
    at.write('temu-codemod.config.json', '{ "catalogue": ["fourth.json"] }');
    at.write('src/client.ts', client);
    expect((await at.run('--check src')).code).toBe(1);
    expect((await at.run('--check src --as-of 2026-09-30')).code).toBe(1);
  });

  test('import asks at a terminal, and writes nothing after a no', async () => {
    const at = place({ 'fourth.md': fourth });
    const answering = (answer: string | null) => ({ terminal: { ask: async () => answer } });
    expect(await at.run('catalogue import fourth.md', answering('n'))).toMatchObject({ code: 2, stdout: '' });
    expect(await at.run('catalogue import fourth.md', answering(null))).toMatchObject({ code: 2, stdout: '' });
    expect((await at.run('catalogue import fourth.md', answering('y'))).stdout).toContain('"temuCodemod": "catalogue"');
    expect((await at.run('catalogue import fourth.md --yes', answering('n'))).stdout).toContain('bg.novelty.get');
    expect((await at.run('catalogue import -', { stdin: { read: async () => fourth } })).stdout).toContain('bg.novelty.get');
  });

  test.each(['table', 'json', 'markdown'])('list as %s names the 43 and the later ones', async (format) => {
    const { code, stdout } = await place({}).run(`catalogue list --format ${format} --by announcement`);
    expect(code).toBe(0);
    for (const type of ['bg.goods.add', 'bg.goods.brand.get', 'bg.price.review.confirm']) expect(stdout).toContain(type);
  });
});
