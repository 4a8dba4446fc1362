import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { statOf, topOf } from '../paths/root.js';
import { type Git, gitIn, textRecords } from './git.js';

/** More paths than this would not fit on a command line everywhere; then git looks at the whole work tree. */
const FEW = 100;

/**
 * Those of `paths` that differ from their staged content. Files that git does not track are clean, outside git all are; where git refuses to say,
 * none is.
 */
export async function dirtyFiles(root: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0 || topOf(root) === null) return new Set();
  const limit = paths.length <= FEW ? ['--', ...paths] : [];
  const git = gitIn(root);
  const asked = new Set(paths);
  const quiet = withoutFilters(git);
  if (quiet === null) return asked;
  const answer = git.call([...quiet, ...STATUS, ...limit]);
  if (answer.kind === 'missing') return new Set();
  if (answer.kind === 'failed') return asked;
  const changed = textRecords(answer.out).flatMap(changedPath);
  return new Set([...changed, ...changedUnseen(git, root, quiet, limit, asked)].filter((path) => asked.has(path)));
}

/**
 * Files that git was told not to look at (`update-index --assume-unchanged`, `--skip-worktree`, `core.ignoreStat`): compared here. One that cannot
 * be compared counts as changed.
 */
function changedUnseen(
  git: Git,
  root: string,
  quiet: readonly string[],
  limit: readonly string[],
  asked: ReadonlySet<string>,
): readonly string[] {
  const listed = git.call(['ls-files', '-z', '-v', '-s', ...limit]);
  if (listed.kind !== 'ok') return [];
  return textRecords(listed.out).flatMap((record) => {
    const [, oid = '', path = ''] = /^[a-zS] \d+ ([0-9a-f]+) \d\t(.*)$/s.exec(record) ?? [];
    const bytes = !asked.has(path) ? null : bytesAt(join(root, path));
    if (bytes === null) return [];
    const answer = git.call([...quiet, 'hash-object', '--stdin', `--path=${path}`], bytes);
    return answer.kind === 'ok' && answer.out.toString('latin1').trim() === oid ? [] : [path];
  });
}

/** Null where there is no file: what a sparse checkout leaves out. */
function bytesAt(path: string): Buffer | null {
  try {
    return statOf(path)?.isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return Buffer.alloc(0);
  }
}

/**
 * To compare a file, git would run the program that the repository's config names as its filter. With an empty one it compares the bytes as
 * they are. Null where a filter's name has a `=` in it, at which git would end the name that it is given: then it must not be asked.
 */
export function withoutFilters(git: Git): readonly string[] | null {
  const answer = git.call(['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process|required)$']);
  if (answer.kind !== 'ok') return [];
  const names = [...new Set(textRecords(answer.out))];
  return names.some((name) => name.includes('=')) ? null : names.flatMap((name) => ['-c', `${name}=`]);
}

/** Unlike `diff-files` it looks into a file whose time alone has changed; it writes no index, since no lock is taken. */
const STATUS = ['status', '--porcelain=v2', '-z', '--untracked-files=no', '--ignore-submodules=all', '--no-renames'];

/** `1 XY sub mH mI mW hH hI path`, `u XY sub m1 m2 m3 mW h1 h2 h3 path`; `Y` is the work tree's letter. */
function changedPath(record: string): readonly string[] {
  const [kind, xy = ''] = record.split(' ', 2);
  if (kind !== '1' && kind !== 'u') return [];
  if (kind === '1' && xy[1] === '.') return [];
  return [
    record
      .split(' ')
      .slice(kind === '1' ? 8 : 10)
      .join(' '),
  ];
}
