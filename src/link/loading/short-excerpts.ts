import { firstFrom } from '../../base/sorted.js';
import type { Tree } from '../../model/index.js';
import { resolveImport } from '../symbols/import-resolver.js';
import { importersOf } from '../symbols/importers.js';
import type { Session } from '../values/session.js';

/** Of the excerpts those that another file imports, and those whose other statements hold one of the words. */
export function shortExcerpts(session: Session, excerpts: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  const required = requiredPaths(session);
  const sought = words.length === 0 ? null : new RegExp(`(?:${words.map(quoted).join('|')})(?![A-Za-z0-9_$])`, 'g');
  return [...excerpts].filter((path) => {
    const tree = session.program.trees.get(path);
    if (!tree) return false;
    return required.has(path) || importersOf(session, tree).length > 0 || (sought !== null && isInTheRest(tree, sought));
  });
}

/** By calls of `require` and `import`; those in definitions are imports like others. */
function requiredPaths({ program }: Session): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { tree, node } of program.calls) {
    const [from] = node.args;
    if (node.callee.kind !== 'name' || !/^(?:require|import)$/.test(node.callee.name) || from?.kind !== 'string') continue;
    const resolved = resolveImport(program, tree, from.value);
    for (const target of resolved.kind === 'trees' ? resolved.trees : []) paths.add(target.file.path);
  }
  return paths;
}

function isInTheRest({ file, root }: Tree, sought: RegExp): boolean {
  for (const { index } of file.text.matchAll(sought)) {
    const behind = root.children[firstFrom(root.children, index + 1, ({ range }) => range.start) - 1];
    if (!behind || behind.range.end <= index) return true;
  }
  return false;
}

function quoted(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
