import type { FunctionNode } from '../../model/index.js';
import type { Callers } from './abstract-value.js';
import { aside, type Session } from './session.js';

/** The callers of a function, searched once. */
export function callersOf(session: Session, fn: FunctionNode): Callers {
  const { callers } = session.state;
  const known = callers.get(fn);
  if (known) return known;
  // The search itself may ask for the callers of the same function: nothing is known of them yet.
  callers.set(fn, { sites: [], complete: false });
  const found = aside(session, () => session.searchCallers(session, fn));
  // As long as no file is opened, the answer is one of those files only.
  if (session.program.isClosed()) callers.delete(fn);
  else callers.set(fn, found);
  return found;
}
