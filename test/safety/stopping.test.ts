import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPosix } from '../posix.js';
import { folderWith, runBin } from './bin.js';

const OLD = "send('bg.goods.add');\n";
const NEW = "send('temu.goods.add');\n";
const names = Array.from({ length: 6 }, (_, i) => `${i}.ts`);

function repository(): string {
  const root = folderWith(Object.fromEntries(names.map((name) => [name, OLD])));
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  return root;
}

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };

/** A run that stands still inside of a call until `go`; `stopped` when it does. */
function stoppedRun(root: string, args: readonly string[], at: string, after = 0) {
  const go = join(folderWith({}), 'go');
  const child = spawn(process.execPath, ['--require', resolve('test/safety/stopping.cjs'), resolve('dist/cli.cjs'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', STOP_AT: at, STOP_AFTER: String(after), GO: go },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  const ended = new Promise<Ended>((settle) => child.on('close', (code, signal) => settle({ code, signal, stderr })));
  const stopped = new Promise<void>((settle, fail) => {
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
      if (stderr.includes('STOPPED')) settle();
    });
    child.on('close', () => fail(new Error(`ended before it was stopped: ${stderr}`)));
  });
  return { child, stopped, ended, go: () => writeFileSync(go, '') };
}

const texts = (root: string) => names.map((name) => readFileSync(join(root, name), 'utf8'));
const temps = (root: string) => readdirSync(root).filter((name) => name.endsWith('.tmp'));

describe.skipIf(!isPosix)('Ctrl-C', () => {
  test.each([['SIGINT'], ['SIGTERM'], ['SIGHUP']] as const)(
    '%s ends a run in the midst of its synchronous work, and nothing is written',
    async (signal) => {
      const root = repository();
      const run = stoppedRun(root, ['.'], 'openSync 3.ts');
      await run.stopped;
      const before = performance.now();
      run.child.kill(signal);
      expect(await run.ended).toMatchObject({ signal });
      expect(performance.now() - before).toBeLessThan(20_000);
      expect(texts(root)).toEqual(names.map(() => OLD));
      expect((await runBin(root, ['.'])).code).toBe(0);
    },
  );

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'a run that is writing puts everything back at %s and exits with 130',
    async (signal) => {
      const root = repository();
      const run = stoppedRun(root, ['.'], 'renameSync .tmp', 3);
      await run.stopped;
      expect(texts(root)).toContain(NEW);
      run.child.kill(signal);
      await new Promise((settle) => setTimeout(settle, 200));
      run.go();
      const { code, stderr } = await run.ended;
      expect([code, stderr]).toEqual([130, expect.stringContaining('every file is as it was')]);
      expect([texts(root), temps(root)]).toEqual([names.map(() => OLD), []]);
      expect((await runBin(root, ['.'])).code).toBe(0);
    },
  );
});

describe('of two runs at once on one repository the loser names the other', () => {
  test('while it writes: its process and since when', async () => {
    const root = repository();
    const first = stoppedRun(root, ['.'], 'renameSync .tmp', 3);
    await first.stopped;
    const second = await runBin(root, ['.']);
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(new RegExp(`another run \\(process ${first.child.pid} on \\S+, since 20\\S+Z\\) is at work here`));
    expect(second.stderr).not.toContain('uncommitted');
    first.go();
    expect((await first.ended).code).toBe(0);
    expect(texts(root)).toEqual(names.map(() => NEW));
  });

  test('when it has written what was read before', async () => {
    const root = repository();
    const late = stoppedRun(root, ['.'], 'mkdirSync temu-codemod');
    await late.stopped;
    expect((await runBin(root, ['.'])).code).toBe(0);
    late.go();
    const { code, stderr } = await late.ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/another run \(number 1, process \d+, since 20\S+Z\) has written 0\.ts meanwhile/);
    expect(stderr).not.toContain('uncommitted');
    expect(texts(root)).toEqual(names.map(() => NEW));
  });
});
