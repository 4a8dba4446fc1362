import { LOOKS } from '../../src/base/looks.js';
import { builtIn, catalogueOf } from '../../src/catalogue/index.js';
import { sourceFile } from '../../src/discover/index.js';
import { parse, prepare } from '../../src/languages/index.js';
import { closedRepository } from '../../src/link/index.js';
import type { Catalogue, Settings, SourceFile, Tree } from '../../src/model/index.js';
import { changesOf } from '../../src/plan/changes.js';
import { type Plan, patternsOf, plan } from '../../src/plan/index.js';

export const catalogue: Catalogue = catalogueOf(builtIn());

const settings: Settings = { managed: null, gateway: 'auto', includeDocs: true, includeIgnored: false };
const standing = { scope: 'named', ignored: false, namedItself: false } as const;
const oldTypes = patternsOf(catalogue).oldType;

/** The result of one run over files that are only in memory. `refused`: files whose edits could not be proved, decided anew without them. */
export type Ran = { readonly made: Plan; readonly after: ReadonlyMap<string, Uint8Array>; readonly refused: readonly string[] };

/** Reads, decides, splices and proves, as `migrate` does, over bytes by path. */
export async function runInMemory(files: ReadonlyMap<string, Uint8Array>): Promise<Ran> {
  await prepare(files.keys());
  const sources = new Map([...files].map(([path, bytes]) => [path, sourceFile(path, bytes, standing)]));
  const trees = new Map([...sources].map(([path, file]) => [path, parse(file)]));
  const read = (path: string): SourceFile | null => sources.get(path) ?? null;
  const refused: string[] = [];
  for (;;) {
    const made = await planned(trees, read);
    const settled = changesOf({ ...made, trees, read, withBytes, parse, countTypes: (text) => text.match(oldTypes)?.length ?? 0 });
    if (settled.refused.length === 0) {
      return { made, refused, after: new Map([...files, ...settled.changes.map(({ path, bytes }) => [path, bytes] as const)]) };
    }
    for (const { path } of settled.refused) {
      refused.push(path);
      const tree = trees.get(path);
      if (tree) trees.set(path, { ...tree, unparsed: 'unproved' });
    }
  }
}

function withBytes(file: SourceFile, bytes: Uint8Array): SourceFile {
  return sourceFile(file.path, bytes, file);
}

function planned(trees: ReadonlyMap<string, Tree>, read: (path: string) => SourceFile | null): Promise<Plan> {
  return plan({
    root: '/project',
    allPaths: new Set(trees.keys()),
    repository: closedRepository(new Set(trees.keys())),
    excerpts: new Set(),
    looks: LOOKS,
    askedTypes: null,
    read,
    catalogue,
    asOf: '2026-11-24',
    trees,
    rulingOf: () => null,
    settingsOf: () => settings,
    heldBack: () => null,
    packageOf: () => '',
    packageNames: new Map(),
    unseen: [],
  });
}
