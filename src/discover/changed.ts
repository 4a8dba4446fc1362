import { gitIn } from './git/git.js';
import type { Named } from './named.js';
import type { DiscoveryProblem } from './scan/search.js';

type Changed = { readonly ok: true; readonly named: Named } | { readonly ok: false; readonly problem: DiscoveryProblem };

/**
 * The named files that differ from the point where the branch left `ref`: in its commits, in the index and in the work tree, new ones that git does
 * not ignore among them. A pull request would show the same, but for the files that are not committed yet.
 */
export function changedOnly(named: Named, ref: string): Changed {
  const git = gitIn(named.root);
  const base = git.call(['merge-base', '--end-of-options', ref, 'HEAD']);
  if (base.kind !== 'ok') return refused(base.kind === 'failed' && base.detail !== '' ? base.detail : `merge-base ${ref} HEAD`);
  const since = base.out.toString('utf8').trim();
  const answers = [
    git.call(['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', '--no-relative', since, '--']),
    git.call(['ls-files', '-z', '--others', '--exclude-standard', '--full-name']),
  ];
  const paths = new Set<string>();
  for (const answer of answers) {
    if (answer.kind !== 'ok') return refused(answer.kind === 'failed' ? answer.detail : 'git');
    for (const path of answer.out.toString('utf8').split('\0')) if (path !== '') paths.add(path);
  }
  const includes = (path: string): boolean => paths.has(path) && named.includes(path);
  return { ok: true, named: { ...named, files: new Set([...named.files].filter(includes)), needsList: true, everything: false, includes } };
}

function refused(detail: string): Changed {
  return { ok: false, problem: { kind: 'git-failed', detail } };
}
