import { remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { aside, isCutOff, type Session, withOwnBudget } from '../session.js';
import type { Touch } from './touches.js';

const NOTHING: ReadonlySet<Node> = new Set();

const known = remembered((_session: Session) => new Map<Touch, ReadonlySet<Node>>());

/**
 * The targets of a statement that puts something into an object: the literals that it may be, and the classes of objects, their bases and subclasses
 * among them.
 */
export function touchedBy(session: Session, touch: Touch): ReadonlySet<Node> {
  const before = known(session).get(touch);
  if (before) return before;
  if (isCutOff(session)) return NOTHING;
  // The target's classes may lead here again.
  known(session).set(touch, new Set());
  const found = new Set<Node>();
  const { on } = touch;
  // What a prototype has, the objects of its class have.
  const owner = on.kind === 'member' && on.property === 'prototype' ? on.object : on;
  const { values, isWhole } = targetsOf(session, { tree: touch.tree, node: owner });
  for (const value of values) {
    if (value.kind === 'node') found.add(value.node);
    if (value.kind === 'instance') for (const one of hierarchyOf(session, value.type)) found.add(one.node);
  }
  if (isWhole) known(session).set(touch, found);
  else known(session).delete(touch);
  return found;
}

/** `isWhole`: whoever asks later, and for itself, would be told no more. */
function targetsOf(session: Session, { tree, node }: Ref): { readonly values: readonly AbstractValue[]; readonly isWhole: boolean } {
  const { state } = session;
  let isCut = false;
  state.touching++;
  try {
    const look = (): readonly AbstractValue[] => {
      const found = evaluate(session, node, tree, TOP);
      isCut = isCutOff(session);
      return found;
    };
    // Each with looks of its own on the way to the other, they would multiply.
    const values = state.touching === 1 ? withOwnBudget(session, look) : aside(session, look);
    return { values, isWhole: !isCut || state.touching === 1 };
  } finally {
    state.touching--;
  }
}
