import type { AbstractValue } from './abstract-value.js';

/** The name of an enum's member; null for any other value. */
export function memberName(value: AbstractValue): string | null {
  const place = value.kind === 'instance' ? value.made?.node.parent : value.kind === 'node' ? value.node : null;
  return place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum ? place.name : null;
}

/** What a map is asked for: an enum's member is its name, so that `URLS.put(Region.CN, …)` and `URLS.get(Region.CN)` meet. */
export function asKey(value: AbstractValue): AbstractValue {
  const name = memberName(value);
  if (name === null) return value;
  const { steps, certain, caller, pathCondition, routed } = value;
  return { steps, certain, caller, pathCondition, routed, kind: 'text', text: name, from: [] };
}
