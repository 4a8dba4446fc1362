import type { SpawnOptions } from 'node:child_process';
import { getBuiltinModule } from 'node:process';
import { programNamed } from '../../base/executables.js';

/** Loaded when git is first asked: a gate over files by name never does. */
const processes = () => getBuiltinModule('node:child_process');

/** `missing`: there is no git on this machine. */
export type Refusal = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly detail: string };
export type GitAnswer = { readonly kind: 'ok'; readonly out: Buffer } | Refusal;

export type Git = {
  /** `most`: bytes of an answer; a longer one is the failure `TOO_LONG`. */
  call(args: readonly string[], input?: Buffer, most?: number): GitAnswer;
  /** Runs beside what is done meanwhile. Where it fails it is called again for its reason: a pipe for that costs a millisecond. */
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
];

export function gitIn(root: string): Git {
  const count = { calls: 0 };
  const git: Git = {
    calls: () => count.calls,
    call(args, input, most = Number.POSITIVE_INFINITY) {
      count.calls++;
      const run = processes().spawnSync(programNamed('git'), [...QUIET, ...args], {
        cwd: root,
        maxBuffer: most,
        windowsHide: true,
        ...(input ? { input } : {}),
      });
      return run.error ? notRun(run.error) : answered(run.status, run.stdout, run.stderr);
    },
    begin(args) {
      count.calls++;
      return new Promise((settle) => {
        const options = { cwd: root, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore'] as const } satisfies SpawnOptions;
        const run = processes().spawn(programNamed('git'), [...QUIET, ...args], options);
        const out: Buffer[] = [];
        run.stdout.on('data', (part: Buffer) => out.push(part));
        run.on('error', (error) => settle(notRun(error)));
        run.on('close', (status) => settle(status === 0 ? { kind: 'ok', out: Buffer.concat(out) } : git.call(args)));
      });
    },
  };
  return git;
}

const TOO_LONG = 'its answer is too long';

function notRun(error: Error): GitAnswer {
  if ('code' in error && error.code === 'ENOBUFS') return { kind: 'failed', detail: TOO_LONG };
  return 'code' in error && error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'failed', detail: error.message };
}

function answered(status: number | null, out: Buffer, err: Buffer): GitAnswer {
  return status === 0 ? { kind: 'ok', out } : { kind: 'failed', detail: err.toString('utf8').trim() };
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

/** `missing`: git does not have it (a partial clone). */
export type Content = Buffer | 'missing' | 'too-large';

/** Each blob's bytes, in order; `largest` is read, and nothing above. */
export function* blobsOf(git: Git, blobs: readonly Blob[], largest: number): Generator<readonly [Blob, Content]> {
  for (let at = 0; at < blobs.length; at += BATCH) {
    const batch = blobs.slice(at, at + BATCH);
    const answer = git.call(['cat-file', '--batch'], named(batch), MOST);
    if (answer.kind === 'failed' && answer.detail === TOO_LONG) yield* blobsBySize(git, batch, largest);
    else yield* blobsFrom(answer.kind === 'ok' ? answer.out : Buffer.alloc(0), batch);
  }
}

/** One at a time, those that are not too large. */
function* blobsBySize(git: Git, batch: readonly Blob[], largest: number): Generator<readonly [Blob, Content]> {
  const answer = git.call(['cat-file', '--batch-check'], named(batch));
  const sizes = answer.kind === 'ok' ? answer.out.toString('latin1').split('\n') : [];
  for (const [i, blob] of batch.entries()) {
    const size = Number(/ blob (\d+)$/.exec(sizes[i] ?? '')?.[1] ?? 0);
    if (size > largest) {
      yield [blob, 'too-large'];
      continue;
    }
    const alone = git.call(['cat-file', '--batch'], named([blob]));
    yield* blobsFrom(alone.kind === 'ok' ? alone.out : Buffer.alloc(0), [blob]);
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
