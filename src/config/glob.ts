import picomatch from 'picomatch/posix.js';
import { lazily } from '../base/lazily.js';
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
  if (isLiteral(plain)) return { negated, covers: (path) => path === plain || path.startsWith(`${plain}/`) };
  const [needed, tail] = [neededSegments(plain), neededTail(plain)];
  const pattern = lazily(() => [picomatch(plain, options), picomatch(`${plain}/**`, options)] as const);
  const isCovered = (path: string): boolean => pattern().some((matches) => matches(path));
  return { negated, covers: (path) => path === plain || (hasAll(path, needed) && hasTail(path, tail) && isCovered(path)) };
}

/** A glob that is the path of one file or folder. */
export function isLiteral(glob: string): boolean {
  return /^[\w./ -]*$/.test(glob);
}

/** Folders that every path of the glob has: most of a hundred thousand globs need not be compiled for a path. Braces and the like may hide a slash. */
function neededSegments(glob: string): readonly string[] {
  if (/[{}()[\]!+@\\]/.test(glob)) return [];
  return glob.split('/').filter((segment) => segment !== '' && segment !== '.' && !/[*?]/.test(segment));
}

/** The text with which every file of the glob ends, or the folder that holds it. */
function neededTail(glob: string): string {
  return glob.includes('\\') ? '' : glob.slice(Math.max(...[...'*?{}()[]!+@'].map((mark) => glob.lastIndexOf(mark))) + 1);
}

function hasTail(path: string, tail: string): boolean {
  return path.endsWith(tail) || path.includes(`${tail}/`);
}

function hasAll(path: string, segments: readonly string[]): boolean {
  return segments.every(
    (segment) => path === segment || path.includes(`/${segment}/`) || path.startsWith(`${segment}/`) || path.endsWith(`/${segment}`),
  );
}
