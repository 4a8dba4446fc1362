import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, StringNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, nodeValue, TOP } from '../abstract-value.js';
import type { Instance } from '../classes/instances.js';
import type { Session } from '../session.js';
import { returnValues } from './return-values.js';

/** Methods that a language calls where a class has no member of the name: PHP's `__call`, `__callStatic`, Python's `__getattr__`. */

export const magic = /^__(?:call|callStatic|getattr__)$/;

/** The method that takes the call of a name that the class does not have; null where it has the name, or no such method. */
export function takerOf(session: Session, type: Ref<ClassNode>, name: string, taker: string): Ref<FunctionNode> | null {
  const line = hierarchyOf(session, type);
  if (line.some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === name))) return null;
  for (const { tree, node } of line) {
    const own = node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === taker);
    if (own) return { tree, node: own };
  }
  return null;
}

/** `$client->goodsAdd($x)` as `$client->__call('goodsAdd', [$x])`; null for a call that needs no such method. */
export function takenCall(
  session: Session,
  object: AbstractValue,
  { tree, node }: Ref<CallNode>,
): { readonly fn: AbstractValue; readonly call: CallNode } | null {
  const { callee } = node;
  if (tree.language !== 'php' || callee.kind !== 'member') return null;
  const isClass = object.kind === 'node' && object.node.kind === 'class';
  const type =
    object.kind === 'instance' ? object.type : isClass && object.node.kind === 'class' ? { tree: object.tree, node: object.node } : null;
  const taker = isClass ? '__callStatic' : '__call';
  const fn = type && takerOf(session, type, callee.property, taker);
  if (!type || !fn) return null;
  const env = object.kind === 'node' ? object.env : TOP;
  return { fn: nodeValue(fn, env), call: asTaken(node) };
}

/** The call that the language makes of it. */
export const asTaken = remembered((call: CallNode): CallNode => {
  const { callee, range, args } = call;
  if (callee.kind !== 'member') return call;
  const list: Node = { kind: 'list', range, parent: call, items: args };
  return { ...call, callee: { ...callee, property: '__call' }, args: [nameIn(callee), list] };
});

function nameIn({ property, at }: MemberNode): StringNode {
  const range = { start: at.start, end: at.start };
  return { kind: 'string', range, parent: null, inner: range, value: property, quote: "'" };
}

const gets = new WeakMap<Node, MemberNode>();

/** `client.goods_add` as `client.__getattr__("goods_add")`. */
export const asGot = remembered((member: MemberNode): CallNode => gotWith(member, '__getattr__'));

/** `$client->goods` as `$client->__get('goods')`. */
const asRead = remembered((member: MemberNode): CallNode => gotWith(member, '__get'));

function gotWith(member: MemberNode, taker: string): CallNode {
  const { range, parent } = member;
  const callee = { ...member, property: taker };
  const call: CallNode = { kind: 'call', range, parent, callee, args: [nameIn(member)], isNew: false };
  gets.set(call, member);
  return call;
}

/** `api.goodsAdd` of a proxy as the trap's `get(target, "goodsAdd")`. */
export const asTrapped = remembered((member: MemberNode): CallNode => {
  const { range, parent, object } = member;
  const callee = { ...member, property: 'get' };
  const call: CallNode = { kind: 'call', range, parent, callee, args: [object, nameIn(member)], isNew: false };
  gets.set(call, member);
  return call;
});

/** The member that such a call stands for; null for any other node. */
export function gotFor(node: Node): MemberNode | null {
  return gets.get(node) ?? null;
}

/** The values of Python's `__getattr__` and PHP's `__get` for a name that the object does not have; null without one, or where the class has the name. */
export function gotByName(session: Session, { type }: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const { language } = type.tree;
  if (!/^(?:python|php)$/.test(language) || at.node.kind !== 'member' || at.node.property !== key || /^__/.test(key)) return null;
  // PHP asks `__call` for what is called.
  if (language === 'php' && at.node.parent?.kind === 'call' && at.node.parent.callee === at.node) return null;
  const fn = takerOf(session, type, key, language === 'php' ? '__get' : '__getattr__');
  const call = language === 'php' ? asRead(at.node) : asGot(at.node);
  return fn && returnValues(session, fn, { tree: at.tree, node: call }, env);
}
