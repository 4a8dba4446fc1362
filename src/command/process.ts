import { basename, relative, sep } from 'node:path';
import { hostOf } from '../edit/host.js';
import { quotedWord } from '../report/next.js';
import { openTerminal } from './terminal.js';
import type { Sink, World } from './world.js';

/** The world as the running process has it. Its streams are made when they are first asked for: Node loads sockets and files for them. */
export function processWorld(process: NodeJS.Process, version: string): World {
  const interrupt = new AbortController();
  return {
    cwd: process.cwd(),
    get program() {
      return programOf(process);
    },
    env: process.env,
    stdin: { read: () => readAll(process.stdin) },
    stdout: sinkOf(process, 'stdout'),
    stderr: sinkOf(process, 'stderr'),
    get terminal() {
      const { stdin, stderr } = process;
      return stdin.isTTY === true && stderr.isTTY === true ? openTerminal(stdin, stderr, interrupt.signal) : null;
    },
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    today: () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    host: hostOf(process),
    version,
    signal: interrupt.signal,
    shielded: (work) => shielded(process, interrupt, work),
  };
}

/** As it was started: from an installed package, which npx finds again, by its name on the PATH, or by node and a path. */
function programOf({ argv: [, started = ''], cwd }: NodeJS.Process): string {
  if (/[\\/]node_modules[\\/]/.test(started)) return 'npx temu-codemod';
  if (/^temu-codemod(?:\.cmd)?$/.test(basename(started))) return 'temu-codemod';
  const path = relative(cwd(), started);
  return `node ${quotedWord(path.startsWith('..') ? started : path.split(sep).join('/'))}`;
}

/** A key, a supervisor, and a terminal that is closed or a connection that is lost. */
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A second interrupt ends the process at once; the journal is there for that. */
async function shielded<T>(process: NodeJS.Process, interrupt: AbortController, work: () => Promise<T>): Promise<T> {
  const abort = (): void => interrupt.abort();
  for (const name of INTERRUPTS) process.once(name, abort);
  try {
    return await work();
  } finally {
    // A signal that came during the last synchronous step is still to be heard.
    await new Promise((settle) => setTimeout(settle, 1));
    for (const name of INTERRUPTS) process.off(name, abort);
  }
}

async function readAll(stdin: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

/** A reader that has seen enough (`| head`) is no failure: what was to be written is written, the exit code stands. */
function sinkOf(process: NodeJS.Process, name: 'stdout' | 'stderr'): Sink {
  const watched: { stream: NodeJS.WriteStream | null } = { stream: null };
  const stream = (): NodeJS.WriteStream => {
    watched.stream ??= process[name].on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
      process.exitCode = 2;
      if (name !== 'stderr') process.stderr.write(`temu-codemod: ${error.code ?? error.message}\n`);
    });
    return watched.stream;
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? 100;
    },
    write: (chunk) => void stream().write(chunk),
  };
}
