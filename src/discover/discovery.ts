import { lazily } from '../base/lazily.js';
import type { SourceFile } from '../model/index.js';
import type { Named } from './named.js';
import type { Listing } from './paths/listing.js';
import { unsearchedBy } from './paths/skip.js';
import { type Needles, wordNeedles } from './scan/needles.js';
import { type Hit, lookOver, type Pass } from './scan/pass.js';
import { remembered } from './scan/remembered.js';
import type { Discovery } from './scan/search.js';
import type { Source } from './scan/source.js';
import { Content } from './text/content.js';
import { fileOf } from './text/decode.js';
import { bomOf } from './text/encoding.js';

/** Everything that was listed and seen: what a discovery answers from. */
export type Seen = {
  readonly named: Named;
  readonly source: Source;
  /** The named files, and all listed ones. */
  readonly listed: Listing;
  readonly all: Listing;
  readonly pass: Pass;
  readonly hits: readonly Hit[];
  readonly needles: Needles;
};

export function discoveryOf({ named, source, listed, all, pass, hits, needles }: Seen): Discovery {
  const entries = lazily(() => new Map([...all.entries, ...listed.entries].map((entry) => [entry.path, entry])));
  const namedPaths = lazily(() => new Set(listed.entries.map((entry) => entry.path)));
  const allPaths = lazily((): ReadonlySet<string> => new Set(entries().keys()));
  const searchable = lazily(() => {
    const exists = remembered((path) => source.exists(path));
    return [...entries().keys()].filter((path) => unsearchedBy(path, exists) === null);
  });
  const count = { decoded: 0 };
  const withTokens = new Set<string>();
  const files = accept(hits, needles);
  const known = new Set(files.map((file) => file.path));
  return {
    root: named.root,
    git: source.git(),
    files,
    withTokens,
    anchors: needles.words,
    scanned: pass.scanned,
    skipped: [...listed.skipped, ...pass.skipped].sort(byPath),
    get allPaths() {
      return allPaths();
    },
    more(words) {
      const rest = [...entries().values()].filter((entry) => !known.has(entry.path));
      const asked = rest.length === 0 ? [] : words();
      if (asked.length === 0) return [];
      const sought = wordNeedles(asked);
      const further = accept(lookOver(source, rest, sought).hits, sought);
      for (const file of further) known.add(file.path);
      return further;
    },
    get searchable() {
      return searchable();
    },
    texts(paths, seen) {
      const asked = paths.flatMap((path) => entries().get(path) ?? []);
      source.each(asked, (entry, bytes) => seen(entry.path, asciiText(bytes)));
    },
    read(path) {
      const entry = entries().get(path);
      const bytes = entry ? source.bytes(entry) : null;
      return bytes === null || isBinary(bytes) ? null : decoded(path, new Content(bytes), true);
    },
    cost: () => ({ ...source.cost(), decoded: count.decoded }),
  };

  function decoded(path: string, content: Content, editable: boolean): SourceFile {
    const standing = {
      scope: namedPaths().has(path) && editable ? ('named' as const) : ('evidence' as const),
      ignored: entries().get(path)?.state === 'ignored',
      namedItself: named.files.has(path),
    };
    return fileOf(path, content, standing, () => {
      count.decoded++;
    });
  }

  /** Bytes say too much where a character of two bytes ends in a letter; the text says how it is. */
  function accept(candidates: readonly Hit[], asked: Needles): readonly SourceFile[] {
    const accepted: SourceFile[] = [];
    for (const { entry, content, verdict, locked } of candidates) {
      const file = decoded(entry.path, content, locked === null);
      const exact = content.isLarge ? verdict : asked.ofText(file.text);
      if (exact === 'token') withTokens.add(file.path);
      if (exact !== 'none') accepted.push(file);
    }
    return accepted.sort(byPath);
  }
}

/** ASCII stands in every encoding as it is, but for UTF-16. */
function asciiText(bytes: Buffer): string {
  const bom = bomOf(bytes);
  if (bom === 'utf-16le') return bytes.toString('utf16le');
  return bom === 'utf-16be'
    ? Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

function isBinary(bytes: Buffer): boolean {
  const bom = bomOf(bytes);
  return bom !== 'utf-16le' && bom !== 'utf-16be' && bytes.includes(0);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
