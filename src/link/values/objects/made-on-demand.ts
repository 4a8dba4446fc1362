import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, unsure } from '../abstract-value.js';
import { called } from '../calls/calls.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { everyEntry } from './every-entry.js';

/**
 * `clients.GetOrAdd(region, r => new Client(Hosts[r]))` of C#'s concurrent dictionary, Java's `computeIfAbsent`: what the function makes of the key, or
 * what else has been put there. Null for any other call.
 */
export function madeOnDemand(
  session: Session,
  object: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const own = tree.language === 'csharp' ? 'GetOrAdd' : tree.language === 'java' ? 'computeIfAbsent' : null;
  const [key, maker, another] = node.args;
  if (name !== own || !key || !maker || another || object.kind === 'instance') return null;
  const made = evaluate(session, maker, tree, env).flatMap((value): readonly AbstractValue[] => {
    if (value.kind === 'node' && (value.node.kind === 'function' || value.node.kind === 'class'))
      return called(session, value, makingFor(node, key, maker), tree, env);
    return [value];
  });
  const put = object.kind === 'node' ? everyEntry(session, [object], { tree, node: key }, env).filter(isKnown) : [];
  return put.length > 0 ? unsure([...put, ...made]) : made;
}

function isKnown({ kind }: AbstractValue): boolean {
  return kind !== 'unknown' && kind !== 'absent';
}

/** `r => …` called with the key. */
const makings = remembered((_: CallNode) => new Map<Node, CallNode>());

function makingFor(node: CallNode, key: Node, maker: Node): CallNode {
  const known = makings(node).get(maker);
  if (known) return known;
  const call: CallNode = { ...node, callee: maker, args: [key] };
  makings(node).set(maker, call);
  return call;
}
