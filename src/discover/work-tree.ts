import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { gitIn } from './git.js';
import { listWorkTree } from './listed-by-git.js';
import { type Entry, entry, type Listing } from './listing.js';
import type { Named } from './named.js';
import type { Needles } from './needles.js';
import { codeOf, createScanner, type Scanned } from './scan.js';
import type { DiscoveryProblem } from './search.js';
import type { Source } from './source.js';
import { walkTree } from './walk.js';

/** Files as they are on disk. Git lists them where it can; a machine without git is treated like a folder without it. */
export function workTree(named: Named): Source {
  const { root } = named;
  const git = gitIn(root);
  const scanner = createScanner();
  const held: { listing: Promise<Listing | DiscoveryProblem> | null; git: boolean } = { listing: null, git: named.git };
  const all = () => {
    held.listing ??= list();
    return held.listing;
  };
  async function list(): Promise<Listing | DiscoveryProblem> {
    const listed = named.git ? listWorkTree(git, root) : null;
    held.git = listed !== null && !('kind' in listed && listed.kind === 'missing');
    if (listed === null || ('kind' in listed && listed.kind === 'missing')) return walkTree(root);
    return 'kind' in listed ? { kind: 'git-failed', detail: listed.kind === 'failed' ? listed.detail : '' } : listed;
  }
  return {
    git: () => held.git,
    quick: () => (named.needsList ? null : { entries: [...named.files].map((path) => entry(path, 'tracked')), skipped: [] }),
    all,
    async named() {
      const listing = await all();
      return 'kind' in listing ? listing : within(listing, named);
    },
    *scan(entries, needles) {
      for (const found of entries) yield [found, scanOne(found, needles)];
    },
    bytes(found) {
      if (linkAbove(root, found.path) || !isPlainFile(join(root, found.path))) return null;
      return readOrNull(join(root, found.path));
    },
    exists: (path) => existsSync(join(root, path)),
    cost: () => ({ opened: scanner.opened(), gitCalls: git.calls() }),
  };

  function scanOne(found: Entry, needles: Needles): Scanned {
    if (found.state === 'link') return { kind: 'skip', reason: 'link', detail: '', tokens: false };
    const path = found.rawPath ? Buffer.concat([Buffer.from(root + sep), found.rawPath]) : `${root}${sep}${found.path}`;
    const scanned = scanner.scan(path, needles);
    if (scanned.kind !== 'hit') return scanned;
    const tokens = scanned.verdict === 'token';
    if (found.rawPath) return { kind: 'skip', reason: 'unreadable', detail: 'name-not-utf-8', tokens };
    if (linkAbove(root, found.path)) return { kind: 'skip', reason: 'link', detail: '', tokens: false };
    return { ...scanned, locked: lockOf(join(root, found.path)) };
  }
}

/** A path named by itself is there even where git does not list it. */
function within(listing: Listing, named: Named): Listing {
  const entries = listing.entries.filter((found) => named.includes(found.path));
  const listed = new Set(entries.map((found) => found.path));
  const unlisted = [...named.files].filter((path) => !listed.has(path)).map((path) => entry(path, 'ignored'));
  return { entries: [...entries, ...unlisted], skipped: listing.skipped.filter((found) => named.includes(found.path)) };
}

/** Git may still list what is now behind a linked folder. */
function linkAbove(root: string, path: string): boolean {
  const folder = dirname(join(root, path));
  try {
    return realpathSync(folder) !== folder;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return true;
  }
}

function lockOf(path: string): 'read-only' | 'hard-link' | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.nlink > 1) return stat === undefined ? null : 'hard-link';
  return (stat.mode & 0o222) === 0 ? 'read-only' : null;
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
