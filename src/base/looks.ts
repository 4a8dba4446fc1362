/**
 * Work that one run may do in following values, counted in evaluations; values beyond are unknown. 9619221/temu-automation (916 files, of which 101
 * are candidates) needs 510,000.
 */
export const LOOKS = 600_000;

/** Candidates beside which a run has twice as many looks as beside few: more names have more to follow. The rest of a repository adds none. */
const MANY = 10_000;

export function looksAmong(candidates: number, looks: number): number {
  return Math.ceil(looks * (1 + candidates / MANY));
}
