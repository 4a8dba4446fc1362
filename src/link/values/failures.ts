import type { Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import type { AbstractValue } from './abstract-value.js';

/** A pointer of Go that is `nil` has no members: whoever asks for one has tested the error that came with the `nil`. */
export function withoutFailures(values: readonly AbstractValue[], { language }: Tree): readonly AbstractValue[] {
  if (language !== 'go' || values.length < 2) return values;
  return withoutAbsent(values, (value) => value.kind === 'absent' && value.isFailure);
}

/** What a member or an entry is read of: nothing is read of JavaScript's `undefined` and Python's `None`, which throw, but by `?.`. */
export function readableOf(values: readonly AbstractValue[], { tree, node }: Ref): readonly AbstractValue[] {
  if (values.length < 2 || (node.kind !== 'member' && node.kind !== 'index')) return values;
  if (!isScript(tree) && tree.language !== 'python') return node.kind === 'member' ? withoutFailures(values, tree) : values;
  const key = node.kind === 'member' ? node.at : node.index.range;
  const between = tree.file.text.slice(node.object.range.end, key.start);
  return between.includes('?') ? values : withoutAbsent(values, ({ kind }) => kind === 'absent');
}

function withoutAbsent(values: readonly AbstractValue[], isLost: (value: AbstractValue) => boolean): readonly AbstractValue[] {
  const known = values.filter((value) => !isLost(value));
  return known.length === 0 ? values : known;
}
