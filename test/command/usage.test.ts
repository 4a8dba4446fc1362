import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { place } from './place.js';

const files = {
  'a.ts': "export const type = 'bg.goods.add';\n",
  'broken.json': '{ "managed": ',
  'strange.json': '{\n  "managed": "both"\n}\n',
};

describe('bad input ends with 2, one line on stderr and nothing on stdout', () => {
  const lines: readonly (readonly [line: string, says: string])[] = [
    ['nowhere.ts', 'no such file or folder: nowhere.ts'],
    ['no*where.ts', 'nothing matches no*where.ts'],
    ['--dryrun a.ts', 'did you mean --dry-run?'],
    ['--constructor', 'unknown option --constructor'],
    ['--toString', 'unknown option --toString'],
    ['--hasOwnProperty=1 a.ts', 'unknown option --hasOwnProperty'],
    ['--no-dry-run a.ts', 'unknown option --no-dry-run'],
    ['-z a.ts', 'unknown option -z'],
    ['--reporter pdf a.ts', '--reporter does not take "pdf"'],
    ['--reporter', '--reporter needs a value'],
    ['a.ts --reporter -d', '--reporter needs a value'],
    ['a.ts --reporter json=', '--reporter json= needs a value'],
    ['-d --reporter json --reporter text', 'only one report fits on stdout, not json and text'],
    ['-d --reporter json=x --reporter text=x', 'two reports would be written to x'],
    ['-d --reporter json=nowhere/x', 'could not write nowhere/x (ENOENT)'],
    ['--managed both a.ts', '--managed does not take "both"; it takes semi, full'],
    ['--managed', '--managed needs a value'],
    ['--gateway us a.ts', '--gateway does not take "us"'],
    ['--dry-run=no a.ts', '--dry-run takes no value'],
    ['--check=false a.ts', '--check takes no value'],
    ['-d --only broken', `"broken" marks requests that fail, which --reporter line lists: … | grep ': broken:'`],
    ['-c --skip broken --lang zh-CN', '“broken”表示会失败的请求，请用 --reporter line 列出后再筛选'],
    ['-d --as-of 2025-02-30', '--as-of does not take "2025-02-30"'],
    ['-d --as-of tomorrow', '--as-of does not take "tomorrow"'],
    ['-d --announcements 1999-01-01', 'no announcement 1999-01-01'],
    ['-d --catalogue nowhere.json', 'no such file:'],
    ['-d --catalogue a.ts', 'not valid JSON'],
    ['-d --baseline nowhere', 'no such file:'],
    ['-d --baseline a.ts', 'is not a baseline'],
    ['-d --config nowhere.json', 'cannot read the config'],
    ['-d --config broken.json', 'broken.json:1:14'],
    ['-d --config strange.json', 'strange.json:2:3: managed:'],
    ['', 'name the files or folders to migrate'],
    ['-i a.ts', '--interactive needs a terminal'],
    ['-i -d a.ts', '--interactive and --dry-run do not go together'],
    ['-i -c a.ts', '--interactive and --check do not go together'],
    ['--staged', 'is in no git repository'],
    ['undo', 'there is no run to undo here'],
    ['undo 7 8', '"8" is one too many'],
    ['undo --check', '--check does not go with "temu-codemod undo"'],
    ['catalogue', 'no command "catalogue"; there are catalogue list'],
    ['catalogue lists', 'no command "catalogue lists"'],
    ['catalogue show', 'say which: temu-codemod catalogue show TYPE'],
    ['catalogue verify nowhere.json', 'no such file: nowhere.json'],
    ['catalogue import a.ts', 'a.ts:1'],
    ['report', 'say which: temu-codemod report FILE..'],
    ['report a.ts', 'a.ts: not JSON'],
    ['report nowhere.json', 'no such file: nowhere.json'],
  ];
  test.each(lines)('%s', async (line, says) => {
    const at = place(files);
    const ran = await at.run(line);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toMatch(/^temu-codemod: [^\n]*\n$/);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(at.read('a.ts')).toBe(files['a.ts']);
  });

  test.skipIf(!isPosix || process.getuid?.() === 0)('a named file that cannot be read', async () => {
    const at = place(files);
    chmodSync(join(at.root, 'a.ts'), 0);
    const ran = await at.run('-d a.ts');
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('cannot read a.ts')]);
  });
});

describe('language', () => {
  test('of the flag, though the rest of the line is wrong', async () => {
    expect((await place({}).run('--nope --lang zh-CN')).stderr).toBe('temu-codemod: 未知选项 --nope，用 --help 查看全部选项\n');
    expect((await place({}).run('--nope --lang=zh-CN')).stderr).toContain('未知选项');
  });

  test('of the locale: LC_ALL, then LC_MESSAGES, then LANG, then the system', async () => {
    const langOf = async (env: Record<string, string>, locale = 'en-US') =>
      /未知/.test((await place({}).run('--nope', { env, locale: () => locale })).stderr) ? 'zh' : 'en';
    expect(await langOf({ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(await langOf({ LC_MESSAGES: 'zh_CN', LANG: 'en_US' })).toBe('zh');
    expect(await langOf({ LANG: 'zh_CN.GB18030' })).toBe('zh');
    expect(await langOf({}, 'zh-Hans-CN')).toBe('zh');
  });

  test('control characters of a name do not reach the terminal', async () => {
    expect((await place({}).run('\u001b[2Jx.ts')).stderr).not.toContain('\u001b');
  });
});

describe('help and version', () => {
  test('--version is the version alone', async () => {
    expect(await place({}).run('--version')).toEqual({ code: 0, stdout: '0.0.0-test\n', stderr: '' });
  });

  test.each(['', 'undo', 'catalogue import', 'report', 'baseline', 'init'])(
    '%s --help names every flag of the command, in both languages',
    async (name) => {
      const { commands } = await import('../../src/command/flags.js');
      const flags = commands.find((command) => command.name === name)?.flags ?? [];
      for (const lang of ['en', 'zh-CN'] as const) {
        const { code, stdout } = await place({}).run(`${name} --help --lang ${lang}`);
        expect(code).toBe(0);
        for (const flag of flags) expect(stdout).toContain(`--${flag.name}`);
        expect(stdout).toContain(lang === 'en' ? 'show this help' : '显示帮助');
      }
    },
  );
});

test('a bug of ours is one line to report, without a stack unless it is asked for', async () => {
  const today = () => {
    throw new Error('the clock\nbroke');
  };
  const plain = await place({}).run('-d .', { today });
  expect([plain.code, plain.stdout]).toEqual([2, '']);
  expect(plain.stderr).toMatch(/^temu-codemod: a bug of temu-codemod[^\n]*Error: the clock[^\n]*\n$/);
  expect((await place({}).run('-d .', { today, env: { TEMU_CODEMOD_DEBUG: '1' } })).stderr).toContain('usage.test.ts');
});
