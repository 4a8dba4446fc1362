import type { Node, Pair } from '../../../model/index.js';
import type { Judged } from '../pairs.js';

/**
 * Without the requests, and pairs of requests, that a condition shuts out where what the same call sends is reached in another request: of `curl_init($url)` and the
 * `CURLOPT_URL` that only a GET sets, the one is a post's. What is reached nowhere is not understood, and stays.
 */
export function withoutUnreached(judged: readonly Judged[]): readonly Judged[] {
  if (judged.every(({ unreached }) => unreached.size === 0)) return judged;
  const reached = new Map<Node, Set<string | null>>();
  for (const { request, unreached } of judged) {
    for (const pair of request.pairs) {
      if (unreached.has(pair)) continue;
      const types = reached.get(pair.node) ?? new Set();
      reached.set(pair.node, types.add(pair.type.value));
    }
  }
  const isElsewhere = ({ node, type }: Pair): boolean => reached.get(node)?.has(type.value) ?? false;
  return judged.flatMap((one) => {
    const pairs = one.request.pairs.filter((pair) => !(one.unreached.has(pair) && isElsewhere(pair)));
    if (pairs.length === one.request.pairs.length) return [one];
    return pairs.length === 0 ? [] : [{ ...one, request: { ...one.request, pairs } }];
  });
}
