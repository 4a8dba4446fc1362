import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { codeOf } from '../../base/error-code.js';
import { isManifest } from '../../base/package-of.js';
import { inRoot } from './root.js';

/** What stands at the top of a project beside the manifests of packages: build files, workspaces, checkouts of other systems, this tool's config. */
const TOP =
  /^(?:settings\.gradle(?:\.kts)?|build\.xml|go\.work|pnpm-workspace\.yaml|lerna\.json|nx\.json|deno\.jsonc?|Pipfile|setup\.cfg|manage\.py|artisan|(?:docker-)?compose\.ya?ml|Makefile|temu-codemod\.config\.json|\.hg|\.svn|\.jj|[^/]+\.(?:slnx?|vbproj|fsproj))$/;

/**
 * Outside git: the folders below `root` that are read for what is named in `folders`, relative to it; null: all of it. Of each the outermost
 * folder with a project's file in it (a package's root lies within its project's); where there is none, the folder itself.
 */
export function projectsAround(root: string, folders: readonly string[]): readonly string[] | null {
  const tops = [...new Set(folders.map((folder) => inRoot(root, projectAround(root, folder))))];
  return tops.includes('') ? null : tops.filter((top) => !tops.some((other) => top.startsWith(`${other}/`)));
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
  try {
    return readdirSync(folder).some((name) => isManifest(name) || TOP.test(name));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}
