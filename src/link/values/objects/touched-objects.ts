import { remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { type Session, withOwnBudget } from '../session.js';
import type { Touch } from './touches.js';

const known = remembered((_session: Session) => new Map<Touch, ReadonlySet<Node>>());

/**
 * The targets of a statement that puts something into an object: the literals that it may be, and the classes of objects, their bases and subclasses
 * among them.
 */
export function touchedBy(session: Session, touch: Touch): ReadonlySet<Node> {
  const before = known(session).get(touch);
  if (before) return before;
  // The target's classes may lead here again.
  known(session).set(touch, new Set());
  const found = new Set<Node>();
  const { on } = touch;
  // What a prototype has, the objects of its class have.
  const owner = on.kind === 'member' && on.property === 'prototype' ? on.object : on;
  for (const value of withOwnBudget(session, () => evaluate(session, owner, touch.tree, TOP))) {
    if (value.kind === 'node') found.add(value.node);
    if (value.kind === 'instance') for (const one of hierarchyOf(session, value.type)) found.add(one.node);
  }
  known(session).set(touch, found);
  return found;
}
