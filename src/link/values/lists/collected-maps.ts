import { remembered } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { AbstractValue, Env, NodeValue } from '../abstract-value.js';
import { callWith } from '../calls/method-references.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import { listed, pinned } from '../pinned.js';
import type { Session } from '../session.js';
import { itemsOf } from './sequences.js';

/** `shops.stream().collect(Collectors.toMap(Shop::id, Function.identity()))`: a map with an entry for each item of the list. */
export function collectedMap(
  session: Session,
  list: NodeValue,
  maker: Node,
  { tree, node }: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  if (maker.kind !== 'call' || !/^to(?:Concurrent|Unmodifiable)?Map$/.test(nameOf(maker.callee) ?? '')) return null;
  const [key, value] = maker.args;
  const items = key && value ? itemsOf(session, list) : null;
  if (!key || !value || items === null) return null;
  const part = (given: Node, item: Node): Node => (isIdentity(given) ? item : callWith(session, { tree, node: given }, item));
  const pairs = items.map(pinned).map((item) => pairOf(node, part(key, item), part(value, item)));
  const made = objectOfPairs(session, listed(pairs, node, tree, env), node);
  return made && [made];
}

/** `Function.identity()`, `shop -> shop` */
function isIdentity(node: Node): boolean {
  if (node.kind === 'call') return nameOf(node.callee) === 'identity' && node.args.length === 0;
  const [param, more] = node.kind === 'function' ? node.params : [];
  const [only, another] = node.kind === 'function' ? node.body : [];
  return only?.kind === 'return' && !another && !more && only.value?.kind === 'name' && only.value.name === param?.name;
}

const pairs = remembered((_key: Node) => new Map<Node, Node>());

/** The same pair whenever the same two parts are asked for. */
function pairOf({ range, parent }: CallNode, key: Node, value: Node): Node {
  const known = pairs(key).get(value);
  if (known) return known;
  const made: Node = { kind: 'list', range, parent, items: [key, value] };
  pairs(key).set(value, made);
  return made;
}
