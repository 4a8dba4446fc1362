import { familyOf } from '../../base/language-family.js';
import { languageOf } from '../../languages/index.js';
import type { Session } from '../values/session.js';

/** Files of a program that is small enough to be read as a whole. */
const SMALL = 150;

/**
 * Opens every file that imports tie to those at hand, in either direction, where all of them together are a small program: its helpers and
 * base classes name neither a type nor a URL, and whoever calls them may hold nothing of the platform either. A larger one is opened on demand.
 */
export function openSmallProgram({ program, graph }: Session): void {
  if (program.isClosed()) return;
  const found = new Set(program.code.map(({ file }) => file.path).filter((path) => familyOf(languageOf(path).id) !== null));
  for (const path of found) {
    for (const one of [...graph.importsOf(path), ...graph.seenBy(path)]) found.add(one);
    if (found.size > SMALL) return;
  }
  for (const path of found) if (!program.trees.has(path)) program.open(path);
}
