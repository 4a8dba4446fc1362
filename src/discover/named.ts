import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { codeOf } from '../base/error-code.js';
import { indexFiles } from './git/index-files.js';
import { Cover } from './paths/cover.js';
import { commonFolder, inRoot, isInside, statOf, topOf } from './paths/root.js';
import { remembered } from './scan/remembered.js';
import type { DiscoveryProblem, Search } from './scan/search.js';

/** Files and folders that the user named, resolved against one root. Paths are relative to it, forward slashes. */
export type Named = {
  readonly root: string;
  readonly git: boolean;
  /** Folders of the root that are read at all, as evidence too; null: all of it. */
  readonly within: readonly string[] | null;
  /** Named one by one: read even where nothing lists them. */
  readonly files: ReadonlySet<string>;
  /** Not in the work tree; the index may have them. */
  readonly gone: readonly { readonly path: string; readonly given: string }[];
  /** A folder was named, so the root must be listed to know what is named. */
  readonly needsList: boolean;
  /** The root was named, so nothing needs to be judged. */
  readonly everything: boolean;
  includes(path: string): boolean;
};

type Answer = { readonly ok: true; readonly named: Named } | { readonly ok: false; readonly problem: DiscoveryProblem };

/** One argument; paths are absolute. `folder` is where its repository is looked for. */
type Place = {
  readonly kind: 'file' | 'folder' | 'gone' | 'pattern' | 'except';
  readonly given: string;
  readonly folder: string;
  readonly matches: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[];
};

const PATTERN = /[*?[\]{}()]/;

export async function resolveNamed(search: Search): Promise<Answer> {
  const cwd = realpathSync.native(search.cwd);
  const topAbove = remembered(topOf);
  const realOf = realPaths();
  const places: Place[] = [];
  for (const given of search.paths) {
    const place = await placeOf(cwd, given, search.source, realOf);
    if (place.kind === 'gone' && search.source === 'work-tree') return problem({ kind: 'no-such-path', path: given });
    if (place.kind === 'pattern' && place.matches.length === 0) return problem({ kind: 'pattern-matches-nothing', pattern: given });
    places.push(place);
  }
  if (places.every((place) => place.kind === 'except')) places.unshift(folderPlace(cwd, '.'));
  const wanted = places.filter((place) => place.kind !== 'except');
  const top = topAbove(wanted[0]?.folder ?? cwd);
  const root = top ?? rootOutsideGit(cwd, wanted);
  const stray = wanted.find((place) => topAbove(place.folder) !== top || place.matches.some((found) => !isInside(root, found.path)));
  if (stray) return problem({ kind: 'outside-root', path: stray.given, root });
  const folders = wanted.map((place) => place.folder);
  // Of Node's modules those that only this needs are not loaded in git.
  const within = top === null ? (await import('./paths/project.js')).projectsAround(root, folders) : null;
  return { ok: true, named: { ...namedIn(root, places), git: top !== null, within } };
}

/** A path of that very name comes first; then the name with backslashes for slashes; then a pattern. */
async function placeOf(cwd: string, given: string, source: Search['source'], realOf: (path: string) => string): Promise<Place> {
  for (const spelling of new Set([given, given.replaceAll('\\', '/')])) {
    const path = resolve(cwd, spelling);
    const stat = statOf(path);
    if (stat?.isDirectory()) return folderPlace(realOf(path), given);
    if (stat) return filePlace('file', realOf(path), given);
  }
  if (given.startsWith('!')) return match(cwd, given.slice(1), 'except', given, source);
  return PATTERN.test(given) ? match(cwd, given, 'pattern', given, source) : filePlace('gone', realOf(resolve(cwd, given)), given);
}

function folderPlace(path: string, given: string): Place {
  return { kind: 'folder', given, folder: path, matches: [{ path, kind: 'folder' }] };
}

function filePlace(kind: 'file' | 'gone', path: string, given: string): Place {
  return { kind, given, folder: dirname(path), matches: [{ path, kind: kind === 'gone' ? 'folder' : 'file' }] };
}

/** As a shell would expand it, on disk and with `--staged` in the index too: a folder that matches stands for what is in it. Off Windows a backslash escapes, unless nothing matches so. */
async function match(cwd: string, pattern: string, kind: 'pattern' | 'except', given: string, source: Search['source']): Promise<Place> {
  const { globbySync } = await import('globby');
  const slashes = pattern.replaceAll('\\', '/');
  const base = resolve(cwd, folderIn(slashes.slice(0, Math.max(0, slashes.search(PATTERN)))));
  const top = source === 'index' ? topOf(cwd) : null;
  // A file that is staged and gone from disk is in the index alone.
  const systems = top === null ? [{}] : [{}, { fs: indexFiles(top) }];
  for (const spelling of sep === '\\' ? [slashes] : new Set([pattern, slashes])) {
    const options = {
      cwd,
      dot: true,
      followSymbolicLinks: false,
      onlyFiles: false,
      markDirectories: true,
      expandDirectories: false,
      absolute: true,
      suppressErrors: true,
      ignore: ['**/node_modules/**', '**/.git/**'],
    };
    const found = new Set(systems.flatMap((system) => globbySync(spelling, { ...options, ...system })));
    const matches = [...found].map((path) => ({ path: resolve(path), kind: path.endsWith('/') ? ('folder' as const) : ('file' as const) }));
    if (matches.length > 0) return { kind, given, folder: base, matches };
  }
  return { kind, given, folder: base, matches: [] };
}

function namedIn(root: string, places: readonly Place[]): Omit<Named, 'git' | 'within'> {
  const wanted = new Cover();
  const excepted = new Cover();
  for (const place of places) {
    const cover = place.kind === 'except' ? excepted : wanted;
    for (const found of place.matches) cover.add(inRoot(root, found.path), found.kind);
  }
  const pathsOf = (kind: Place['kind']) =>
    places
      .filter((place) => place.kind === kind)
      .flatMap((place) => place.matches.map((found) => ({ path: inRoot(root, found.path), given: place.given })))
      .filter((found) => !excepted.has(found.path));
  return {
    root,
    files: new Set(pathsOf('file').map((found) => found.path)),
    gone: pathsOf('gone'),
    needsList: places.some((place) => place.kind === 'folder' || place.kind === 'pattern'),
    everything: wanted.has('') && places.every((place) => place.kind !== 'except'),
    includes: (path) => wanted.has(path) && !excepted.has(path),
  };
}

function rootOutsideGit(cwd: string, places: readonly Place[]): string {
  const folders = places.map((place) => place.folder);
  return folders.every((folder) => isInside(cwd, folder)) ? cwd : commonFolder(folders);
}

/** The way to a path may go over links (a project behind one is a project); the path itself may not be one. A folder is asked once. */
function realPaths(): (path: string) => string {
  const realFolder = remembered((folder: string): string | null => {
    try {
      return realpathSync.native(folder);
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return null;
    }
  });
  return (path) => {
    const folder = realFolder(dirname(path));
    return folder === null ? path : join(folder, basename(path));
  };
}

function problem(found: DiscoveryProblem): Answer {
  return { ok: false, problem: found };
}

/** The path up to and with the last slash. */
function folderIn(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
