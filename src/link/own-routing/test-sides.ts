import { ancestors } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { isNegation } from './guards.js';

/** What a test chooses where it holds, and where it fails: `test ? a : b`, `if (test) return a; return b`; null where that is no expression. */
export type Sides = { readonly holds: Node | null; readonly fails: Node | null };

export function sidesOf(tree: Tree, test: Node): Sides | null {
  let isNegated = false;
  let below = test;
  for (const above of ancestors(test)) {
    if (isNegation(tree, above)) isNegated = !isNegated;
    else if (above.kind === 'choice' || above.kind === 'branch') {
      if (above.condition !== below) return null;
      const [first, second] = above.kind === 'choice' ? above.options : [chosen(above.then), chosen(above.otherwise) ?? behind(above)];
      const [then, otherwise] = [first ?? null, second ?? null];
      return isNegated ? { holds: otherwise, fails: then } : { holds: then, fails: otherwise };
    } else if (above.kind !== 'member' && above.kind !== 'call' && above.kind !== 'group') return null;
    below = above;
  }
  return null;
}

/** What statements return, or write into a variable. */
function chosen(statements: readonly Node[]): Node | null {
  const [first] = statements;
  if (first?.kind === 'group' && first.children.length === 1) return chosen(first.children);
  return first?.kind === 'return' || first?.kind === 'assign' || first?.kind === 'define' ? first.value : null;
}

/** What follows a branch that returns. */
function behind(branch: Node): Node | null {
  const { parent } = branch;
  const statements = parent?.kind === 'function' ? parent.body : parent?.kind === 'group' ? parent.children : [];
  const next = statements[statements.indexOf(branch) + 1];
  return next?.kind === 'return' ? next.value : null;
}
