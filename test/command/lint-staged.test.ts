import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { bundle, commit, gates, install } from './commits.js';
import { type Place, repository } from './place.js';

const old = "export const type = 'bg.goods.add';\n";
const moved = "export const type = 'temu.goods.add';\n";

/** The hook starts lint-staged itself: npx would take seconds. */
function linted(tasks: object, files: Readonly<Record<string, string>> = {}): Place {
  const at = repository({ 'package.json': JSON.stringify({ 'lint-staged': tasks }), ...files });
  install(at, 'lint-staged');
  at.write('.git/hooks/pre-commit', '#!/bin/sh\nexec node_modules/.bin/lint-staged\n');
  execFileSync('chmod', ['+x', join(at.root, '.git/hooks/pre-commit')]);
  return at;
}

/**
 * Holds the other task as soon as it has begun to write, then fails: lint-staged kills that one without warning, and it is in the midst of
 * it, however long lint-staged takes.
 */
const failing = `const { readdirSync } = require('node:fs');
const state = '.git/temu-codemod';
const names = () => { try { return readdirSync(state, { recursive: true }).map(String); } catch { return []; } };
const holder = () => names().map((name) => /\\+(\\d+)\\+/.exec(name)?.[1]).find((pid) => pid !== undefined);
const timer = setInterval(() => {
  const pid = holder();
  if (pid === undefined || !names().some((name) => name.endsWith('journal.json'))) return;
  process.kill(Number(pid), 'SIGSTOP');
  process.exit(1);
}, 1);
setTimeout(() => clearInterval(timer), 100000);
`;

function unstaged(at: Place): readonly string[] {
  return at
    .git('status', '--porcelain')
    .split('\n')
    .filter((line) => /^.[^ ]/.test(line));
}

describe.skipIf(!isPosix || !existsSync(bundle))('lint-staged, the program itself', { timeout: 240_000 }, () => {
  test.each(['temu-codemod --check', 'temu-codemod --staged'])('%s blocks a commit with an old name and passes one without', (task) => {
    gates(linted({ '*': task }));
  });

  test('temu-codemod migrates what is staged, and the commit holds the migrated text', () => {
    const at = linted({ '*': 'temu-codemod' }, { 'b.ts': '\n' });
    at.write('a.ts', old);
    at.git('add', 'a.ts');
    at.write('b.ts', old);
    expect(commit(at)).toMatchObject({ status: 0 });
    expect([at.git('show', 'HEAD:a.ts'), at.read('a.ts'), at.read('b.ts')]).toEqual([moved, moved, old]);
  });

  test('several tasks at once on one repository: one waits or says why, none is lost', () => {
    const at = linted({ '*.ts': 'temu-codemod', '*.js': 'temu-codemod', '*.py': 'temu-codemod' });
    for (const name of ['a.ts', 'b.js']) at.write(name, old);
    at.write('c.py', "TYPE = 'bg.goods.add'\n");
    at.git('add', '-A');
    const { status, said } = commit(at);
    if (status !== 0) expect(said).toContain('another run');
    const texts = ['a.ts', 'b.js', 'c.py'].map((name) => at.read(name));
    expect(new Set(texts.map((text) => text.includes('temu.goods.add')))).toEqual(new Set([status === 0]));
  });

  test('killed while it writes: every file is as it was, the next run says what to do, and after that all is well', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `f${at}.ts`);
    const at = linted({ '*.ts': 'temu-codemod', '*.md': 'node fail.cjs' }, { 'fail.cjs': failing });
    for (const name of names) at.write(name, old);
    at.write('a.md', '\n');
    at.git('add', '-A');
    expect(commit(at)).toMatchObject({ status: 1, said: expect.stringContaining('Task killed: temu-codemod') });
    expect(names.filter((name) => at.read(name) !== old)).toEqual([]);
    expect(unstaged(at).filter((line) => !/^\?\? \.temu-codemod-[\w-]+\.tmp$/.test(line))).toEqual([]);

    const next = await at.run('.');
    expect([next.code, next.stderr]).toEqual([2, expect.stringContaining('run temu-codemod undo first')]);
    expect(unstaged(at)).toEqual([]);
    expect((await at.run('--staged')).code).toBe(1);
    expect((await at.run('undo')).code).toBe(0);
    expect(names.filter((name) => at.read(name) !== old)).toEqual([]);
    expect((await at.run('.')).code).toBe(0);
    expect(names.filter((name) => at.read(name) !== moved)).toEqual([]);
  });
});
