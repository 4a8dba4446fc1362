import { join } from 'node:path';
import type { MigrateOptions } from './options.js';
import type { World } from './world.js';

/**
 * The absolute folder whose paths the report names. Git starts a hook at the top of the repository, wherever `git commit` was typed, and tells that folder in
 * `GIT_PREFIX`: what is printed is pasted there. A command that names paths of its own starts at the top, and so does what is printed of it.
 */
export function readerOf(options: MigrateOptions, { cwd, env, host }: Pick<World, 'cwd' | 'env' | 'host'>): string {
  const { GIT_PREFIX: prefix } = env;
  if (!options.staged || !prefix || namesPaths(options) || host.lstat(join(cwd, '.git')) === null) return cwd;
  const reader = join(cwd, prefix);
  return host.lstat(reader)?.kind === 'folder' ? reader : cwd;
}

function namesPaths({ paths, catalogues, baseline, config, outputs }: MigrateOptions): boolean {
  return (
    paths.some((path) => path !== '.') ||
    catalogues.length > 0 ||
    baseline !== null ||
    config !== null ||
    outputs.some(({ file }) => file !== null)
  );
}
