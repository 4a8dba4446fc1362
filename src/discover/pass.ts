import type { Skipped } from '../model.js';
import type { Entry } from './listing.js';
import type { Needles } from './needles.js';
import type { Scanned } from './scan.js';
import { dependencyFolder, isLockFile, isOwnFile, isOwnPath } from './skip.js';
import type { Source } from './source.js';

export type Hit = { readonly entry: Entry } & Extract<Scanned, { kind: 'hit' }>;

/** What one look over some files gave. */
export type Pass = { readonly hits: readonly Hit[]; readonly skipped: readonly Skipped[]; readonly scanned: number };

/** Judges by the path first, then by the bytes. */
export function lookOver(source: Source, entries: readonly Entry[], needles: Needles): Pass {
  const { wanted, skipped } = byPath(source, entries);
  const hits: Hit[] = [];
  let scanned = wanted.length;
  for (const [entry, found] of source.scan(wanted, needles)) {
    const skip = skipOf(entry, found);
    if (skip !== null) skipped.push(skip);
    if (found.kind === 'hit' && (skip === null || found.locked !== null)) hits.push({ entry, ...found });
    if (found.kind === 'absent' || (found.kind === 'skip' && found.reason !== 'unmerged')) scanned--;
  }
  return { hits, skipped, scanned };
}

function skipOf(entry: Entry, found: Scanned): Skipped | null {
  const { path } = entry;
  if (found.kind === 'skip') return { path, reason: found.reason, detail: found.detail, tokens: found.tokens };
  const tokens = found.kind === 'hit' && found.verdict === 'token';
  if (entry.state === 'unmerged') return { path, reason: 'unmerged', detail: '', tokens };
  if (found.kind !== 'hit') return null;
  if (isOwnFile(found.bytes)) return { path, reason: 'own-file', detail: '', tokens: false };
  return found.locked === null ? null : { path, reason: found.locked, detail: '', tokens };
}

/** Dependencies are one entry a folder, with the number of listed files as its detail. */
function byPath(source: Source, entries: readonly Entry[]): { wanted: Entry[]; skipped: Skipped[] } {
  const wanted: Entry[] = [];
  const skipped: Skipped[] = [];
  const folders = new Map<string, number>();
  const asked = new Map<string, boolean>();
  const exists = (path: string): boolean => {
    const known = asked.get(path) ?? source.exists(path);
    asked.set(path, known);
    return known;
  };
  for (const entry of entries) {
    const folder = dependencyFolder(entry.path, exists);
    if (folder !== null) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    else if (isOwnPath(entry.path)) skipped.push({ path: entry.path, reason: 'own-file', detail: '', tokens: false });
    else if (isLockFile(entry.path)) skipped.push({ path: entry.path, reason: 'lock-file', detail: '', tokens: false });
    else wanted.push(entry);
  }
  for (const [path, count] of folders) skipped.push({ path, reason: 'dependency', detail: String(count), tokens: false });
  return { wanted, skipped };
}
