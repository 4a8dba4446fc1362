import { ancestors, childrenOf, walk } from '../../src/base/tree.js';
import type { CaseNode, EntryNode, Evidence, Node, ObjectNode, Site, Tree } from '../../src/model/index.js';
import { evidence } from '../support/decisions.js';
import { managedWord, namesShop, opposite, otherWord, type Shop, shopOfWord, shopWhere, shopWord } from '../support/shop-words.js';
import { isAtHead, shopOfComments, shopSaid } from './comment-marker.js';

/**
 * `isOfFile`: said of more than this name, by the file's name, the comment at its head, which may be older than half of what stands there, or a semi-managed
 * name beside it: full-managed shops' reviews stand next to the semi-managed ones' adjustments in code for both.
 */
export type Marker = { readonly shop: Shop; readonly evidence: Evidence; readonly isOfFile: boolean };

type Place = Pick<Site, 'file' | 'tree'>;

/** The innermost marker, of this name rather than of more. */
export function markerOf(node: Node, place: Place): Marker | null {
  let child = node;
  let far: Marker | null = null;
  for (const outer of ancestors(node)) {
    const found = markerAt(outer, child, place) ?? markerOfComment(outer, place);
    if (found?.isOfFile === false) return found;
    far ??= found;
    child = outer;
  }
  return far ?? markerOfFile(place);
}

/** That of a call: by what it is handed, else by what it stands in. */
export function markerOfCall(call: Node, place: Place): Marker | null {
  return markerAt(call, call, place) ?? markerOfComment(call, place) ?? markerOf(call, place);
}

function markerOfComment(outer: Node, place: Place): Marker | null {
  const shop = outer === place.tree.root ? null : shopOfComments(outer, place.tree);
  const isOfFile = isAtHead(outer, place.tree);
  return shop === null ? null : { shop, evidence: evidence(place.file, outer.range, 'managed-marker', shop), isOfFile };
}

function markerAt(outer: Node, child: Node, site: Place): Marker | null {
  const at = (shop: Shop | null, where: Node): Marker | null =>
    shop === null ? null : { shop, evidence: evidence(site.file, where.range, 'managed-marker', shop), isOfFile: false };
  switch (outer.kind) {
    case 'branch': {
      if (child === outer.condition) return null;
      const own = at(shopWhere(outer.condition, outer.then.includes(child), site.tree), outer.condition);
      return own ?? at(shopBehind(outer.then.includes(child) ? outer.then : outer.otherwise, child, site), outer);
    }
    case 'choice': {
      if (outer.condition === null || child === outer.condition) return null;
      return at(shopWhere(outer.condition, outer.options[0] === child, site.tree), outer);
    }
    case 'case': {
      const owner = outer.parent;
      const isOfShop = owner?.kind === 'switch' && owner.subject !== null && namesShop(owner.subject);
      const labelled = shopOfWord(outer.tests, isOfShop) ?? shopOfLabels(outer.tests, child) ?? shopOfRest(outer, isOfShop, site);
      return at(labelled ?? shopBehind(outer.body, child, site), outer);
    }
    case 'group':
      return at(shopBehind(outer.children, child, site), outer);
    case 'call':
      return at(outer.args.flatMap((arg) => shopOfArgument(arg, child) ?? [])[0] ?? shopOfLabels(outer.args, child), outer);
    case 'list':
      return at(shopOfLabels(outer.items, child), outer);
    case 'entry':
      return child === outer.value
        ? at(shopOfKey(outer.key) ?? shopOfTwin(outer), outer.key)
        : at(outer.value?.kind === 'string' ? shopSaid(outer.value.value) : null, outer);
    case 'object':
      return siblingMarker(outer, outer.entries, site) ?? at(shopOfEntries(outer.entries) ?? shopOfLabels(valuesOf(outer), child), outer);
    case 'switch':
      return siblingMarker(outer, outer.cases, site);
    case 'define':
      return at(shopOfName(outer.name, site, outer), outer);
    case 'class':
      return (
        at(shopOfName(outer.name, site, outer), outer) ??
        siblingMarker(
          outer,
          outer.body.filter((part) => part.kind === 'define'),
          site,
        )
      );
    case 'function':
      return at(shopBehind(outer.body, child, site) ?? shopOfName(outer.name, site, outer), outer);
    default:
      return null;
  }
}

