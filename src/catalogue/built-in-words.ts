import { builtInCatalogue } from './built-in.js';
import { type Words, wordsOf } from './words.js';

/** The build puts the value in place of this module: a run that finds nothing does not load the announcements. */
export const builtInWords: Words = wordsOf(builtInCatalogue());
