import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { driveAny, hasTerminal } from '../command/at-terminal.js';
import { oneIn } from '../long.js';
import { installedIn } from './installed.js';

const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid'];
const certain = "export const add = 'bg.goods.add';\n";
const asked = "export const price = 'bg.price.review.confirm';\n";

/** The indented commands and the fenced code of one section, as they stand there. */
function sectionOf(readme: string, heading: string): { readonly commands: readonly string[]; readonly code: readonly string[] } {
  const section = readFileSync(readme, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const commands = section.split('\n').filter((line) => line.startsWith('    npx '));
  return {
    commands: commands.map((line) => line.trim().replace(/ +#.*$/, '')),
    code: [...section.matchAll(/\n```\w+\n(.*?)\n```/gs)].map((match) => match[1] ?? ''),
  };
}

function projectWith(files: Readonly<Record<string, string>>): string {
  const root = installedIn({ '.gitignore': 'node_modules\n*.tgz\n', ...files });
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'first'],
  ])
    execFileSync('git', [...identity, ...args], { cwd: root });
  return root;
}

const quiet = { ...process.env, NO_COLOR: '1', LANG: 'en_US.UTF-8', CI: '' };

/** As a shell would run it; the answer is its exit code. */
function run(command: string, cwd: string): { readonly code: number; readonly out: string } {
  try {
    return {
      code: 0,
      out: execFileSync('sh', ['-c', command.replace('npx ', 'npx --no-install ')], { cwd, env: quiet, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    if (error instanceof Error && 'status' in error && 'stdout' in error) return { code: Number(error.status), out: String(error.stdout) };
    throw error;
  }
}

const languages = [
  { readme: 'README.md', use: 'Use', answers: 'Answers that last', programs: 'In programs', others: 'In jscodeshift and ESLint' },
  { readme: 'README.zh-CN.md', use: '用法', answers: '记住答案', programs: '在程序里用', others: '在 jscodeshift 和 ESLint 里用' },
];

describe.skipIf(process.platform === 'win32').each(oneIn(2, languages))(
  '$readme, followed word for word with the published package',
  ({ readme, use, answers, programs, others }) => {
    test('its first commands do what they say', () => {
      const { commands } = sectionOf(readme, use);
      expect(commands.map((command) => command.replace('npx temu-codemod ', ''))).toEqual([
        './src --dry-run',
        './src -i',
        './src',
        'undo',
        '. --check',
      ]);
      const [dryRun = '', interactive = '', write = '', undo = '', check = ''] = commands;
      const root = projectWith({ 'src/a.ts': certain, 'src/b.ts': asked });
      const read = (path: string) => readFileSync(join(root, path), 'utf8');
      expect(run(dryRun, root)).toMatchObject({ code: 0, out: expect.stringContaining("+export const add = 'temu.goods.add';") });
      expect(read('src/a.ts')).toBe(certain);
      expect(run(write, root).code).toBe(0);
      expect(read('src/a.ts')).toContain('temu.goods.add');
      expect(run(undo, root).code).toBe(0);
      expect(read('src/a.ts')).toBe(certain);
      expect(run(check, root).code).toBe(1);
      if (!hasTerminal) return;
      const argv = ['sh', '-c', interactive.replace('npx ', 'npx --no-install ')];
      driveAny(root, argv, [
        ['> ', 's\r'],
        ['decided by hand): ', '\r'],
        ['> ', '\r'],
        ['> ', '\r'],
        ['Write it?', 'y\r'],
      ]);
      expect(read('src/b.ts')).toContain('bg.semi.price.review.confirm.order');
      expect(run(check, root).code).toBe(0);
    });

    test('its config is one that a run takes', () => {
      const [config = ''] = sectionOf(readme, answers).code;
      const root = projectWith({ 'src/legacy/b.ts': asked, 'src/a.ts': asked, 'temu-codemod.config.json': config });
      const report = JSON.parse(run('npx temu-codemod . -d --reporter json', root).out);
      expect(report.findings.map(({ file, reason }: Record<string, string>) => `${file} ${reason}`)).toEqual([
        'src/a.ts migrated-type',
        'src/legacy/b.ts full-managed',
      ]);
    });

    test('its program compiles and runs', () => {
      const [program = ''] = sectionOf(readme, programs).code;
      const root = projectWith({ 'src/a.ts': certain, 'use.mts': program });
      const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, env: quiet, encoding: 'utf8' });
      const tsc = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--skipLibCheck', 'false'];
      node(resolve('node_modules/typescript/bin/tsc'), ...tsc, 'use.mts');
      const out = node('use.mjs');
      expect(out).toMatch(/\n1\nbg\.goods\.add → temu\.goods\.add; 0 questions\ntemu-codemod undo \d+\n$/);
      expect(readFileSync(join(root, 'src/a.ts'), 'utf8')).toContain('temu.goods.add');
    });

    test('its lines for ESLint and jscodeshift work', async () => {
      const { commands, code } = sectionOf(readme, others);
      const root = projectWith({ 'src/a.js': certain, 'src/b.ts': asked, 'eslint.config.js': code[0] ?? '' });
      writeFileSync(join(root, 'package.json'), '{ "private": true, "type": "module" }');
      const [result] = await new ESLint({ cwd: root }).lintFiles(['src/a.js']);
      expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([expect.stringContaining('temu')]);
      expect(run(commands[0] ?? '', root).out).toContain('2 ok');
      expect(readFileSync(join(root, 'src/b.ts'), 'utf8')).toContain('bg.semi.price.review.confirm.order');
      expect(existsSync(join(root, 'node_modules/temu-codemod/transforms/jscodeshift.cjs'))).toBe(true);
    });
  },
);

test.each(['README.md', 'README.zh-CN.md'])('%s: the hook for pre-commit names this version, and a hook that there is', (file) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, rev, id] = /rev: v([\d.]+), hooks: \[\{ id: ([\w-]+) \}\]/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(rev).toBe(version);
  expect(readFileSync('.pre-commit-hooks.yaml', 'utf8')).toMatch(new RegExp(`^- id: ${id}$`, 'm'));
});
