import { nodesAtHand } from '../../base/tree.js';
import type { Node } from '../../model/index.js';
import type { Program } from '../program/program.js';

type Known = { counted: number; readonly names: Set<string> };

const known = new WeakMap<Program, Known>();

/** The names under which the Python files that are open by now put something on an object or into a class. */
export function pythonFields(program: Program): ReadonlySet<string> {
  const all: Known = known.get(program) ?? { counted: 0, names: new Set() };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree?.language !== 'python') continue;
    for (const node of nodesAtHand(tree)) {
      const name = fieldOf(node);
      if (name !== null) all.names.add(name);
    }
  }
  return all.names;
}

function fieldOf(node: Node): string | null {
  if (node.kind === 'assign') return node.target.kind === 'member' ? node.target.property : null;
  return node.kind === 'define' && node.parent?.kind === 'class' ? node.name : null;
}
