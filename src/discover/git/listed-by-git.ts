import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped } from '../../model/index.js';
import { type Entry, entry, isConfig, isProduced, joined, type Listing, skippedFolder } from '../paths/listing.js';
import { isDependencyFolder } from '../paths/skip.js';
import { walk } from '../paths/walk.js';
import { type Git, type Refusal, records, recordsOf, textRecords } from './git.js';

const STATES: ReadonlyMap<string, Entry['state']> = new Map([
  ['H', 'tracked'],
  ['S', 'tracked'],
  ['?', 'untracked'],
  ['M', 'unmerged'],
]);

/** `git update-index --skip-worktree`, or outside a sparse checkout: the file is mostly not there. */
const ABSENT = 'S';

/**
 * First what git tracks, which it reads from its index in no time; then what it would add and the config that it ignores, for which it
 * walks the tree while the first part is searched. A sparse checkout's absent files are skipped.
 */
export async function* listWorkTree(git: Git, root: string): AsyncGenerator<Listing | Refusal> {
  const index = git.begin(['ls-files', '-z', '-t', '-c']);
  const walks = Promise.all([
    git.begin(['ls-files', '-z', '-t', '-o', '--exclude-standard']),
    git.begin(['ls-files', '-z', '-o', '-i', '--exclude-standard', '--directory']),
  ]);
  const tracked = await index;
  if (tracked.kind !== 'ok') {
    yield tracked;
    return;
  }
  const absent: Skipped[] = [];
  yield { entries: tagged(root, tracked.out, absent), skipped: absent };
  const [others, ignored] = await walks;
  if (others.kind !== 'ok') yield others;
  else if (ignored.kind !== 'ok') yield ignored;
  else yield joined({ entries: tagged(root, others.out, []), skipped: [] }, ignoredConfig(root, textRecords(ignored.out)));
}

/** `H path`. An unmerged path comes once for each side; a repository inside ends in a slash and is not entered. */
function tagged(root: string, out: Buffer, absent: Skipped[]): readonly Entry[] {
  const text = out.toString('utf8');
  const raw = isBroken(text) ? records(out) : null;
  const entries: Entry[] = [];
  const unmerged = new Set<string>();
  let at = -1;
  for (const name of recordsOf(text)) {
    at++;
    const state = name.startsWith('H') ? 'tracked' : STATES.get(name.charAt(0));
    const path = name.slice(2);
    if (state === undefined || name.endsWith('/')) continue;
    if (name.startsWith(ABSENT) && !existsSync(join(root, path))) {
      absent.push({ path, reason: 'not-checked-out', detail: '', tokens: false });
      continue;
    }
    if (state === 'unmerged') {
      if (unmerged.has(path)) continue;
      unmerged.add(path);
    }
    entries.push(entry(path, state, raw !== null && isBroken(path) ? (raw[at]?.subarray(2) ?? null) : null));
  }
  return entries;
}

/** A name whose bytes are not UTF-8. */
function isBroken(name: string): boolean {
  return name.includes('\ufffd');
}

/** Git names a folder that is ignored as a whole once; only those that people write in are entered. */
function ignoredConfig(root: string, paths: readonly string[]): Listing {
  const entries: Entry[] = [];
  const skipped: Skipped[] = [];
  const exists = (path: string) => existsSync(join(root, path));
  for (const path of paths) {
    if (!path.endsWith('/')) {
      if (isConfig(path)) entries.push(entry(path, 'ignored'));
      continue;
    }
    const folder = path.slice(0, -1);
    if (isDependencyFolder(folder, exists)) skipped.push(skippedFolder(folder, 'dependency'));
    else if (!isProduced(folder)) {
      const inside = walk(root, folder, (below) => !isProduced(below) && !exists(`${below}/.git`));
      entries.push(
        ...inside.entries
          .filter((found) => isConfig(found.path))
          .map((found) => entry(found.path, found.state === 'link' ? 'link' : 'ignored')),
      );
      skipped.push(...inside.skipped);
    }
  }
  return { entries, skipped };
}
