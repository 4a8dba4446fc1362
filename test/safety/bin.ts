import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/** `TEMU_BIN`: another build than the one in `dist`. */
const bin = resolve(process.env.TEMU_BIN ?? 'dist/cli.cjs');
const measure = resolve('test/safety/measure.cjs');

/** `seconds` of the clock, or of work where those are fewer: what it takes where the machine has nothing else to do. `megabytes` at the peak. */
export type BinRun = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  readonly megabytes: number;
};

export type BinOptions = {
  readonly preload?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly through?: readonly string[];
  readonly uid?: number;
};

/** Runs the built command line as users do, in a process of its own. */
export function runBin(cwd: string, args: readonly string[], options: BinOptions = {}): Promise<BinRun> {
  const preload = options.preload === undefined ? [] : ['--require', options.preload];
  const [command = process.execPath, ...rest] = [
    ...(options.through ?? []),
    process.execPath,
    '--require',
    measure,
    ...preload,
    bin,
    ...args,
  ];
  return new Promise((settle, fail) => {
    const child = spawn(command, rest, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', LANG: 'en_US.UTF-8', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
      timeout: 120_000,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[][] = [[], [], [], []];
    for (const fd of [1, 2, 3]) child.stdio[fd]?.on('data', (part: Buffer) => parts[fd]?.push(part));
    child.on('error', fail);
    child.on('close', (code) => {
      const [, stdout = '', stderr = '', measured = ''] = parts.map((part) => Buffer.concat(part).toString('utf8'));
      const { seconds = Number.POSITIVE_INFINITY, megabytes = Number.POSITIVE_INFINITY } = measured === '' ? {} : JSON.parse(measured);
      settle({ code, stdout, stderr, seconds, megabytes });
    });
  });
}

/** Runs it once more where it took longer than so many seconds, and tells of the quicker run: other work on the machine is no fault of the first one. */
export async function runBinWithin(seconds: number, cwd: string, args: readonly string[]): Promise<BinRun> {
  const first = await runBin(cwd, args);
  if (first.seconds < seconds) return first;
  const second = await runBin(cwd, args);
  return second.seconds < first.seconds ? second : first;
}

/** What a report says, as text or as data, where a run has stopped before all was followed. */
const cut = /There was more to follow than one run follows|"isCut":\s*true/;

/** What `speed.cjs` takes, measured as runs are, on a machine where the seconds of these tests are seconds (5,000 functions that send take six there). */
const REFERENCE = 0.45;

let slowest = 0;

/** Expects at most so many seconds of the reference machine; on a slower one, or beside other work, they are more of this one. */
export function expectWithin(taken: number, seconds: number): void {
  const isOver = (): boolean => taken >= seconds * Math.max(1, slowest / REFERENCE);
  if (isOver()) slowest = Math.max(slowest, measuredSpeed());
  expect(taken, 'seconds').toBeLessThan(seconds * Math.max(1, slowest / REFERENCE));
}

function measuredSpeed(): number {
  const { output } = spawnSync(process.execPath, ['--require', measure, resolve('test/safety/speed.cjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  return JSON.parse(output[3] ?? '').seconds;
}

/** The demands on every run, whatever its input. `followed`: to the end, but where there is more than any run follows. */
export function expectOrderly(run: BinRun, followed: 'to the end' | 'in part' = 'to the end'): void {
  expect([0, 1, 2], `exit code; stderr: ${run.stderr.slice(0, 500)}`).toContain(run.code);
  expect(run.stderr).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(run.stderr).not.toContain('bug');
  expectWithin(run.seconds, 10);
  expect(run.megabytes, 'megabytes at the peak').toBeLessThan(1024);
  expect(cut.test(run.stdout), 'stopped before all was followed').toBe(followed === 'in part');
}

/** A folder of its own, gone when the test is. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'temu-safety-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
