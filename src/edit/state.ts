import { execFileSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { programNamed } from '../base/executables.js';
import { codeOf, type Host } from './host.js';
import { type Journal, readJournal } from './journal.js';
import { discard } from './replace.js';
import type { Seal } from './steps.js';
import { writeWhole } from './whole.js';

/** `unfinished`: killed while writing or while undoing; nothing else is written before it has been undone. */
export type Run = {
  readonly run: string;
  readonly startedAt: string;
  /** Of the process that made it; null where an older version did. */
  readonly pid: number | null;
  readonly state: 'done' | 'undone' | 'unfinished';
  readonly files: readonly string[];
};

type Mark = 'done' | 'undoing' | 'undone';

const outsideGit = '.temu-codemod';

/** So many runs can be undone; older ones are forgotten. */
const kept = 20;

/** Where the state of the tool lives: in git's own folder, each work tree its own, else in `.temu-codemod` at the root. */
export function stateDirOf(root: string): string {
  try {
    const path = execFileSync(programNamed('git'), ['rev-parse', '--git-path', 'temu-codemod'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return resolve(root, path.replace(/\r?\n$/, ''));
  } catch (error) {
    // No repository, or no git: both are ordinary.
    if (error instanceof Error && ('status' in error || 'code' in error)) return join(root, outsideGit);
    throw error;
  }
}

/** Outside git the folder says of itself that it is not to be committed, should the root become a repository. */
export function prepareState(host: Host, stateDir: string): void {
  host.makeFolder(stateDir);
  const ignore = join(stateDir, '.gitignore');
  if (basename(stateDir) !== outsideGit || host.lstat(ignore)) return;
  writeWhole(host, ignore, Buffer.from('*\n'), 0o600);
}

/** Outside git the folder may have come with someone else's files: a link in it would say what is written and cleared elsewhere. */
export function linkIn(host: Host, stateDir: string): string | null {
  return [stateDir, join(stateDir, 'locks'), join(stateDir, 'runs')].find((path) => host.lstat(path)?.kind === 'link') ?? null;
}

export function runFolder(stateDir: string, run: string): string {
  return join(stateDir, 'runs', run);
}

/** Oldest first. */
export function listRuns(host: Host, stateDir: string): Run[] {
  return journalsOf(host, stateDir).map(({ journal, state }) => ({
    run: journal.run,
    startedAt: journal.startedAt,
    pid: journal.pid ?? null,
    state,
    files: journal.files.map((file) => file.path),
  }));
}

export function unfinishedRun(host: Host, stateDir: string): string | null {
  return listRuns(host, stateDir).find((run) => run.state === 'unfinished')?.run ?? null;
}

/** Path → sha-256 of what the last run that stands wrote there: such a file is not dirty, whatever git says. */
export function writtenBy(host: Host, stateDir: string): ReadonlyMap<string, string> {
  const standing = journalsOf(host, stateDir).filter(({ state }) => state === 'done');
  return new Map(standing.flatMap(({ journal }) => journal.files.map((file) => [file.path, file.new])));
}

/** Marks are empty files: they are there or not, and a crash can leave nothing between. */
export function mark(host: Host, stateDir: string, run: string, mark: Mark): Seal {
  const folder = runFolder(stateDir, run);
  const path = join(folder, mark);
  const put = () => {
    if (!host.lstat(path)) host.close(host.create(path, 0o600));
    host.flushFolder(folder);
  };
  return { put, lift: () => discard(host, path) };
}

/** The number of the run to come. Clears what was saved by runs that were killed before they existed. */
export function nextRun(host: Host, stateDir: string): string {
  const runs = numbersIn(host, stateDir);
  for (const run of runs) if (!host.lstat(join(runFolder(stateDir, run), 'journal.json'))) host.removeFolder(runFolder(stateDir, run));
  return String(Number(runs.at(-1) ?? 0) + 1);
}

/** Not being able to forget an old run harms nobody. */
export function forgetOldRuns(host: Host, stateDir: string): void {
  try {
    for (const run of numbersIn(host, stateDir).slice(0, -kept)) host.removeFolder(runFolder(stateDir, run));
  } catch (error) {
    codeOf(error);
  }
}

function journalsOf(host: Host, stateDir: string): { journal: Journal; state: Run['state'] }[] {
  return numbersIn(host, stateDir).flatMap((run) => {
    const journal = readJournal(host, runFolder(stateDir, run));
    return journal ? [{ journal, state: stateOf(host, stateDir, run) }] : [];
  });
}

function stateOf(host: Host, stateDir: string, run: string): Run['state'] {
  const marks = host.list(runFolder(stateDir, run));
  if (marks.includes('undone')) return 'undone';
  return marks.includes('done') && !marks.includes('undoing') ? 'done' : 'unfinished';
}

function numbersIn(host: Host, stateDir: string): string[] {
  return host
    .list(join(stateDir, 'runs'))
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b));
}
