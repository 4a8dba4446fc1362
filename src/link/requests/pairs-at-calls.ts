import { ancestors } from '../../base/tree.js';
import type { Node, Pair, Request } from '../../model/index.js';
import { throughRouter } from '../program/router-call.js';

/**
 * The request with its pairs at the calls that a router leaves where they are: of `post(buildUrl(this.url, system))` the router takes the place of `buildUrl(…)`, so
 * a type that is chosen there is chosen in the call around, before and behind the migration alike.
 */
export function pairsAtCalls<R extends Request>(request: R): R {
  const hosts = new Set<Node>([...(request.places ?? []).map(({ host }) => host), ...(request.host ? [request.host] : [])]);
  const isTaken = ({ node: { parent }, node }: Pair): boolean => hosts.has(node) || (parent !== null && throughRouter(parent) === node);
  if (!request.pairs.some(isTaken)) return request;
  return { ...request, pairs: request.pairs.map((pair) => (isTaken(pair) ? { ...pair, node: callAround(pair.node) } : pair)) };
}

function callAround(node: Node): Node {
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') break;
    if (outer.kind === 'call' && throughRouter(outer) === null) return outer;
  }
  return node;
}
