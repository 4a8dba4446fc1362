import type { Evidence, Node } from '../../model/index.js';
import { ABSENT, type AbstractValue, type Env, type TextValue, UNKNOWN, type UnknownValue, unsure } from './abstract-value.js';
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
  const known = state.memo.values.get(env.activations ?? env.callString);
  if (known) return known;
  const made = new Map<Node, readonly AbstractValue[]>();
  state.memo.values.set(env.activations ?? env.callString, made);
  return made;
}

export function limited(given: readonly AbstractValue[]): readonly AbstractValue[] {
  const values = given.some(isEndless) ? given.map((value) => (isEndless(value) ? UNKNOWN : value)) : given;
  if (values.length <= 1) return values;
  const [texts, unknowns, kept] = [new Texts(), [] as UnknownValue[], [] as AbstractValue[]];
  for (const value of values) {
    if (value.kind === 'text' ? !texts.add(value) : isKnown(value, unknowns, kept)) continue;
    if (value.kind === 'unknown') unknowns.push(value);
    kept.push(value);
  }
  return kept.length <= WIDTH ? kept : [...unsure(kept.slice(0, WIDTH)), UNKNOWN];
}

function isKnown(value: AbstractValue, unknowns: readonly UnknownValue[], kept: readonly AbstractValue[]): boolean {
  if (value.kind === 'unknown') return unknowns.some((other) => isSameDoubt(value, other));
  return value === ABSENT && kept.includes(value);
}

/** Text values, each once. Most texts are there once, and are told apart by nothing else. */
class Texts {
  private readonly first = new Map<string, TextValue>();
  private marks: Map<string, Set<string>> | null = null;

  /** Whether the value is a new one. */
  add(value: TextValue): boolean {
    const first = this.first.get(value.text);
    if (first === undefined) {
      this.first.set(value.text, value);
      return true;
    }
    this.marks ??= new Map();
    const marks = this.marks.get(value.text) ?? new Set([markOf(first)]);
    this.marks.set(value.text, marks);
    return marks.size < marks.add(markOf(value)).size;
  }
}

/** Ways to nothing known say the same where the same callers may tell more; a setting that is named on the way is said. */
function isSameDoubt(one: UnknownValue, other: UnknownValue): boolean {
  if (one === other) return true;
  return (
    one.soft === other.soft &&
    one.origin === other.origin &&
    one.certain === other.certain &&
    one.routed === other.routed &&
    one.caller?.node === other.caller?.node &&
    one.unresolved.length === other.unresolved.length &&
    one.unresolved.every((fn, i) => fn === other.unresolved[i]) &&
    isSameCondition(one.pathCondition, other.pathCondition) &&
    !one.steps.some(isSetting) &&
    !other.steps.some(isSetting)
  );
}

function isSameCondition(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one === other) return true;
  return one.size === other.size && [...one].every(([condition, way]) => other.get(condition) === way);
}

function isSetting({ why }: Evidence): boolean {
  return why === 'config-key';
}

function isEndless(value: AbstractValue): boolean {
  return value.kind === 'text' && value.text.length > LONGEST;
}

/** Equal texts from other strings stay apart: each string is a place of its own. */
function markOf(value: TextValue): string {
  const from = value.from.map(({ file, node }) => `${file.path}:${node.range.start}`);
  const reads = value.reads?.map(({ tree, node }) => `${tree.file.path}:${node.range.start}`) ?? [];
  return [value.certain, value.routed, value.caller?.node.range.start, ...from, ...value.pathCondition, ...reads].join('|');
}
