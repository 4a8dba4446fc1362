import { remembered } from '../../../base/tree.js';
import type { FunctionNode } from '../../../model/index.js';
import type { CallString, Env } from '../abstract-value.js';
import type { Session } from '../session.js';

/** By the chain of callers that was at hand: the functions whose callers tell what an undecided condition reads. */
const openIn = remembered((_: Session) => new WeakMap<CallString, Set<FunctionNode>>());

/** Tells of a condition that this chain of callers leaves undecided, and whose callers would decide it. */
export function leftOpen(session: Session, { callString }: Env, unresolved: readonly FunctionNode[]): void {
  if (unresolved.length === 0) return;
  const all = openIn(session);
  const known = all.get(callString) ?? new Set();
  all.set(callString, known);
  for (const fn of unresolved) known.add(fn);
}

/** The functions whose callers decide a condition that this chain of callers leaves undecided, whichever request asked. */
export function openFor(session: Session, callString: CallString): ReadonlySet<FunctionNode> {
  return openIn(session).get(callString) ?? new Set();
}
