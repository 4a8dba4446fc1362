import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, MemberNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { aside, type Session } from '../session.js';

/** Java's `Shop::url`, `this::sync`; `Shop::new` is the class. */
export function isReference({ language }: Tree, node: Node): node is MemberNode {
  return language === 'java' && node.kind === 'member' && node.at.start === node.object.range.end;
}

const calls = remembered((_ref: Node) => new Map<Node | null, CallNode>());

/** The call that a stream or an executor makes of what it is handed: `Shop::url` on the item, `this::sync` and a lambda with the item, `Shop::new` of the item. */
export function callWith(session: Session, { tree, node }: Ref, item: Node | null): CallNode {
  const known = calls(node).get(item);
  if (known) return known;
  const { range, parent } = item ?? node;
  const given = item === null ? [] : [item];
  const made: CallNode =
    item !== null && isReference(tree, node) && isOfItem(session, { tree, node })
      ? { kind: 'call', range, parent, callee: { ...node, object: item, range, parent }, args: [], isNew: false }
      : { kind: 'call', range, parent, callee: node, args: given, isNew: node.kind === 'name' };
  calls(node).set(item, made);
  return made;
}

/** The method is one of the item's, not one that the item is handed to. */
function isOfItem(session: Session, { tree, node }: Ref<MemberNode>): boolean {
  return aside(session, () => {
    const isClass = evaluate(session, node.object, tree, TOP).some((value) => value.kind === 'node' && value.node.kind === 'class');
    return isClass && !evaluate(session, node, tree, TOP).some((value) => value.kind === 'node' && isStatic(value.tree, value.node));
  });
}

function isStatic({ file }: Tree, node: Node): boolean {
  return node.kind === 'function' && /\bstatic\b/.test(file.text.slice(node.range.start, headEnd(node)));
}

function headEnd({ at, range }: FunctionNode): number {
  return at?.start ?? range.start;
}
