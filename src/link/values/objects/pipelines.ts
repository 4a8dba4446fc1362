import { ancestors, walk } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { Session } from '../session.js';

/**
 * `handlers[i](ctx, () => run(i + 1))`, `for (const step of steps) step(ctx)`: each function of a list is called with the same object. A table that one
 * function is taken out of by its key is none.
 */
export function isOneAfterTheOther(session: Session, { tree, node }: Ref<CallNode>): boolean {
  return node.callee.kind === 'index' ? goesOn(node) : isInLoop(session, { tree, node });
}

/** It is handed what calls the function around it for the next one. */
function goesOn({ args, callee, parent }: CallNode): boolean {
  const names = new Set<string>();
  for (let at: Node | null = parent; at !== null; at = at.parent) {
    if (at.kind === 'function' && at.name !== '') names.add(at.name);
    if (at.kind === 'define') names.add(at.name);
  }
  const isNext = (part: Node): boolean => part.kind === 'name' && names.has(part.name);
  return callee.kind === 'index' && args.some((arg) => [...walk(arg)].some(isNext));
}

/** In each round of the loop around it, whatever the round is about. */
function isInLoop(session: Session, { tree, node }: Ref<CallNode>): boolean {
  const home = enclosing(node);
  const callee = node.callee.kind === 'member' ? node.callee.object : node.callee;
  const [decl, another] = callee.kind === 'name' ? (session.names.declarationsOf(callee, tree) ?? []) : [];
  if (!decl || another || nameOf(callee) === 'this') return false;
  for (const outer of ancestors(node)) {
    if (outer === home || outer.kind === 'branch' || outer.kind === 'case' || outer.kind === 'choice') return false;
    if (session.program.isLoop(tree, outer)) return decl.node.range.start >= outer.range.start && decl.node.range.end <= outer.range.end;
  }
  return false;
}
