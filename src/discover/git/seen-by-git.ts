import { createHash } from 'node:crypto';
import { topOf } from '../paths/root.js';
import { withoutFilters } from './dirty.js';
import { gitIn } from './git.js';

/** The hash by which the repository names its objects; outside of one git takes SHA-1. */
export function objectHash(root: string): 'sha1' | 'sha256' {
  const answer = topOf(root) === null ? null : gitIn(root).call(['rev-parse', '--show-object-format']);
  return answer?.kind === 'ok' && answer.out.toString('latin1').trim() === 'sha256' ? 'sha256' : 'sha1';
}

/** Whether git converts the line ends of a file, by its settings and attributes. */
export function takesLineEnds(root: string, path: string, bytes: Uint8Array, lf: Uint8Array): boolean {
  if (topOf(root) === null) return false;
  const git = gitIn(root);
  const quiet = withoutFilters(git);
  if (quiet === null) return false;
  const answer = git.call([...quiet, 'hash-object', '--stdin', `--path=${path}`], Buffer.from(bytes));
  if (answer.kind !== 'ok') return false;
  const hash = createHash(objectHash(root)).update(`blob ${lf.length}\0`).update(lf).digest('hex');
  return answer.out.toString('latin1').trim() === hash;
}
