import { SmallMap } from '../../base/small-map.js';
import type { Node } from '../../model/index.js';
import type { AbstractValue, UnknownValue } from './abstract-value.js';

/**
 * What an unknown value was made of: a parameter, or what a call or a key made of that. There is one of each content, so that two values of one origin are the
 * same thing, whoever reads them.
 */
export type Origin = { readonly by: Node | string; readonly of: Origin | null };

const ofNodes = new WeakMap<Node, Origin>();
const further = new WeakMap<Origin, SmallMap<Node | string, Origin>>();

export function originAt(by: Node): Origin {
  const known = ofNodes.get(by) ?? { by, of: null };
  ofNodes.set(by, known);
  return known;
}

/** What a call (its node) or a property (its key) makes of something. */
export function originFurther(of: Origin | null, by: Node | string): Origin | null {
  if (of === null) return null;
  const all = further.get(of) ?? new SmallMap<Node | string, Origin>();
  further.set(of, all);
  const known = all.get(by) ?? { by, of };
  all.set(by, known);
  return known;
}

/** What a call makes of the value, as unknown as the value: nobody knows which, if an argument may be another one each time. */
export function madeFurther(value: UnknownValue, by: Node, args: readonly Node[]): UnknownValue {
  const isSame = args.every(({ kind }) => kind === 'string' || kind === 'plain' || kind === 'regex');
  return value.origin === null ? value : { ...value, origin: isSame ? originFurther(value.origin, by) : null };
}

/** A part of the value, nobody knows which. */
export function partOf(value: UnknownValue): UnknownValue {
  return value.origin === null ? value : { ...value, origin: null };
}

/** The one origin of all that is unknown among the values; null where they have several. */
export function originOf(values: readonly AbstractValue[]): Origin | null {
  const origins = new Set(values.flatMap((value) => (value.kind === 'unknown' ? [value.origin] : [])));
  const [only = null, another] = origins;
  return another === undefined ? only : null;
}
