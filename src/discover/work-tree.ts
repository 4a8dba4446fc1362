import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf } from '../base/error-code.js';
import { folderOf } from '../base/folder-of.js';
import { gitIn } from './git/git.js';
import { listWorkTree } from './git/listed-by-git.js';
import type { Named } from './named.js';
import { type Entry, entry, joined, type Listing } from './paths/listing.js';
import { statOf } from './paths/root.js';
import { walkTree } from './paths/walk.js';
import { lockOf } from './scan/lock-of.js';
import { EVERYTHING } from './scan/needles.js';
import { createScanner, type Scanned } from './scan/scan.js';
import type { DiscoveryProblem } from './scan/search.js';
import { PAYS, scanByTwo } from './scan/second-thread.js';
import type { Source } from './scan/source.js';

/** Files as they are on disk. Git lists them where it can; a machine without git is treated like a folder without it. */
export function workTree(named: Named): Source {
  const { root } = named;
  const git = gitIn(root);
  const scanner = createScanner();
  const above = root + sep;
  const linkAbove = linksAbove(root);
  const held: { parts: Listing[]; whole: boolean; git: boolean } = { parts: [], whole: false, git: named.git };

  async function* parts(): AsyncGenerator<Listing | DiscoveryProblem> {
    if (held.whole) return yield* held.parts;
    for await (const part of named.git ? listWorkTree(git, root) : []) {
      if ('kind' in part && part.kind === 'failed') return yield { kind: 'git-failed', detail: part.detail };
      if ('kind' in part) held.git = false;
      else yield kept(part);
    }
    if (!held.git) yield kept(await walkTree(root, named.within ?? ['']));
    held.whole = true;
  }

  function kept(part: Listing): Listing {
    held.parts.push(part);
    return part;
  }

  return {
    git: () => held.git,
    quick: () => (named.needsList ? null : { entries: [...named.files].map((path) => entry(path, 'tracked')), skipped: [] }),
    async all() {
      for await (const part of parts()) if ('kind' in part) return part;
      return joined(...held.parts);
    },
    async *named() {
      for await (const part of parts()) yield 'kind' in part ? part : within(part, named);
      yield unlisted(named, held.parts);
    },
    scan(entries, needles, seen) {
      const files = entries.some(isLink) ? entries.filter((found) => !isLink(found)) : entries;
      if (files !== entries) for (const found of entries.filter(isLink)) seen(found, LINK);
      const told = (found: Entry, scanned: Scanned): void => seen(found, judged(found, scanned));
      if (files.length < PAYS) scanner.scan(files, pathOf, needles, told);
      else scanByTwo(scanner, files, pathOf, needles, told);
    },
    each(entries, seen) {
      const files = entries.filter((found) => !isLink(found) && !linkAbove(found.path));
      scanner.scan(files, pathOf, EVERYTHING, (found, scanned) => {
        if (scanned.kind === 'hit') seen(found, scanned.bytes);
      });
    },
    bytes(found) {
      if (linkAbove(found.path) || !isPlainFile(join(root, found.path))) return null;
      return readOrNull(join(root, found.path));
    },
    exists: (path) => existsSync(join(root, path)),
    cost: () => ({ opened: scanner.opened(), gitCalls: git.calls() }),
  };

  function pathOf({ path, rawPath }: Entry): string | Buffer {
    return rawPath ? Buffer.concat([Buffer.from(above), rawPath]) : above + path;
  }

  /** Corrects the scan of a file by the kind of path that leads to it. */
  function judged(found: Entry, scanned: Scanned): Scanned {
    if (scanned.kind === 'absent' && existsSync(join(root, found.path, '.git')))
      return { kind: 'skip', reason: 'submodule', detail: '', tokens: false };
    if (scanned.kind !== 'hit') return scanned;
    const tokens = scanned.verdict === 'token';
    if (found.rawPath) return { kind: 'skip', reason: 'unreadable', detail: 'name-not-utf-8', tokens };
    if (linkAbove(found.path)) return LINK;
    return { ...scanned, locked: lockOf(join(root, found.path)) };
  }
}

const LINK: Scanned = { kind: 'skip', reason: 'link', detail: '', tokens: false };

function isLink({ state }: Entry): boolean {
  return state === 'link';
}

function within(part: Listing, named: Named): Listing {
  if (named.everything) return part;
  return {
    entries: part.entries.filter((found) => named.includes(found.path)),
    skipped: part.skipped.filter((found) => named.includes(found.path)),
  };
}

/** A path that was named by itself is there even where nothing lists it. */
function unlisted(named: Named, parts: readonly Listing[]): Listing {
  if (named.files.size === 0) return joined();
  const listed = new Set(parts.flatMap((part) => part.entries.map((found) => found.path)));
  return { entries: [...named.files].filter((path) => !listed.has(path)).map((path) => entry(path, 'ignored')), skipped: [] };
}

/** Git may still list what is now behind a linked folder. Each folder is asked once, and by itself: a real path may differ in case alone. */
function linksAbove(root: string): (path: string) => boolean {
  const answers = new Map<string, boolean>([['', false]]);
  const isLinked = (folder: string): boolean => {
    const answer = answers.get(folder) ?? (statOf(join(root, folder))?.isSymbolicLink() === true || isLinked(folderOf(folder)));
    answers.set(folder, answer);
    return answer;
  };
  return (path) => isLinked(folderOf(path));
}

function isPlainFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
