import { ancestors, lineOf, nodesOf, remembered } from '../../src/base/tree.js';
import type { EntryNode, Facts, Language, Site, Tree } from '../../src/model/index.js';
import { codeAt } from './shop-codes.js';
import type { Holder } from './shop-holders.js';
import { equalCode } from './shop-members.js';
import type { ShopCondition } from './shop-tests.js';
import { namesShop } from './shop-words.js';

/** A key of written records whose number tells the kind of shop: `{"name": "…", "managed": 1}` below `# managed: 1 半托 / 2 全托`. */
type ShopKey = { readonly key: string; readonly semi: string };

/** The kind of shop by the records of shops that the project writes out, of a variable without a type that is called a shop. */
export function recordOf(holders: readonly Holder[], { tree: { language } }: Site, { trees }: Facts): ShopCondition | null {
  const holder = holders.find(({ text, type }) => type === null && /(?:^|[.>$_])(?:shop|store|mall)$/i.test(text));
  if (holder === undefined) return null;
  for (const tree of trees.values()) {
    const [known] = tree.language === language ? keysIn(tree) : [];
    const access = known && accessOf(language, holder.text, known.key);
    const text = known && access ? equalCode(language, access, known.semi) : null;
    if (text !== null) return { text, shop: 'semi' };
  }
  return null;
}

function accessOf(language: Language, holder: string, key: string): string | null {
  if (language === 'python') return `${holder}["${key}"]`;
  if (language === 'php') return `${holder}['${key}']`;
  return language === 'javascript' && /^[A-Za-z_$][\w$]*$/.test(key) ? `${holder}.${key}` : null;
}

const keysIn = remembered((tree: Tree): readonly ShopKey[] =>
  /半托|semi/i.test(tree.file.text) ? nodesOf(tree).flatMap((node) => (node.kind === 'entry' ? shopKey(node, tree) : [])) : [],
);

function shopKey(entry: EntryNode, tree: Tree): readonly ShopKey[] {
  const { key, value } = entry;
  const name = key.kind === 'string' ? key.value : key.kind === 'name' ? key.name : null;
  if (name === null || value === null || !/^\d{1,4}$/.test(tree.file.text.slice(value.range.start, value.range.end))) return [];
  if (!namesShop({ kind: 'name', name, range: key.range, parent: null })) return [];
  const outer = [...ancestors(entry)].find(({ kind }) => kind === 'define');
  const lines = [entry, ...(outer ? [outer] : [])].map(({ range }) => lineOf(tree.file, range.start) - 1);
  const [semi] = lines.flatMap((line) => codeAt(line, tree) ?? []);
  return semi === undefined ? [] : [{ key: name, semi }];
}
