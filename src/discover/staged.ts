import { literalPattern } from '../base/literal-pattern.js';
import { blobsOf, type Git, type GitAnswer, gitIn, textRecords } from './git/git.js';
import type { Named } from './named.js';
import { type Entry, entry, type Listing } from './paths/listing.js';
import { EVERYTHING, type Needles } from './scan/needles.js';
import { LARGEST, type Scanned, scanBytes } from './scan/scan.js';
import type { DiscoveryProblem } from './scan/search.js';
import type { Source } from './scan/source.js';

/** Below this it is cheaper to read the blobs than to ask git which of them hold a word. */
const FEW = 200;

type Row = { readonly mode: string; readonly oid: string; readonly path: string; readonly unmerged: boolean };

/** The files of the commit to come: staged blobs are the named files, the whole index is the evidence. Neither index nor work tree is written. */
export function stagedTree(named: Named): Source {
  const git = gitIn(named.root);
  const oids = new Map<string, string>();
  const held: { opened: number; listing: Listing | DiscoveryProblem | null } = { opened: 0, listing: null };
  const list = (): Listing | DiscoveryProblem => {
    held.listing ??= listingOf(git.call(['ls-files', '-z', '-s']), indexRows, oids);
    return held.listing;
  };
  return {
    git: () => true,
    quick: () => null,
    all: async () => list(),
    async *named() {
      const staged = listingOf(git.call(STAGED), diffRows, oids);
      if ('kind' in staged) return yield staged;
      const lost = named.gone.find(({ path }) => !holds(staged, path) && !holds(list(), path));
      if (lost) return yield { kind: 'no-such-path', path: lost.given };
      yield { entries: staged.entries.filter((found) => named.includes(found.path)), skipped: [] };
    },
    scan(entries, needles, seen) {
      const files = entries.filter(isBlob);
      const wanted = files.length <= FEW ? files : holding(git, files, needles);
      const byPath = new Map(entries.map((found) => [found.path, found]));
      for (const found of entries) if (!isBlob(found)) seen(found, unscanned(found));
      const blobs = wanted.map(({ path }) => ({ path, oid: oids.get(path) ?? '' }));
      for (const [blob, content] of blobsOf(git, blobs, LARGEST)) {
        const found = byPath.get(blob.path);
        held.opened++;
        if (!found) continue;
        seen(found, typeof content === 'string' ? unread(git, found, content, needles) : scanBytes(content, needles));
      }
    },
    each(entries, seen) {
      const byPath = new Map(entries.filter(isBlob).map((found) => [found.path, found]));
      const blobs = [...byPath.keys()].map((path) => ({ path, oid: oids.get(path) ?? '' }));
      for (const [{ path }, content] of blobsOf(git, blobs, LARGEST)) {
        const found = byPath.get(path);
        held.opened++;
        if (found && typeof content !== 'string' && scanBytes(content, EVERYTHING).kind === 'hit') seen(found, content);
      }
    },
    bytes(found) {
      const oid = oids.get(found.path);
      if (oid === undefined || found.state !== 'tracked') return null;
      for (const [, content] of blobsOf(git, [{ path: found.path, oid }], LARGEST)) return typeof content === 'string' ? null : content;
      return null;
    },
    exists: (path) => holds(list(), path),
    cost: () => ({ opened: held.opened, gitCalls: git.calls() }),
  };
}

/** Against the last commit; git itself takes the empty tree where there is none yet. Renames are an addition. */
const STAGED = [
  'diff',
  '--cached',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=dirty',
  '--diff-filter=d',
];

/** `:100644 100755 <old> <new> M`, then the path. */
function diffRows(records: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [, mode = '', , oid = '', status = ''] = (records[at] ?? '').split(' ');
    rows.push({ mode, oid, path: records[at + 1] ?? '', unmerged: status === 'U' });
  }
  return rows;
}

/** `100644 <oid> 0\tpath`. */
function indexRows(records: readonly string[]): readonly Row[] {
  return records.map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', oid = '', stage = ''] = record.slice(0, tab).split(' ');
    return { mode, oid, path: record.slice(tab + 1), unmerged: stage !== '0' };
  });
}

function listingOf(
  answer: GitAnswer,
  rows: (records: readonly string[]) => readonly Row[],
  oids: Map<string, string>,
): Listing | DiscoveryProblem {
  if (answer.kind !== 'ok') return { kind: 'git-failed', detail: answer.kind === 'failed' ? answer.detail : '' };
  const entries = new Map<string, Entry>();
  for (const { mode, oid, path, unmerged } of rows(textRecords(answer.out))) {
    entries.set(path, entry(path, unmerged ? 'unmerged' : (OTHER_MODES.get(mode) ?? 'tracked')));
    oids.set(path, oid);
  }
  return { entries: [...entries.values()], skipped: [] };
}

function holds(listing: Listing | DiscoveryProblem, path: string): boolean {
  return 'entries' in listing && listing.entries.some((found) => found.path === path || found.path.startsWith(`${path}/`));
}

/** The blobs that hold one of the words, as git searches them: only names go through the pipe. */
function holding(git: Git, files: readonly Entry[], needles: Needles): readonly Entry[] {
  const answer = searched(git, needles);
  if (answer.kind !== 'ok') return isNothing(answer) ? [] : files;
  const found = new Set(textRecords(answer.out));
  return files.filter((file) => found.has(file.path));
}

function searched(git: Git, needles: Needles, ...paths: readonly string[]): GitAnswer {
  const { words } = needles;
  const patterns = words.length > FEW_WORDS ? words.flatMap((word) => ['-e', word]) : ['-e', words.map(anywhere).join('|')];
  return git.byBytes([...GREP, words.length > FEW_WORDS ? '-F' : '-E', ...patterns, '--', ...paths]);
}

/** Words beyond which only a list of them is fast: then a blob in UTF-16 is not evidence. */
const FEW_WORDS = 20;

const GREP = ['grep', '--cached', '--no-recurse-submodules', '--full-name', '--no-color', '--no-textconv', '--text', '-l', '-z'];

/** The word, and the word in UTF-16, where a zero stands between two letters: a byte that cannot be named here, so any that is not printable. */
function anywhere(word: string): string {
  const letters = [...word].map(literalPattern);
  return `${letters.join('')}|${letters.join('[^ -~]')}`;
}

/** Git's own answer that no blob holds a word. */
function isNothing(answer: GitAnswer): boolean {
  return answer.kind === 'failed' && answer.status === 1;
}

/** Modes of index entries that are no files: links, and the commit that a submodule is at. */
const OTHER_MODES: ReadonlyMap<string, 'link' | 'submodule'> = new Map([
  ['120000', 'link'],
  ['160000', 'submodule'],
]);

function isBlob({ state }: Entry): boolean {
  return state !== 'link' && state !== 'submodule' && state !== 'unmerged';
}

function unscanned({ state }: Entry): Scanned {
  return { kind: 'skip', reason: state === 'link' || state === 'submodule' ? state : 'unmerged', detail: '', tokens: false };
}

/** Git itself looks into what is too large to be read here. */
function unread(git: Git, { path }: Entry, why: 'missing' | 'refused' | 'too-large', needles: Needles): Scanned {
  if (why !== 'too-large')
    return { kind: 'skip', reason: 'unreadable', detail: why === 'missing' ? 'missing-blob' : 'git-refused', tokens: false };
  const answer = searched(git, needles, path);
  return { kind: 'skip', reason: 'unreadable', detail: why, tokens: !isNothing(answer) };
}
