import { testPath } from '../../src/base/test-path.js';
import { foundAtHand, remembered } from '../../src/base/tree.js';
import type { EntryNode, Facts, Node, Tree } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { opposite, type Shop, saysShopWord, shopWord } from '../support/shop-words.js';

/** What the rows of shops in a unit tell: `{ id: 'f01', mode: 'full', jobs: ['pageReviews'] }` beside one of the other kind. */
export type ShopRows = {
  /** The names of what says the kind: `mode`. */
  readonly kinds: ReadonlySet<string>;
  /** Words of rows of one kind alone: `f01`, `pageReviews`. */
  readonly words: ReadonlyMap<string, Shop>;
  readonly rows: ReadonlyMap<Node, Shop>;
};

type Row = { readonly node: Node; readonly kind: string; readonly shop: Shop; readonly words: readonly string[] };

export const shopRowsIn = sinceDecided(null, (unit: string, { trees, unitOf }: Facts): ShopRows => {
  const own = [...trees.values()].filter(({ file }) => unitOf(file.path) === unit && !testPath.test(file.path));
  const found = own.flatMap(rowsOf);
  const isTwin = (one: Row, other: Row): boolean => one.kind === other.kind && other.shop === opposite(one.shop);
  const rows = found.filter((row) => found.some((other) => isTwin(row, other)));
  const words = new Map<string, Shop | null>();
  for (const row of rows)
    for (const word of row.words) words.set(word, (words.get(word) ?? row.shop) === row.shop && words.get(word) !== null ? row.shop : null);
  // A row beside them that says no kind may be of either.
  for (const beside of besideRows(rows)) for (const word of wordsOf(beside)) words.set(word, null);
  return {
    kinds: new Set(rows.map(({ kind }) => kind)),
    words: new Map([...words].flatMap(([word, shop]): [string, Shop][] => (shop === null ? [] : [[word, shop]]))),
    rows: new Map(rows.map(({ node, shop }) => [node, shop])),
  };
});

const rowsOf = remembered((tree: Tree): readonly Row[] => (saysShopWord.test(tree.file.text) ? foundAtHand(tree, rowOf) : []));

/** A row has one word for a kind of shop, and others. */
function rowOf(node: Node): Row | null {
  if (node.kind !== 'object' && node.kind !== 'call') return null;
  const parts = partsOf(node);
  if (parts.length < 2) return null;
  const said = parts.flatMap(({ key, value }) => {
    const shop = value.kind === 'string' ? shopWord(value.value) : null;
    return shop === null ? [] : [{ key, shop }];
  });
  const [only, another] = said;
  return only && !another ? { node, kind: only.key, shop: only.shop, words: wordsOf(node) } : null;
}

type Part = { readonly key: string; readonly value: Node };

/** The fields of an object, or the arguments that make one, each by its name or its position. */
function partsOf(node: Node): readonly Part[] {
  const parts = node.kind === 'object' ? node.entries : node.kind === 'call' && /^[A-Z]/.test(calledName(node.callee)) ? node.args : [];
  return parts.flatMap((part, at): readonly Part[] => {
    if (part.kind === 'entry') return part.value === null ? [] : [{ key: nameOfKey(part), value: part.value }];
    return part.kind === 'spread' || node.kind !== 'call' ? [] : [{ key: `${calledName(node.callee)} ${at}`, value: part }];
  });
}

function calledName(callee: Node): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

function nameOfKey({ key }: EntryNode): string {
  return key.kind === 'name' ? key.name : key.kind === 'string' ? key.value : '';
}

/** Its texts and those of its lists, and the key that it stands under. */
function wordsOf(row: Node): readonly string[] {
  const values = partsOf(row).flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  const texts = values.flatMap((value) => (value.kind === 'string' ? [value.value] : []));
  const { parent } = row;
  const key = parent?.kind === 'entry' && parent.value === row ? nameOfKey(parent) : '';
  return [...texts, key].filter((word) => word.length > 2 && shopWord(word) === null);
}

function besideRows(rows: readonly Row[]): readonly Node[] {
  const known = new Set(rows.map(({ node }) => node));
  const lists = new Set(rows.flatMap(({ node }) => (node.parent?.kind === 'list' ? [node.parent] : [])));
  return [...lists].flatMap(({ items }) => items.filter((item) => !known.has(item)));
}
