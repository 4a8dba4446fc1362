import { type Git, gitIn, textRecords } from './git.js';
import { topOf } from './root.js';

/** More paths than this would not fit on a command line everywhere; then git looks at the whole work tree. */
const FEW = 100;

/** Which of `paths` differ from what is staged. Files that git does not track are clean, outside git all are; where git refuses to say, none is. */
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
  return new Set(
    textRecords(answer.out)
      .flatMap(changedPath)
      .filter((path) => asked.has(path)),
  );
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
