import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Place, place, repository } from './place.js';

const add = "export const add = 'bg.goods.add';\n";
const price = "export const price = 'bg.price.review.confirm';\n";
const filesIn = (stdout: string): readonly string[] => [...new Set(stdout.split('\n').flatMap((line) => line.split(':')[0] || []))];

describe('--changed', () => {
  const branched = () => {
    const at = repository({ 'old.ts': add, 'mine.ts': '', 'both.ts': price });
    at.git('checkout', '-q', '-b', 'feature');
    at.write('mine.ts', add);
    at.git('commit', '-aqm', 'mine');
    at.git('checkout', '-q', 'main');
    at.write('both.ts', `${price}${add}`);
    at.git('commit', '-aqm', 'theirs');
    at.git('checkout', '-q', 'feature');
    return at;
  };

  test('is what the branch itself changed since it left, committed or not, and new files', async () => {
    const at = branched();
    expect(filesIn((await at.run('--check --changed main --reporter line')).stdout)).toEqual(['mine.ts']);
    at.write('new.ts', price);
    const ran = await at.run('--check --changed main --reporter line');
    expect([ran.code, filesIn(ran.stdout).toSorted()]).toEqual([1, ['mine.ts', 'new.ts']]);
  });

  test('paths limit it further, and where nothing differs a check passes', async () => {
    const at = branched();
    expect((await at.run('--check --changed main both.ts')).code).toBe(0);
    expect((await at.run('--check --changed feature')).code).toBe(0);
  });

  test('writes only those files', async () => {
    const at = branched();
    expect((await at.run('--changed main')).code).toBe(0);
    expect([at.read('mine.ts').includes('temu.goods.add'), at.read('old.ts')]).toEqual([true, add]);
  });

  test.each([
    ['--check --changed nowhere', 'nowhere'],
    ['--staged --changed main', '--changed and --staged do not go together'],
  ])('%s is an error', async (line, said) => {
    expect(await branched().run(line)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test('works from a folder below the root', async () => {
    const at = branched();
    at.write('sub/a.ts', add);
    expect(filesIn((await at.run('-c --changed main --reporter line', { cwd: `${at.root}/sub` })).stdout)).toEqual(['a.ts']);
  });
});

test('a run over a part of the repository tells of the requests that this part makes or feeds, and of no others', async () => {
  const url = 'https://openapi.kuajingmaihuo.com/openapi/router';
  const own = (type: string): string => `axios.post('${url}', { type: '${type}' });\n`;
  const at = repository({
    'package.json': '{ "name": "erp" }',
    'a/one.ts': `${own('bg.goods.add')}import { send } from '../shared/send';\nsend('bg.mall.info.get');\n`,
    'shared/send.ts': `export const send = (type: string) => axios.post('${url}', { type });\n`,
    'b/two.ts': own('bg.order.list.get'),
  });
  const of = async (line: string): Promise<readonly string[]> => (await at.report(line)).calls.map(({ file }) => file).toSorted();
  expect(await of('-d .')).toEqual(['a/one.ts', 'a/one.ts', 'b/two.ts']);
  expect(await of('-d a')).toEqual(['a/one.ts', 'a/one.ts']);
  expect(await of('-d shared')).toEqual(['a/one.ts']);
  expect(await of('-d b')).toEqual(['b/two.ts']);
});

describe('--only and --skip', () => {
  test('shape the report, its counts and the exit code', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': add });
    const only = await at.report('-c --only price-review');
    expect(only.findings.map(({ reason }) => reason)).toEqual(['price-review']);
    expect(only.summary).toMatchObject({ tokens: 1, reviews: 1, rewrites: 0 });
    expect((await at.run('-c --skip price-review,migrated-type')).code).toBe(0);
    expect((await at.run('-c --skip price-review')).code).toBe(1);
  });

  test('never what is written, so a run that writes refuses them', async () => {
    const at = repository({ 'b.ts': add });
    expect(await at.run('. --only price-review')).toMatchObject({ code: 2, stderr: expect.stringContaining('never what is written') });
    expect(at.read('b.ts')).toBe(add);
  });

  test('an unknown reason is an error that names those there are', async () => {
    const ran = await repository({ 'b.ts': add }).run('-d --only prices');
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('price-review')]);
  });
});

