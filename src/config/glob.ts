import picomatch from 'picomatch/posix.js';
import { withoutTail } from '../base/text-ends.js';

/* Names that begin with a dot are names like any other here: `.env` holds the gateway. `posix`: `[!a]` is a negated set, too. */
const options = { dot: true, posix: true } as const;

/** `negated`: the glob begins with `!`, so `covers` tells what it excludes. */
type Glob = { readonly negated: boolean; covers(path: string): boolean };

/**
 * A glob as picomatch reads it (`**`, `*`, `?`, `[a-z]`, `{a,b}`, `+(a|b)`, `!(a)`), on paths with forward slashes. A folder's name stands
 * for everything in it. `!glob` is every path that `glob` is not about. Case counts.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  return globsMatcher([glob]);
}

/** Paths that some glob is about and no `!glob` excludes; of nothing but `!globs`, every path that none of them excludes. */
export function globsMatcher(globs: readonly string[]): (path: string) => boolean {
  const read = globs.map(readGlob);
  const [excluding, including] = [read.filter(({ negated }) => negated), read.filter(({ negated }) => !negated)];
  return (path) =>
    (including.length === 0 || including.some(({ covers }) => covers(path))) && !excluding.some(({ covers }) => covers(path));
}

function readGlob(glob: string): Glob {
  const marks = /^(?:!(?!\())*/.exec(glob)?.[0].length ?? 0;
  const plain = withoutTail(glob.slice(marks).replace(/^\.\//, ''), '/');
  const negated = marks % 2 === 1;
  if (plain === '' || plain === '.') return { negated, covers: () => true };
  const itself = picomatch(plain, options);
  const within = picomatch(`${plain}/**`, options);
  return { negated, covers: (path) => path === plain || itself(path) || within(path) };
}
