import { remembered } from '../../base/tree.js';
import type { Tree } from '../../model/index.js';

/** Whether a file names the platform or is named by it: its requests begin in such files. */
export const saysPlatform = remembered(
  ({ file: { path, text } }: Tree): boolean => /temu|kuajing/i.test(path) || /temu|kuajing|['"`]bg\./i.test(text),
);
