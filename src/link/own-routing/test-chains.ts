import { ancestors, walk } from '../../base/tree.js';
import type { BranchNode, Node, Tree } from '../../model/index.js';
import { isNegation, stops } from './guards.js';

/**
 * `if (type.startsWith('bg.goods')) return 'goods'; if (…) return …; throw …`, or the same with `else`: the conditions of a chain of tests of which
 * the program stops where none holds; null where a test is in no such chain.
 */
export function stoppingChain(tree: Tree, test: Node): readonly Node[] | null {
  const own = branchOf(tree, test);
  if (own === null) return null;
  const first = outermost(own);
  const arms = armsOf(first);
  const last = arms.at(-1)?.otherwise ?? [];
  const conditions = arms.map(({ condition }) => condition);
  if (last.length > 0) return stops(tree, last) ? conditions : null;
  if (!returns(own)) return null;
  const beside = statementsAround(first);
  for (const next of beside.slice(beside.indexOf(first) + 1)) {
    if (stops(tree, [next])) return [...conditions, ...beside.filter((one) => one.kind === 'branch').flatMap(conditionsOf)];
    if (next.kind !== 'branch') return null;
  }
  return null;
}

/** The branch that holds where the test does. */
function branchOf(tree: Tree, test: Node): BranchNode | null {
  let below = test;
  for (const above of ancestors(test)) {
    if (above.kind === 'branch') return above.condition === below ? above : null;
    if (isNegation(tree, above) || /^(?:function|define|assign|return)$/.test(above.kind)) return null;
    below = above;
  }
  return null;
}

/** The first of `if … else if …`. */
function outermost(branch: BranchNode): BranchNode {
  let at = branch;
  while (at.parent?.kind === 'branch' && at.parent.otherwise.length === 1 && at.parent.otherwise[0] === at) at = at.parent;
  return at;
}

function armsOf(branch: BranchNode): readonly BranchNode[] {
  const [only, another] = branch.otherwise;
  return only?.kind === 'branch' && !another ? [branch, ...armsOf(only)] : [branch];
}

function conditionsOf(branch: BranchNode): readonly Node[] {
  return armsOf(branch).map(({ condition }) => condition);
}

function returns({ then }: BranchNode): boolean {
  return then.some((statement) => [...walk(statement)].some(({ kind }) => kind === 'return'));
}

function statementsAround({ parent }: Node): readonly Node[] {
  return parent?.kind === 'function' ? parent.body : parent?.kind === 'group' ? parent.children : [];
}
