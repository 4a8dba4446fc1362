import { type AbstractValue, START, TOP } from './abstract-value.js';

/** The name of an enum's member; null for any other value. */
export function memberName(value: AbstractValue): string | null {
  const place = value.kind === 'instance' ? value.made?.node.parent : value.kind === 'node' ? value.node : null;
  return place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum ? place.name : null;
}

/** A class stands for itself where it is a key: no text that a program writes is like it. */
function className(value: AbstractValue): string | null {
  if (value.kind !== 'node' || value.node.kind !== 'class') return null;
  return `\0${value.tree.file.path}:${value.node.range.start}`;
}

/** The key that a map is asked for: an enum's member is its name, so that `URLS.put(Region.CN, …)` and `URLS.get(Region.CN)` meet. */
export function asKey(value: AbstractValue): AbstractValue {
  const name = memberName(value) ?? className(value);
  if (name === null) return value;
  const { steps, certain, caller, pathCondition, routed } = value;
  return { steps, certain, caller, pathCondition, routed, kind: 'text', text: name, from: [] };
}

/** `for one in cls` in a method of an enum: its class. */
export function classOfEnum(value: AbstractValue): AbstractValue {
  if (value.kind !== 'instance' || value.made !== null || !value.type.node.isEnum || value.type.tree.language !== 'python') return value;
  return { ...START, kind: 'node', tree: value.type.tree, node: value.type.node, env: TOP, holders: [], asText: false };
}
