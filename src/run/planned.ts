import { needRoom } from '../base/memory.js';
import { sourceFile } from '../discover/index.js';
import type { Change } from '../edit/index.js';
import { parse, prepare } from '../languages/index.js';
import type { Repository } from '../link/index.js';
import type { SourceFile, Tree } from '../model/index.js';
import { keepBriefly } from './keep-briefly.js';
import type { Shelving } from './shelve.js';

/** The files as they would be after a plan, in memory. */
export type Planned = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  readonly repository: Repository;
  readonly read: (path: string) => SourceFile | null;
};

type Before = {
  /** The trees that the judging began with. */
  readonly begun: ReadonlyMap<string, Tree>;
  /** These and all that were opened on the way. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly repository: Repository;
  readonly read: (path: string) => SourceFile | null;
  readonly shelving: Shelving;
};

/**
 * Parses what the plan changes; every other tree is the one that is known. The judging begins where that of the plan did, and at what the plan changes.
 * A router module is no source: a scan passes it over as the tool's own.
 */
export async function plannedFrom(changes: readonly Change[], { begun, trees, repository, read, shelving }: Before): Promise<Planned> {
  await prepare(changes.map(({ path }) => path));
  const { files: known, respelt } = shelving;
  const fileOf = (change: Change): SourceFile =>
    known.get(change.path) ?? fileAfter(change, trees.get(change.path)?.file ?? read(change.path));
  const files = new Map(changes.map((change) => [change.path, fileOf(change)]));
  const after = new Map(begun);
  for (const [path, file] of files) {
    if (!trees.has(path)) continue;
    needRoom();
    const again = respelt.get(path) ?? parse(file);
    if (!respelt.has(path)) keepBriefly(again, after.size);
    after.set(path, again);
  }
  const allPaths = new Set([...repository.allPaths, ...files.keys()]);
  return {
    trees: after,
    allPaths,
    repository: besides({ ...repository, allPaths }, after),
    read: (path) => files.get(path) ?? read(path),
  };
}

/** Files that can be opened beside some trees, and are then among them. */
export function besides(repository: Repository, trees: Map<string, Tree>): Repository {
  return {
    allPaths: repository.allPaths,
    searchable: repository.searchable,
    open(path) {
      const tree = trees.get(path) ?? repository.open(path);
      if (tree !== null) trees.set(path, tree);
      return tree;
    },
    texts: (paths, seen) => repository.texts(paths, seen),
  };
}

export function fileAfter({ path, bytes }: Change, old: SourceFile | null): SourceFile {
  return sourceFile(path, bytes, old ?? { scope: 'named', ignored: false, namedItself: false });
}
