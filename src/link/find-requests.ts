import type { Node } from '../model.js';
import { evaluate } from './evaluate.js';
import type { Call } from './places.js';
import { nameOf } from './program.js';
import { type Client, clients, requestNames } from './requests.js';
import { aside, type Session } from './session.js';
import { type OutsideThing, type Ref, TOP } from './things.js';

export type KnownCall = Call & { readonly client: Client };

/** Every call of a known client. */
export function findRequests(session: Session): readonly KnownCall[] {
  return aside(session, () =>
    session.program.calls.flatMap(({ tree, node }) => {
      const name = nameOf(node.callee);
      // A client that a variable holds has any name, and is called by it: `client({ url })`.
      if (name === null || (!requestNames.has(name) && node.callee.kind !== 'name')) return [];
      if (node.callee.kind === 'name' && !requestNames.has(name) && !mayHoldClient(session, { tree, node: node.callee })) return [];
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

function mayHoldClient(session: Session, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? session.names.declarationsOf(node, tree) : null;
  return decls?.some((decl) => decl.node.kind === 'import' || (decl.node.kind === 'define' && decl.node.value?.kind === 'call')) ?? false;
}