/** `case SEMI: return …; default: …`: the kind that no other case is for, as behind an `else`. A case that runs on into the default leaves nothing out. */
function shopOfRest(own: CaseNode, isOfShop: boolean, { tree }: Place): Shop | null {
  const owner = own.parent;
  if (own.tests.length > 0 || owner?.kind !== 'switch') return null;
  const others = owner.cases.filter((one) => one !== own);
  const shops = new Set(others.map(({ tests }) => shopOfWord(tests, isOfShop)));
  const [shop, another] = shops;
  const before = others[owner.cases.indexOf(own) - 1];
  if (!shop || another !== undefined || shops.size > 1 || (before !== undefined && runsOn(before, tree))) return null;
  return opposite(shop);
}

/** A case that does not leave the switch by its last statement goes on with the next one's, in languages that have `break`. */
function runsOn({ body, range }: CaseNode, { language, file: { text } }: Tree): boolean {
  if (language === 'go') return /\bfallthrough\s*$/.test(text.slice(range.start, range.end));
  if (/^(?:python|ruby|kotlin)$/.test(language)) return false;
  const isArrow = /->|=>/.test(text.slice(range.start, body[0]?.range.start ?? range.end));
  return !isArrow && !leaves(lastOf(body, text), text);
}

/** Within the braces of a block. */
function lastOf(statements: readonly Node[], text: string): Node | undefined {
  const last = statements.at(-1);
  return last?.kind === 'group' && text.charAt(last.range.start) === '{' ? lastOf(last.children, text) : last;
}

function leaves(statement: Node | undefined, text: string): boolean {
  if (statement === undefined) return false;
  const { kind, range } = statement;
  return kind === 'return' || /^(?:throw|raise|continue|break|return|panic)\b/.test(text.slice(range.start, range.start + 9));
}

/** `if (shopType !== 'full') return;`: which shop is left for the statement behind; the nearest such test counts. */
function shopBehind(statements: readonly Node[], child: Node, { tree }: Place): Shop | null {
  const before = statements.slice(0, Math.max(0, statements.indexOf(child)));
  for (const one of before.reverse()) {
    const last = one.kind === 'branch' && one.otherwise.length === 0 ? one.then.at(-1) : undefined;
    if (one.kind !== 'branch' || !last) continue;
    const shop = leaves(last, tree.file.text) ? shopWhere(one.condition, false, tree) : null;
    if (shop !== null) return shop;
  }
  return null;
}

/** The name itself, or one of a pair of siblings of which one is Full and one Semi (`FullPriceService`, `SemiPriceService`). */
function shopOfName(name: string, site: Place, node: Node): Shop | null {
  const managed = managedWord(name);
  if (managed !== null) return managed;
  const word = /(?:^|[a-z_])(Full|Semi|full|semi|FULL|SEMI)(?=[A-Z_]|$)|^(full|semi)(?=[A-Z_])/.exec(name);
  const own = word?.[1] ?? word?.[2];
  if (!own) return null;
  const twin = name.replace(own, otherWord(own));
  return siblings(node, site).includes(twin) ? shopWord(own) : null;
}

function siblings(node: Node, site: Place): readonly string[] {
  const parent = node.parent;
  const all = parent === null ? childrenOf(site.tree.root) : childrenOf(parent);
  const names: string[] = [];
  for (const sibling of all) {
    for (const inner of sibling.kind === 'group' ? walk(sibling) : [sibling]) {
      if (inner.kind === 'function' || inner.kind === 'class' || inner.kind === 'define') names.push(inner.name);
    }
  }
  return names;
}

/** `case '核价(全托)': return name`, `define(name, '核价(全托)')`: what is said beside a name in the project's own words, where one kind of shop is meant. */
function shopOfLabels(parts: readonly Node[], child: Node): Shop | null {
  const shops = new Set(parts.flatMap((part) => (part !== child && part.kind === 'string' ? (shopSaid(part.value) ?? []) : [])));
  return shops.size === 1 ? ([...shops][0] ?? null) : null;
}

/** Parts of what stands under a name that are looked at. */
const PARTS = 40;

/** What is said beside a name that something goes by: `{ [name]: '全托核价单' }`, `case name: return '全托核价单'`. */
export function shopOfLabel(name: Node): Shop | null {
  const { parent } = name;
  switch (parent?.kind) {
    case 'entry':
      return parent.key === name && parent.value !== null ? shopOfLabels([...walk(parent.value)].slice(0, PARTS), name) : null;
    case 'case':
      return parent.tests.length === 1
        ? shopOfLabels(
            parent.body.map((part) => (part.kind === 'return' ? (part.value ?? part) : part)),
            name,
          )
        : null;
    case 'list':
      return shopOfLabels(parent.items, name);
    case 'call':
      return shopOfLabels(parent.args, name);
    default:
      return null;
  }
}

