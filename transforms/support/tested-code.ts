import { nodesOf, remembered } from '../../src/base/tree.js';
import type { Facts, ImportNode, Tree } from '../../src/model/index.js';

/** Imports from a test to what it tests: the test, a service, its client, their constants. */
const HOPS = 4;

/** The paths of the files that a tree imports, directly or through others; of a Java or Go test, its own package too. */
export function importedFrom(tree: Tree, { trees }: Facts): ReadonlySet<string> {
  const known = imported(trees).get(tree) ?? importedNow(tree, trees);
  imported(trees).set(tree, known);
  return known;
}

/** Each name in a test asks. */
const imported = remembered((_trees: Facts['trees']) => new WeakMap<Tree, ReadonlySet<string>>());

function importedNow(tree: Tree, trees: Facts['trees']): ReadonlySet<string> {
  const byStem = stems(trees);
  const found = new Set<string>();
  let edge: readonly Tree[] = [tree];
  for (let hop = 0; hop < HOPS && edge.length > 0; hop++) {
    const next = edge.flatMap((one) => [...importsOf(one).flatMap((node) => targetsOf(node, one, byStem)), ...neighbours(one, trees)]);
    edge = next.filter(({ file }) => file.path !== tree.file.path && !found.has(file.path) && found.add(file.path));
  }
  return found;
}

const importsOf = remembered((tree: Tree): readonly ImportNode[] => nodesOf(tree).filter((node) => node.kind === 'import'));

/** Trees by the last part of their path without its ending. */
const stems = remembered((trees: Facts['trees']): ReadonlyMap<string, readonly Tree[]> => {
  const found = new Map<string, Tree[]>();
  for (const tree of trees.values()) {
    const stem = lastPart(stemOf(tree.file.path));
    const alike = found.get(stem);
    if (alike) alike.push(tree);
    else found.set(stem, [tree]);
  }
  return found;
});

function targetsOf(node: ImportNode, { file }: Tree, byStem: ReadonlyMap<string, readonly Tree[]>): readonly Tree[] {
  const isRelative = node.from.startsWith('.') && node.from.includes('/');
  const base = isRelative
    ? joined(file.path, node.from.replace(/\.[cm]?[jt]sx?$/, ''))
    : node.from.replace(/^\.+/, '').replaceAll(/[.\\]/g, '/');
  const wanted = [base, ...node.bindings.map(({ imported }) => `${base}/${imported}`)].filter((path) => path !== '');
  return wanted.flatMap((path) => (byStem.get(lastPart(path)) ?? []).filter((tree) => isAt(tree, path, isRelative)));
}

function isAt({ file }: Tree, path: string, isWhole: boolean): boolean {
  const stem = stemOf(file.path);
  return stem === path || (!isWhole && stem.endsWith(`/${path}`));
}

/** The files that a Java or Go file sees without an import. */
function neighbours(tree: Tree, trees: Facts['trees']): readonly Tree[] {
  const home = packageOf(tree);
  return home === null ? [] : (byPackage(trees).get(home) ?? []);
}

const byPackage = remembered((trees: Facts['trees']): ReadonlyMap<string, readonly Tree[]> => {
  const found = new Map<string, Tree[]>();
  for (const tree of trees.values()) {
    const home = packageOf(tree);
    const neighbours = home === null ? undefined : found.get(home);
    if (neighbours) neighbours.push(tree);
    else if (home !== null) found.set(home, [tree]);
  }
  return found;
});

/** The package of a Java, Kotlin or Go file; null for any other. */
function packageOf({ file, language }: Tree): string | null {
  return language === 'java' || language === 'kotlin' || language === 'go' ? `${language}:${packageFolder(file.path)}` : null;
}

function packageFolder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1).replace(/(^|\/)src\/(?:main|test)\//, '$1src/');
}

/** `a/b/index.ts` → `a/b`, `a/b/__init__.py` → `a/b`, `a/b.ts` → `a/b`. */
function stemOf(path: string): string {
  return path.replace(/(?:\/(?:index|__init__))?\.[^./]+$/, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a/b/c.ts` + `../d` → `a/d`. */
function joined(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
