import { isSleepDisturbed } from '../base/asleep.js';
import { needRoom } from '../base/memory.js';
import { parse } from '../languages/index.js';
import { letDullSleep } from '../link/index.js';
import type { SourceFile, Tree } from '../model/index.js';

/** Of so many files all is kept: what is let go costs a second parsing where it is asked for after all. */
const WHOLE = 200;

/** Of so many files none is kept whole: the first ones alone would take a tenth of the memory. */
const MANY = 1_000;

/**
 * The same tree without the bodies of functions that no rule begins at, where `before` trees are there already, or `all` are many; they come back for
 * whoever asks.
 */
export function keepBriefly(tree: Tree, before: number, all = before): Tree {
  if ((before >= WHOLE || all > MANY) && !isSleepDisturbed()) letDullSleep(tree, parsedAgain);
  return tree;
}

function parsedAgain(file: SourceFile): Tree {
  needRoom();
  return parse(file);
}
