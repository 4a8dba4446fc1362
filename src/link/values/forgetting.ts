import { TOP } from './abstract-value.js';
import type { Memo, Session } from './session.js';

/** Values that are kept from one question to the next: most are of call strings that no other has. */
const REMEMBERED = 10_000;

/** Values of what no caller can change, beyond which they are found again, too: those of ten thousand files would take as much memory as the files. */
const FREE = 20_000;

/**
 * The values of many questions would fill the memory, and are found again. What no caller can change is of use to every question, and is kept while no
 * file comes in.
 */
export function forgetMany({ state, program }: Session): void {
  if (state.remembered < REMEMBERED || state.memo !== state.plain) return;
  const isKept = state.files === program.files.length;
  state.files = program.files.length;
  state.recorded = forgotten(state.recorded, isKept);
  state.plain = forgotten(state.plain, isKept);
  state.memo = state.plain;
  state.remembered = 0;
}

function forgotten(memo: Memo, isKept: boolean): Memo {
  const free = isKept ? memo.get(TOP.callString) : undefined;
  return new WeakMap(free === undefined || free.size > FREE ? [] : [[TOP.callString, free]]);
}
