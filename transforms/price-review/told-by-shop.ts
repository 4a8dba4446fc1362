import { sleepingIn } from '../../src/base/asleep.js';
import { ancestors, nodesAtHand, nodesOf, walk } from '../../src/base/tree.js';
import type { Evidence, Node, Site } from '../../src/model/index.js';
import { evidence } from '../support/decisions.js';
import { isInScope } from '../support/shop-holders.js';
import { managedWord, namesShop, type Shop, shopWhere } from '../support/shop-words.js';
import { shopSaid } from './comment-marker.js';
import type { ShopRows } from './shop-rows.js';

/** Parts of a call, or of what a variable is made with, that are looked at. */
const PARTS = 80;

type Place = Pick<Site, 'file' | 'tree'>;

/** What the innermost word around a place says of its shop: the shop's own id or job, the client of one, a test of what the shops' rows call their kind. */
export type Told = { readonly shop: Shop; readonly evidence: Evidence };

export function toldByShop(node: Node, place: Place, rows: ShopRows): Told | null {
  let child = node;
  for (const outer of [node, ...ancestors(node)]) {
    const shop = shopAt(outer, child, place, rows);
    if (shop !== null) return { shop, evidence: evidence(place.file, outer.range, 'managed-marker', shop) };
    child = outer;
  }
  return null;
}

function shopAt(outer: Node, child: Node, place: Place, rows: ShopRows): Shop | null {
  const row = rows.rows.get(outer);
  if (row !== undefined) return row;
  switch (outer.kind) {
    case 'branch':
      return child === outer.condition
        ? null
        : (where(outer.condition, outer.then.includes(child), place, rows) ??
            behind(outer.then.includes(child) ? outer.then : outer.otherwise, child, place, rows));
    case 'choice':
      return outer.condition === null || child === outer.condition ? null : where(outer.condition, outer.options[0] === child, place, rows);
    case 'group':
      return behind(outer.children, child, place, rows);
    case 'function':
      return behind(outer.body, child, place, rows);
    case 'call':
      return agreed(
        [...outer.args.filter((arg) => arg !== child), receiverOf(outer.callee)].map((one) =>
          one === null ? null : saidBy(one, place, rows),
        ),
      );
    case 'list':
      return agreed(outer.items.map((item) => (item === child ? null : saidBy(item, place, rows))));
    case 'case':
      return outer.tests[0] && outer.tests.length === 1 ? wordOf(outer.tests[0], rows) : null;
    case 'entry':
      return child === outer.value ? wordOf(outer.key, rows) : null;
    default:
      return null;
  }
}

function agreed(said: readonly (Shop | null)[]): Shop | null {
  const shops = new Set(said.flatMap((shop) => shop ?? []));
  return shops.size === 1 ? ([...shops][0] ?? null) : null;
}

/** `mode === 'full'`, where the rows of shops say their kind by `mode`. */
function where(test: Node, truth: boolean, { tree }: Place, { kinds }: ShopRows): Shop | null {
  return shopWhere(test, truth, tree, (node) => namesShop(node) || kinds.has(fieldOf(node)));
}

function fieldOf(node: Node): string {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'member') return node.property;
  return node.kind === 'index' && node.index.kind === 'string' ? node.index.value : '';
}

/** `if (shop.mode !== 'full') continue;` */
function behind(statements: readonly Node[], child: Node, place: Place, rows: ShopRows): Shop | null {
  const { text } = place.tree.file;
  const before = statements.slice(0, Math.max(0, statements.indexOf(child)));
  for (const one of before.reverse()) {
    const last = one.kind === 'branch' && one.otherwise.length === 0 ? one.then.at(-1) : undefined;
    if (one.kind !== 'branch' || !last) continue;
    if (
      last.kind !== 'return' &&
      !/^(?:throw|raise|continue|break|return|panic)\b/.test(text.slice(last.range.start, last.range.start + 9))
    )
      continue;
    const shop = where(one.condition, false, place, rows);
    if (shop !== null) return shop;
  }
  return null;
}

function receiverOf(callee: Node): Node | null {
  return callee.kind === 'member' ? callee.object : null;
}

/** `'f01'`, `new Client(findShop('f01'))`, `fullClient`, `clients.quantuo`. */
function saidBy(node: Node, place: Place, rows: ShopRows): Shop | null {
  if (node.kind === 'call') {
    const texts = [...walk(node)].slice(0, PARTS).filter(({ kind }) => kind === 'string');
    return agreed([...texts.map((text) => wordOf(text, rows)), shopOfName(fieldOf(node.callee))]);
  }
  return (
    wordOf(node, rows) ??
    (node.kind === 'name' || node.kind === 'member' ? (shopOfName(fieldOf(node)) ?? shopOfVariable(node, place)) : null)
  );
}

function wordOf(node: Node, { words }: ShopRows): Shop | null {
  return node.kind === 'string' ? (words.get(node.value) ?? null) : node.kind === 'name' ? (words.get(node.name) ?? null) : null;
}

const holders = {
  full: /^(?:full|quan_?tuo)_?(?:managed)?_?(?:shop|store|mall|client|account|caller|seller|tenant|api|sdk|handle)s?$|quan_?tuo/i,
  semi: /^(?:semi|ban_?tuo)_?(?:managed)?_?(?:shop|store|mall|client|account|caller|seller|tenant|api|sdk|handle)s?$|ban_?tuo/i,
} as const;

function shopOfName(name: string): Shop | null {
  return managedWord(name) ?? (holders.full.test(name) ? 'full' : holders.semi.test(name) ? 'semi' : null);
}

/** By what the only variable of that name in the file is made with. */
function shopOfVariable(use: Node, { tree }: Place): Shop | null {
  if (use.kind !== 'name') return null;
  for (const above of ancestors(use)) if (above.kind === 'function' && above.params.some(({ name }) => name === use.name)) return null;
  const isAsked = sleepingIn(tree)?.words.named.has(use.name) ?? false;
  const [made, another] = (isAsked ? nodesOf(tree) : nodesAtHand(tree)).filter((node) => node.kind === 'define' && node.name === use.name);
  if (made?.kind !== 'define' || another || made.value === null || !isInScope(made, use)) return null;
  return agreed([...walk(made.value)].slice(0, PARTS).map((node) => (node.kind === 'string' ? shopSaid(node.value) : null)));
}
