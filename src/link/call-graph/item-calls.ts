import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { assignmentsTo } from '../symbols/writes.js';
import { TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { moduleAsValue } from '../values/imported-values.js';
import { isCutOff, type Session, walked } from '../values/session.js';
import type { ReferenceSearch } from './references.js';

/** In scripts, calls of what is taken out of a list or a table: `tasks[i]()`, `for (const run of Object.values(tasks)) run()`, `tasks.get(name)()`. */
export function usesAsItem(found: ReferenceSearch, fn: Ref): void {
  const { session } = found;
  if (!isScript(fn.tree)) return;
  const { of, rest } = itemsCalled(session);
  for (const use of of.get(fn.node) ?? []) found.uses.push(use);
  for (const ref of walked(session, rest)) {
    const use = itemUse(session, ref);
    if (use.called.has(fn.node)) found.uses.push(use);
  }
}

type ItemUse = { readonly ref: Ref<CallNode>; readonly certain: boolean; readonly called: ReadonlySet<Node> };

/** `of`: by the function that is called; `rest`: those that were not looked at to the end, in their order behind the others. */
type ItemsCalled = { readonly of: ReadonlyMap<Node, readonly ItemUse[]>; readonly rest: readonly Ref<CallNode>[] };

/** What is called there, once for each way of looking, as long as the question at hand may look. */
function itemsCalled(session: Session): ItemsCalled {
  const calls = itemCalls(session);
  const { memo } = session.state;
  const known = calledBefore.get(memo) ?? { seen: 0, of: new Map<Node, ItemUse[]>() };
  calledBefore.set(memo, known);
  for (let ref = calls[known.seen]; ref !== undefined; ref = calls[known.seen]) {
    const use = itemUse(session, ref);
    if (isCutOff(session)) break;
    known.seen++;
    for (const fn of use.called) {
      const uses = known.of.get(fn);
      if (uses) uses.push(use);
      else known.of.set(fn, [use]);
    }
  }
  return { of: known.of, rest: calls.slice(known.seen) };
}

const calledBefore = new WeakMap<Session['state']['memo'], { seen: number; readonly of: Map<Node, ItemUse[]> }>();

function itemUse(session: Session, ref: Ref<CallNode>): ItemUse {
  const values = (takenFrom(session, ref) ?? [ref.node.callee])
    .flatMap((taken) => evaluate(session, taken, ref.tree, TOP))
    .flatMap((value) => moduleAsValue(session, value, TOP));
  const nodes = values.flatMap((value) => (value.kind === 'node' ? [value.node] : []));
  const certain = nodes.length === values.length && nodes.every(({ kind }) => kind === 'function');
  return { ref, certain, called: new Set(nodes) };
}

/** `const fn = i === stack.length ? next : stack[i]`: of a variable that is one or another, what is taken out of a list; null for any other callee. */
function takenFrom(session: Session, { tree, node: { callee } }: Ref<CallNode>): readonly Node[] | null {
  const [decl, another] = callee.kind === 'name' ? (session.names.declarationsOf(callee, tree) ?? []) : [];
  const value = decl?.node.kind === 'define' && !another ? decl.node.value : null;
  const taken = value?.kind === 'choice' ? value.options.filter(({ kind }) => kind === 'index') : [];
  return decl && taken.length > 0 && assignmentsTo(session, decl).length === 0 ? taken : null;
}

/** The calls of scripts whose callee is taken out of something; a call is looked at once, also while files are opened. */
function itemCalls(session: Session): readonly Ref<CallNode>[] {
  const known = itemCallsOf(session.names);
  const { callsAtHand: calls } = session.program;
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
  if (decl.node.kind === 'define') {
    const { value } = decl.node;
    return (
      value?.kind === 'index' || value?.kind === 'call' || (value?.kind === 'choice' && value.options.some(({ kind }) => kind === 'index'))
    );
  }
  // The parameter of what is called for each item.
  return decl.node.kind === 'param' && decl.node.parent?.parent?.kind === 'call';
}
