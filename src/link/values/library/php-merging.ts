import type { CallNode, EntryNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { type Placed, pinned } from '../pinned.js';
import type { Session } from '../session.js';

/** Levels of one configuration below the other. */
const LEVELS = 6;

/** `array_replace_recursive($defaults, $own)`: what the last says under a key, and where each of them has an array there, the same of those. */
export function replacedDeeply(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const whole = merged(
    session,
    node.args.map((arg) => ({ tree, node: arg, env })),
    node,
    0,
  );
  return [nodeValue({ tree, node: whole }, env)];
}

function merged(session: Session, parts: readonly Placed[], at: Node, level: number): ObjectNode {
  const { range, parent } = at;
  const spreads = parts.map((part): Node => ({ kind: 'spread', range, parent: at, value: pinned(part) }));
  const objects = level < LEVELS ? parts.flatMap((part) => objectsOf(session, part)) : [];
  const byKey = new Map<string, { readonly key: Node; readonly values: Placed[] }>();
  for (const { tree, node, env } of objects) {
    for (const entry of node.entries) {
      const key = entry.kind === 'entry' && entry.value ? keyOf(tree, entry.key) : null;
      if (key === null || entry.kind !== 'entry' || !entry.value) continue;
      const held = byKey.get(key) ?? { key: entry.key, values: [] };
      byKey.set(key, held);
      held.values.push({ tree, node: entry.value, env });
    }
  }
  const nested = [...byKey.values()].flatMap(({ key, values }): readonly EntryNode[] => {
    const isDeep = values.length > 1 && values.every((value) => objectsOf(session, value).length > 0);
    return isDeep ? [{ kind: 'entry', range, parent: at, key, value: merged(session, values, at, level + 1) }] : [];
  });
  return { kind: 'object', range, parent, entries: [...spreads, ...nested] };
}

function objectsOf(session: Session, { tree, node, env }: Placed): readonly (Placed & { readonly node: ObjectNode })[] {
  return evaluate(session, node, tree, env).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'object' ? [{ tree: value.tree, node: value.node, env: value.env }] : [],
  );
}
