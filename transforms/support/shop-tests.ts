import { ancestors, contains, nodesAtHand, remembered } from '../../src/base/tree.js';
import type { Facts, Node, Range, Site, Tree } from '../../src/model/index.js';
import type { Holder } from './shop-holders.js';
import { namesShop, type Shop, shopOfTest } from './shop-words.js';

/** An expression of the project's own language that is true for one kind of shop. */
export type ShopCondition = { readonly text: string; readonly shop: Shop };

/** A test of the project's own: its text in pieces around the object that has the kind of shop, and which kind it is true for. */
type ShopTest = {
  readonly shop: Shop;
  /** The variable itself, or the object that it is a member of. */
  readonly of: Node;
  readonly isMember: boolean;
  /** The declared type of the parameter that the object is, null where none is seen. */
  readonly type: string | null;
  /** Compared with text, and so true wherever it is copied to. */
  readonly isPlain: boolean;
  readonly at: Node;
};

/** A test that the same file makes of a holder in scope, or another file of a holder of the same declared type. */
export function testOf(holders: readonly Holder[], site: Site, { trees }: Facts): ShopCondition | null {
  return inFile(holders, site) ?? inOthers(holders, site.tree, trees);
}

function inFile(holders: readonly Holder[], { tree, range }: Site): ShopCondition | null {
  const tests = testsIn(tree).filter(({ at }) => !leadsTo(at, range));
  for (const holder of holders) {
    const test = tests.find(({ of, type }) => sourceOf(of, tree) === holder.text && isOneType(type, holder.type));
    if (test) return { text: sourceOf(test.at, tree), shop: test.shop };
  }
  return null;
}

/** A branch of the same function has asked it already: `if (shopType === 'full') return …`, behind which TypeScript knows the answer. */
function leadsTo(test: Node, place: Range): boolean {
  for (const above of ancestors(test)) {
    if (above.kind === 'function') return false;
    if (above.kind !== 'branch') continue;
    const around = [...ancestors(above)].find(({ kind }) => kind === 'function');
    return around !== undefined && contains(around.range, place);
  }
  return false;
}

function inOthers(holders: readonly Holder[], tree: Tree, trees: Facts['trees']): ShopCondition | null {
  for (const holder of holders) {
    if (holder.type === null) continue;
    for (const other of trees.values()) {
      if (other === tree || other.language !== tree.language) continue;
      const test = testsIn(other).find(({ type, isMember, isPlain }) => isMember && isPlain && type === holder.type);
      if (test) return { text: moved(test, holder.text, other), shop: test.shop };
    }
  }
  return null;
}

/** The test with another object in the place of its own. */
function moved({ at, of }: ShopTest, text: string, tree: Tree): string {
  const { text: source } = tree.file;
  return source.slice(at.range.start, of.range.start) + text + source.slice(of.range.end, at.range.end);
}

function isOneType(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** No function that asks after shops sleeps: its words tell (`link/loading/dull-functions.ts`). */
const testsIn = remembered((tree: Tree): readonly ShopTest[] => nodesAtHand(tree).flatMap((node) => shopTest(node, tree) ?? []));

function shopTest(node: Node, tree: Tree): ShopTest | null {
  if (node.kind !== 'compare' && node.kind !== 'call') return null;
  const shop = shopOfTest(node);
  const sides =
    node.kind === 'compare' ? [node.left, node.right] : [node.callee.kind === 'member' ? node.callee.object : node.callee, ...node.args];
  const variable = sides.find(namesShop);
  if (shop === null || !variable) return null;
  const of = holderOf(variable);
  return {
    shop,
    of,
    isMember: of !== variable,
    type: typeOf(of, tree),
    isPlain: sides.some((side) => side.kind === 'string'),
    at: node,
  };
}

/** `shop` of `shop.managed`, `shop["managed"]`, `shop.getManaged()`. */
function holderOf(variable: Node): Node {
  if (variable.kind === 'call') return holderOf(variable.callee);
  return variable.kind === 'member' || variable.kind === 'index' ? variable.object : variable;
}

/** The declared type of the parameter of this name in the functions around. */
function typeOf(of: Node, { file: { text } }: Tree): string | null {
  const name = text.slice(of.range.start, of.range.end);
  for (let node = of.parent; node !== null; node = node.parent) {
    if (node.kind !== 'function') continue;
    const param = node.params.find(({ at }) => text.slice(at.start, at.end) === name);
    if (param) return param.type === null ? null : typeName(param.type);
  }
  return null;
}

/** `Shop` of `*models.Shop`, `Optional[Shop]`, `?Shop`, `Shop | null`. */
export function typeName(type: string): string {
  const bare = type.replace(/^\s*:/, '').replace(/\b(?:Optional|readonly|final)\b|[\s*&?[\]]|\|\s*(?:null|undefined|None)\b/g, '');
  return bare.slice(bare.lastIndexOf('.') + 1).slice(bare.lastIndexOf('\\') + 1);
}

function sourceOf({ range }: Node, { file: { text } }: Tree): string {
  return text.slice(range.start, range.end).replace(/\?$/, '');
}