test('where other reasons are all that there is, the report does not say that there is nothing', async () => {
  const at = repository({ 'a.ts': price, 'b.ts': add });
  const english = await at.run('--check --only file-name');
  expect(english.code).toBe(0);
  expect(english.stdout).toContain('2 files scanned: nothing for the reasons that --only and --skip ask for.');
  expect(english.stdout).not.toContain('no old type');
  expect((await at.run('--check --only file-name --lang zh-CN')).stdout).toContain('2 个文件，没有符合 --only、--skip 的内容。');
  expect((await repository({ 'a.ts': '' }).run('--check --only file-name')).stdout).toContain('no old type and no CN gateway');
});

test('a part of the code that makes no request is not told that there are none', async () => {
  const client =
    "export const a = () => fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type: 'bg.order.list.get' }) });\n";
  const at = repository({ 'client.ts': client });
  at.write('b.ts', price);
  const [english, chinese] = ['No request to the platform was found', '代码里没有找到发往开放平台的请求'];
  for (const line of ['-d b.ts', '-d --changed HEAD']) {
    expect((await at.run(line)).stderr).not.toContain(english);
    expect((await at.run(`${line} --lang zh-CN`)).stderr).not.toContain(chinese);
  }
  at.write('client.ts', '');
  expect((await at.run('-d b.ts')).stderr).toContain(english);
  expect((await at.run('-d b.ts --lang zh-CN')).stderr).toContain(chinese);
});

test('line: one line each, as compilers print', async () => {
  const at = repository({ 'a.ts': price });
  const { stdout } = await at.run('-c --reporter line');
  expect(stdout).toMatch(/^a\.ts:1:23: price-review: bg\.price\.review\.confirm → [^\n]+\n$/);
});

