import { isInside } from '../paths/root.js';
import { gitIn } from './git.js';

/**
 * Absolute path of the hook that git would run, `core.hooksPath` honoured; null outside git. `shared`: it lies neither in this work tree
 * nor in its repository, so other repositories run it too.
 */
export function hookPath(root: string, hook: string): { readonly path: string; readonly shared: boolean } | null {
  const git = gitIn(root);
  // One at a time: a path may hold a line end.
  const [path, repository] = [['--git-path', `hooks/${hook}`], ['--git-common-dir']].map((asked) => {
    const answer = git.call(['rev-parse', '--path-format=absolute', ...asked]);
    return answer.kind === 'ok' ? answer.out.toString('utf8').replace(/\r?\n$/, '') : null;
  });
  if (!path || !repository) return null;
  return { path, shared: !isInside(root, path) && !isInside(repository, path) };
}
