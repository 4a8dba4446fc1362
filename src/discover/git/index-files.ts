import { sep } from 'node:path';
import type { Options } from 'globby';
import { folderOf } from '../../base/folder-of.js';
import { inRoot } from '../paths/root.js';
import { gitIn, textRecords } from './git.js';

type Kind = 'file' | 'folder';

/** The content of git's index as a file system for `globbySync`: a pattern means the same there as on disk. Empty where git refuses. */
export function indexFiles(root: string): NonNullable<Options['fs']> {
  const answer = gitIn(root).call(['ls-files', '-z']);
  const folders = foldersOf(answer.kind === 'ok' ? textRecords(answer.out) : []);
  const stat = (path: unknown) => {
    const inside = inRoot(root, String(path));
    const kind = folders.has(inside) ? 'folder' : folders.get(folderOf(inside))?.get(nameOf(inside));
    if (kind === undefined) throw missing(inside);
    return kindMethods(kind);
  };
  const list = (path: unknown) => {
    const names = folders.get(inRoot(root, String(path)));
    if (names === undefined) throw missing(String(path));
    return [...names].map(([name, kind]) => ({ name, parentPath: path, path: `${path}${sep}${name}`, ...kindMethods(kind) }));
  };
  // Typed as Node's own functions with all their overloads; these are the calls that are made.
  return { statSync: stat, lstatSync: stat, readdirSync: list } as unknown as NonNullable<Options['fs']>;
}

/** Each folder with what is in it; '' is the root. */
function foldersOf(paths: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Kind>> {
  const folders = new Map<string, Map<string, Kind>>([['', new Map()]]);
  const put = (path: string, kind: Kind): void => {
    const folder = folderOf(path);
    if (!folders.has(folder)) {
      folders.set(folder, new Map());
      put(folder, 'folder');
    }
    folders.get(folder)?.set(nameOf(path), kind);
  };
  for (const path of paths) put(path, 'file');
  return folders;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function kindMethods(kind: Kind) {
  const no = () => false;
  const rest = { isSymbolicLink: no, isBlockDevice: no, isCharacterDevice: no, isFIFO: no, isSocket: no };
  return { ...rest, isFile: () => kind === 'file', isDirectory: () => kind === 'folder' };
}

function missing(path: string): Error {
  return Object.assign(new Error(`not in the index: ${path}`), { code: 'ENOENT' });
}
