import { changedOnly } from './changed.js';
import { discoveryOf, type Seen } from './discovery.js';
import { resolveNamed } from './named.js';
import { joined, type Listing } from './paths/listing.js';
import { needlesFor } from './scan/needles.js';
import { lookOver, type Pass, together } from './scan/pass.js';
import type { Discovery, DiscoveryProblem, Search } from './scan/search.js';
import type { Source } from './scan/source.js';
import { stagedTree } from './staged.js';
import { workTree } from './work-tree.js';

export { dirtyFiles } from './git/dirty.js';
export { CONFIG_KEYS, isOwnFile } from './paths/own-file.js';
export { isLockFile } from './paths/skip.js';
export type { Cost, Discovery, DiscoveryProblem, Search } from './scan/search.js';
export { letTextGo, sourceFile } from './text/decode.js';

export type Discovered = { readonly ok: true; readonly discovery: Discovery } | { readonly ok: false; readonly problem: DiscoveryProblem };

/** Searches the named files first; the rest of the root is listed and read only where one of them holds something. */
export async function discover(search: Search): Promise<Discovered> {
  const resolved = await resolveNamed(search);
  if (!resolved.ok) return resolved;
  if ((search.source === 'index' || search.changedSince !== null) && !resolved.named.git)
    return refuse({ kind: 'not-a-repository', path: search.cwd });
  const narrowed = search.changedSince === null ? resolved : changedOnly(resolved.named, search.changedSince);
  if (!narrowed.ok) return narrowed;
  const { named } = narrowed;
  const source = counting(search.source === 'index' ? stagedTree(named) : workTree(named), search.onSearched);
  const needles = needlesFor(search);

  const quick = source.quick();
  const first = quick === null ? null : lookOver(source, quick.entries, needles);
  if (quick !== null && first !== null && first.hits.length === 0)
    return conclude({ named, source, needles, listed: quick, all: quick, pass: first, hits: [], beside: [] });

  const parts: Listing[] = [];
  const passes: Pass[] = [];
  for await (const part of source.named()) {
    if ('kind' in part) return refuse(part);
    parts.push(part);
    passes.push(lookOver(source, part.entries, needles));
  }
  const listed = joined(...parts);
  const pass = together(passes);
  if (pass.hits.length === 0) return conclude({ named, source, needles, listed, all: listed, pass, hits: [], beside: [] });

  const all = await source.all();
  if ('kind' in all) return refuse(all);
  const seen = new Set(listed.entries.map((entry) => entry.path));
  const others = lookOver(
    source,
    all.entries.filter((entry) => !seen.has(entry.path)),
    needles,
  );
  return conclude({ named, source, needles, listed, all, pass, hits: [...pass.hits, ...others.hits], beside: others.skipped });
}

/** Files between two words about them. */
const OFTEN = 512;

function counting(source: Source, onSearched: Search['onSearched']): Source {
  let count = 0;
  return {
    ...source,
    scan: (entries, needles, seen) =>
      source.scan(entries, needles, (entry, scanned) => {
        if (++count % OFTEN === 0) onSearched(count);
        seen(entry, scanned);
      }),
  };
}

/** A file is not read for want of means, not for its own sake: to pass over it would be to find nothing for the wrong reason. */
const EXHAUSTED: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'git-refused']);

function conclude(seen: Seen & { readonly beside: Pass['skipped'] }): Discovered {
  const { pass, named } = seen;
  const exhausted = [...pass.skipped, ...seen.beside].find(({ reason, detail }) => reason === 'unreadable' && EXHAUSTED.has(detail));
  if (exhausted) return refuse({ kind: 'no-means', path: exhausted.path, detail: exhausted.detail });
  const unreadable = pass.skipped.find((skip) => skip.reason === 'unreadable' && skip.detail !== 'too-large' && named.files.has(skip.path));
  if (unreadable) return refuse({ kind: 'unreadable-named-file', path: unreadable.path, detail: unreadable.detail });
  return { ok: true, discovery: discoveryOf(seen) };
}

function refuse(problem: DiscoveryProblem): Discovered {
  return { ok: false, problem };
}
