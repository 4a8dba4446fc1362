import { TOP } from './abstract-value.js';
import type { Session, Values } from './session.js';

/** Values that are kept from one outermost evaluation to the next: most are of call strings that no other has. */
const REMEMBERED = 10_000;

/** Values of what no caller can change, beyond which they are found again, too: those of ten thousand files would take as much memory as the files. */
const FREE = 20_000;

/**
 * The values of many evaluations would fill the memory, and are found again: of a client with ten thousand callers, one question has as many. What no caller
 * can change is of use to every question, and is kept while no file comes in. Asked before an evaluation that is no part of another.
 */
export function forgetMany({ state, program }: Session): void {
  if (state.remembered < REMEMBERED || (state.memo !== state.plain && state.memo !== state.recorded)) return;
  const isKept = state.files === program.files.length;
  state.files = program.files.length;
  for (const memo of [state.recorded, state.plain]) memo.values = forgotten(memo.values, isKept);
  state.remembered = 0;
}

function forgotten(values: Values, isKept: boolean): Values {
  const free = isKept ? values.get(TOP.callString) : undefined;
  return new WeakMap(free === undefined || free.size > FREE ? [] : [[TOP.callString, free]]);
}
