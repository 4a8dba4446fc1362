import type { Node, Tree } from '../../src/model/index.js';

export type Shop = 'semi' | 'full';

/** A bare `mode === 'full'` means 全量 as often as 全托, so only names that say whose type it is count. */
const shopVariable = /^(?:get_?)?(?:(?:shop|mall|store|manage(?:ment)?|hosting)[_-]?(?:type|kind|mode)$|managed)|托管/i;
/** Beside a shop these words say its own kind: `shop.mode`. */
const kindOf = /^(?:mode|type|kind)$/i;
const shopHolder = /(?:shop|mall|store)$/i;
const managedName = /(full|semi)(?:l?y)?[-_ ]?manag/i;

export function opposite(shop: Shop): Shop {
  return shop === 'semi' ? 'full' : 'semi';
}

/** `Semi` for `Full`, `半托` for `全托`: what the other kind is called in the same spelling. */
export function otherWord(word: string): string {
  if (word.endsWith('托')) return word.startsWith('全') ? '半托' : '全托';
  const other = word.toLowerCase() === 'full' ? 'semi' : 'full';
  if (word === word.toUpperCase()) return other.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

/** `shopType === 'full'`, `"semi".equals(shopType)`: which shop the condition is true for. A condition of several parts says nothing. */
export function shopOfTest(test: Node, names: Naming = namesShop): Shop | null {
  if (test.kind === 'compare' && test.op === '!') {
    const shop = shopOfTest(test.left, names);
    return shop === null ? null : opposite(shop);
  }
  if (test.kind === 'compare') {
    if (!/^(={2,3}|eq|is)$/.test(test.op)) {
      if (!/^(!={1,2}|<>|is not)$/.test(test.op)) return null;
      const shop = comparedShop(test.left, test.right, names);
      return shop === null ? null : opposite(shop);
    }
    return comparedShop(test.left, test.right, names);
  }
  if (test.kind === 'call' && test.callee.kind === 'member' && /^equals(IgnoreCase)?$/i.test(test.callee.property) && test.args[0]) {
    return comparedShop(test.callee.object, test.args[0], names);
  }
  if (test.kind === 'call') return test.args.length === 0 ? shopAsked(test.callee) : null;
  if (test.kind === 'name' || test.kind === 'member') return shopAsked(test);
  if (test.kind === 'index' && test.index.kind === 'string') return managedWord(test.index.value);
  return null;
}

/** `isSemi`, `shop.isSemiManaged`, `fullyManaged`: a question about the shop in one word. A bare `isFull` may be one about 全量. */
function shopAsked(node: Node): Shop | null {
  const name = node.kind === 'name' ? node.name : node.kind === 'member' ? node.property : '';
  return managedWord(name) ?? (/^is_?semi(?:_?shop|_?mall)?$/i.test(name) ? 'semi' : null);
}

/** Which shop is served where the condition holds (`truth`), or does not: of `a && b` that holds each part does, and of `a || b` that does not none. */
export function shopWhere(test: Node, truth: boolean, tree: Tree, names: Naming = namesShop): Shop | null {
  if (test.kind === 'compare' && test.op === '!') return shopWhere(test.left, !truth, tree, names);
  if (test.kind === 'compare' && (truth ? /^(?:&&|and)$/i : /^(?:\|\||or)$/i).test(test.op))
    return shopWhere(test.left, truth, tree, names) ?? shopWhere(test.right, truth, tree, names);
  if (test.kind === 'group') {
    const [inner, another] = test.children;
    const negated = inner && !another ? isNegated(test, inner, tree) : null;
    return inner && negated !== null ? shopWhere(inner, truth !== negated, tree, names) : null;
  }
  const shop = shopOfTest(test, names);
  return shop === null || truth ? shop : opposite(shop);
}

/** Brackets and signs of negation around an expression, which the tree of most languages has no node for: `!(…)`, `not …`. Null: there is something else. */
function isNegated(group: Node, { range }: Node, { file: { text } }: Tree): boolean | null {
  const before = text.slice(group.range.start, range.start);
  const behind = text.slice(range.end, group.range.end);
  if (!/^(?:[(!\s]|\bnot\b)*$/i.test(before) || !/^[)\s]*$/.test(behind)) return null;
  return (before.match(/!|\bnot\b/gi)?.length ?? 0) % 2 === 1;
}

/** Whether an expression says what kind of shop it is. */
type Naming = (node: Node) => boolean;

function comparedShop(left: Node, right: Node, names: Naming): Shop | null {
  const [word, variable] = left.kind === 'string' ? [left, right] : [right, left];
  return names(variable) || isOfShops(word) ? shopOf(word) : null;
}

/** `ShopKind.SEMI`, `ManagedType::Full`, `Mode.FullManaged`: a constant that says by itself, or by what it stands in, that shops are meant. */
function isOfShops(word: Node): boolean {
  if (word.kind !== 'member') return false;
  if (managedWord(word.property) !== null) return true;
  const { object } = word;
  const owner = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return /^(?:shop|mall|store|manage|hosting)_?(?:type|kind|mode)$|^manage(?:d|ment)_?(?:type|kind|mode|by)?$|托管/i.test(owner);
}

/** `'full'`, `ShopType.FULL`, the bare `FULL` of an enum. */
function shopOf(word: Node): Shop | null {
  if (word.kind === 'string') return shopWord(word.value);
  const name = word.kind === 'member' ? word.property : word.kind === 'name' ? word.name : null;
  return name === null ? null : (shopWord(name) ?? constantWord(name));
}

/** Go's and C's enums say their own name first: `ShopFull`, `SHOP_TYPE_SEMI`, `ShopTypeSemiManaged`. */
function constantWord(name: string): Shop | null {
  const word = /^(?:shop|mall|store)_?(?:type|mode)?_?(full|semi)(?:ly)?_?(?:managed?)?$/i.exec(name)?.[1];
  return word ? shopWord(word) : null;
}

export function namesShop(node: Node): boolean {
  if (node.kind === 'name') return shopVariable.test(node.name);
  if (node.kind === 'call' && namesShop(node.callee)) return true;
  const asked = askedOf(node);
  return asked !== null && (shopVariable.test(asked.key) || (kindOf.test(asked.key) && shopHolder.test(nameOf(asked.of))));
}

/** `shop.mode`, `shop["mode"]`, `shop.get("mode")`: what is asked, and of what. */
function askedOf(node: Node): { readonly of: Node; readonly key: string } | null {
  if (node.kind === 'member') return { of: node.object, key: node.property };
  if (node.kind === 'index') return node.index.kind === 'string' ? { of: node.object, key: node.index.value } : null;
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property !== 'get') return null;
  const [key] = node.args;
  return key?.kind === 'string' ? { of: node.callee.object, key: key.value } : null;
}

function nameOf(node: Node): string {
  return node.kind === 'name' ? node.name : node.kind === 'member' ? node.property : '';
}

/** The kind of shop that a `case` is for; `isSubject`: the subject says that it is asked what kind of shop it is. */
export function shopOfWord(tests: readonly Node[], isSubject: boolean): Shop | null {
  const [only, another] = tests;
  return only && !another && (isSubject || isOfShops(only)) ? shopOf(only) : null;
}

/** Whether a text may hold a word that `shopWord` knows. */
export const saysShopWord = /semi|full|[半全]托|\\[ux]/i;

export function shopWord(word: string): Shop | null {
  if (/^(semi|semi[-_ ]?managed?|semi[-_ ]?hosting|半托管?)$/i.test(word)) return 'semi';
  if (/^(full|full[-_ ]?managed?|fully[-_ ]?managed?|full[-_ ]?hosting|全托管?)$/i.test(word)) return 'full';
  return null;
}

export function managedWord(name: string): Shop | null {
  const word = managedName.exec(name)?.[1];
  const semi = word?.toLowerCase() === 'semi' || /半托/.test(name);
  const full = word?.toLowerCase() === 'full' || /全托/.test(name);
  if (semi === full) return null;
  return semi ? 'semi' : 'full';
}
