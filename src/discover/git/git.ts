import type { SpawnOptions } from 'node:child_process';
import { env, getBuiltinModule } from 'node:process';
import type { Readable } from 'node:stream';
import { programNamed } from '../../base/executables.js';

/** Loaded when git is first asked: a gate over files by name never does. */
const processes = () => getBuiltinModule('node:child_process');

/** `missing`: there is no git on this machine. */
/** `status`: what git exited with, null where it was killed or never ran. */
export type Refusal = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly detail: string; readonly status: number | null };
export type GitAnswer = { readonly kind: 'ok'; readonly out: Buffer } | Refusal;

export type Git = {
  /** `most`: bytes of an answer; a longer one is the failure `TOO_LONG`. */
  call(args: readonly string[], input?: Buffer, most?: number): GitAnswer;
  /** As `call`, with bytes as characters, whatever the locale: what patterns are matched by. */
  byBytes(args: readonly string[]): GitAnswer;
  /** Runs git beside other work. A failed command is run again for its message: a pipe for that costs a millisecond. */
  begin(args: readonly string[]): Promise<GitAnswer>;
  calls(): number;
};

/**
 * Takes no lock, starts no monitor, reaches no network (a partial clone would fetch what it lacks), and inherits the environment:
 * `GIT_INDEX_FILE` names the index that a commit is being made from.
 */
const QUIET = [
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.allow=never',
  // A repository's config may allow one by name, which counts for more; `ext` runs any program.
  ...['ext', 'fd', 'file', 'git', 'ssh', 'http', 'https', 'ftp', 'ftps'].flatMap((name) => ['-c', `protocol.${name}.allow=never`]),
  '-c',
  'core.quotePath=false',
  // Colours stand between the bytes of an answer where a setting asks for them always.
  ...['ui', 'grep', 'diff', 'status', 'branch'].flatMap((name) => ['-c', `color.${name}=false`]),
];

/** Variables that change what a path means, beside which `--literal-pathspecs` is refused. */
const PATHSPECS = ['GIT_LITERAL_PATHSPECS', 'GIT_GLOB_PATHSPECS', 'GIT_NOGLOB_PATHSPECS', 'GIT_ICASE_PATHSPECS'];

function inherited(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return Object.fromEntries([...Object.entries(env).filter(([name]) => !PATHSPECS.includes(name)), ...Object.entries(more)]);
}

export function gitIn(root: string): Git {
  const count = { calls: 0 };
  const git: Git = {
    calls: () => count.calls,
    call: (args, input, most) => asked(args, inherited(), input, most),
    byBytes: (args) => asked(args, inherited({ LC_ALL: 'C' })),
    begin(args) {
      count.calls++;
      return new Promise((settle) => {
        const options = {
          cwd: root,
          env: inherited(),
          windowsHide: true,
          stdio: ['ignore', 'pipe', 'ignore'] as const,
        } satisfies SpawnOptions;
        const run = processes().spawn(programNamed('git'), [...QUIET, ...args], options);
        const out: Buffer[] = [];
        run.on('error', (error) => settle(notRun(error)));
        // Where no handle is left for a pipe there is none.
        const { stdout }: { readonly stdout: Readable | undefined } = run;
        stdout?.on('data', (part: Buffer) => out.push(part));
        run.on('close', (status) => settle(status === 0 ? { kind: 'ok', out: Buffer.concat(out) } : git.call(args)));
      });
    },
  };
  return git;

  function asked(args: readonly string[], env: NodeJS.ProcessEnv, input?: Buffer, most = Number.POSITIVE_INFINITY): GitAnswer {
    count.calls++;
    const options = { cwd: root, env, maxBuffer: most, windowsHide: true, ...(input ? { input } : {}) };
    const run = processes().spawnSync(programNamed('git'), [...QUIET, ...args], options);
    return run.error ? notRun(run.error) : answered(run.status, run.stdout, run.stderr);
  }
}

const TOO_LONG = 'its answer is too long';

function notRun(error: Error): GitAnswer {
  if ('code' in error && error.code === 'ENOBUFS') return { kind: 'failed', detail: TOO_LONG, status: null };
  return 'code' in error && error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'failed', detail: error.message, status: null };
}

function answered(status: number | null, out: Buffer, err: Buffer): GitAnswer {
  return status === 0 ? { kind: 'ok', out } : { kind: 'failed', detail: err.toString('utf8').trim(), status };
}

/** The records of a `-z` output, without the empty one after the last. */
export function records(out: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0, at);
    const stop = end === -1 ? out.length : end;
    found.push(out.subarray(at, stop));
    at = stop + 1;
  }
  return found;
}

/** The same as text; a name that is not UTF-8 has U+FFFD in it. */
export function textRecords(out: Buffer): readonly string[] {
  return recordsOf(out.toString('utf8'));
}

export function recordsOf(text: string): readonly string[] {
  const found = text.split('\0');
  if (found.at(-1) === '') found.pop();
  return found;
}

export type Blob = { readonly path: string; readonly oid: string };

/** So many blobs are asked for at once: their bytes are all in memory together. */
const BATCH = 500;

/** So much of them in bytes; a blob that is larger alone is not read. */
const MOST = 64 * 2 ** 20;

/** `missing`: git does not have it (a partial clone). `refused`: git did not answer, so nothing is known. */
export type Content = Buffer | 'missing' | 'refused' | 'too-large';

/** Each blob's bytes, in order; `largest` is read, and nothing above. */
export function* blobsOf(git: Git, blobs: readonly Blob[], largest: number): Generator<readonly [Blob, Content]> {
  for (let at = 0; at < blobs.length; at += BATCH) {
    const batch = blobs.slice(at, at + BATCH);
    const answer = git.call(['cat-file', '--batch'], named(batch), MOST);
    if (answer.kind === 'failed' && answer.detail === TOO_LONG) yield* blobsBySize(git, batch, largest);
    else if (answer.kind === 'ok') yield* blobsFrom(answer.out, batch);
    else for (const blob of batch) yield [blob, 'refused'];
  }
}

/** One at a time, those that are not too large. */
function* blobsBySize(git: Git, batch: readonly Blob[], largest: number): Generator<readonly [Blob, Content]> {
  const answer = git.call(['cat-file', '--batch-check'], named(batch));
  if (answer.kind !== 'ok') return yield* batch.map((blob) => [blob, 'refused'] as const);
  const sizes = answer.out.toString('latin1').split('\n');
  for (const [i, blob] of batch.entries()) {
    const size = Number(/ blob (\d+)$/.exec(sizes[i] ?? '')?.[1] ?? 0);
    if (size > largest) {
      yield [blob, 'too-large'];
      continue;
    }
    const alone = git.call(['cat-file', '--batch'], named([blob]));
    if (alone.kind === 'ok') yield* blobsFrom(alone.out, [blob]);
    else yield [blob, 'refused'];
  }
}

function named(batch: readonly Blob[]): Buffer {
  return Buffer.from(`${batch.map(({ oid }) => oid).join('\n')}\n`);
}

/** `<oid> blob <size>\n<bytes>\n` for each, or `<oid> missing\n`. */
function* blobsFrom(out: Buffer, batch: readonly Blob[]): Generator<readonly [Blob, Content]> {
  let at = 0;
  for (const blob of batch) {
    const end = out.indexOf(0x0a, at);
    const size = end === -1 ? null : /^\S+ blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1];
    const start = end === -1 ? out.length : end + 1;
    if (size === undefined || size === null) {
      at = start;
      yield [blob, 'missing'];
      continue;
    }
    at = start + Number(size) + 1;
    yield [blob, out.subarray(start, start + Number(size))];
  }
}
