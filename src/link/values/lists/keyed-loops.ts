import { remembered, walk } from '../../../base/tree.js';
import type { Node, Tree } from '../../../model/index.js';
import type { Session } from '../session.js';
import type { EntryLoop } from './entry-loops.js';

/** `over`: what gives the keys. */
export type KeyedLoop = EntryLoop & { readonly over: Node };

/** Loops over keys that ask one map for each of them: `for k in sorted(params): … params[k]`, `for (String k : keys) … params.get(k)`. */
export function keyedLoopsIn({ program }: Session, tree: Tree, node: Node): readonly KeyedLoop[] {
  return mayAsk(node).flatMap((inner) => keyedLoop(inner, (one) => program.isLoop(tree, one)) ?? []);
}

const mayAsk = remembered((node: Node): readonly Node[] => [...walk(node)].filter(({ kind }) => kind === 'group' || kind === 'call'));

function keyedLoop(node: Node, isLoop: (node: Node) => boolean): KeyedLoop | null {
  const pairs = node.kind === 'group' && isLoop(node) ? byPairs(node) : null;
  if (pairs !== null) return pairs;
  const bound = node.kind === 'call' ? byCallback(node) : node.kind === 'group' && isLoop(node) ? byLoop(node) : null;
  if (bound === null) return null;
  const asked = [...walk(node)].filter((one) => mapAskedFor(one, bound.name) !== null);
  const [first] = asked;
  const map = first && mapAskedFor(first, bound.name);
  if (!map || asked.some((one) => !isAlike(mapAskedFor(one, bound.name), map))) return null;
  return {
    node,
    source: map,
    over: bound.over,
    isKey: (one) => isNamed(one, bound.name) && !isAsking(one),
    isValue: (one) => asked.includes(one),
  };
}

/** Python's `for k, v in sorted(params.items())` */
function byPairs(node: Extract<Node, { kind: 'group' }>): KeyedLoop | null {
  const names = new Map<string, { readonly name: string; readonly over: Node }>();
  for (const child of node.children) {
    const value = child.kind === 'define' ? child.value : null;
    if (child.kind === 'define' && value?.kind === 'index' && value.index.kind === 'plain')
      names.set(value.index.text, { name: child.name, over: value.object });
  }
  const [key, item] = [names.get('*key'), names.get('*value')];
  const source = item ? mapOfItems(item.over) : null;
  if (!key || !item || source === null) return null;
  return { node, source, over: source, isKey: (one) => isNamed(one, key.name), isValue: (one) => isNamed(one, item.name) };
}

/** `params` of `params.items()`, `sorted(params.items())`. */
function mapOfItems(node: Node): Node | null {
  if (node.kind !== 'call') return null;
  const { callee, args } = node;
  if (callee.kind === 'member') return callee.property === 'items' && args.length === 0 ? callee.object : null;
  const [first] = args;
  return first && callee.kind === 'name' && /^(?:sorted|list|tuple)$/.test(callee.name) ? mapOfItems(first) : null;
}

type Bound = { readonly name: string; readonly over: Node };

/** The name for the keys: the item of a list, or the key of a map. */
function byLoop({ children }: Extract<Node, { kind: 'group' }>): Bound | null {
  for (const child of children) {
    const value = child.kind === 'define' || (child.kind === 'assign' && child.op === '=') ? child.value : null;
    const name = child.kind === 'define' ? child.name : child.kind === 'assign' && child.target.kind === 'name' ? child.target.name : null;
    if (name !== null && value?.kind === 'index' && value.index.kind === 'plain' && /^(?:\*|\*key|)$/.test(value.index.text))
      return { name, over: value.object };
  }
  return null;
}

/** `Object.keys(params).forEach((key) => { … })` */
function byCallback({ callee, args }: Extract<Node, { kind: 'call' }>): Bound | null {
  const [fn, another] = args;
  const [key, more] = fn?.kind === 'function' ? fn.params : [];
  if (callee.kind !== 'member' || callee.property !== 'forEach' || another || !key || more) return null;
  return { name: key.name, over: callee.object };
}

/** `params` of `params[key]`, `params.get(key)`; null for anything else. */
function mapAskedFor(node: Node, key: string): Node | null {
  if (node.kind === 'index') {
    const isTarget = node.parent?.kind === 'assign' && node.parent.target === node;
    return isNamed(node.index, key) && !isTarget ? node.object : null;
  }
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property !== 'get') return null;
  const [only, another] = node.args;
  return only && !another && isNamed(only, key) ? node.callee.object : null;
}

/** The key in `params[key]`, which is not written there. */
function isAsking({ parent }: Node): boolean {
  return parent?.kind === 'index' || (parent?.kind === 'call' && parent.callee.kind === 'member' && parent.callee.property === 'get');
}

function isNamed(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

function isAlike(one: Node | null, other: Node): boolean {
  if (one?.kind === 'name' && other.kind === 'name') return one.name === other.name;
  return one?.kind === 'member' && other.kind === 'member' && one.property === other.property && isAlike(one.object, other.object);
}
