import { detached } from './detached.js';

/** Texts of which one copy serves all that are equal. Beyond `MOST` they are collected anew, so that a run over many files holds no more. */
const known = new Map<string, string>();
const MOST = 50_000;

/** The one copy of a text, which keeps no file alive. */
export function shared(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const own = detached(text);
  known.set(own, own);
  return own;
}
