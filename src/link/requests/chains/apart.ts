import type { Tree } from '../../../model/index.js';
import { saysPlatform } from '../../program/says-platform.js';
import type { CallString } from '../../values/abstract-value.js';

/** The files in which a value of the platform is at hand: what they are told by, and what they hand it on to. */
export type Central = ReadonlySet<Tree>;

/** Of the chains, the last one is followed first: one that begins with the platform. */
export function likelyLast(chains: readonly CallString[]): readonly CallString[] {
  const isLikely = (chain: CallString): boolean => {
    const tree = newestIn(chain);
    return tree !== null && saysPlatform(tree);
  };
  return chains.length < 2 ? chains : [...chains.filter((one) => !isLikely(one)), ...chains.filter(isLikely)];
}

/**
 * A project has one helper for all hosts: a chain of callers that has come to a file where no value of the platform is at hand is none of the platform's, nor are
 * those above it.
 */
export function isApart(chain: CallString, central: Central): boolean {
  const newest = newestIn(chain);
  return newest !== null && !central.has(newest) && !saysPlatform(newest);
}

function newestIn({ callers }: CallString): Tree | null {
  return [...callers.values()].at(-1)?.tree ?? null;
}
