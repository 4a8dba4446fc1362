import { ancestors, walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import type { CallString, Env } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';

/** Calls of one function that may build what is sent. */
const BUILDERS = 40;

/** An expression that puts a type in, and how it is evaluated there. */
export type Written = Ref & { readonly env: Env };

/** A place stands in a function that is called to build the body. */
export function isInBuilder({ node, env: { activations } }: Pick<Written, 'node' | 'env'>): boolean {
  return activations !== null && activations.fn === enclosing(node);
}

/** The calls of the functions that build what a place stands in, from the innermost outwards. */
export function buildersOf(place: Written): readonly Written[] {
  const { activations } = place.env;
  if (activations === null || !isInBuilder(place)) return [];
  const built = { ...activations.call, env: activations.env };
  return [built, ...buildersOf(built)];
}

/** The functions around the request, then those around the call of each of them, outwards; a script's own statements where there is none. */
export function* scopesOf({ tree, node }: Ref, { callers }: CallString): Generator<Ref> {
  const seen = new Set<Node>();
  const pending: Ref[] = [{ tree, node }];
  for (let at = pending.shift(); at; at = pending.shift()) {
    if (enclosing(at.node) === null) yield { tree: at.tree, node: at.tree.root };
    for (const above of ancestors(at.node)) {
      if (above.kind !== 'function' || seen.has(above)) continue;
      seen.add(above);
      yield { tree: at.tree, node: above };
      const site = callers.get(above);
      if (site) pending.push(site);
    }
  }
}

/** The request, and the calls through which its callers come to it: what goes into one of these may be sent. */
export function sinksOf({ node }: Ref, { callers }: CallString): readonly Node[] {
  return [node, ...[...callers.values()].map((site) => site.node)];
}

/** The calls in a scope that may build something of what they are handed, or of their object. */
export function callsIn(scope: Node): readonly CallNode[] {
  const calls: CallNode[] = [];
  for (const node of walk(scope)) {
    const isBuilder = node.kind === 'call' && (node.args.length > 0 || node.callee.kind === 'member');
    if (isBuilder && calls.length < BUILDERS) calls.push(node);
  }
  return calls;
}

/** The project's own functions that a call can be of. */
export function calleesOf(session: Session, { tree, node }: Ref<CallNode>, env: Env): readonly Ref<FunctionNode>[] {
  return evaluate(session, node.callee, tree, env).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
}
