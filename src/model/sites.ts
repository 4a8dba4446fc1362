/** Tokens in files. */

import type { Range, SourceFile } from './files.js';
import type { Node, Tree } from './syntax.js';

/** One whole token that a plain search finds: an old type, or the CN host. */
export type Site = {
  readonly tree: Tree;
  readonly file: SourceFile;
  /** The token without its quotes. */
  readonly range: Range;
  readonly kind: 'type' | 'gateway';
  /** As written: the old type, or the host. */
  readonly found: string;
  /** The innermost StringNode, CommentNode or RegexNode that holds it; null where it stands in bare code. */
  readonly node: Node | null;
};

/** A type name of any kind in a string: old, partner's, or another that stays on CN. */
export type TypeUse = {
  readonly file: SourceFile;
  readonly range: Range;
  readonly type: string;
  readonly status: 'old' | 'partner' | 'other';
  readonly node: Node;
};
