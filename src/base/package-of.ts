import { folderOf } from './folder-of.js';

const MANIFEST =
  /(?:^|\/)(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.py|requirements\.txt|composer\.json|Gemfile|[^/]+\.csproj)$/;

/** Found once for each listing: the folders with a manifest, and those of the files that were asked about, by path. */
type Packages = { readonly manifests: ReadonlySet<string>; readonly of: Map<string, string> };

const known = new WeakMap<ReadonlySet<string>, Packages>();

/** The nearest folder at or above `path` with a manifest in it; '' for the root. */
export function packageOf(path: string, allPaths: ReadonlySet<string>): string {
  const { manifests, of } = packagesOf(allPaths);
  const before = of.get(path);
  if (before !== undefined) return before;
  let found = folderOf(path);
  while (found !== '' && !manifests.has(found)) found = folderOf(found);
  of.set(path, found);
  return found;
}

/** Whether a path is that of a manifest. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

function packagesOf(allPaths: ReadonlySet<string>): Packages {
  const found = known.get(allPaths) ?? {
    manifests: new Set([...allPaths].filter((path) => MANIFEST.test(path)).map(folderOf)),
    of: new Map<string, string>(),
  };
  known.set(allPaths, found);
  return found;
}
