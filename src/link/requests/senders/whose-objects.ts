import type { FunctionNode } from '../../../model/index.js';
import { type AbstractValue, unresolvedOf } from '../../values/abstract-value.js';

/** The functions whose callers tell which objects these are: a parameter of which only the type is known is any object of that until then. */
export function whoseObjects(objects: readonly AbstractValue[]): readonly FunctionNode[] {
  const given = objects.flatMap((value) => (value.kind === 'instance' && value.made === null ? (value.given?.node.parent ?? []) : []));
  return [...new Set([...unresolvedOf(objects), ...given.filter((fn) => fn.kind === 'function')])];
}
