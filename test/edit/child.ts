import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** The child's order: to write or undo the sample under `root`, and to kill itself at a call, or wait between files. */
export type Order = {
  readonly root: string;
  readonly copies: number;
  readonly verb: 'write' | 'undo';
  readonly killAt: number;
  readonly waitBetween: number;
};

const script = `
import { hostOf, undo, write } from './src/edit/index.js';
import { faulty } from './test/edit/faulty.js';
import { sampleChanges } from './test/edit/samples.js';
const order = JSON.parse(process.argv[2]);
const kill = () => process.kill(process.pid, 'SIGKILL');
const real = hostOf(process);
const torn = { ...real, write: (handle, bytes, offset) => real.write(handle, bytes.subarray(0, Math.ceil((offset + bytes.length) / 2)), offset) };
const { host, calls } = faulty(torn, order.killAt, { kind: 'foreign', act: kill });
const slow = { pause: (ms) => real.pause(ms === 0 ? order.waitBetween : ms) };
const place = { root: order.root, stateDir: order.root + '/.temu-codemod', host: new Proxy(host, { get: (target, name) => slow[name] ?? target[name] }) };
const abort = new AbortController();
process.on('SIGTERM', () => abort.abort());
const watching = { signal: abort.signal, onProgress: (done) => process.send?.(done) };
const result = order.verb === 'write' ? await write(sampleChanges(order.copies), place, watching) : await undo({ run: null, force: false }, place, watching);
process.stdout.write(JSON.stringify({ result, calls: calls.length }), () => process.exit());
`;

/** The stage as plain JavaScript, so that a bare Node can be started and killed a hundred times. */
export function compileStage(): string {
  const out = mkdtempSync(join(tmpdir(), 'temu-child-'));
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(out, 'node_modules'));
  const stage = ['src/base', 'src/edit', 'test/edit'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  for (const path of stage.filter((path) => /(?<!\.test)\.ts$/.test(path))) {
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: options });
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path.replace(/\.ts$/, '.js')), outputText);
  }
  writeFileSync(join(out, 'child.js'), script);
  return out;
}

export function removeStage(out: string): void {
  rmSync(out, { recursive: true });
}

export type Ended = { readonly signal: string | null; readonly said: { result: unknown; calls: number } | null };

export function start(out: string, order: Order): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(out, 'child.js'), JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (_, signal) => resolve({ signal, said: text === '' ? null : JSON.parse(text) }));
  });
  return { child, ended };
}
