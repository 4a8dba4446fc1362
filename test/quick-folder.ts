import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder for temporary files in memory where the system has one: what many thousand small files hold is looked at, not whether they last. */
export const quickFolder = isWritable('/dev/shm') ? '/dev/shm' : tmpdir();

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
