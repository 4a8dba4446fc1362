import { readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { isManifest } from '../../base/package-of.js';
import { inRoot } from './root.js';
import { walk } from './walk.js';

/** What stands at the top of a project beside the manifests of packages: build files, workspaces, checkouts of other systems, this tool's config. */
const TOP =
  /^(?:settings\.gradle(?:\.kts)?|build\.xml|go\.work|pnpm-workspace\.yaml|lerna\.json|nx\.json|deno\.jsonc?|Pipfile|setup\.cfg|manage\.py|artisan|(?:docker-)?compose\.ya?ml|Makefile|temu-codemod\.config\.json|\.hg|\.svn|\.jj|[^/]+\.(?:slnx?|vbproj|fsproj))$/;

/**
 * Outside git: the folders below `root` that are read for what is named in `folders`, relative to it; null: all of it, unless many
 * projects lie there. Of each the outermost folder with a project's file in it (a package's root lies within its project's); where there is none, the folder itself.
 */
export function projectsAround(root: string, folders: readonly string[]): readonly string[] | null {
  if (!holdsMany(root)) return null;
  const tops = [...new Set(folders.map((folder) => inRoot(root, projectAround(root, folder))))];
  return tops.includes('') ? null : tops.filter((top) => !tops.some((other) => top.startsWith(`${other}/`)));
}

/** Folders below a working directory up to which it is read as one project, whatever lies in it. */
const FEW = 2_000;

/** A home folder, one for what is temporary, and a large one that is no project and has several in it. */
function holdsMany(root: string): boolean {
  if (root === homedir() || root === tmpdir() || dirname(root) === root) return true;
  return !isTop(root) && namesIn(root).filter((name) => isTop(join(root, name))).length > 1 && isLarge(root);
}

function isLarge(root: string): boolean {
  let folders = 0;
  walk(root, '', () => ++folders <= FEW);
  return folders > FEW;
}

/** A package that was once installed in the home folder makes no project of all that lies in it. */
function projectAround(root: string, folder: string): string {
  let top: string | null = null;
  for (let at = folder; ; at = dirname(at)) {
    if (isTop(at) && (top === null || at !== homedir())) top = at;
    if (at === root || dirname(at) === at) return top ?? folder;
  }
}

function isTop(folder: string): boolean {
  return namesIn(folder).some((name) => isManifest(name) || TOP.test(name));
}

/** None where it is no folder, or cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
}
