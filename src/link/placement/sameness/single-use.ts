import { ancestors } from '../../../base/tree.js';
import type { DefineNode, Node } from '../../../model/index.js';
import { isRequestName } from '../../clients/clients.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { KnownCall } from '../../requests/find.js';
import type { Session } from '../../values/session.js';

/**
 * Whether the owner of `node`, a client or options that are made before the call, is used for this request alone. A host in a shared owner that
 * followed this request's type would follow it for all others too.
 */
export function isUsedOnce(session: Session, call: KnownCall, node: Node): boolean {
  const holder = holderOf(session, call, node);
  if (!holder || holder.exported || holder.member) return false;
  return (session.program.named.get(holder.name) ?? []).every(
    (ref) =>
      ref.node.kind !== 'name' ||
      isWithin(ref.node, call.node) ||
      isWithin(ref.node, holder) ||
      !isNamed(session, ref, holder) ||
      isTold(ref, node) ||
      isTouchedOnly(ref, call),
  );
}

/** `builder.uri(URI.create(url))`: the call by which the owner is told the node itself. */
function isTold({ node: name }: Ref, node: Node): boolean {
  const call = name.parent?.kind === 'member' && name.parent.object === name ? name.parent.parent : null;
  return call?.kind === 'call' && call.callee === name.parent && call.args.some((arg) => isWithin(node, arg));
}

/** Options that are written before the call, in the same function. */
export function isBefore(node: Node, call: Node): boolean {
  return homeOf(node) === homeOf(call) && node.range.end <= call.range.start;
}

/** The variable that the node is put into; of `client.setBaseUrl(node)`, the client. */
function holderOf(session: Session, call: KnownCall, node: Node): DefineNode | null {
  for (const above of ancestors(node)) {
    if (above.kind === 'define') return above;
    if (above.kind === 'assign' && above.target.kind === 'member' && above.target.object.kind === 'name') {
      const [decl] = session.names.declarationsOf(above.target.object, call.tree) ?? [];
      return decl?.node.kind === 'define' && homeOf(decl.node) === homeOf(call.node) ? decl.node : null;
    }
    if (above.kind === 'assign' || above.kind === 'return' || above.kind === 'function') return null;
    if (above.kind !== 'call' || above.parent?.kind === 'member' || above.parent?.kind === 'entry') continue;
    const root = rootOf(above);
    const [decl] = root.kind === 'name' ? (session.names.declarationsOf(root, call.tree) ?? []) : [];
    if (decl?.node.kind === 'define' && homeOf(decl.node) === homeOf(call.node)) return decl.node;
  }
  return null;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.kind === 'member' || root.kind === 'call') root = root.kind === 'member' ? root.object : root.callee;
  return root;
}

function isNamed(session: Session, { tree, node }: Ref, holder: DefineNode): boolean {
  return node.kind === 'name' && (session.names.declarationsOf(node, tree)?.some((decl) => decl.node === holder) ?? true);
}

/** `options.headers = …`, `client.close()`: a property is read or set, or a method is called that sends nothing. */
function isTouchedOnly({ tree: { language }, node }: Ref, { node: { callee } }: KnownCall): boolean {
  if (node.parent?.kind !== 'member' || node.parent.object !== node) return false;
  // Of a builder, `builder.post(body)` says what is sent: `build()` makes the request.
  const isMade = callee.kind === 'member' && callee.property === 'build';
  let at: Node = node;
  while (at.parent?.kind === 'member' || (at.parent?.kind === 'call' && at.parent.callee === at)) {
    at = at.parent;
    if (at.kind === 'member' && (isMade ? at.property === 'build' : isRequestName(at.property, language))) return false;
  }
  return true;
}
