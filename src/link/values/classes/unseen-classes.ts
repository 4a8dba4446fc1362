import { remembered } from '../../../base/tree.js';
import type { Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { lastName } from '../../program/syntax.js';
import { classesNamed } from '../../symbols/class-names.js';

/** `made`: by the names of declared types, those of the classes whose objects are put there. `counted`: calls of the program that are looked at. */
type Declared = { counted: number; readonly made: Map<string, Set<string>> };

const declaredIn = remembered((_program: Program): Declared => ({ counted: 0, made: new Map() }));

/**
 * Whether an object of a class that is not in sight (a missing file, a jar) stands somewhere in the place of this one: `TemuClient us = new UsTemuClient()`.
 * What is declared with the type, and nobody saw being made, may be such an object.
 */
export function hasUnseenKind(program: Program, type: string, tree: Tree): boolean {
  if (!/^(?:java|csharp|kotlin)$/.test(tree.language)) return false;
  const declared = declaredIn(program);
  for (; declared.counted < program.callsAtHand.length; declared.counted++) {
    const node = program.callsAtHand[declared.counted]?.node;
    if (!node?.isNew || node.parent?.kind !== 'define' || node.parent.type === null || node.callee.kind !== 'name') continue;
    const name = lastName(node.parent.type);
    declared.made.set(name, (declared.made.get(name) ?? new Set()).add(node.callee.name));
  }
  return [...(declared.made.get(type) ?? [])].some((made) => made !== type && classesNamed(program, made, tree).length === 0);
}