function valuesOf({ entries }: ObjectNode): readonly Node[] {
  return entries.flatMap((entry) => (entry.kind === 'entry' && entry.value !== null ? [entry.value] : []));
}

function shopOfKey(key: Node): Shop | null {
  return managedWord(keyText(key));
}

/** `{ semi: …, full: … }`: one of a pair of keys, where a bare `full` is no 全量. */
function shopOfTwin({ key, parent }: EntryNode): Shop | null {
  const shop = shopWord(keyText(key));
  if (shop === null || parent?.kind !== 'object') return null;
  const isTwin = (entry: Node): boolean => entry.kind === 'entry' && shopWord(keyText(entry.key)) === opposite(shop);
  return parent.entries.some(isTwin) ? shop : null;
}

/** `full`, `'full'`, `[Mode.FULL]`, `Mode.FULL.value` */
function keyText(key: Node): string {
  if (key.kind === 'member') return key.property === 'value' ? keyText(key.object) : key.property;
  return key.kind === 'name' ? key.name : key.kind === 'string' ? key.value : '';
}

/** `call(type, { shopType: 'semi' })`, also by the argument's name. */
function shopOfArgument(arg: Node, child: Node): Shop | null {
  const object = arg.kind === 'entry' ? arg.value : arg;
  return arg !== child && object?.kind === 'object' ? shopOfEntries(object.entries) : null;
}

/** `{ shopType: 'semi', type: … }`. */
function shopOfEntries(entries: readonly Node[]): Shop | null {
  for (const entry of entries) {
    if (entry.kind !== 'entry' || entry.value?.kind !== 'string') continue;
    const key = keyText(entry.key);
    if (/^(shop|mall|store|management)[_-]?type$|^managed?(_?(type|mode))?$/i.test(key)) return shopWord(entry.value.value);
  }
  return null;
}

/**
 * A `bg.full.*` or `bg.semi.*` type as a direct sibling in the same object, class or switch; both kinds say nothing, and so does a table of names for
 * other things too.
 */
function siblingMarker(owner: Node, parts: readonly Node[], site: Place): Marker | null {
  let seen: { shop: Shop; node: Node } | null = null;
  const said = new Set<Shop | null>();
  for (const part of parts) {
    for (const node of directStrings(part)) {
      if (/^temu\.|^bg\.(?!full\.|semi\.|price\.review\.)/.test(node.value)) return null;
      const shop = shopOfType(node.value);
      if (shop === null && node.value.startsWith('bg.')) said.add(shopSaidOf(part));
      if (shop === null) continue;
      if (seen !== null && seen.shop !== shop) return null;
      seen = { shop, node };
    }
  }
  return seen === null || said.has(opposite(seen.shop))
    ? null
    : { shop: seen.shop, evidence: evidence(site.file, seen.node.range, 'managed-marker', owner.kind), isOfFile: seen.shop === 'semi' };
}

function shopOfType(type: string): Shop | null {
  const word = /^bg\.(full|semi)\./.exec(type)?.[1];
  return word === undefined ? null : shopWord(word);
}

/** `FULL_PAGE = 'bg.price.review.page.query'`, `'bg.price.review.page.query' => '全托核价单'`: the one kind of shop that a name or a label beside a type names. */
function shopSaidOf(part: Node): Shop | null {
  const name = part.kind === 'define' ? part.name : part.kind === 'entry' ? keyText(part.key) : '';
  const words = [
    ...name.split(/[^A-Za-z]|(?<=[a-z])(?=[A-Z])/).map(shopWord),
    ...directStrings(part).map(({ value }) => managedWord(value)),
  ];
  const shops = new Set(words.flatMap((shop) => shop ?? []));
  return shops.size === 1 ? ([...shops][0] ?? null) : null;
}

function directStrings(part: Node): readonly Extract<Node, { kind: 'string' }>[] {
  const candidates =
    part.kind === 'entry' ? [part.key, part.value] : part.kind === 'define' ? [part.value] : part.kind === 'case' ? part.tests : [];
  return candidates.filter((node): node is Extract<Node, { kind: 'string' }> => node?.kind === 'string');
}

/** The file's own name: `semi-managed/price.ts`, `全托核价.py`. */
function markerOfFile(site: Place): Marker | null {
  const shop = managedWord(site.file.path.slice(site.file.path.lastIndexOf('/') + 1));
  return shop === null
    ? null
    : { shop, evidence: evidence(site.file, { start: 0, end: 0 }, 'managed-marker', site.file.path), isOfFile: true };
}
