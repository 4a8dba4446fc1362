import { walk } from '../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from './abstract-value.js';

/** `new HashMap<>() {{ put("type", type); }}`: what the block puts into the map that it makes. */
export function putIn(own: ClassNode): readonly Node[] {
  return [...walk(own)].flatMap((node): readonly Node[] => {
    if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'put') return [];
    const [key, value] = node.args;
    return key && value ? [{ kind: 'entry', range: node.range, parent: node, key, value }] : [];
  });
}

export function asText(value: AbstractValue): AbstractValue {
  return 'asText' in value ? { ...value, asText: true } : value;
}

export function asObject(entries: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  return [nodeValue({ tree, node: { kind: 'object', range: node.range, parent: node.parent, entries } }, env)];
}

export function pairs(items: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const flat = items.map((item) => (item.kind === 'list' && item.items.length === 2 ? item.items : null));
  return flat.includes(null)
    ? null
    : pairsOf(
        flat.flatMap((pair) => pair ?? []),
        node,
        tree,
        env,
      );
}

export function pairsOf(args: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const entries: Node[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [key, value] = [args[i], args[i + 1]];
    if (key && value) entries.push({ kind: 'entry', range: { start: key.range.start, end: value.range.end }, parent: node, key, value });
  }
  return asObject(entries, node, tree, env);
}
