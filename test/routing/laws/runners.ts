import type { Runner } from './contract.js';

/** One a language. */
export const runners: readonly Runner[] = [];
