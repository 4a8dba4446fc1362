import type { Tree } from '../../model/index.js';
import type { AbstractValue } from './abstract-value.js';

/** A pointer of Go that is `nil` has no members: whoever asks for one has tested the error that came with the `nil`. */
export function withoutFailures(values: readonly AbstractValue[], { language }: Tree): readonly AbstractValue[] {
  if (language !== 'go' || values.length < 2) return values;
  const known = values.filter((value) => value.kind !== 'absent' || !value.isFailure);
  return known.length === 0 ? values : known;
}
