import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drive, hasTerminal } from '../command/at-terminal.js';
import { plantedSecrets } from '../report/secrets.js';
import { type BinRun, folderWith, runBin } from './bin.js';

const planted = plantedSecrets();
/* Languages, formats, and one that nobody knows: each reads the same lines in its own way. */
const kinds = 'ts,js,vue,py,go,java,php,cs,rb,kt,env,yml,properties,toml,ini,xml,json,sql,sh,http,conf,tpl,html'.split(',');
const reporters = ['text', 'diff', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html'];
const price = "const ask = 'bg.price.review.confirm';";

/** Each secret in a file of its own beside a name that moves; some further away, beside a question, and within what changes. */
const files = Object.fromEntries(
  planted.flatMap(({ snippet, secret }, i) => {
    const beside = [[`src/f${i}.${kinds[i % kinds.length]}`, `${snippet}\n`]] as const;
    if (i % 4 !== 0) return beside;
    const between = '\n'.repeat((i % 16) / 4 + 1);
    const url = `https://openapi.kuajingmaihuo.com/openapi/router?access_token=${secret}&type=bg.goods.add`;
    return [
      ...beside,
      [`src/g${i}.ts`, `const t = 'bg.goods.update';${between}${snippet.replace(/bg\.goods\.add/g, 'other')}${between}${price}\n`],
      [`src/h${i}.ts`, `const url = '${url}';\n`],
    ] as const;
  }),
);

function repository(): string {
  const root = folderWith(files);
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  return root;
}

function leaked(text: string): readonly string[] {
  return planted.filter(({ secret }) => text.includes(secret)).map(({ snippet }) => snippet);
}

function expectSilent(run: BinRun, code: number | readonly number[] = 0): void {
  expect([code].flat(), run.stderr.slice(0, 300)).toContain(run.code);
  expect(leaked(run.stdout)).toEqual([]);
  expect(leaked(run.stderr)).toEqual([]);
}

type Written = BinRun & { readonly out: string };

/** Into a folder of their own, so that no run reads what another has written. */
async function expectReportsSilent(root: string, args: readonly string[], code: number, env: NodeJS.ProcessEnv = {}): Promise<Written> {
  const out = folderWith({});
  const run = await runBin(root, [...args, ...reporters.slice(1).flatMap((name) => ['--reporter', `${name}=${join(out, name)}`])], { env });
  expectSilent(run, code);
  for (const name of readdirSync(out)) {
    const text = readFileSync(join(out, name), 'utf8');
    expect(text.length, name).toBeGreaterThan(1000);
    expect(leaked(text), name).toEqual([]);
  }
  expect(readdirSync(out)).toHaveLength(reporters.length - 1);
  return { ...run, out };
}

test.each(['true', 'input', 'false'])('a binary patch fits where git makes LF of CRLF: core.autocrlf=%s', async (autocrlf) => {
  const old = "const appSecret = 'plantaaed5x';\r\nsend('bg.goods.add');\r\nconst appToken = 'plantaaed5x';\r\n";
  const root = folderWith({ 'a.ts': old });
  for (const args of [
    ['init', '-q'],
    ['config', 'core.autocrlf', autocrlf],
  ])
    execFileSync('git', args, { cwd: root });
  const { stdout } = await runBin(root, ['-d']);
  expect(stdout).toContain('GIT binary patch');
  execFileSync('git', ['apply', '-'], { cwd: root, input: stdout, stdio: ['pipe', 'pipe', 'pipe'] });
  const lineEnd = autocrlf === 'input' ? '\n' : '\r\n';
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(old.replace('bg.goods.add', 'temu.goods.add').replaceAll('\r\n', lineEnd));
});

describe('200 secrets beside what is found, through the built command line', () => {
  test('a dry run shows none in any format, and git apply makes of its diff what the migration writes', async () => {
    const root = repository();
    const run = await expectReportsSilent(root, ['.', '-d'], 0);
    expect(run.stdout.match(/^GIT binary patch$/gm)?.length).toBeGreaterThan(50);
    expect(run.stdout.match(/^@@ /gm)?.length).toBeGreaterThan(30);
    expect(run.stderr).toContain('git apply takes');
    await expectReportsSilent(root, ['report', join(run.out, 'json')], 0);
    execFileSync('git', ['apply', join(run.out, 'diff')], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    const applied = Object.keys(files).map((path) => readFileSync(join(root, path), 'latin1'));
    execFileSync('git', ['checkout', '-q', '.'], { cwd: root });
    expectSilent(await runBin(root, ['.']));
    expect(Object.keys(files).map((path) => readFileSync(join(root, path), 'latin1'))).toEqual(applied);
    expect(Object.keys(files).filter((path, i) => applied[i] !== files[path]).length).toBeGreaterThan(100);
    expectSilent(await runBin(root, ['undo', '--list']));
    expectSilent(await runBin(root, ['undo']));
  });

  test('a check and a look at the index show none in any format', async () => {
    const root = repository();
    const summary = join(folderWith({}), 'summary.md');
    writeFileSync(summary, '');
    await expectReportsSilent(root, ['.', '--check', '--lang', 'zh-CN'], 1, { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary, 'utf8')).toContain('bg.goods.add');
    expect(leaked(readFileSync(summary, 'utf8'))).toEqual([]);
    for (const path of Object.keys(files)) writeFileSync(join(root, path), `${files[path]}\n`);
    execFileSync('git', ['add', '-A'], { cwd: root });
    await expectReportsSilent(root, ['--staged'], 1);
  });

  test('a refusal, and files that are not what a flag says show none', async () => {
    const all = planted.map(({ snippet }) => snippet).join('\n');
    const root = folderWith({ 'all.txt': all, 'broken.json': `{ "app_secret": "plantaaed5x", \n${all}`, 'a.ts': 'bg.goods.add' });
    for (const file of ['all.txt', 'broken.json'])
      for (const args of [
        ['report', file],
        ['-d', 'a.ts', '--baseline', file],
        ['-d', 'a.ts', '--config', file],
        ['-d', 'a.ts', '--catalogue', file],
        ['catalogue', 'verify', file],
        ['catalogue', 'import', file, '--yes'],
      ])
        expectSilent(await runBin(root, args), [0, 2]);
    expectSilent(await runBin(root, ['baseline']));
  });

  test('a catalogue made from a page with secrets on it shows none', async () => {
    const root = folderWith({
      'page.md': `${announcement}\n${planted.map(({ snippet }) => snippet.replace(/^/gm, '    ')).join('\n\n')}\n`,
    });
    expectSilent(await runBin(root, ['catalogue', 'import', 'page.md', '--yes']), [0, 2]);
    expectSilent(await runBin(root, ['catalogue', 'list']));
    expectSilent(await runBin(root, ['catalogue', 'show', 'bg.goods.add']));
  });

  test.skipIf(!hasTerminal)('a conversation at a terminal shows none', () => {
    const root = repository();
    const { seen, status } = drive(
      root,
      ['-i', 'src'],
      [...Array.from({ length: 7 }, () => ['q  stop', '\r'] as const), ['q  stop', 'q\r']],
    );
    expect(status).toBe(0);
    // To the last question.
    expect(seen).toMatch(/\[(\d+)\/\1\]/);
    expect(leaked(seen)).toEqual([]);
  });
});

const announcement = `# 网关升级公告（四）

更新时间：2026-09-01 10:00:00

已迁移的接口，需要调用新partner网关：https://openapi-b-partner.temu.com/openapi/router

| 接口组 | 接口 | 新接口type | 原接口type（将于10.01下线） |
| --- | --- | --- | --- |
| **新品API组** | 新品查询 | temu.novelty.get | bg.novelty.get |
`;
