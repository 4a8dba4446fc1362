import { remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { bodyKeys } from '../../clients/type-names.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { assignmentsUnder, callsWith } from '../../symbols/writes.js';
import { type AbstractValue, type Holder, nodeValue } from '../abstract-value.js';
import type { Session } from '../session.js';
import { openObject } from './open-objects.js';

/** The one place that puts something under a key into what a variable holds, on every way through the variable's own function; null for any other. */
function surePut(session: Session, holder: Holder, key: string): Ref | null {
  const puts = callsWith(session, holder).filter(({ tree, node: { callee, args } }) => {
    if (callee.kind !== 'member') return false;
    const [first] = args;
    if (/^(?:put|set|Add|Set)$/.test(callee.property)) return first?.kind === 'string' && first.value === key;
    return callee.property === 'update' && entriesOf(args).some((entry) => entry.kind === 'entry' && keyOf(tree, entry.key) === key);
  });
  const [only, another] = [...puts, ...assignmentsUnder(session, holder, key)];
  if (!only || another || isConditional(only.node)) return null;
  return enclosing(only.node) === functionAround(holder.decl.node) ? only : null;
}

/** `update({ "type": t })`, `update(type=t)` */
function entriesOf(args: readonly Node[]): readonly Node[] {
  return args.flatMap((arg) => (arg.kind === 'object' ? arg.entries : [arg]));
}

function functionAround(decl: Node): Node | null {
  return decl.kind === 'param' ? decl.parent : enclosing(decl);
}

/** Under this key an object has the values that were put there before `at`, whatever else the object has. */
export function isAlwaysWritten(session: Session, holders: readonly Holder[], key: string, at: Ref): boolean {
  return holders.some((holder) => {
    const put = surePut(session, holder, key);
    return put !== null && put.tree === at.tree && enclosing(put.node) === enclosing(at.node) && put.node.range.end <= at.node.range.start;
  });
}

/** Something that nobody knows and that the type is put into, on every way: an object, whatever else it has. Null for anything else. */
export function filledUnknown(session: Session, value: AbstractValue, holder: Holder): AbstractValue | null {
  if (value.kind !== 'unknown' || value.soft || holder.decl.property !== null) return null;
  if (!isFilled(session, holder)) return null;
  const { tree, node } = holder.decl;
  const { caller, pathCondition, routed } = value;
  return { ...nodeValue({ tree, node: openObject(node, value) }, holder.env, [holder]), caller, pathCondition, routed };
}

/** The type is put into what the variable holds, by one place on every way: whatever it is, and whoever asks. */
function isFilled(session: Session, holder: Holder): boolean {
  const ofDecl = filled(session).get(holder.decl.node) ?? new Map<string, boolean>();
  filled(session).set(holder.decl.node, ofDecl);
  const known = ofDecl.get(holder.name) ?? bodyKeys.some((key) => surePut(session, holder, key) !== null);
  ofDecl.set(holder.name, known);
  return known;
}

const filled = remembered((_session: Session) => new WeakMap<Node, Map<string, boolean>>());
