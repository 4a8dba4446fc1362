import { testPath } from '../../../base/test-path.js';
import type { CallNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import type { Session } from '../../values/session.js';

/** `Client.call = us_call`, `client.call = MethodType(us_call, client)` in Python: whoever calls the method of the request may call that function. */
export function isPutOver({ program, graph }: Session, { tree, node }: Ref<CallNode>): boolean {
  const home = tree.language === 'python' ? enclosingObject(node) : null;
  if (home?.owner.kind !== 'class' || home.method === null) return false;
  return (program.assigned.get(home.method.name) ?? []).some(({ tree: at, node: { target } }) => {
    if (at.language !== 'python' || target.kind !== 'member' || testPath.test(at.file.path)) return false;
    const isSelf = target.object.kind === 'name' && target.object.name === 'this';
    return !isSelf && graph.isTied(tree.file.path, at.file.path);
  });
}
