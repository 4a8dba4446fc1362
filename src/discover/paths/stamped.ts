import { readFileSync, statSync } from 'node:fs';

/** A file as it is on the disk. `stamp`: changes when the file does. */
export type Stamped = { readonly stamp: string; bytes(): Buffer };

/** Of an absolute path; null where no file is. */
export function stampedFile(path: string): Stamped | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? { stamp: `${stat.mtimeMs}:${stat.size}`, bytes: () => readFileSync(path) } : null;
}
