import type { ChoiceNode, Node, Tree } from '../../../model/index.js';
import { ABSENT, type AbstractValue, type Env, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { type Session, withLargeShare } from '../session.js';
import { decide } from './conditions.js';
import { under, waysOf } from './ways.js';

export function chosen(session: Session, node: ChoiceNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (node.condition === null) return firstTruthy(session, node, tree, env);
  const truth = decide(session, node.condition, tree, env);
  const [yes, no] = node.options;
  const otherwise = (): readonly AbstractValue[] => (no ? evaluate(session, no, tree, env) : [ABSENT]);
  if (truth === 'no') return otherwise();
  const then = yes ? withLargeShare(session, () => evaluate(session, yes, tree, env)) : [UNKNOWN];
  if (truth === 'yes') {
    session.armTaken(session, node, tree, env);
    return then;
  }
  const ways = (arm: 0 | 1) => waysOf(session, node.condition, tree, env, arm);
  return [...under(then, ways(0)), ...under(otherwise(), ways(1))];
}

/** `a || b`; what throws gives nothing: `$sites[$name] ?? throw new …`. */
function firstTruthy(session: Session, { options }: ChoiceNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const isThrown = ({ range }: Node): boolean => tree.file.text.startsWith('throw ', range.start);
  const given = options.filter((option) => !isThrown(option));
  // What stands before a default may lead through a whole program, which the default does not depend on.
  return firstThere(
    given.map((option, i) => {
      const look = () => evaluate(session, option, tree, env);
      return i < given.length - 1 ? () => withLargeShare(session, look) : look;
    }),
  );
}

/**
 * The first of some values that is there: what is surely there ends the search; what is surely not there is passed over. What is only possible, an entry by
 * a key that nobody knows, may be missing.
 */
export function firstThere(options: readonly (() => readonly AbstractValue[])[]): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  for (const [i, option] of options.entries()) {
    const values = option();
    const isLast = i === options.length - 1;
    const isThere = (value: AbstractValue): boolean =>
      value.kind === 'text' ? value.text !== '' : value.kind !== 'absent' && value.kind !== 'unknown';
    found.push(...values.filter((value) => isLast || value.kind === 'unknown' || isThere(value)));
    if (values.length > 0 && values.every((value) => isThere(value) && value.kind !== 'library' && value.certain)) break;
  }
  return found.length > 0 ? found : [ABSENT];
}
