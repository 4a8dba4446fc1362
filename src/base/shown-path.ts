import { relative, sep } from 'node:path';

/** Paths below `root`, forward slashes, as they are written in `cwd`: below the root, above it or, there by the way or the whole path, beside it. Both are absolute and real. */
export function shownFrom(root: string, cwd: string, beside: 'way' | 'absolute' = 'way'): (path: string) => string {
  const [down, up] = [slashed(relative(root, cwd)), slashed(relative(cwd, root))];
  if (down === '') return (path) => path;
  if (beside === 'absolute' && isOutside(down) && isOutside(up)) return (path) => `${slashed(root)}/${path}`;
  // The names between the working directory and a root below or beside it stand in the way to the root alone.
  return isOutside(down) ? (path) => `${up}/${path}` : (path) => relativeTo(down, path);
}

export function isOutside(way: string): boolean {
  return way === '..' || way.startsWith('../');
}

function relativeTo(prefix: string, path: string): string {
  const here = prefix.split('/');
  const there = path.split('/');
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
