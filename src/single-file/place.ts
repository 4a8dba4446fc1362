import { basename, dirname, resolve } from 'node:path';
import { type FoundConfigs, findConfigs } from '../config/index.js';
import { resolveNamed } from '../discover/named.js';
import { rootOf } from '../discover/paths/config-file.js';
import { inRoot, isInside } from '../discover/paths/root.js';
import { workTree } from '../discover/work-tree.js';

/** The repository around a file, and the names of its neighbours. */
export type Place = {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, forward slashes. */
  readonly path: string;
  readonly allPaths: ReadonlySet<string>;
  readonly ignored: boolean;
};

/** Root → its paths. A path that is not in it is reason to list anew: an editor makes files all day. */
const listings = new Map<string, ReadonlySet<string>>();

/** A file that is on no disk (an editor's buffer, a block of a document) stands alone. */
export async function placeOf(file: string, cwd: string): Promise<Place> {
  const search = {
    cwd,
    paths: [file],
    tokens: [],
    hosts: [],
    related: [],
    source: 'work-tree' as const,
    changedSince: null,
    onSearched: () => {},
  };
  const resolved = isInside(rootOf(cwd), file) ? await resolveNamed(search) : null;
  if (!resolved?.ok) return alone(file, cwd);
  const { named } = resolved;
  const [path] = named.files;
  if (path === undefined) return alone(file, cwd);
  const known = listings.get(named.root);
  if (known?.has(path)) return { root: named.root, path, allPaths: known, ignored: false };
  const source = workTree(named);
  const listing = await source.all();
  const allPaths = new Set('kind' in listing ? [] : listing.entries.filter(({ state }) => state !== 'ignored').map((entry) => entry.path));
  listings.set(named.root, allPaths);
  return { root: named.root, path, allPaths: new Set([...allPaths, path]), ignored: source.git() && !allPaths.has(path) };
}

function alone(file: string, cwd: string): Place {
  const root = isInside(rootOf(cwd), file) ? rootOf(cwd) : dirname(file);
  const path = inRoot(root, file) || basename(file);
  return { root, path, allPaths: new Set([path]), ignored: false };
}

/** The configs above the file; outside a repository the one of the working directory, as on the command line. */
export async function configFor(file: string, cwd: string): Promise<FoundConfigs> {
  const found = await findConfigs(dirname(resolve(cwd, file)), null);
  return found.ok && found.near.length === 0 ? findConfigs(cwd, null) : found;
}
