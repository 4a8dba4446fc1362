import { familyOf } from '../base/language-family.js';
import { foundAtHand, remembered } from '../base/tree.js';
import type { ImportNode, Tree } from '../model/index.js';

/**
 * Packages that import each other are judged as one: a URL in a shared client serves every package that uses it. `packageOf` gives
 * the folder of the nearest manifest; `names` the folder of each package by the name that its language's `package.json` gives it.
 */
export function unitsOf(
  trees: Iterable<Tree>,
  packageOf: (path: string) => string,
  names: ReadonlyMap<string, string>,
): (path: string) => string {
  const parent = new Map<string, string>();
  const find = (folder: string): string => {
    let root = folder;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    return root;
  };
  for (const tree of trees) {
    const own = packageOf(tree.file.path);
    // A Go module and a package may be called alike.
    const known = familyOf(tree.language) === 'script' ? names : none;
    for (const node of importsIn(tree)) {
      const other = importedPackage(node, tree.file.path, packageOf, known);
      if (other !== null && find(other) !== find(own)) parent.set(find(other), find(own));
    }
  }
  const units = new Map<string, string>();
  return (path) => {
    const unit = units.get(path) ?? find(packageOf(path));
    units.set(path, unit);
    return unit;
  };
}

const none: ReadonlyMap<string, string> = new Map();

const importsIn = remembered((tree: Tree): readonly ImportNode[] => foundAtHand(tree, (node) => (node.kind === 'import' ? node : null)));

function importedPackage(
  node: ImportNode,
  from: string,
  packageOf: (path: string) => string,
  names: ReadonlyMap<string, string>,
): string | null {
  if (node.from.startsWith('.')) return packageOf(joined(from, node.from));
  const scoped = node.from.startsWith('@') ? node.from.split('/').slice(0, 2).join('/') : node.from.split('/')[0];
  return names.get(scoped ?? '') ?? null;
}

/** `a/b/c.ts` + `../d` → `a/d`. */
function joined(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
