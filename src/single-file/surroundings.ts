import { join } from 'node:path';
import { nodesOf } from '../base/tree.js';
import { wordsOf } from '../catalogue/words.js';
import { unsearchedBy } from '../discover/paths/skip.js';
import { stampedFile } from '../discover/paths/stamped.js';
import { needlesFor } from '../discover/scan/needles.js';
import type { Repository } from '../link/index.js';
import { programOf } from '../link/program/program.js';
import type { ImportGraph } from '../link/symbols/import-graph.js';
import { graphOf } from '../link/symbols/sight.js';
import type { Catalogue, Tree } from '../model/index.js';
import { importedBy, treeAt } from './imported.js';
import type { Place } from './place.js';

/** Neighbours that are read; beyond so many the first ones speak for the rest. */
const MOST = 300;

/** The files of a repository that name the platform, and the import graph, by the listing that was looked through. */
const known = new WeakMap<ReadonlySet<string>, readonly string[]>();
const graphs = new WeakMap<ReadonlySet<string>, ImportGraph>();

/**
 * The imports of the file, its importers, every file of the repository that names the platform, and what imports the importers: a region, a mapper, a
 * table, a comparison or a name put together elsewhere keeps a name here.
 */
export async function surroundings(tree: Tree, place: Place, catalogue: Catalogue): Promise<ReadonlyMap<string, Tree>> {
  const trees = new Map(await importedBy(tree, place, catalogue));
  const graph = graphIn(place, catalogue);
  const near = new Set([...graph.seenBy(tree.file.path), ...speaking(place, catalogue), ...graph.reachedBy(tree.file.path)]);
  for (const path of [...near].slice(0, MOST)) {
    const found = trees.has(path) ? null : await treeAt(place.root, path);
    if (found !== null) trees.set(path, found);
  }
  await readBelow(trees, graph, place);
  return trees;
}

/** Classes below those that were read, at any depth: an object of which the class above is all that is known may be of one that sends elsewhere. */
async function readBelow(trees: Map<string, Tree>, graph: ImportGraph, { root }: Place): Promise<void> {
  for (const [path, tree] of trees) {
    const names = nodesOf(tree).flatMap((node) => (node.kind === 'class' && node.name !== '' ? [node.name] : []));
    if (names.length === 0) continue;
    const extending = new RegExp(`\\bclass\\b[^{;]{0,400}?\\b(?:${names.map((name) => name.replace(/\W/g, '')).join('|')})\\b`);
    for (const below of graph.seenBy(path)) {
      if (trees.has(below) || trees.size > MOST) continue;
      const text = stampedFile(join(root, below))?.bytes().toString('latin1') ?? '';
      const found = extending.test(text) ? await treeAt(root, below) : null;
      if (found !== null) trees.set(below, found);
    }
  }
}

function speaking({ root, allPaths }: Place, catalogue: Catalogue): readonly string[] {
  const found = known.get(allPaths) ?? search(root, allPaths, catalogue);
  known.set(allPaths, found);
  return found;
}

function search(root: string, allPaths: ReadonlySet<string>, catalogue: Catalogue): readonly string[] {
  const needles = needlesFor(wordsOf(catalogue));
  const exists = (path: string): boolean => allPaths.has(path);
  return [...allPaths].filter((path) => {
    const file = unsearchedBy(path, exists) === null ? stampedFile(join(root, path)) : null;
    return file !== null && needles.ofBytes(file.bytes()) !== 'none';
  });
}

function graphIn(place: Place, catalogue: Catalogue): ImportGraph {
  const found = graphs.get(place.allPaths) ?? graphOf(programOf(place.root, new Map(), textsOf(place), catalogue));
  graphs.set(place.allPaths, found);
  return found;
}

/** Texts alone: who imports whom is told without parsing. */
function textsOf({ root, allPaths }: Place): Repository {
  return {
    allPaths,
    searchable: [...allPaths].filter((path) => unsearchedBy(path, (one) => allPaths.has(one)) === null),
    open: () => null,
    texts(paths, seen) {
      for (const path of paths) {
        const file = stampedFile(join(root, path));
        if (file !== null) seen(path, file.bytes().toString('latin1'));
      }
    },
  };
}
