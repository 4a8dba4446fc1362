import { walk } from '../../base/tree.js';
import type { FunctionNode, NameNode, Node } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { isWithin } from '../program/enclosing.js';
import { assignmentsTo } from '../symbols/writes.js';
import type { Session } from '../values/session.js';
import { argumentNode } from './argument-node.js';
import { isInBuilder, type Written } from './call-scopes.js';

/**
 * For each place in a function that builds the body (`env` is inside its call) the argument that the function is handed for the type and uses for
 * nothing else; other places as they are. Null where some argument has no such expression.
 */
export function handedTypes(session: Session, places: readonly Written[]): readonly Written[] | null {
  const found: Written[] = [];
  for (const place of places) {
    const handed = isInBuilder(place) ? handedFor(session, place, places) : place;
    if (handed === null) return null;
    found.push(handed);
  }
  return [...new Map(found.map((place) => [place.node, place])).values()];
}

function handedFor(session: Session, { tree, node, env: { activations } }: Written, places: readonly Written[]): Written | null {
  if (activations === null || node.kind !== 'name') return null;
  const { fn, call, env } = activations;
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  if (decl?.node.kind !== 'param' || another || decl.property !== null || decl.node.parent !== fn) return null;
  const argument = argumentNode(fn, decl.node, call.node);
  const isUsed = usesOf(fn, node).some((use) => !isLogged(use) && !places.some((place) => isWithin(use, place.node)));
  return argument === null || isUsed || assignmentsTo(session, decl).length > 0 ? null : { tree: call.tree, node: argument, env };
}

function usesOf(fn: FunctionNode, { name }: NameNode): readonly Node[] {
  return fn.body.flatMap((statement) => [...walk(statement)].filter((use) => use.kind === 'name' && use.name === name));
}
