import type { Evidence } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import type { TextValue } from '../abstract-value.js';

/** A key that chooses a gateway: where it is written as a whole, and else where something is looked up by it. */
export function chosenBy(key: TextValue, { tree, node }: Ref): Evidence {
  const [only, another] = key.from;
  const isWhole = only !== undefined && another === undefined && only.node.value === key.text;
  const place = isWhole ? { file: only.file.path, range: only.node.range } : { file: tree.file.path, range: node.range };
  return { ...place, why: 'region-selector', detail: key.text };
}
