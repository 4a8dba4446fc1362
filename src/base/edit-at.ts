import type { Edit, Range, SourceFile } from '../model/index.js';
import { detached } from './detached.js';

/** An edit with its guard, which fails on a file that moved, or that holds the longer new name already. */
export function editAt(file: SourceFile, range: Range, text: string): Edit {
  return { file, range, expected: guardAt(file, range), text };
}

/** What stands there with one character on either side: a text by itself, since edits are kept longer than the text of their file. */
export function guardAt(file: SourceFile, { start, end }: Range): string {
  return detached(file.text.slice(Math.max(0, start - 1), end + 1));
}
