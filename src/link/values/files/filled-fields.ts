import type { Node, Tree } from '../../../model/index.js';

const filled = new WeakMap<Node, Map<string, Tree>>();

/** A decoder or a container puts a value of a config file into a field of a class in `home`: who reads the field reads the setting. */
export function noteField(value: Node, field: string, home: Tree): void {
  const known = filled.get(value) ?? new Map<string, Tree>();
  filled.set(value, known.set(field, home));
}

/** The fields that a value of a config file was put into, each with the file of its class. */
export function fieldsFilledBy(value: Node): ReadonlyMap<string, Tree> {
  return filled.get(value) ?? new Map();
}
