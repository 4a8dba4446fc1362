import type { Node } from '../model.js';
import { evaluate } from './evaluate.js';
import type { Call } from './places.js';
import { nameOf } from './program.js';
import { type Client, clients, requestNames } from './requests.js';
import { aside, GLANCE, type Session } from './session.js';
import { type OutsideThing, type Ref, type Thing, TOP } from './things.js';

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
      if (noRequests.has(node)) return [];
      session.state.left = GLANCE;
      const things = evaluate(session, node.callee, tree, TOP);
      for (const thing of things) {
        if (thing.kind !== 'outside') continue;
        const client = clientOf(thing, node);
        if (client) return [{ tree, node, callee: thing, client }];
      }
      if (isSettled(session, things, { tree, node })) noRequests.add(node);
      return [];
    }),
  );
}

/** Calls that no further file can turn into requests: a run looks again whenever files turn up, and most calls are of this kind. */
const noRequests = new WeakSet<Node>();

/** Known in full, and held by a variable of the file, which is changed there only. */
function isSettled(session: Session, things: readonly Thing[], { tree, node }: Ref): boolean {
  if (things.length === 0 || session.state.left < 0 || things.some((thing) => thing.kind === 'unknown' || thing.kind === 'instance'))
    return false;
  const root = rootOf(node);
  const [decl, another] = root.kind === 'name' ? (session.names.declarationsOf(root, tree) ?? []) : [];
  return another === undefined && decl?.node.kind === 'define' && !decl.node.member && decl.tree === tree;
}

/** `a` of `a.b().c()`. */
function rootOf(node: Node): Node {
  let root = node;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  return root;
}

function clientOf(thing: OutsideThing, node: Node): Client | null {
  if (node.kind !== 'call') return null;
  if (thing.path === 'curl_setopt' && !(node.args[1]?.kind === 'name' && node.args[1].name === 'CURLOPT_URL')) return null;
  if (thing.path === 'curl_init' && node.args.length === 0) return null;
  return clients.find((client) => client.callee.test(thing.path)) ?? null;
}

/** The callee hangs on a parameter that nothing is known of: looking further would only cost. */
function isUntold(session: Session, { tree, node }: Ref): boolean {
  const root = rootOf(node);
  if (root.kind !== 'name' || root.name === 'this') return false;
  const [decl, another] = session.names.declarationsOf(root, tree) ?? [];
  if (decl?.node.kind !== 'param' || another) return false;
  return decl.node.type === null && decl.node.initial === null && decl.initial === null && decl.node.annotations.length === 0;
}

function mayHoldClient(session: Session, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? session.names.declarationsOf(node, tree) : null;
  return decls?.some((decl) => decl.node.kind === 'import' || (decl.node.kind === 'define' && decl.node.value?.kind === 'call')) ?? false;
}
