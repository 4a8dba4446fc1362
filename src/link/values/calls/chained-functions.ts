import type { CallNode, Node, Tree } from '../../../model/index.js';
import { fileIndex } from '../../program/program.js';
import type { Session } from '../session.js';
import type { Composed } from './composers.js';

/** Java's `common.andThen(sign).andThen(send).apply(type)`, also where a variable of the file holds the chain; null for any other call. */
export function thenIn(session: Session, call: CallNode, tree: Tree): Composed | null {
  const [initial, more] = call.args;
  if (tree.language !== 'java' || !isApplying(call) || !initial || more) return null;
  const items: Node[] = [];
  let at = chainHeld(session, call.callee.object, tree);
  for (; isThen(at); at = at.callee.object) items.unshift(...at.args);
  return items.length === 0 ? null : { initial, items: [at, ...items] };
}

/** The calls of the chain that a function stands in: `then` is the call of `andThen` on it, or with it. */
export function chainsApplied(session: Session, then: CallNode, tree: Tree): readonly CallNode[] {
  if (tree.language !== 'java' || !isThen(then)) return [];
  let at: CallNode = then;
  for (let outer = callOn(at); outer !== null && isThen(outer); outer = callOn(at)) at = outer;
  const { parent } = at;
  const held = parent?.kind === 'define' && parent.value === at ? (fileIndex(session.program, tree).named.get(parent.name) ?? []) : [at];
  const calls = held.flatMap((node) => callOn(node) ?? []).filter(isApplying);
  return calls.filter((call) => call.callee.object === at || chainHeld(session, call.callee.object, tree) === at);
}

type MethodCall = CallNode & { readonly callee: Extract<Node, { kind: 'member' }> };

function isThen(node: Node): node is MethodCall {
  return node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'andThen' && node.args.length === 1;
}

function isApplying(call: CallNode): call is MethodCall {
  return call.callee.kind === 'member' && call.callee.property === 'apply';
}

/** The call of a method on an expression. */
function callOn(node: Node): CallNode | null {
  const member = node.parent?.kind === 'member' && node.parent.object === node ? node.parent : null;
  return member?.parent?.kind === 'call' && member.parent.callee === member ? member.parent : null;
}

/** What the only declaration of a variable in the file holds, where nothing is assigned to it later. */
function chainHeld(session: Session, node: Node, tree: Tree): Node {
  if (node.kind !== 'name') return node;
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  const value = decl?.node.kind === 'define' && !another && decl.tree === tree ? decl.node.value : null;
  if (value === null || !isThen(value)) return node;
  const uses = fileIndex(session.program, tree).named.get(node.name) ?? [];
  return uses.some(({ parent }) => parent?.kind === 'assign') ? node : value;
}
