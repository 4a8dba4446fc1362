import { join } from 'node:path';
import { stampedFile } from '../discover/paths/stamped.js';
import { sourceFile } from '../discover/text/decode.js';
import { parseWithin } from '../languages/bounded/parse-all.js';
import { prepare } from '../languages/index.js';
import { indexAtHand, type Program, programOf } from '../link/program/program.js';
import { closedRepository } from '../link/program/repository.js';
import { resolveImport } from '../link/symbols/import-resolver.js';
import type { Catalogue, Tree } from '../model/index.js';
import type { Place } from './place.js';

/** Files that are read beside the one that is judged; what lies farther is unknown. */
const MOST = 40;

/** Trees of imported files, as long as the file on the disk does not change. */
const known = new Map<string, { readonly stamp: string; readonly tree: Tree }>();

/**
 * The imports of the file, and theirs: a client for US or EU is mostly made elsewhere, and its names must stay. Importers are not searched, so
 * exports of the file stay open.
 */
export async function importedBy(tree: Tree, { root, allPaths }: Place, catalogue: Catalogue): Promise<ReadonlyMap<string, Tree>> {
  const trees = new Map([[tree.file.path, tree]]);
  for (let added = 1; added > 0 && trees.size < MOST; ) {
    const before = trees.size;
    for (const path of unread(trees, root, allPaths, catalogue).slice(0, MOST - trees.size)) {
      const found = await treeAt(root, path);
      if (found !== null) trees.set(path, found);
    }
    added = trees.size - before;
  }
  return trees;
}

function unread(trees: ReadonlyMap<string, Tree>, root: string, allPaths: ReadonlySet<string>, catalogue: Catalogue): readonly string[] {
  const program = programOf(root, trees, closedRepository(allPaths), catalogue);
  const paths = new Set<string>();
  for (const tree of program.code) {
    for (const from of sourcesOf(program, tree)) {
      const resolved = resolveImport(program, tree, from);
      if (resolved.kind === 'not-loaded' && resolved.path !== null) paths.add(resolved.path);
    }
  }
  return [...paths];
}

/** The paths that a file imports from: `import`, `export … from`, `require('…')`. */
function sourcesOf(program: Program, tree: Tree): readonly string[] {
  const required = indexAtHand(program, tree).calls.flatMap(({ node: { callee, args } }) => {
    const [first] = args;
    return callee.kind === 'name' && callee.name === 'require' && first?.kind === 'string' ? [first.value] : [];
  });
  const imported = [...(program.imports.get(tree) ?? []), ...(program.exports.get(tree) ?? [])];
  return [...imported.flatMap(({ from }) => from ?? []), ...required];
}

export async function treeAt(root: string, path: string): Promise<Tree | null> {
  const absolute = join(root, path);
  const file = stampedFile(absolute);
  if (file === null) return null;
  const cached = known.get(absolute);
  if (cached?.stamp === file.stamp) return cached.tree;
  await prepare([path]);
  const tree = await parseWithin(sourceFile(path, file.bytes(), { scope: 'evidence', ignored: false, namedItself: false }));
  known.set(absolute, { stamp: file.stamp, tree });
  return tree;
}
