import { contains, walk } from '../../../base/tree.js';
import type { IndexNode, MemberNode, NameNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { along } from '../../values/call-strings.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { isQuiet } from './quiet-reads.js';

/** `body`, `ctx.body`, `request["body"]` */
export type Variable = NameNode | MemberNode | IndexNode;

/** Whether it is one of these. */
export function isVariable(node: Node): node is Variable {
  if (node.kind === 'name') return true;
  if (node.kind === 'index') return node.index?.kind === 'string' && isVariable(node.object);
  return node.kind === 'member' && isVariable(node.object);
}

/** The variable is written to, or asked to change, behind the host and before it is sent. */
export function isChangedBetween(asked: TypeQuestion, sent: Variable): boolean {
  const { place } = asked;
  let root: Node = sent;
  while (root.kind !== 'name') root = root.kind === 'member' || root.kind === 'index' ? root.object : root;
  const scope = enclosing(sent);
  if (scope === null) return false;
  for (const node of walk(scope)) {
    if (node.kind !== 'name' || node.name !== root.name) continue;
    // The router's first argument is read before the host is: a call there may still fill the body.
    if (isHandedOver(asked, node)) return true;
    if (node.range.start < place.range.end || node.range.end > sent.range.start) continue;
    let part: Node = node;
    while ((part.parent?.kind === 'member' || part.parent?.kind === 'index') && part.parent.object === part) part = part.parent;
    if (part.parent?.kind === 'assign' && part.parent.target === part) return true;
    if (part.kind === 'member' && part.parent?.kind === 'call' && part.parent.callee === part && !/^(?:get|to|as)/.test(part.property))
      return true;
  }
  return false;
}

/** `prepare(ctx)` as the host, but for `gatewayOf(ctx)`, which only reads it. */
function isHandedOver({ session, call, place, callStrings }: TypeQuestion, name: Node): boolean {
  const { parent } = name;
  // The request itself runs behind the router that stands in its options.
  if (
    parent?.kind !== 'call' ||
    parent === call.node ||
    parent.isNew ||
    !parent.args.includes(name) ||
    !contains(place.range, parent.range)
  )
    return false;
  const envs = callStrings.map(along);
  return !isQuiet(session, parent, call.tree, envs);
}
