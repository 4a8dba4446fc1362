import { ancestors, remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';

/** `pair.Key`, `pair.Value` of an entry, `tuple.Item1`, `job.Type` of a `(string Type, int Page)`: the place of the part; any other key as it is. */
export function placeInTuple({ tree, node }: Ref, key: string): string {
  if (key === 'Key' || key === 'Value') return key === 'Key' ? '0' : '1';
  const place = /^Item([1-7])$/.exec(key)?.[1];
  if (place !== undefined) return String(Number(place) - 1);
  const at = namesOf(tree.file.text, node).indexOf(key);
  return at < 0 ? key : String(at);
}

/** The names that the type in front of a tuple, or of the list that it stands in, gives its parts. */
function namesOf(text: string, node: Node): readonly string[] {
  const declaration = [...ancestors(node)].find(({ kind }) => kind === 'define' || kind === 'function');
  return declaration?.kind === 'define' ? partsIn(declaration).of(text, node) : [];
}

/** A type's text before the value is short. */
const LONGEST = 400;

const partsIn = remembered((declaration: Node) => {
  const known = new Map<string, readonly string[]>();
  return {
    of(text: string, { range }: Node): readonly string[] {
      const line = text.lastIndexOf('\n', declaration.range.start) + 1;
      const before = text.slice(Math.max(line, range.start - LONGEST), range.start);
      const found = known.get(before) ?? namesIn(before);
      known.set(before, found);
      return found;
    },
  };
});

/** `List<(string Type, Dictionary<string, object> Data)>`: the last word of each part. */
function namesIn(type: string): readonly string[] {
  const plain = type.replace(/<[^<>()]*>/g, '').replace(/<[^<>()]*>/g, '');
  const parts = /\(([^()]+)\)[[\]>? ]/.exec(plain)?.[1]?.split(',') ?? [];
  return parts.map((part) => part.trim().split(' ').at(-1) ?? '');
}
