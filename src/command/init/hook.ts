import { join } from 'node:path';
import { hookPath, readText, type TextFile } from '../../discover/paths/config-file.js';
import type { World } from '../world.js';

/** What runs before a commit here, and the file that says so. `git`: a plain hook; `shared`: one that other repositories run too. */
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
 * What makes a hook of these files run: null where it does already. husky sets `core.hooksPath` to its folder, pre-commit writes the plain
 * hook and puts its own address in it.
 */
export function missingInstall({ of }: Hook, root: string): 'npx husky' | 'pre-commit install' | null {
  const git = hookPath(root, 'pre-commit');
  if (git === null || of === 'git' || of === 'shared') return null;
  if (of === 'husky') return /[\\/]\.husky[\\/]/.test(git.path) ? null : 'npx husky';
  const written = readText(git.path);
  return written.ok && written.text.includes('pre-commit') ? null : 'pre-commit install';
}

/** How this repository starts the tool, and whether it is there to be started. */
export function commandIn(root: string, { host, version }: World): { readonly command: string; readonly installed: boolean } {
  const manifest = readText(join(root, 'package.json'));
  if (!manifest.ok) return { command: `npx --yes temu-codemod@${version} --staged`, installed: true };
  const installed = /"temu-codemod"\s*:\s*"/.test(manifest.text) || host.lstat(join(root, 'node_modules/.bin/temu-codemod')) !== null;
  return { command: 'npx --no-install temu-codemod --staged', installed };
}
