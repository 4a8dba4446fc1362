import { lazily } from '../base/lazily.js';
import type { Change } from '../edit/index.js';
import { parse } from '../languages/index.js';
import type { Tree } from '../model/index.js';
import type { Reading } from './read-trees.js';

/** Lets the nodes of changed files go: the files are judged as they would be, and only a plan that fails looks into them again as they are. */
export function shelve(changes: readonly Change[], { trees, excerpts }: Reading): void {
  for (const { path } of changes) {
    const tree = trees.get(path);
    if (tree && !excerpts.has(path) && tree.unparsed === null) trees.set(path, parsedAgain(tree));
  }
}

/** Lets the nodes of all files go: what is told of a settled plan asks for their texts alone. */
export function shelveAll(trees: Map<string, Tree>): void {
  for (const [path, tree] of trees) trees.set(path, parsedAgain(tree));
}

/** The same tree without its nodes, which are made anew for whoever asks for them. */
function parsedAgain({ file, language, unparsed }: Tree): Tree {
  const again = lazily(() => parse(file));
  return {
    file,
    language,
    unparsed,
    get root() {
      return again().root;
    },
    get comments() {
      return again().comments;
    },
    get errors() {
      return again().errors;
    },
  };
}
