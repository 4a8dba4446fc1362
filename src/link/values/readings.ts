import type { CallNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';

/** A getter runs on the object that the property is read from: as if it were called there. */
export function readAs({ tree, node }: Ref): Ref<CallNode> | null {
  if (node.kind !== 'member') return null;
  const known = readings.get(node) ?? { kind: 'call', range: node.range, parent: node.parent, callee: node, args: [], isNew: false };
  readings.set(node, known);
  return { tree, node: known };
}

const readings = new WeakMap<Node, CallNode>();
