import { literalPattern } from '../../base/literal-pattern.js';
import { firstFrom } from '../../base/sorted.js';
import type { Catalogue, Tree } from '../../model/index.js';
import { programOf } from '../program/program.js';
import type { Repository } from '../program/repository.js';
import { graphOf } from '../symbols/sight.js';
import type { Session } from '../values/session.js';

/** Of the excerpts those that another file imports: any of their names may be asked for. */
export function importedExcerpts(
  trees: ReadonlyMap<string, Tree>,
  excerpts: ReadonlySet<string>,
  repository: Repository,
  catalogue: Catalogue,
): readonly string[] {
  if (excerpts.size === 0) return [];
  const graph = graphOf(programOf('', trees, repository, catalogue));
  return [...excerpts].filter((path) => graph.seenBy(path).length > 0);
}

/** Of the excerpts those whose other statements name a member that was looked for. */
export function shortExcerpts({ program, opened }: Session, excerpts: ReadonlySet<string>): readonly string[] {
  const members = new Set([...opened.keys()].flatMap((question) => /^member:.*:([^:]+)$/s.exec(question)?.[1] ?? []));
  if (excerpts.size === 0 || members.size === 0) return [];
  const sought = new RegExp(`(?:${[...members].map(literalPattern).join('|')})(?![A-Za-z0-9_$])`, 'g');
  return [...excerpts].filter((path) => {
    const tree = program.trees.get(path);
    return tree !== undefined && isInTheRest(tree, sought);
  });
}

function isInTheRest({ file, root }: Tree, sought: RegExp): boolean {
  for (const { index } of file.text.matchAll(sought)) {
    const behind = root.children[firstFrom(root.children, index + 1, ({ range }) => range.start) - 1];
    if (!behind || behind.range.end <= index) return true;
  }
  return false;
}