describe('what a tired person types', () => {
  test.each([
    ['help', 'Exit codes:'],
    ['help undo', 'temu-codemod undo [run]'],
    ['help catalogue show', 'temu-codemod catalogue show TYPE'],
    ['help catalogue', 'temu-codemod catalogue verify FILE'],
    ['help catalogue --lang zh-CN', '查看一个接口的来龙去脉'],
    ['catalogue --help', 'temu-codemod catalogue verify FILE'],
    ['catalogue -h --lang zh-CN', '查看一个接口的来龙去脉'],
    ['--help', 'file:line:column: reason: message'],
  ])('%s shows help', async (line, said) => {
    expect(await place({}).run(line)).toMatchObject({ code: 0, stdout: expect.stringContaining(said) });
  });

  test.each([
    ['undu', 'did you mean temu-codemod undo?'],
    ['baselin', 'did you mean temu-codemod baseline?'],
    ['hlep', 'did you mean temu-codemod help?'],
    ['version', 'did you mean temu-codemod --version?'],
    ['hlep --lang zh-CN', '是不是想运行 temu-codemod help？'],
    ['version --lang zh-CN', '是不是想运行 temu-codemod --version？'],
  ])('%s is answered with the right command', async (line, said) => {
    expect(await repository({ 'a.ts': add }).run(line)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });

  test('help of what is no command names the commands', async () => {
    expect(await place({}).run('help nope')).toMatchObject({ code: 2, stderr: expect.stringContaining('baseline') });
  });
});

test('the config says the language, a flag outranks it', async () => {
  const at = repository({ 'a.ts': price, 'temu-codemod.config.json': '{ "lang": "zh-CN" }' });
  expect((await at.run('-d .')).stderr).toContain('要您决定的');
  expect((await at.run('-d . --lang en')).stderr).toContain('For you to decide');
  expect((await at.run('-d nowhere.ts')).stderr).toContain('找不到文件');
});

describe('the hook', () => {
  test('says first that the commit is blocked, by what file and name, and ends in the commands that mend it', async () => {
    const at = repository({ 'old.ts': add, 'README.md': 'bg.goods.add\n' });
    at.write('src/a b.ts', add);
    at.git('add', '-A');
    const { code, stdout } = await at.run('--staged --quiet');
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toBe('Commit blocked: src/a b.ts:1:21 has bg.goods.add');
    expect(lines.at(-1)?.trim()).toBe('temu-codemod "src/a b.ts" && git add "src/a b.ts"');
    expect(stdout).not.toMatch(/old\.ts|README|Kept|token/);
  });

  /** The last line of the report: the next command, carried out. */
  const carryOut = async (at: Place, stdout: string) => {
    const command = stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';
    const [migrate = '', add = ''] = command.split(' && ');
    expect((await at.run(migrate.replace('temu-codemod ', ''))).code).toBe(0);
    at.git(...add.split(' ').slice(1));
    return command;
  };
  const client =
    "const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';\nexport const call = (type: string) => fetch(URL, { method: 'POST', body: JSON.stringify({ type }) });\nexport const a = () => call('bg.goods.add');\nexport const b = () => call('bg.order.list.get');\n";
  const extra = "import { call } from './client.js';\nexport const extra = () => call('bg.goods.add');\n";

  test.each(['en', 'zh-CN'])('names the files of the other half of a request as well, and the commit passes then (%s)', async (lang) => {
    const at = repository({ 'src/client.ts': client });
    at.write('src/extra.ts', extra);
    at.git('add', '-A');
    const first = await at.run(`--staged --quiet --lang ${lang}`);
    expect(await carryOut(at, first.stdout)).toBe(
      'temu-codemod src/extra.ts src/client.ts && git add src/extra.ts src/client.ts src/temu-gateway.ts',
    );
    expect(await at.run(`--staged --quiet --lang ${lang}`)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['en', 'Commit blocked: it holds one half only of the request at src/extra.ts:2:28'],
    ['zh-CN', '提交被拦下：src/extra.ts:2:28 的请求只提交了一半'],
  ])('says that the commit holds one half of a request, and what makes it whole (%s)', async (lang, said) => {
    const at = repository({ 'src/client.ts': client });
    at.write('src/extra.ts', extra.replace('bg.goods', 'temu.goods'));
    at.git('add', '-A');
    const { code, stdout, stderr } = await at.run(`--staged --quiet --lang ${lang}`);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.startsWith(said)).toBe(true);
    expect(await carryOut(at, stdout)).toBe(
      'temu-codemod src/extra.ts src/client.ts && git add src/extra.ts src/client.ts src/temu-gateway.ts',
    );
    expect(await at.run(`--staged --quiet --lang ${lang}`)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a half whose other half is migrated but not staged is staged by the command', async () => {
    const at = repository({ 'src/client.ts': client });
    at.write('src/extra.ts', extra);
    await at.run('.');
    at.git('add', 'src/extra.ts');
    const { stdout } = await at.run('--staged --quiet');
    await carryOut(at, stdout);
    expect(at.git('status', '--porcelain')).not.toMatch(/^.[MD?] src\/client/m);
    expect((await at.run('--staged --quiet')).code).toBe(0);
  });

  const gateways = "export const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';\n";
  const sender =
    "import { CN } from './gateways.js';\nexport const call = (type: string) => fetch(CN, { method: 'POST', body: JSON.stringify({ type }) });\n";

  test('names the file of the request too, where the URL stands in a third one', async () => {
    const at = repository({
      'src/gateways.ts': gateways,
      'src/client.ts': sender,
      'src/mall.ts': extra.replace('goods.add', 'order.list.get'),
    });
    at.write('src/extra.ts', extra.replace('bg.goods', 'temu.goods'));
    at.git('add', '-A');
    const { stdout } = await at.run('--staged --quiet');
    expect(await carryOut(at, stdout)).toContain(' src/client.ts ');
    expect(await at.run('--staged --quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each(['en', 'zh-CN'])('asks nothing that the file of the request settles, and names that file (%s)', async (lang) => {
    const at = repository({
      'src/gateways.ts':
        "export const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };\n",
      'src/limits.ts': "export const LIMITS: Record<string, number> = { 'bg.goods.add': 20 };\n",
      'src/client.ts':
        "import { GATEWAYS } from './gateways.js';\nimport { LIMITS } from './limits.js';\nexport const call = (region: 'cn' | 'us', type: string) =>\n  LIMITS[type] === 0 ? null : fetch(GATEWAYS[region], { method: 'POST', body: JSON.stringify({ type }) });\n",
      'src/mall.ts': "import { call } from './client.js';\nexport const mall = () => call('us', 'bg.goods.add');\n",
    });
    at.write('src/extra.ts', "import { call } from './client.js';\nexport const extra = () => call('cn', 'bg.goods.add');\n");
    at.git('add', '-A');
    const line = `--staged --quiet --lang ${lang}`;
    const { stdout } = await at.run(line);
    expect(stdout).toMatch(/^(?:Commit blocked: |提交被拦下：)src\/extra\.ts/);
    expect(stdout).not.toMatch(/^ +1\. |will still fail|仍会失败/m);
    expect(await carryOut(at, stdout)).toBe(
      'temu-codemod src/extra.ts src/client.ts && git add src/extra.ts src/client.ts src/temu-gateway.ts',
    );
    expect(await at.run(line)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('asks first where something is to be decided, and is silent where nothing is', async () => {
    const at = repository({ 'a.ts': '' });
    at.write('a.ts', price);
    at.git('add', '-A');
    expect((await at.run('--staged --quiet')).stdout.trimEnd().split('\n').at(-1)?.trim()).toBe(
      'temu-codemod a.ts -i && git add a.ts temu-codemod.config.json',
    );
    at.write('a.ts', '');
    at.git('add', '-A');
    expect(await at.run('--staged --quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each(['en', 'zh-CN'])('stages the config that keeps the answer, package.json where it is there (%s)', async (lang) => {
    const at = repository({ 'package.json': '{ "temu-codemod": {} }', 'sub/a.ts': '' });
    at.write('sub/a.ts', price);
    at.git('add', '-A');
    const line = `--staged --quiet --lang ${lang}`;
    expect((await at.run(line)).stdout.trimEnd()).toMatch(/ temu-codemod sub\/a\.ts -i && git add sub\/a\.ts package\.json$/);
    const below = await at.run(line, { cwd: resolve(at.root, 'sub') });
    expect(below.stdout.trimEnd()).toMatch(/ temu-codemod a\.ts -i && git add a\.ts \.\.\/package\.json$/);
  });
});

test('where only some files are named, a request that renames what the others hold is not taken for a lost one', async () => {
  const at = repository({
    'src/gateways.ts':
      "export const GATEWAYS = { cn: 'https://openapi.kuajingmaihuo.com/openapi/router', us: 'https://openapi-b-us.temu.com/openapi/router' };\n",
    'src/types.ts': "export enum Type { Edit = 'bg.goods.edit' }\n",
    'src/client.ts':
      "import { GATEWAYS } from './gateways.js';\nconst LIMITS: Record<string, number> = { 'bg.goods.add': 20 };\nexport const call = (region: 'cn' | 'us', type: string) =>\n  LIMITS[type] === 0 ? null : fetch(GATEWAYS[region], { method: 'POST', body: JSON.stringify({ type }) });\n",
    'src/edit.ts':
      "import { call } from './client.js';\nimport { Type } from './types.js';\nexport const edit = () => call('cn', Type.Edit);\n",
    'src/mall.ts':
      "import { call } from './client.js';\nexport const mall = () => [call('cn', 'bg.goods.add'), call('us', 'bg.goods.add')];\n",
  });
  const { findings, checklist } = await at.report('src/client.ts src/mall.ts -d');
  expect(checklist.find(({ what }) => what === 'grant-token')?.types).toEqual(['temu.goods.add']);
  expect(findings.find(({ file, kind }) => file === 'src/client.ts' && kind === 'call')?.action).toBe('rewrite');
});

describe('paths are right from wherever the run starts', () => {
  const shared =
    "const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';\nexport const call = (type: string) => fetch(URL, { method: 'POST', body: JSON.stringify({ type, access_token: token }) });\nexport const a = () => call('bg.goods.add');\nexport const b = () => call('bg.order.list.get');\n";

  test('from above the repository every path and command begins with the way there', async () => {
    const at = place({ 'shop/src/client.ts': shared, 'shop/src/price.ts': price });
    at.git('-C', 'shop', 'init', '-q');
    at.git('-C', 'shop', 'add', '-A');
    at.git('-C', 'shop', 'commit', '-qm', 'first');
    const report = await at.report('-d shop');
    for (const { file } of [...report.findings, ...report.calls]) expect(file).toMatch(/^shop\/src\/(?:client|price)\.ts$/);
    expect(report.created).toEqual(['shop/src/temu-gateway.ts']);
    expect(report.checklist.filter(({ what }) => what === 'token-by-type').map(({ where }) => where)).toEqual(['shop/src/client.ts:2']);
    const written = (await at.run('shop')).stdout;
    expect(written).toContain('git -C shop add src/temu-gateway.ts');
    expect(written).toContain('    temu-codemod undo shop\n');
    expect(written).toContain('    temu-codemod shop -i');
  });

  test('and -i answers in the config of that repository, not over it', async () => {
    const at = place({ 'shop/src/price.ts': price, 'shop/temu-codemod.config.json': '{\n  // ours\n  "includeDocs": true\n}\n' });
    at.git('-C', 'shop', 'init', '-q');
    at.git('-C', 'shop', 'add', '-A');
    at.git('-C', 'shop', 'commit', '-qm', 'first');
    const answers = ['s', '', 'y'];
    await at.run('-i shop', { terminal: { ask: async () => answers.shift() ?? '' } });
    expect(at.read('shop/src/price.ts')).toContain('semi');
    expect(at.read('shop/temu-codemod.config.json')).toMatch(/\/\/ ours[\s\S]*"path": "src\/price\.ts"/);
  });

  test('from a folder below, an answer that matches nothing is named by its way from there', async () => {
    const decision = { path: 'gone.ts', found: 'bg.goods.add', reason: 'migrated-type', value: 'keep', why: 'x' };
    const at = repository({ 'a/b.ts': price, 'temu-codemod.config.json': JSON.stringify({ decisions: [decision] }) });
    const { stdout } = await at.run('-d .. --reporter json', { cwd: `${at.root}/a` });
    expect(JSON.parse(stdout).unused.map(({ file }: { file: string }) => file)).toEqual(['../temu-codemod.config.json']);
  });

  test('lines to paste name their places as the rest of the report does', async () => {
    const at = repository({ 'shop/src/client.ts': shared, 'package.json': '{}' });
    const patches = async (cwd: string, paths: string) =>
      JSON.parse((await at.run(`-d ${paths} --reporter json`, { cwd })).stdout).checklist.flatMap(
        ({ patch }: { patch: string | null }) => patch ?? [],
      );
    expect((await patches(`${at.root}/shop/src`, '.')).join()).toContain('// client.ts:2\n');
    expect((await patches(`${at.root}/shop`, '.')).join()).toContain('// src/client.ts:2\n');
    expect((await patches(at.root, 'shop')).join()).toContain('// shop/src/client.ts:2\n');
  });

  test('a folder that is named by its whole path from elsewhere has whole paths for people, and the way there for programs', async () => {
    const [at, elsewhere] = [repository({ 'shop/src/client.ts': shared, 'shop/src/price.ts': price }), place({})];
    const text = (await at.run(`-d ${at.root}`, { cwd: elsewhere.root })).stderr.replace(/\s+/g, ' ');
    expect(text).toContain(`${at.root}/shop/src/price.ts:1:`);
    expect(text.replaceAll('"', '')).toContain(`git -C ${at.root} add shop/src/temu-gateway.ts`);
    expect(text).not.toContain('../');
    const { findings } = JSON.parse((await at.run(`-d ${at.root} --reporter json`, { cwd: elsewhere.root })).stdout);
    for (const { file } of findings) expect(resolve(elsewhere.root, file)).toMatch(`${at.root}/shop/src/`);
  });

  test('in a superproject the submodule is a repository of its own', async () => {
    const at = repository({ 'main.ts': add });
    at.write('sub/a.ts', price);
    at.git('-C', 'sub', 'init', '-q');
    at.git('-C', 'sub', 'add', '-A');
    at.git('-C', 'sub', 'commit', '-qm', 'first');
    expect((await at.report('-d sub')).findings.map(({ file }) => file)).toEqual(['sub/a.ts']);
  });
});
