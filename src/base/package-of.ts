import { folderOf } from './folder-of.js';

const MANIFEST =
  /(?:^|\/)(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.py|requirements\.txt|composer\.json|Gemfile|[^/]+\.csproj)$/;

/** Folders with a manifest, found once for each listing. */
const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The nearest folder at or above `path` with a manifest in it; '' for the root. */
export function packageOf(path: string, allPaths: ReadonlySet<string>): string {
  const folders = manifestFolders(allPaths);
  let folder = folderOf(path);
  while (folder !== '' && !folders.has(folder)) folder = folderOf(folder);
  return folder;
}

/** Whether a path is that of a manifest. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

function manifestFolders(allPaths: ReadonlySet<string>): ReadonlySet<string> {
  const found = known.get(allPaths) ?? new Set([...allPaths].filter((path) => MANIFEST.test(path)).map(folderOf));
  known.set(allPaths, found);
  return found;
}
