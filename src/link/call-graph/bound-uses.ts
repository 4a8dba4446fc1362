import type { CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { TOP } from '../values/abstract-value.js';
import { type Bound, boundIn, calledWithSelf, isBound, withBound } from '../values/calls/bound-functions.js';
import { callsItself } from '../values/calls/function-types.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { callsInFold } from './folded-functions.js';
import { type ReferenceSearch, searchReferences } from './references.js';

/** `f.bind(this)` is f; `f.call(self, a)`, `f.apply(self, args)` are calls of it. */
export function boundUse(found: ReferenceSearch, tree: Tree, node: Extract<Node, { kind: 'member' }>, fn: Node): void {
  if (node.property === 'bind' && node.parent?.kind === 'call') {
    const before = found.uses.length;
    const [, ...given] = node.parent.args;
    if (isBound({ tree, node: node.parent })) boundUses(found, tree, node.parent);
    else found.seat(found, { tree, node: node.parent }, fn);
    if (given.length > 0 && found.uses.length === before) found.complete = false;
    return;
  }
  const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
  const chained = call === null || node.property !== 'andThen' ? [] : (callsInFold(found.session, { tree, node: call }, node.object) ?? []);
  if (chained.length > 0) {
    found.uses.push(...chained.map((ref) => ({ ref, certain: true })));
    return;
  }
  const direct = call === null || fn.kind === 'class' ? null : calledWithSelf({ tree, node: call });
  if (direct !== null) {
    found.uses.push({ ref: { tree, node: direct }, certain: true });
    return;
  }
  if (callsItself(found.session, tree, node.property)) {
    if (call !== null) found.uses.push({ ref: { tree, node: call }, certain: true });
    else found.seat(found, { tree, node }, fn);
    return;
  }
  if (call !== null && tree.language === 'java' && !combining.test(node.property))
    found.uses.push({ ref: { tree, node: call }, certain: true });
  else if (tree.language === 'java' && call !== null) found.complete = false;
  else if (/^(?:call|apply|delay|apply_async)$/.test(node.property)) found.complete = false;
}

/** The one method of a functional interface of Java is the function itself, `supplier.get()`; these methods make another function of it. */
const combining = /^(?:andThen|compose|negate|and|or)$/;

/** `const add = send.bind(null, 'x')`: a call of `add` hands over the bound arguments first. */
function boundUses(found: ReferenceSearch, tree: Tree, bind: CallNode): void {
  const own: ReferenceSearch = { ...found, seen: new Set(), pending: [], uses: [], complete: true };
  own.seat(own, { tree, node: bind }, bind);
  searchReferences(own);
  if (!own.complete) found.complete = false;
  for (const { ref, certain } of own.uses) {
    const bounds = ref.node.kind === 'call' ? boundAt(found.session, { tree: ref.tree, node: ref.node.callee }, bind) : [];
    if (ref.node.kind !== 'call' || bounds.length === 0) found.complete = false;
    else
      for (const one of bounds)
        found.uses.push({
          ref: { tree: ref.tree, node: withBound(ref.node, one.node, one.bound) },
          certain: certain && bounds.length === 1,
        });
  }
}

/** The functions bound there that an expression can be, by a factory perhaps that was given the URL; none where that depends on who calls. */
function boundAt(session: Session, { tree, node }: Ref, bind: CallNode): readonly { readonly node: FunctionNode; readonly bound: Bound }[] {
  const found = evaluate(session, node, tree, TOP).map((value) => {
    const fn = value.kind === 'node' && value.node.kind === 'function' ? value.node : null;
    const bound = fn && boundIn(fn);
    return fn && bound?.bind.node === bind ? { node: fn, bound } : null;
  });
  return found.every((one) => one !== null) ? found : [];
}
