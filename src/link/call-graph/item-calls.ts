import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { type Session, walked } from '../values/session.js';
import type { ReferenceSearch } from './references.js';

/** In scripts, calls of what is taken out of a list or a table: `tasks[i]()`, `for (const run of Object.values(tasks)) run()`, `tasks.get(name)()`. */
export function usesAsItem(found: ReferenceSearch, fn: Ref): void {
  const { session } = found;
  if (!isScript(fn.tree)) return;
  for (const { tree, node } of walked(session, itemCalls(session))) {
    const values = evaluate(session, node.callee, tree, TOP);
    if (values.some((value) => value.kind === 'node' && value.node === fn.node))
      found.uses.push({ ref: { tree, node }, certain: values.every((value) => value.kind === 'node' && value.node.kind === 'function') });
  }
}

/** The calls of scripts whose callee is taken out of something; a call is looked at once, also while files are opened. */
function itemCalls(session: Session): readonly Ref<CallNode>[] {
  const known = itemCallsOf(session.names);
  const { calls } = session.program;
  for (; known.seen < calls.length; known.seen++) {
    const call = calls[known.seen];
    if (call && isScript(call.tree) && takesItem(session, call.node.callee, call.tree)) known.found.push(call);
  }
  return known.found;
}

const itemCallsOf = remembered((_names: Session['names']): { seen: number; readonly found: Ref<CallNode>[] } => ({ seen: 0, found: [] }));

function takesItem(session: Session, callee: Node, tree: Tree): boolean {
  if (callee.kind === 'index') return callee.index.kind !== 'string';
  if (callee.kind === 'call') return callee.callee.kind === 'member';
  if (callee.kind === 'group') return callee.children.some((child) => takesItem(session, child, tree));
  if (callee.kind !== 'name') return false;
  const [decl, another] = session.names.declarationsOf(callee, tree) ?? [];
  if (!decl || another) return false;
  if (decl.node.kind === 'define') return decl.node.value?.kind === 'index' || decl.node.value?.kind === 'call';
  // The parameter of what is called for each item.
  return decl.node.kind === 'param' && decl.node.parent?.parent?.kind === 'call';
}
