import { remembered } from '../base/tree.js';
import type { SourceFile } from '../model/index.js';
import { secretLines } from './redact.js';

/** The lines of a file, counted from 0, that show a secret: most files have none, and are shown as they are wherever a report names them. */
export const secretLinesIn = remembered(({ text, path }: SourceFile): ReadonlySet<number> => secretLines(text, path));
