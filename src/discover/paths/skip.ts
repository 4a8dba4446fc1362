/** Folders and files that are never searched, by path. */

/** A folder of this name holds other people's code if one of `proof` is in it; no proof asked where the name says enough. */
const DEPENDENCIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['node_modules', []],
  ['bower_components', []],
  ['jspm_packages', []],
  ['site-packages', []],
  ['.venv', []],
  ['.pnpm-store', []],
  // Compiled copies of scripts that stand beside it.
  ['__pycache__', []],
  ['Pods', ['Manifest.lock']],
  ['venv', ['pyvenv.cfg', 'bin/activate', 'Scripts/activate.bat']],
  ['env', ['pyvenv.cfg']],
  ['.yarn', ['cache', 'releases', 'unplugged']],
  // Go, PHP, Ruby; a folder of the user's own may have this name too.
  ['vendor', ['modules.txt', 'autoload.php', 'composer', 'bundle', 'cache']],
]);

const NAMES = [...DEPENDENCIES.keys()].map((name) => name.replace('.', '\\.')).join('|');
const SEGMENT = new RegExp(`(?:^|/)(?:${NAMES})(?=/)`, 'g');

/** Parts of all paths that are skipped, in one expression: nearly every path has none, and is looked at once instead of three times. */
const SPECIAL = new RegExp(`(?:${NAMES})/|lock|shrinkwrap|\\.sum$|temu-codemod`);

/** Why a path is not opened at all; `path` is then the file, or the folder of dependencies that it is in. `exists` takes relative paths. */
export function unsearchedBy(
  path: string,
  exists: (path: string) => boolean,
): { readonly path: string; readonly reason: 'dependency' | 'own-file' | 'lock-file' } | null {
  if (!SPECIAL.test(path)) return null;
  const folder = dependencyFolder(path, exists);
  if (folder !== null) return { path: folder, reason: 'dependency' };
  if (isOwnPath(path)) return { path, reason: 'own-file' };
  return isLockFile(path) ? { path, reason: 'lock-file' } : null;
}

/** The outermost folder above `path` that holds dependencies; null where there is none. */
function dependencyFolder(path: string, exists: (path: string) => boolean): string | null {
  for (const match of path.matchAll(SEGMENT)) {
    const folder = path.slice(0, match.index + match[0].length);
    if (isDependencyFolder(folder, exists)) return folder;
  }
  return null;
}

export function isDependencyFolder(folder: string, exists: (path: string) => boolean): boolean {
  const proof = DEPENDENCIES.get(folder.slice(folder.lastIndexOf('/') + 1));
  if (proof === undefined) return false;
  return proof.length === 0 || proof.some((name) => exists(`${folder}/${name}`));
}

const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|composer\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|go\.sum|go\.work\.sum|Cargo\.lock|packages\.lock\.json|gradle\.lockfile|buildscript-gradle\.lockfile|pubspec\.lock|mix\.lock|flake\.lock)$/;

export function isLockFile(path: string): boolean {
  return LOCK_FILE.test(path);
}

/** The tool's state outside git, its config with the decisions, and temporary files of a run that was killed. */
const OWN_PATH = /(?:^|\/)(?:temu-codemod\.config\.json$|\.temu-codemod(?:\/|$)|\.temu-codemod-(?:save-)?[0-9a-f]+-[0-9a-f]+\.tmp$)/;

export function isOwnPath(path: string): boolean {
  return OWN_PATH.test(path);
}
