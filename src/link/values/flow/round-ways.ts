import { contains, remembered, walk } from '../../../base/tree.js';
import type { AssignNode, BranchNode, Node, Tree } from '../../../model/index.js';
import type { Env } from '../abstract-value.js';
import type { Session } from '../session.js';
import { decide } from './conditions.js';
import type { Truth } from './truth.js';

/** Whether a round comes to the assignment; `left`: the loop ends before. */
export function comesTo(session: Session, loop: Node, assign: AssignNode, tree: Tree, env: Env): Truth | 'left' {
  let isOpen = false;
  for (const branch of branchesIn(loop)) {
    const isAround = contains(branch.range, assign.range);
    if (!isAround && branch.range.start > assign.range.start) continue;
    const truth = decide(session, branch.condition, tree, env);
    const needed = isAround ? (branch.then.some((part) => contains(part.range, assign.range)) ? 'yes' : 'no') : null;
    if (truth === null)
      isOpen ||= isAround ? exitBy(tree, branch, needed === 'yes' ? 1 : 0) !== 'function' : exitBy(tree, branch, 0) === 'loop';
    else if (truth !== needed) {
      const exit = exitBy(tree, branch, truth === 'yes' ? 0 : 1);
      if (exit === 'function' || exit === 'loop') return 'left';
      if (isAround || exit === 'round') return 'no';
    }
  }
  return isOpen ? null : 'yes';
}

const branchesIn = remembered((loop: Node): readonly BranchNode[] =>
  [...walk(loop)].filter((node): node is BranchNode => node.kind === 'branch'),
);

const leaving = /(?:^|[;{}:)\n])\s*(continue|break|return|throw|raise|panic)\b[^;{}\n]*(?:\([^{}]*\))?;?\s*\}?\s*$/;

/** What an arm of an `if` leaves at its end: the round, the loop or the function. */
function exitBy({ file }: Tree, { condition, otherwise, range }: BranchNode, arm: 0 | 1): 'round' | 'loop' | 'function' | null {
  const other = otherwise[0]?.range.start ?? range.end;
  const text = arm === 1 ? file.text.slice(other, range.end) : withoutElse(file.text.slice(condition.range.end, other));
  const word = leaving.exec(text)?.[1];
  return word === undefined ? null : word === 'continue' ? 'round' : word === 'break' ? 'loop' : 'function';
}

/** `… } else {` → `…` */
function withoutElse(arm: string): string {
  const [bare, rest] = [arm.trimEnd(), /\belse ?[{:]?$/];
  return rest.test(bare) ? bare.replace(rest, '').trimEnd().replace(/\}$/, '') : bare;
}
