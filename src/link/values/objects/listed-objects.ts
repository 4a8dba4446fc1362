import { remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, ListNode, Node, StringNode } from '../../../model/index.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type NodeValue, nodeValue, UNKNOWN, unknown } from '../abstract-value.js';
import type { Session } from '../session.js';

/** `Object.entries(x)`, `Object.values(x)`, `Object.keys(x)` of an object that is written out. */
export function listedObject(
  session: Session,
  what: 'entries' | 'values' | 'keys',
  things: readonly AbstractValue[],
): readonly AbstractValue[] {
  return things.map((thing): AbstractValue => {
    if (thing.kind === 'unknown') return thing.unresolved.length > 0 ? unknown(thing.unresolved) : UNKNOWN;
    const pairs = thing.kind === 'node' && session ? pairsOf(thing) : null;
    if (thing.kind !== 'node' || pairs === null) return UNKNOWN;
    const items = pairs.map(({ key, value, pair }) => (what === 'entries' ? pair : what === 'keys' ? key : value));
    return nodeValue({ tree: thing.tree, node: listFor(thing.node, what, items) }, thing.env);
  });
}

type Pair = { readonly key: StringNode; readonly value: Node; readonly pair: ListNode };

const pairsFor = new WeakMap<Node, readonly Pair[] | null>();

const lists = remembered((_object: Node) => new Map<string, ListNode>());

function listFor(object: Node, what: string, items: readonly Node[]): ListNode {
  const known = lists(object).get(what);
  if (known) return known;
  const made: ListNode = { kind: 'list', range: object.range, parent: object.parent, items };
  lists(object).set(what, made);
  return made;
}

/** An enum stands for its members, in order. */
export function membersAsList(thing: NodeValue): ListNode | null {
  const { node, tree } = thing;
  const known = lists(node).get('members');
  if (node.kind !== 'class' || !node.isEnum || known) return known ?? null;
  const members = node.body.flatMap((part) => {
    if (part.kind !== 'define' || !part.constant) return [];
    if (part.value?.kind === 'string' || (part.value?.kind === 'call' && part.value.isNew)) return [part.value];
    return part.value === null && tree.language === 'php' ? [memberOf(node, part)] : [];
  });
  return members.length === 0 ? null : listFor(node, 'members', members);
}

/** `Api::Barcode`, a case without a value. */
function memberOf(type: ClassNode, { range, at, name, parent }: DefineNode): Node {
  return { kind: 'member', range, parent, object: type, property: name, at };
}

export function entriesAsList(thing: NodeValue): ListNode | null {
  const pairs = pairsOf(thing);
  return (
    pairs &&
    listFor(
      thing.node,
      'entries',
      pairs.map(({ pair }) => pair),
    )
  );
}

/** Key and value of each entry; null where not all are written out. */
function pairsOf({ tree, node }: NodeValue): readonly Pair[] | null {
  const known = pairsFor.get(node);
  if (known !== undefined) return known;
  const entries = node.kind === 'object' ? node.entries : node.kind === 'class' && node.isEnum ? node.body : null;
  const pairs = entries?.map((entry): Pair | null => {
    if (entry.kind === 'define' && entry.value) return pairFor(entry.name, entry.at, entry.value, entry);
    if (entry.kind === 'function') return pairFor(entry.name, entry.range, entry, entry);
    const key = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
    if (entry.kind !== 'entry' || key === null) return null;
    // A key that is written as a text is what a rename changes.
    return entry.key.kind === 'string'
      ? pairOf(entry.key, entry.value ?? entry.key, entry)
      : pairFor(key, entry.key.range, entry.value ?? entry.key, entry);
  });
  const found = pairs?.every((pair) => pair !== null) ? pairs : null;
  pairsFor.set(node, found);
  return found;
}

function pairFor(name: string, range: Node['range'], value: Node, entry: Node): Pair {
  const key: StringNode = { kind: 'string', range, parent: entry, inner: range, value: name, quote: '' };
  return pairOf(key, value, entry);
}

function pairOf(key: StringNode, value: Node, entry: Node): Pair {
  return { key, value, pair: { kind: 'list', range: entry.range, parent: entry, items: [key, value] } };
}
