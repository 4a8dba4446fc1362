import { remembered } from '../../base/tree.js';
import type { Tree } from '../../model/index.js';
import type { Program } from './program.js';

/**
 * The open files of code of a kind, asked for again and again: each file is looked at once, also one that comes in later. `is` must be the same function each
 * time.
 */
export function codeThat(program: Program, is: (tree: Tree) => boolean): readonly Tree[] {
  const byKind = known(program);
  const all = byKind.get(is) ?? { counted: 0, found: [] };
  byKind.set(is, all);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree && is(tree)) all.found.push(tree);
  }
  return all.found;
}

const known = remembered((_: Program) => new Map<(tree: Tree) => boolean, { counted: number; readonly found: Tree[] }>());
