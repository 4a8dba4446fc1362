import { walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';

/** `new HashMap<>() {{ put("type", type); putAll(biz); }}`: what the block puts into the map that it makes. */
export function putIn(own: ClassNode): readonly Node[] {
  return [...walk(own)].flatMap((node): readonly Node[] => {
    if (node.kind !== 'call' || node.callee.kind !== 'name') return [];
    const [key, value] = node.args;
    if (node.callee.name === 'putAll' && key && !value) return [{ kind: 'spread', range: node.range, parent: node, value: key }];
    if (node.callee.name !== 'put') return [];
    return key && value ? [{ kind: 'entry', range: node.range, parent: node, key, value }] : [];
  });
}

export function asText(value: AbstractValue): AbstractValue {
  return 'asText' in value ? { ...value, asText: true } : value;
}

export function asObject(entries: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  return [nodeValue({ tree, node: { kind: 'object', range: node.range, parent: node.parent, entries } }, env)];
}

/** Of pairs, and of spreads of another object's entries (`sourceOf`); null where something else is among them. */
export function pairs(
  items: readonly Node[],
  node: CallNode,
  tree: Tree,
  env: Env,
  sourceOf: (spread: Node) => Node | null = () => null,
): readonly AbstractValue[] | null {
  const entries = items.map((item): Node | null => {
    if (item.kind === 'list') return item.items.length === 2 ? entryOf(item.items, node) : null;
    const value = item.kind === 'spread' ? sourceOf(item.value) : null;
    return value === null ? null : { kind: 'spread', range: item.range, parent: node, value };
  });
  return entries.includes(null)
    ? null
    : asObject(
        entries.flatMap((entry) => entry ?? []),
        node,
        tree,
        env,
      );
}

function entryOf([key, value]: readonly Node[], node: CallNode): Node | null {
  return key && value ? { kind: 'entry', range: { start: key.range.start, end: value.range.end }, parent: node, key, value } : null;
}

export function pairsOf(args: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const entries: Node[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const entry = entryOf(args.slice(i, i + 2), node);
    if (entry !== null) entries.push(entry);
  }
  return asObject(entries, node, tree, env);
}
