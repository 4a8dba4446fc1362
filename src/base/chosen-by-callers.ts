import type { Request } from '../model/index.js';
import { contains } from './tree.js';

/**
 * Some type that the request sends to CN is chosen outside of it, by a call of the function that it stands in, and nothing there chooses the partner: callers
 * of a request that can go to both say which they mean.
 */
export function isChosenByCallers({ file, node, pairs }: Request): boolean {
  return (
    pairs.some((pair) => pair.gateway === 'cn' && !(pair.file === file && contains(node.range, pair.node.range))) &&
    pairs.every(({ gateway }) => gateway !== 'partner')
  );
}
