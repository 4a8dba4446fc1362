import { contains } from '../../../base/tree.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue } from '../abstract-value.js';
import type { Session } from '../session.js';

/** Expressions on one way beyond which the rest is not told. */
const LONGEST = 24;

/** A name that only one kind of shop gives up. */
export function isOfShops({ program }: Session, type: string | null): boolean {
  return type !== null && program.catalogue.migrations.get(type)?.applies === 'semi-only';
}

/** The values of an expression; a price review is told where it was read, as the code around may say what kind of shop is served. */
export function readAt(session: Session, values: readonly AbstractValue[], read: Ref): readonly AbstractValue[] {
  if (!values.some((value) => value.kind === 'text' && isOfShops(session, value.text))) return values;
  return values.map((value) => {
    if (value.kind !== 'text' || !isOfShops(session, value.text)) return value;
    const { reads = [] } = value;
    const last = reads.at(-1);
    const isAround = last !== undefined && last.tree === read.tree && contains(read.node.range, last.node.range);
    return isAround || reads.length >= LONGEST ? value : { ...value, reads: [...reads, read] };
  });
}
