import { type Change, editAt, splice } from '../../src/edit/index.js';
import type { Edit, SourceFile } from '../../src/model/index.js';

/** Edits that put `text` in place of every `old`. */
export function replacing(file: SourceFile, old: string, text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = file.text.indexOf(old); at !== -1; at = file.text.indexOf(old, at + old.length)) {
    edits.push(editAt(file, { start: at, end: at + old.length }, text));
  }
  return edits;
}

export function spliced(file: SourceFile, edits: readonly Edit[]): Change {
  const result = splice(file, edits);
  if (!result.ok) throw new Error(`${file.path}: ${result.problem.kind}`);
  return result;
}
