#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { main } from './command/main.js';
import { hostOf } from './edit/index.js';

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());

async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: { isTTY: process.stdin.isTTY === true, read: readAll },
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    today: () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    host: hostOf(process),
    version: manifest.version,
    signal: interrupt.signal,
  });
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function sinkOf(stream: NodeJS.WriteStream): { isTTY: boolean; columns: number; write(chunk: string | Uint8Array): void } {
  return { isTTY: stream.isTTY === true, columns: stream.columns ?? 100, write: (chunk) => void stream.write(chunk) };
}

void run();
