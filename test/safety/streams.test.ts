import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drive, hasTerminal } from '../command/at-terminal.js';
import { expectOrderly, folderWith, runBin } from './bin.js';

const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.ts`, `send('bg.goods.add');\n${'// filler\n'.repeat(60)}`]));
const ESCAPE = '\u001b[';

describe('what is written where', () => {
  test.skipIf(process.platform === 'win32')('a reader that has seen enough ends nothing: no stack, the exit code stands', () => {
    const root = folderWith(many);
    const bin = resolve('dist/cli.cjs');
    const line = `"$0" "$1" . --check --reporter json 2>err | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const code = execFileSync('bash', ['-c', line, process.execPath, bin], { cwd: root, encoding: 'utf8' });
    expect([code.trim(), readFileSync(join(root, 'err'), 'utf8')]).toEqual(['1', '']);
  });

  test('colour never goes into a file, nor where NO_COLOR says so; FORCE_COLOR has it in a pipe', async () => {
    const root = folderWith({ 'a.ts': "send('bg.goods.add');\n" });
    const out = folderWith({});
    const plain = { NO_COLOR: '', FORCE_COLOR: '1' };
    const run = await runBin(
      root,
      ['-c', '--reporter', 'json', '--reporter', `text=${join(out, 't')}`, '--reporter', `diff=${join(out, 'd')}`],
      { env: plain },
    );
    expect(run.code).toBe(1);
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).not.toContain(ESCAPE);
    expect(JSON.parse(run.stdout).findings).toHaveLength(1);
    expect((await runBin(root, ['-c'], { env: plain })).stdout).toContain(ESCAPE);
    expect((await runBin(root, ['-c'], { env: { ...plain, NO_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
    expect((await runBin(root, ['-c'], { env: { NO_COLOR: '', FORCE_COLOR: undefined } })).stdout).not.toContain(ESCAPE);
  });

  test('two reporters on stdout are bad usage, and nothing is migrated', async () => {
    const root = folderWith({ 'a.ts': "send('bg.goods.add');\n" });
    const run = await runBin(root, ['.', '--reporter', 'json', '--reporter', 'text']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toContain('bg.goods.add');
  });

  test.skipIf(!hasTerminal)('progress is drawn at a terminal alone, and not in CI', async () => {
    const root = folderWith(many);
    const { seen } = drive(root, ['-c', '.'], []);
    for (const phase of ['scanning', 'reading', 'following']) expect(seen).toContain(`\r\u001b[K${phase}`);
    expect(seen).toMatch(/reading \d+\/\d+ · \d+ of \d+ files hold something/);
    expect(drive(root, ['-c', '.'], [], { CI: 'true' }).seen).not.toContain('\r\u001b[K');
    expect((await runBin(root, ['-c', '.'])).stderr).toBe('');
  });
});

const canLeave = spawnSync('unshare', ['-rn', 'true']).status === 0;
if (!canLeave) console.warn('unshare -rn is not permitted here: the run without a network is not tested');

test.skipIf(!canLeave)('everything works without a network', async () => {
  const root = folderWith({ 'a.ts': "send('bg.goods.add');\nsend('bg.price.review.confirm');\n", 'a.py': "call('bg.goods.add')\n" });
  const through = ['unshare', '-rn'];
  for (const args of [
    ['-d', '--reporter', 'html'],
    ['.'],
    ['--check', '--reporter', 'sarif'],
    ['undo'],
    ['catalogue', 'list'],
    ['--help'],
  ]) {
    const run = await runBin(root, args, { through });
    expectOrderly(run);
    expect(run.code, args.join(' ')).toBe(args[0] === '--check' ? 1 : 0);
  }
  writeFileSync(
    join(root, 'net.cjs'),
    "require('node:net').connect(9, '127.0.0.1').on('error', (e) => process.exit(e.code === 'ENETUNREACH' ? 7 : 8));",
  );
  expect(spawnSync('unshare', ['-rn', process.execPath, join(root, 'net.cjs')]).status, 'there really is none').toBe(7);
});
