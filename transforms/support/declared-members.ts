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

/** `type: 'a' | 'b'`, Python's `type: Literal['a', 'b']`, say which names the code beside them may hand over: a list without brackets. */
export function isOfUnion({ node, tree }: Pick<Site, 'node' | 'tree'>): boolean {
  const { text } = tree.file;
  if (tree.language === 'python') return node !== null && isOfLiteral(node, text);
  if (tree.language !== 'typescript' || node?.parent?.kind !== 'list') return false;
  return /['"`|]/.test(text.charAt(node.parent.range.start));
}

/** Characters that the names of one `Literal` may take. */
const LONG = 8_000;

/** A `Literal` whose names a program reads as it runs, `get_args(ApiName)`, is a list like others. */
function isOfLiteral({ range }: Node, text: string): boolean {
  const before = text.slice(Math.max(0, range.start - LONG), range.start);
  const open = before.lastIndexOf('[');
  return (
    open !== -1 &&
    /\bLiteral$/.test(before.slice(Math.max(0, open - 20), open)) &&
    !before.includes(']', open) &&
    !text.includes('get_args')
  );
}
