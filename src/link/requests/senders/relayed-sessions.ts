import type { CallNode, ClassNode } from '../../../model/index.js';
import { extendedClients } from '../../clients/python.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { TOP } from '../../values/abstract-value.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { isSuper } from '../../values/calls/receiver.js';
import { handsUrlOn, isVerb } from '../../values/classes/python-classes.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/**
 * `super().request(method, url, **kwargs)` in a session of the project's own that hands on the URL it is given, and is called by verbs alone: each of
 * its `session.post(…)` is the request, and this is none.
 */
export function isRelayed(session: Session, { tree, node }: Ref<CallNode>): boolean {
  const { callee } = node;
  if (tree.language !== 'python' || callee.kind !== 'member' || callee.property !== 'request') return false;
  if (callee.object.kind !== 'call' || !isSuper(callee.object)) return false;
  const fn = enclosing(node);
  const type = fn?.name === 'request' && fn.parent?.kind === 'class' ? { tree, node: fn.parent } : null;
  if (fn === null || type === null || !extendedClients.test(outsideBase(session, type) ?? '') || !handsUrlOn(fn)) return false;
  return callersOf(session, fn).sites.length === 0 && isCalledByVerb(session, type);
}

function isCalledByVerb(session: Session, type: Ref<ClassNode>): boolean {
  return session.program.callsAtHand.some(({ tree, node: { callee } }) => {
    if (tree.language !== 'python' || callee.kind !== 'member' || !isVerb(callee.property)) return false;
    return evaluate(session, callee.object, tree, TOP).some(
      (value) => value.kind === 'instance' && hierarchyOf(session, value.type).some(({ node }) => node === type.node),
    );
  });
}
