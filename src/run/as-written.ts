import type { Change } from '../edit/index.js';
import type { Edit, SourceFile } from '../model/index.js';
import type { AsWritten } from '../report/here.js';
import { movedBy } from './moved.js';
import { fileAfter } from './planned.js';

/** The files as the run has left them; `edits` by path, those that led to `changes`. */
export function asWrittenOf(changes: readonly Change[], edits: ReadonlyMap<string, readonly Edit[]>): AsWritten {
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const made = new Map<string, SourceFile>();
  return {
    fileOf(file) {
      const change = byPath.get(file.path);
      if (change === undefined) return file;
      const known = made.get(file.path) ?? fileAfter(change, file);
      made.set(file.path, known);
      return known;
    },
    moved: movedBy(edits),
  };
}
