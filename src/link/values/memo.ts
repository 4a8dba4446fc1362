import type { Node } from '../../model/index.js';
import { ABSENT, type AbstractValue, type Env, type TextValue, UNKNOWN, unsure } from './abstract-value.js';
import { type Session, WIDTH } from './session.js';

/** No type, URL or body is longer. */
export const LONGEST = 20_000;

/** Values beyond which each costs two looks: whoever goes on with so many multiplies them. */
export const WIDE = 40;

/** The nodes that are being evaluated in this call, or outside any. */
export function activeIn({ state }: Session, { activations }: Env): Set<Node> {
  const known = state.active.get(activations);
  if (known) return known;
  const made = new Set<Node>();
  state.active.set(activations, made);
  return made;
}

export function memoOf({ state }: Session, env: Env): Map<Node, readonly AbstractValue[]> {
  const known = state.memo.get(env.activations ?? env.callString);
  if (known) return known;
  const made = new Map<Node, readonly AbstractValue[]>();
  state.memo.set(env.activations ?? env.callString, made);
  return made;
}

export function limited(given: readonly AbstractValue[]): readonly AbstractValue[] {
  const values = given.some(isEndless) ? given.map((value) => (isEndless(value) ? UNKNOWN : value)) : given;
  if (values.length <= 1) return values;
  const [seen, kept] = [new Set<string>(), [] as AbstractValue[]];
  for (const value of values) {
    const mark = value.kind === 'text' ? markOf(value) : null;
    const isSame = (mark !== null && seen.has(mark)) || ((value === UNKNOWN || value === ABSENT) && kept.includes(value));
    if (mark !== null) seen.add(mark);
    if (!isSame) kept.push(value);
  }
  return kept.length <= WIDTH ? kept : [...unsure(kept.slice(0, WIDTH)), UNKNOWN];
}

function isEndless(value: AbstractValue): boolean {
  return value.kind === 'text' && value.text.length > LONGEST;
}

/** Equal texts from other strings stay apart: each string is a place of its own. */
function markOf(value: TextValue): string {
  const from = value.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  return [value.text, value.certain, value.routed, value.caller?.node.range.start, ...from, ...value.pathCondition].join('|');
}
