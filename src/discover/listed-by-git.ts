import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped } from '../model.js';
import { type Git, type GitAnswer, records, textRecords } from './git.js';
import { type Entry, entry, isConfig, isProduced, type Listing, skippedFolder } from './listing.js';
import { isDependencyFolder } from './skip.js';
import { walk } from './walk.js';

const STATES: ReadonlyMap<string, Entry['state']> = new Map([
  ['H', 'tracked'],
  ['?', 'untracked'],
  ['M', 'unmerged'],
]);

/** What git tracks and what it would add, and the config that it ignores. A sparse checkout's absent files are not listed. */
export function listWorkTree(git: Git, root: string): Listing | Exclude<GitAnswer, { kind: 'ok' }> {
  const known = git.call(['ls-files', '-z', '-t', '-c', '-o', '--exclude-standard']);
  if (known.kind !== 'ok') return known;
  const ignored = git.call(['ls-files', '-z', '-o', '-i', '--exclude-standard', '--directory']);
  if (ignored.kind !== 'ok') return ignored;
  const config = ignoredConfig(root, textRecords(ignored.out));
  return { entries: [...tagged(known.out), ...config.entries], skipped: config.skipped };
}

/** `H path`. An unmerged path comes once for each side; a repository inside ends in a slash and is not entered. */
function tagged(out: Buffer): readonly Entry[] {
  const names = textRecords(out);
  const raw = names.some((name) => name.includes('\ufffd')) ? records(out) : null;
  const entries: Entry[] = [];
  const unmerged = new Set<string>();
  names.forEach((name, at) => {
    const state = STATES.get(name.slice(0, 1));
    if (state === undefined || name.endsWith('/')) return;
    const path = name.slice(2);
    if (state === 'unmerged' && unmerged.has(path)) return;
    if (state === 'unmerged') unmerged.add(path);
    entries.push(entry(path, state, path.includes('\ufffd') ? (raw?.[at]?.subarray(2) ?? null) : null));
  });
  return entries;
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
