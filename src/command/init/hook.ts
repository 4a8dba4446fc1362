import { dirname, join, relative } from 'node:path';
import { slashed } from '../../config/speakers.js';
import { hookPath } from '../../discover/git/hook-path.js';
import { readText, type TextFile } from '../../discover/paths/config-file.js';
import { quotedWord } from '../../report/next.js';
import type { World } from '../world.js';

/** The pre-commit hook of this repository, and the file that defines it. `git`: a plain hook; `shared`: one that other repositories run too. */
export type Hook = { readonly of: 'git' | 'shared' | 'husky' | 'pre-commit'; readonly path: string; readonly there: TextFile };

/** pre-commit and husky know where their hooks are better than git does; null outside git. */
export function hookOf(root: string, { host }: World): Hook | null {
  const git = hookPath(root, 'pre-commit');
  if (git === null) return null;
  const hook = (of: Hook['of'], path: string): Hook => ({ of, path, there: readText(path) });
  for (const name of ['.pre-commit-config.yaml', '.pre-commit-config.yml'])
    if (host.lstat(join(root, name))) return hook('pre-commit', join(root, name));
  if (host.lstat(join(root, '.husky'))?.kind === 'folder') return hook('husky', join(root, '.husky', 'pre-commit'));
  return hook(git.shared ? 'shared' : 'git', git.path);
}

/**
 * The command that installs a hook of these files; null where it is installed. husky sets `core.hooksPath` to its folder, pre-commit writes the plain
 * hook and puts its own address in it.
 */
export function missingInstall({ of }: Hook, root: string): 'npx husky' | 'pre-commit install' | null {
  const git = hookPath(root, 'pre-commit');
  if (git === null || of === 'git' || of === 'shared') return null;
  if (of === 'husky') return /[\\/]\.husky[\\/]/.test(git.path) ? null : 'npx husky';
  const written = readText(git.path);
  return written.ok && written.text.includes('pre-commit') ? null : 'pre-commit install';
}

/* A commit that passes is silent. */
export const flags = '--staged --quiet';

/**
 * How a hook, which runs at the root, starts the tool. `where`: in the package at the root, in a package below it (from which `init` was
 * run), or fetched at each commit, since no package has it; `missing`: a package is there, but the tool is not installed in it.
 */
export function commandIn(
  root: string,
  { host, cwd, version }: World,
): { readonly command: string; readonly where: 'root' | 'below' | 'fetched' | 'missing' } {
  for (let folder = host.realpath(cwd); ; folder = dirname(folder)) {
    const isRoot = folder === root;
    if (isInstalled(folder, host)) {
      if (isRoot) return { command: `npx --no-install temu-codemod ${flags}`, where: 'root' };
      const bin = slashed(relative(root, join(folder, 'node_modules/.bin/temu-codemod')));
      return { command: `${quotedWord(bin)} ${flags}`, where: 'below' };
    }
    if (isRoot || dirname(folder) === folder) break;
  }
  if (readText(join(root, 'package.json')).ok) return { command: `npx --no-install temu-codemod ${flags}`, where: 'missing' };
  return { command: `npx --yes temu-codemod@${version} ${flags}`, where: 'fetched' };
}

/** A manifest that names it counts as well: who clones the repository installs it then. */
function isInstalled(folder: string, host: World['host']): boolean {
  if (host.lstat(join(folder, 'node_modules/.bin/temu-codemod')) !== null) return true;
  const manifest = readText(join(folder, 'package.json'));
  return manifest.ok && /"temu-codemod"\s*:\s*"/.test(manifest.text);
}
