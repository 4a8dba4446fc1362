import type { Generator } from '../contract.js';
import { python } from './python/index.js';
import { javascript, typescript } from './script/index.js';

/** One line a language. */
export const generators: readonly Generator[] = [javascript, typescript, python];
