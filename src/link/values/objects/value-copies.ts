import type { AbstractValue, Holder, Provenance } from '../abstract-value.js';

/**
 * The value as it came about in another way. Each kind is written out: values are copied all the time, and V8 copies and reads objects of a few shapes
 * many times faster than what spreads make.
 */
export function withProvenance<T extends AbstractValue>(value: T, by: Provenance): T;
export function withProvenance(value: AbstractValue, { steps, certain, caller, pathCondition, routed }: Provenance): AbstractValue {
  switch (value.kind) {
    case 'text': {
      const { text, from, reads } = value;
      return { kind: 'text', text, from, reads, steps, certain, caller, pathCondition, routed };
    }
    case 'absent':
      return { kind: 'absent', isFailure: value.isFailure, steps, certain, caller, pathCondition, routed };
    case 'node': {
      const { tree, node, env, holders, asText } = value;
      return { kind: 'node', tree, node, env, holders, asText, steps, certain, caller, pathCondition, routed };
    }
    case 'instance': {
      const { type, made, within, exact, given } = value;
      return { kind: 'instance', type, made, within, exact, given, steps, certain, caller, pathCondition, routed };
    }
    case 'module':
      return { kind: 'module', trees: value.trees, steps, certain, caller, pathCondition, routed };
    case 'library': {
      const { path, made, holders, asText } = value;
      return { kind: 'library', path, made, holders, asText, steps, certain, caller, pathCondition, routed };
    }
    case 'unknown': {
      const { unresolved, soft, origin } = value;
      return { kind: 'unknown', unresolved, soft, origin, steps, certain, caller, pathCondition, routed };
    }
  }
}

/** The value, held by further variables; one that none can put anything into is as it was. */
export function heldBy(value: AbstractValue, more: readonly Holder[]): AbstractValue {
  if (value.kind !== 'node' && value.kind !== 'library') return value;
  const { steps, certain, caller, pathCondition, routed } = value;
  const holders = value.holders.length === 0 ? more : value.holders.concat(more);
  if (value.kind === 'library') {
    const { path, made, asText } = value;
    return { kind: 'library', path, made, holders, asText, steps, certain, caller, pathCondition, routed };
  }
  const { tree, node, env, asText } = value;
  return { kind: 'node', tree, node, env, holders, asText, steps, certain, caller, pathCondition, routed };
}
