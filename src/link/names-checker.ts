import type { Program } from './program.js';
import type { Ref } from './things.js';
/** What the TypeScript compiler knows about a name. */
export type CheckerNames = { definitionsOf(ref: Ref): readonly Ref[] | null };
export function checkerNames(_program: Program): CheckerNames {
  return { definitionsOf: () => null };
}
