import type { Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { assignments } from '../../values/flow/reaching-definitions.js';
import type { Session } from '../../values/session.js';

/** The text that a `URL` is made of, where it is made for this one use: `new URL(x)`, `URI.create(x).toURL()`, or a variable that holds one of them. */
export function urlArgument(session: Session, node: Node, tree: Tree): Node | null {
  if (node.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
    if (!decl || another || decl.tree !== tree || decl.node.kind !== 'define' || decl.node.member || decl.node.value === null) return null;
    return assignments(session, decl, node).length > 0 ? null : urlArgument(session, decl.node.value, tree);
  }
  if (node.kind !== 'call') return null;
  const { callee, args, isNew } = node;
  const [only, another] = args;
  if (callee.kind === 'member' && callee.property === 'toURL') return urlArgument(session, callee.object, tree);
  if (!only || another) return null;
  // `new java.net.URL(x)` where the class is named in full.
  if (isNew) return /^UR[IL]$/.test(nameOf(callee) ?? '') ? only : null;
  return callee.kind === 'member' && callee.property === 'create' && nameOf(callee.object) === 'URI' ? only : null;
}
