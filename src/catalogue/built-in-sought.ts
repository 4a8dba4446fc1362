import { builtInWords } from './built-in-words.js';
import type { Sought } from './words.js';

/** All announcements that are built in. */
export const builtInSought: Sought = {
  words: builtInWords,
  catalogue: async () => (await import('./built-in.js')).builtInCatalogue(),
};
