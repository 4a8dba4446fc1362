import type { CallNode } from '../../../model/index.js';
import type { Judged } from '../pairs.js';

/** `first.newBuilder().post(other).build()`: a router around the URL of one of the two would choose for the body of the other, too. */
export function withoutSharedHosts(judged: readonly Judged[]): readonly Judged[] {
  const hosted = new Map<CallNode, Judged>(judged.flatMap((one) => (one.request.host === null ? [] : [[one.call.node, one] as const])));
  const shared = new Set<Judged>();
  for (const one of judged)
    for (const { node } of one.call.callee.made) {
      const first = hosted.get(node);
      if (first === undefined || first === one) continue;
      shared.add(one);
      shared.add(first);
    }
  if (shared.size === 0) return judged;
  return judged.map((one) =>
    shared.has(one) ? { ...one, request: { ...one.request, host: null, hostOption: null, typeAtHost: null } } : one,
  );
}
