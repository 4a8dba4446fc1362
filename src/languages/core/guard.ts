import { adopt } from '../../base/tree.js';
import type { CommentNode, Language, Node, Range, SourceFile, Tree, UnparsedWhy } from '../../model/index.js';
import { bareString, groupNode, range } from './nodes.js';

/** Strings and comments that a format finds in a text, before they become a tree. */
export type Parsed = {
  readonly nodes: readonly Node[];
  readonly comments: readonly CommentNode[];
  readonly errors: readonly Range[];
};

/**
 * Runs a parser and makes the tree. Parsers of others throw on odd input (deep nesting overflows their stack): then the whole text
 * is one string and `unparsed` says so, which sends every token in it to review.
 */
export function guarded(file: SourceFile, language: Language, parse: (text: string) => Parsed): Tree {
  try {
    return treeOf(file, language, parse(file.text), null);
  } catch {
    const end = file.text.length;
    return treeOf(file, language, { nodes: [bareString(file.text, 0, end)], comments: [], errors: [range(0, end)] }, 'parser-failed');
  }
}

/** A tree of a file that is not looked into. */
export function unparsed(file: SourceFile, language: Language, why: UnparsedWhy): Tree {
  return treeOf(file, language, { nodes: [], comments: [], errors: [] }, why);
}

function treeOf(file: SourceFile, language: Language, parsed: Parsed, why: UnparsedWhy | null): Tree {
  const root = adopt(groupNode(range(0, file.text.length), parsed.nodes));
  const comments = [...parsed.comments].sort((a, b) => a.range.start - b.range.start);
  for (const comment of comments) comment.parent = root;
  return { file, language, root, comments, errors: parsed.errors, unparsed: why };
}
