import type { Generator } from '../contract.js';
import { csharp } from './csharp/index.js';
import { go } from './go/index.js';
import { java } from './java/index.js';
import { php } from './php/index.js';
import { python } from './python/index.js';
import { javascript, typescript } from './script/index.js';

/** One line a language. */
export const generators: readonly Generator[] = [javascript, typescript, python, java, go, php, csharp];
