import type { CallNode } from '../../../model/index.js';
import { classesAskedFor } from '../../call-graph/plain-receivers.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { annotatedType } from '../../values/classes/declared-types.js';
import type { Session } from '../../values/session.js';

/**
 * What is surely no request: a method of the project's own class, `this.client.request(…)` of a script whose `client` is declared as one, and the asking of a
 * container for an object, `app.get(TemuClient)`.
 */
export function isOfProject(session: Session, call: Ref<CallNode>): boolean {
  return isOwnMethod(session, call) || classesAskedFor(session, call).length > 0;
}

/** The class has the method, body and all. */
function isOwnMethod(session: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (!isScript(tree) || callee.kind !== 'member') return false;
  const [declared, another] = annotatedType(session, callee.object, tree) ?? [];
  if (declared?.kind !== 'instance' || another) return false;
  return hierarchyOf(session, declared.type).some(({ node }) =>
    node.body.some((part) => part.kind === 'function' && part.name === callee.property && part.body.length > 0),
  );
}
