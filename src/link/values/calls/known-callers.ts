import type { FunctionNode } from '../../../model/index.js';
import type { Callers } from '../abstract-value.js';
import { aside, callersAmongOpen, isCutOff, type Session } from '../session.js';

/** Nothing is known of the callers. */
const NOBODY: Callers = { sites: [], complete: false };

/**
 * The callers of a function, searched once; as long as no file is opened, once among those that are open. A search that was cut off is made again for a question
 * that has far more looks left.
 */
export function callersOf(session: Session, fn: FunctionNode): Callers {
  const { callers, cutShort, left } = session.state;
  const known = callers.get(fn) ?? (session.program.isClosed() ? callersAmongOpen(session).get(fn) : undefined);
  if (known && left <= 2 * (cutShort.get(fn) ?? left)) return known;
  if (isCutOff(session)) return NOBODY;
  cutShort.delete(fn);
  // The search itself may ask for the callers of the same function: nothing is known of them yet.
  callers.set(fn, NOBODY);
  const found = aside(session, () => session.searchCallers(session, fn));
  if (isCutOff(session)) cutShort.set(fn, left);
  if (!session.program.isClosed()) callers.set(fn, found);
  else {
    callers.delete(fn);
    callersAmongOpen(session).set(fn, found);
  }
  return found;
}
