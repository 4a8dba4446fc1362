import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import process, { platform } from 'node:process';
import { statOf } from '../paths/root.js';
import type { Lock } from './scan.js';

/** Why the file at this path must not be edited; null where it may be. */
export function lockOf(path: string): Lock | null {
  const stat = statOf(path);
  if (stat === null) return null;
  if (stat.nlink > 1) return 'hard-link';
  if ((stat.mode & 0o222) === 0) return 'read-only';
  return isOwnerKept(stat, path) ? null : 'owner';
}

/** Whether this user may give the owner and the group of the file to its new state, as a rename over it needs. */
function isOwnerKept({ uid, gid }: Stats, path: string): boolean {
  const user = process.geteuid?.() ?? 0;
  if (user === 0) return true;
  if (uid !== user) return false;
  return gid === process.getegid?.() || process.getgroups?.().includes(gid) === true || comesFromFolder(gid, path);
}

/** A new file has the group of its folder where that has the set-group bit; always where the system comes from BSD. */
function comesFromFolder(gid: number, path: string): boolean {
  const folder = statOf(dirname(path));
  return folder?.gid === gid && (platform !== 'linux' || (folder.mode & 0o2000) !== 0);
}
