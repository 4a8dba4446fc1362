import type { FunctionNode } from '../../../model/index.js';
import type { Callers } from '../abstract-value.js';
import { aside, isShallow, type Session } from '../session.js';

/** The callers of a function, searched once. */
export function callersOf(session: Session, fn: FunctionNode): Callers {
  const { callers, callersAmong } = session.state;
  const known = callers.get(fn);
  if (known) return known;
  const { program } = session;
  const among = callersAmong.get(fn);
  if (isShallow(session) && among?.files === program.files.length) return among.found;
  // The search itself may ask for the callers of the same function: nothing is known of them yet.
  callers.set(fn, { sites: [], complete: false });
  const found = aside(session, () => session.searchCallers(session, fn));
  if (!program.isClosed()) callers.set(fn, found);
  else {
    // As long as no file is opened, the answer is one of those files only.
    callers.delete(fn);
    if (isShallow(session)) callersAmong.set(fn, { files: program.files.length, found });
  }
  return found;
}
