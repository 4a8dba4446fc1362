import { createContext, Script } from 'node:vm';
import { lazily } from '../../base/lazily.js';
import { SECONDS, worked } from './budget.js';

/**
 * Runs `work`, and stops it in the middle of whatever it does once it has gone on for too long; false where it was stopped. A second
 * thread keeps the time, so work that ends costs nothing for being watched. `work` may be begun anew: on a busy machine the clock runs
 * out before the work that is allowed is done.
 */
export function finishes(work: () => void, seconds = SECONDS): boolean {
  for (let patience = seconds; ; patience *= 2) {
    const start = worked();
    try {
      watched().run(work, patience * 1000);
      return true;
    } catch (error) {
      if (!isStop(error)) throw error;
    }
    if (worked() - start > seconds * 0.9 || patience > 8 * seconds) return false;
  }
}

/** Made once: a context costs more than most files take to be parsed. */
const watched = lazily(() => {
  const globals: { work: (() => void) | null } = { work: null };
  const context = createContext(globals);
  const script = new Script('work()');
  return {
    run(work: () => void, timeout: number): void {
      const before = globals.work;
      globals.work = work;
      try {
        script.runInContext(context, { timeout });
      } finally {
        globals.work = before;
      }
    },
  };
});

function isStop(error: unknown): boolean {
  // An error of the other context, which is no instance of this one's.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
