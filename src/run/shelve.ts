import { needRoom } from '../base/memory.js';
import { letTextGo } from '../discover/index.js';
import { type Change, isWordForWord, respelt, textBefore } from '../edit/index.js';
import { parse } from '../languages/index.js';
import type { Edit, SourceFile, Tree } from '../model/index.js';
import { fileAfter } from './planned.js';
import type { Reading } from './read-trees.js';

/**
 * Lets the nodes of changed files go, and their texts where these follow from what they become: the files are judged as they would be, and only a plan that
 * fails looks into them again as they are. Answers the files that they would be, and the trees that these would have, where they follow from those without
 * parsing: made one by one, so that no two of many files are whole at a time.
 */
export function shelve({ changes, made: { edits } }: Shelved, { trees, excerpts }: Reading): Shelving {
  const files = new Map<string, SourceFile>();
  const respeltTrees = new Map<string, Tree>();
  for (const change of changes) {
    const { path } = change;
    const tree = trees.get(path);
    if (!tree || excerpts.has(path) || tree.unparsed !== null) continue;
    needRoom();
    const own = edits.get(path) ?? [];
    const after = fileAfter(change, tree.file);
    files.set(path, after);
    // A router module that is brought up to date has no edits, and another text.
    const changed = own.length > 0 && isWordForWord(tree, own) ? respelt(tree, own, after) : null;
    if (changed !== null) respeltTrees.set(path, changed);
    // While the plan is judged nobody asks for the text as it was.
    const before = textBefore(tree.file, own, after);
    if (before !== null) letTextGo(tree.file, before);
    trees.set(path, parsedAgain(tree));
  }
  return { files, respelt: respeltTrees };
}

/** By path, of changed files: what each would be, and the tree of it where no parsing is needed. */
export type Shelving = { readonly files: ReadonlyMap<string, SourceFile>; readonly respelt: ReadonlyMap<string, Tree> };

type Shelved = { readonly changes: readonly Change[]; readonly made: { readonly edits: ReadonlyMap<string, readonly Edit[]> } };

/** Lets the nodes of all files go: what is told of a settled plan asks for their texts alone. */
export function shelveAll(trees: Map<string, Tree>): void {
  for (const [path, tree] of trees) trees.set(path, parsedAgain(tree));
}

/** The same tree without its nodes, which are made anew for whoever asks for them. */
const parsedAgain = ({ file, language, unparsed }: Tree): Tree => new ShelvedTree(file, language, unparsed);

class ShelvedTree implements Tree {
  private again: Tree | null = null;

  constructor(
    readonly file: Tree['file'],
    readonly language: Tree['language'],
    readonly unparsed: Tree['unparsed'],
  ) {}

  get root(): Tree['root'] {
    return this.parsed().root;
  }

  get comments(): Tree['comments'] {
    return this.parsed().comments;
  }

  get errors(): Tree['errors'] {
    return this.parsed().errors;
  }

  private parsed(): Tree {
    this.again ??= parse(this.file);
    return this.again;
  }
}
