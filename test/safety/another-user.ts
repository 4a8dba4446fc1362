import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { isPosix } from '../posix.js';

/** Root may read and change all: what others may not is tried as somebody else. */
export const isRoot = isPosix && process.getuid?.() === 0;
export const NOBODY = 65_534;

/** Whether somebody else can run this build in the folder of temporary files: neither it nor one above it is closed. */
export const canOther = isRoot && [tmpdir(), resolve('dist')].every(isOpen);
if (isRoot && !canOther) console.warn('others may not enter the folder of temporary files or this one: what they may do is not tested');

function isOpen(folder: string): boolean {
  const program = "require('node:fs').readdirSync('.'); require.resolve('./x', { paths: [] })";
  const { stderr } = spawnSync(process.execPath, ['-e', program], { uid: NOBODY, cwd: folder, encoding: 'utf8' });
  return stderr.includes('MODULE_NOT_FOUND');
}
