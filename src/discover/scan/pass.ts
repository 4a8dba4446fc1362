import type { Skipped } from '../../model/index.js';
import type { Entry } from '../paths/listing.js';
import { isOwnFile } from '../paths/own-file.js';
import { unsearchedBy } from '../paths/skip.js';
import { Content } from '../text/content.js';
import type { Needles } from './needles.js';
import { remembered } from './remembered.js';
import type { Scanned } from './scan.js';
import type { Source } from './source.js';

type HitBytes = Extract<Scanned, { kind: 'hit' }>;

export type Hit = { readonly entry: Entry; readonly content: Content } & Pick<HitBytes, 'verdict' | 'locked'>;

/** Result of one look over some files. */
export type Pass = { readonly hits: readonly Hit[]; readonly skipped: readonly Skipped[]; readonly scanned: number };

/** Judges by the path first, then by the bytes. */
export function lookOver(source: Source, entries: readonly Entry[], needles: Needles): Pass {
  const { wanted, skipped } = byPath(source, entries);
  const hits: Hit[] = [];
  let scanned = wanted.length;
  source.scan(wanted, needles, (entry, seen) => {
    if (seen.kind === 'clean' && entry.state !== 'unmerged') return;
    const found = crowdedOr(seen, needles);
    const skip = skipOf(entry, found, needles);
    if (skip !== null) skipped.push(skip);
    // Read where nothing may be edited, too; a file of the tool's own never is.
    if (found.kind === 'hit' && (skip === null || skip.reason === found.locked)) hits.push(hitOf(entry, found));
    if (found.kind === 'absent' || (found.kind === 'skip' && found.reason !== 'unmerged')) scanned--;
  });
  return { hits, skipped, scanned };
}

function hitOf(entry: Entry, { bytes, verdict, locked }: HitBytes): Hit {
  return { entry, content: Content.of(bytes), verdict, locked };
}

/** Names in one file beyond which it is read as evidence only: a finding for each would take minutes, and gigabytes, and nobody would read them. */
const MANY = 50_000;
/** No name is as short as ten bytes: a smaller file cannot hold as many. */
const SHORTEST = 10;

function crowdedOr(found: Scanned, needles: Needles): Scanned {
  if (found.kind !== 'hit' || found.locked !== null || found.bytes.length < MANY * SHORTEST) return found;
  return needles.isOver(MANY, found.bytes) ? { ...found, locked: 'too-many-names' } : found;
}

function skipOf(entry: Entry, found: Scanned, needles: Needles): Skipped | null {
  const { path } = entry;
  if (found.kind === 'skip') return { path, reason: found.reason, detail: found.detail, tokens: found.tokens };
  const tokens = found.kind === 'hit' && found.verdict === 'token';
  if (entry.state === 'unmerged') return { path, reason: 'unmerged', detail: '', tokens };
  if (found.kind !== 'hit') return null;
  if (isOwnFile(path, found.bytes, (text) => needles.holdsType(Buffer.from(text))))
    return { path, reason: 'own-file', detail: '', tokens: false };
  return found.locked === null ? null : { path, reason: found.locked, detail: '', tokens };
}

/** Passes over different files as one. */
export function together(passes: readonly Pass[]): Pass {
  return {
    hits: passes.flatMap((pass) => pass.hits),
    skipped: passes.flatMap((pass) => pass.skipped),
    scanned: passes.reduce((sum, pass) => sum + pass.scanned, 0),
  };
}

/** Dependencies are one entry a folder, with the number of listed files as its detail. */
function byPath(source: Source, entries: readonly Entry[]): { wanted: Entry[]; skipped: Skipped[] } {
  const wanted: Entry[] = [];
  const skipped: Skipped[] = [];
  const folders = new Map<string, number>();
  const exists = remembered((path) => source.exists(path));
  for (const entry of entries) {
    const unsearched = unsearchedBy(entry.path, exists);
    if (unsearched === null) wanted.push(entry);
    else if (unsearched.reason === 'dependency') folders.set(unsearched.path, (folders.get(unsearched.path) ?? 0) + 1);
    else skipped.push({ ...unsearched, detail: '', tokens: false });
  }
  for (const [path, count] of folders) skipped.push({ path, reason: 'dependency', detail: String(count), tokens: false });
  return { wanted, skipped };
}
