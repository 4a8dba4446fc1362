/** Edits and new files. */

import type { Range, SourceFile } from './files.js';

/** Replaces `range`. `expected` is the old text with one character on either side ('' at a file's end): the guard against a moved or migrated file. */
export type Edit = { readonly file: SourceFile; readonly range: Range; readonly expected: string; readonly text: string };

/** A new file of the tool's own: the routing module. Bytes are UTF-8. */
export type NewFile = { readonly path: string; readonly text: string };
