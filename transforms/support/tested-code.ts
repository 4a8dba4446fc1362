import { testPath } from '../../src/base/test-path.js';
import { nodesAtHand, remembered } from '../../src/base/tree.js';
import type { Facts, Node, Tree } from '../../src/model/index.js';

/** Imports from a test to what it tests: the test, a service, its client, their constants. */
const HOPS = 4;

/** The paths of the files that a tree imports, directly or through others; of a Java, Go, PHP or C# test, its own package too. */
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
    const next = edge.flatMap((one) => [
      ...sourcesOf(one).flatMap((source) => targetsOf(source, one, byStem, trees)),
      ...neighbours(one, trees),
    ]);
    edge = next.filter(({ file }) => file.path !== tree.file.path && !found.has(file.path) && found.add(file.path));
  }
  return found;
}

/** `names`: what is imported, which in Python may be a module of its own. */
type Source = { readonly from: string; readonly names: readonly string[] };

/** What a file takes from others: `import`, `export … from`, and a script's `require('…')` and `import('…')` that no variable holds. */
const sourcesOf = remembered((tree: Tree): readonly Source[] => nodesAtHand(tree).flatMap((node) => sourceIn(node) ?? []));

function sourceIn(node: Node): Source | null {
  if (node.kind === 'import') return { from: node.from, names: node.bindings.map(({ imported }) => imported) };
  if (node.kind === 'export') return node.from === null ? null : { from: node.from, names: [] };
  if (node.kind !== 'call' || node.callee.kind !== 'name' || !/^(?:require|import)$/.test(node.callee.name)) return null;
  const [only, another] = node.args;
  return only?.kind === 'string' && !another ? { from: only.value, names: [] } : null;
}

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

function targetsOf(
  { from, names }: Source,
  { file, language }: Tree,
  byStem: ReadonlyMap<string, readonly Tree[]>,
  trees: Facts['trees'],
): readonly Tree[] {
  const isRelative = from.startsWith('.') && from.includes('/');
  const base = isRelative ? joined(file.path, from.replace(/\.[cm]?[jt]sx?$/, '')) : from.replace(/^\.+/, '').replaceAll(/[.\\]/g, '/');
  const wanted = [base, ...names.map((name) => `${base}/${name}`)].filter((path) => path !== '');
  const found = wanted.flatMap((path) =>
    (byStem.get(lastPart(path)) ?? []).filter((tree) => isAt(tree, path, isRelative) || isDeclaredAt(tree, path)),
  );
  return language === 'csharp' ? [...found, ...(byPackage(trees).get(`csharp:${base}`) ?? [])] : found;
}

/** `use App\Services\Client`, wherever the folder of that namespace is. */
function isDeclaredAt(tree: Tree, path: string): boolean {
  return namespaceOf(tree) === path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The namespace that a PHP or C# file declares, `App/Services`; null where it declares none. */
const namespaceOf = remembered(({ language, file }: Tree): string | null => {
  if (language !== 'php' && language !== 'csharp') return null;
  return /\bnamespace[ \t]+([\w.\\]+)[ \t]*[;{\r\n]/.exec(file.text)?.[1]?.replaceAll(/[.\\]/g, '/') ?? null;
});

function isAt({ file }: Tree, path: string, isWhole: boolean): boolean {
  const stem = stemOf(file.path);
  return stem === path || (!isWhole && stem.endsWith(`/${path}`));
}

/** The files that a Java, Go, PHP or C# file sees without an import; C# has what stands in the namespaces around its own, too. */
function neighbours(tree: Tree, trees: Facts['trees']): readonly Tree[] {
  const home = packageOf(tree);
  if (home === null) return [];
  if (tree.language !== 'csharp') return byPackage(trees).get(home) ?? [];
  const parts = home.split('/');
  return parts.flatMap((_, at) => byPackage(trees).get(parts.slice(0, at + 1).join('/')) ?? []);
}

const byPackage = remembered((trees: Facts['trees']): ReadonlyMap<string, readonly Tree[]> => {
  const found = new Map<string, Tree[]>();
  for (const tree of trees.values()) {
    const home = namespaceOf(tree) !== null && testPath.test(tree.file.path) ? null : packageOf(tree);
    const neighbours = home === null ? undefined : found.get(home);
    if (neighbours) neighbours.push(tree);
    else if (home !== null) found.set(home, [tree]);
  }
  return found;
});

/** The package of a Java, Kotlin or Go file, the namespace of a PHP or C# file; null for any other. */
function packageOf(tree: Tree): string | null {
  const { file, language } = tree;
  const namespace = namespaceOf(tree);
  if (namespace !== null) return `${language}:${namespace}`;
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
