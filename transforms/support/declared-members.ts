import { ancestors } from '../../src/base/tree.js';
import type { EntryNode, Node, Site, Tree } from '../../src/model/index.js';

/** The member of a declared type that a name is the key of: `interface Apis { 'bg.goods.add': Goods }`; null for any other key. */
export function declaredMember(name: Node, { language }: Tree): EntryNode | null {
  const { parent } = name;
  if (language !== 'typescript' || parent?.kind !== 'entry' || parent.key !== name) return null;
  for (const above of ancestors(parent)) {
    if (above.kind === 'class') return parent;
    if (above.kind !== 'object' && above.kind !== 'list' && above.kind !== 'entry') return null;
  }
  return null;
}

/** Another member of the same type with one of these names. */
export function memberBeside({ parent }: EntryNode, names: readonly string[]): Node | null {
  const members = parent?.kind === 'object' ? parent.entries : parent?.kind === 'class' ? parent.body : [];
  return members.find((one) => one.kind === 'entry' && one.key.kind === 'string' && names.includes(one.key.value)) ?? null;
}

/** A name in a declared type: sent from nowhere, asked by nobody. */
export function isDeclared(site: Site): boolean {
  return isOfUnion(site) || (site.node !== null && declaredMember(site.node, site.tree) !== null);
}

/** `type: 'a' | 'b'` says which names the code beside it may hand over: a list without brackets. */
export function isOfUnion({ node, tree, file }: Site): boolean {
  if (tree.language !== 'typescript' || node?.parent?.kind !== 'list') return false;
  return /['"`|]/.test(file.text.charAt(node.parent.range.start));
}
