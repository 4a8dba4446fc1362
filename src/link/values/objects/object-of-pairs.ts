import { remembered } from '../../../base/tree.js';
import type { Node, StringNode, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, type NodeValue, nodeValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { type EntryLoop, entryLoopAround, holdsEntry } from '../lists/entry-loops.js';
import { type Item, itemsOf } from '../lists/sequences.js';
import { type Placed, pinned, pinOf } from '../pinned.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { entriesOf } from './copied-entries.js';

/** Pairs beyond which an object is not made of them one by one. */
const PAIRS = 200;

/**
 * The object that a list of pairs is made into (`Object.fromEntries(pairs)`, `dict(pairs)`), those pushed onto the list among them; `Object.entries(x)` in
 * the list is a spread of x. Null where a key is not known, or two pairs have the same one: which of them comes, the object cannot say.
 */
export function objectOfPairs(session: Session, list: AbstractValue, at: Node): NodeValue | null {
  const items = list.kind === 'node' && list.node.kind === 'list' ? itemsOf(session, list, 0, 'whole') : null;
  if (list.kind !== 'node' || items === null || items.length === 0 || items.length > PAIRS) return null;
  const { tree, env } = list;
  const entries: Node[] = [];
  const keys = new Set<string>();
  const loops = new Set<Node>();
  for (const item of items) {
    const loop = loopOf(session, item);
    if (loop !== null) {
      if (!loops.has(loop.node)) entries.push(spreads(within({ ...item, node: loop.source }, { tree, env })));
      loops.add(loop.node);
      continue;
    }
    const entry =
      item.node.kind === 'spread' ? spreadOf(session, item.node.value, item, { tree, env }) : entryFor(session, item, { tree, env });
    if (entry === null) return null;
    if (entry.kind === 'entry' && entry.key.kind === 'string') {
      if (keys.has(entry.key.value)) return null;
      keys.add(entry.key.value);
    }
    entries.push(entry);
  }
  return nodeValue({ tree, node: { kind: 'object', range: at.range, parent: at.parent, entries } }, env);
}

/** The loop over a map that puts a pair of each of its entries into the list: `for (String key : params.keySet()) form.add(new BasicNameValuePair(key, params.get(key)))`. */
function loopOf(session: Session, { tree, node }: Item): EntryLoop | null {
  if (tree.language !== 'java' && tree.language !== 'csharp') return null;
  const [key, value, another] = node.kind === 'call' && node.isNew ? node.args : [];
  if (!key || !value || another) return null;
  const loop = entryLoopAround(session, tree, node);
  return loop?.isKey(key) && holdsEntry(value, loop.isValue) ? loop : null;
}

type Home = { readonly tree: Tree; readonly env: Env };

/** The expression as one of the list's own surroundings. */
function within({ tree, node, env }: Placed, home: Home): Node {
  return tree === home.tree && env === home.env ? node : pinned({ tree, node, env });
}

/** All entries of the object that the expression lists; null where it lists none. */
function spreadOf(session: Session, listed: Node, { tree, env }: Item, home: Home): Node | null {
  const source = sourceOf(session, { tree, node: listed, env });
  return source && spreads(within(source, home));
}

const spreads = remembered((value: Node): Node => ({ kind: 'spread', range: value.range, parent: value.parent, value }));

/** The object whose entries an expression lists, wherever it stands; null for any other expression. */
export function sourceOf(session: Session, placed: Placed): Placed | null {
  const pin = pinOf(placed.node);
  if (pin !== null) return sourceOf(session, pin);
  const source = entriesOf(session, placed);
  return source === null || source.node === placed.node ? null : { ...source, env: placed.env };
}

function entryFor(session: Session, item: Item, home: Home): Node | null {
  const pair = within(item, home);
  const { key, value } = partsOf(pair);
  const [name, another] = accessEach(session, evaluate(session, pair, home.tree, home.env), '0', { tree: home.tree, node: key }, home.env);
  if (name?.kind !== 'text' || another || !name.certain) return writtenFor(item, home);
  const known = entriesBy(pair).get(name.text);
  if (known) return known;
  const { range, parent } = pair;
  const written: StringNode = { kind: 'string', range, parent, inner: range, value: name.text, quote: '' };
  const made: Node = { kind: 'entry', range, parent, key: written, value };
  entriesBy(pair).set(name.text, made);
  return made;
}

/** A pair that is written out, whose key nobody knows; null for any other. */
function writtenFor({ node, tree, env }: Item, home: Home): Node | null {
  const isHere = tree === home.tree && env === home.env;
  const [key, value, another] = !isHere ? [] : node.kind === 'list' ? node.items : node.kind === 'call' && node.isNew ? node.args : [];
  return key && value && !another ? { kind: 'entry', range: node.range, parent: node, key, value } : null;
}

const entriesBy = remembered((_pair: Node) => new Map<string, Node>());

/** The key and the value of a pair. */
const partsOf = remembered((pair: Node) => ({ key: placeIn(pair, '0'), value: placeIn(pair, '1') }));

function placeIn(pair: Node, text: string): Node {
  const { range } = pair;
  return { kind: 'index', range, parent: pair.parent, object: pair, index: { kind: 'plain', range, parent: pair, text } };
}
