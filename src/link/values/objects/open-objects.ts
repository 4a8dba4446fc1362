import type { Node, ObjectNode } from '../../../model/index.js';
import type { UnknownValue } from '../abstract-value.js';
import { standingFor } from '../pinned.js';

const made = new WeakMap<Node, { readonly value: UnknownValue; readonly object: ObjectNode }[]>();

/** An object with entries that nobody knows: what is put into it afterwards is known all the same. It is one object whenever the same is open about it. */
export function openObject(at: Node, value: UnknownValue): ObjectNode {
  const before = made.get(at) ?? [];
  made.set(at, before);
  const known = before.find((one) => isSame(one.value, value));
  if (known) return known.object;
  const { range, parent } = at;
  const object: ObjectNode = {
    kind: 'object',
    range,
    parent,
    entries: [{ kind: 'spread', range, parent, value: standingFor(value, at) }],
  };
  before.push({ value, object });
  return object;
}

function isSame(one: UnknownValue, other: UnknownValue): boolean {
  return one.unresolved.length === other.unresolved.length && one.unresolved.every((fn, i) => fn === other.unresolved[i]);
}
