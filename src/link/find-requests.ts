import type { Node } from '../model.js';
import { evaluate } from './evaluate.js';
import type { Call } from './places.js';
import { nameOf } from './program.js';
import { type Client, clients, requestNames } from './requests.js';
import { aside, GLANCE, type Session } from './session.js';
import { type OutsideThing, type Ref, TOP } from './things.js';

export type KnownCall = Call & { readonly client: Client };

/** Every call of a known client. */
export function findRequests(session: Session): readonly KnownCall[] {
  return aside(session, () =>
    session.program.calls.flatMap(({ tree, node }) => {
      const name = nameOf(node.callee);
      if (isUntold(session, { tree, node })) return [];
      // A client that a variable holds has any name, and is called by it: `client({ url })`.
      if (name === null || (!requestNames.has(name) && node.callee.kind !== 'name')) return [];
      if (node.callee.kind === 'name' && !requestNames.has(name) && !mayHoldClient(session, { tree, node: node.callee })) return [];
      session.state.left = GLANCE;
      for (const thing of evaluate(session, node.callee, tree, TOP)) {
        if (thing.kind !== 'outside') continue;
        const client = clientOf(thing, node);
        if (client) return [{ tree, node, callee: thing, client }];
      }
      return [];
    }),
  );
}

function clientOf(thing: OutsideThing, node: Node): Client | null {
  if (node.kind !== 'call') return null;
  if (thing.path === 'curl_setopt' && !(node.args[1]?.kind === 'name' && node.args[1].name === 'CURLOPT_URL')) return null;
  if (thing.path === 'curl_init' && node.args.length === 0) return null;
  return clients.find((client) => client.callee.test(thing.path)) ?? null;
}

/** The callee hangs on a parameter that nothing is known of: looking further would only cost. */
function isUntold(session: Session, { tree, node }: Ref): boolean {
  let root: Node = node;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  if (root.kind !== 'name' || root.name === 'this') return false;
  const [decl, another] = session.names.declarationsOf(root, tree) ?? [];
  if (decl?.node.kind !== 'param' || another) return false;
  return decl.node.type === null && decl.node.initial === null && decl.initial === null && decl.node.annotations.length === 0;
}

function mayHoldClient(session: Session, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? session.names.declarationsOf(node, tree) : null;
  return decls?.some((decl) => decl.node.kind === 'import' || (decl.node.kind === 'define' && decl.node.value?.kind === 'call')) ?? false;
}
