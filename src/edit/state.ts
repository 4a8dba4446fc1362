import { basename, join } from 'node:path';
import { codeOf, type Host } from './host.js';
import { type Journal, readJournal } from './journal.js';
import { discard } from './replace.js';
import { outsideGit } from './state-dir.js';
import type { Seal } from './steps.js';
import { writeWhole } from './whole.js';

/**
 * `unfinished`: killed while writing or while undoing; nothing else is written before it has been undone. `damaged`: neither ended nor
 * undone, and the journal cannot be understood, so only a person can say how the files are to stand.
 */
export type Run = {
  readonly run: string;
  readonly startedAt: string;
  /** Of the process that made it; null where an older version did. */
  readonly pid: number | null;
  readonly state: 'done' | 'undone' | 'unfinished' | 'damaged';
  readonly files: readonly string[];
};

type Mark = 'done' | 'undoing' | 'undone';

/** So many runs can be undone; older ones are forgotten. */
const kept = 20;

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
  return numbersIn(host, stateDir).flatMap((run): readonly Run[] => {
    const journal = readJournal(host, runFolder(stateDir, run), run);
    if (journal === null) return [];
    const state = stateOf(host, stateDir, run);
    if (journal === 'damaged') return [{ run, startedAt: '?', pid: null, state: state === 'undone' ? state : 'damaged', files: [] }];
    return [{ run, startedAt: journal.startedAt, pid: journal.pid ?? null, state, files: journal.files.map((file) => file.path) }];
  });
}

export function unfinishedRun(host: Host, stateDir: string): string | null {
  return listRuns(host, stateDir).find((run) => run.state === 'unfinished')?.run ?? null;
}

/** The run whose journal cannot be understood though nothing says that the run has ended; null where there is none. */
export function damagedRun(host: Host, stateDir: string): string | null {
  const isOpen = (run: string) => !host.list(runFolder(stateDir, run)).includes('done');
  return listRuns(host, stateDir).find((run) => run.state === 'damaged' && isOpen(run.run))?.run ?? null;
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

/** The number of the run to come. Clears what was saved by runs that were killed before they existed, and what is left of forgotten ones. */
export function nextRun(host: Host, stateDir: string): string {
  for (const name of host.list(join(stateDir, 'runs'))) if (forgotten.test(name)) host.removeFolder(join(stateDir, 'runs', name));
  const runs = numbersIn(host, stateDir);
  for (const run of runs) if (!host.lstat(join(runFolder(stateDir, run), 'journal.json'))) host.removeFolder(runFolder(stateDir, run));
  // A folder that came with someone else's files may hold a number that nothing can be added to.
  return String(Number(runs.findLast((run) => run.length < 10) ?? 0) + 1);
}

/** Not being able to forget an old run harms nobody. */
export function forgetOldRuns(host: Host, stateDir: string): void {
  try {
    for (const run of numbersIn(host, stateDir).slice(0, -kept)) forget(host, stateDir, run);
  } catch (error) {
    codeOf(error);
  }
}

/** The name of a run once it is forgotten, and no number any more. */
const forgotten = /^forgotten-\d+$/;

/** In one moment: a kill while the files of a run are removed one by one would leave a journal without its seal, which reads as cut off. */
export function forget(host: Host, stateDir: string, run: string): void {
  const gone = join(stateDir, 'runs', `forgotten-${run}`);
  host.removeFolder(gone);
  host.rename(runFolder(stateDir, run), gone);
  host.removeFolder(gone);
}

function journalsOf(host: Host, stateDir: string): { journal: Journal; state: Run['state'] }[] {
  return numbersIn(host, stateDir).flatMap((run) => {
    const journal = readJournal(host, runFolder(stateDir, run), run);
    return journal === null || journal === 'damaged' ? [] : [{ journal, state: stateOf(host, stateDir, run) }];
  });
}

function stateOf(host: Host, stateDir: string, run: string): 'done' | 'undone' | 'unfinished' {
  const marks = host.list(runFolder(stateDir, run));
  if (marks.includes('undone')) return 'undone';
  return marks.includes('done') && !marks.includes('undoing') ? 'done' : 'unfinished';
}

function numbersIn(host: Host, stateDir: string): string[] {
  return host
    .list(join(stateDir, 'runs'))
    .filter((name) => /^\d{1,15}$/.test(name))
    .sort((a, b) => Number(a) - Number(b));
}
