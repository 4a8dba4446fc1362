import type { CallNode, FunctionNode, Node, ParamNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { TOP } from '../values/abstract-value.js';
import { constructorsFor } from '../values/classes/constructors.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { heldBy } from './handed-functions.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** `Client(http=send)`: the function is called by the name of the parameter, of whatever the callee may be. */
export function handedByName(found: ReferenceSearch, call: Ref<CallNode>, name: string): void {
  const { targets, isWhole } = targetsOf(found.session, call);
  const params = targets.flatMap((target) => paramNamed(target, name) ?? []);
  if (!isWhole || params.length < targets.length) found.complete = false;
  for (const param of params) heldBy(found, param);
}

function paramNamed({ tree, node }: Ref<FunctionNode>, name: string): Ref<ParamNode> | null {
  const param = node.params.find((one) => one.name === name && !one.rest);
  return param ? { tree, node: param } : null;
}

/** `createClient({ send: post })` where the parameter is taken apart: `({ send }) => …`. One that is kept whole is followed by its property. */
export function handedInOptions(found: ReferenceSearch, call: Ref<CallNode>, options: Node, key: string): void {
  const place = call.node.args.indexOf(options);
  if (place < 0) return;
  for (const { tree, node } of targetsOf(found.session, call).targets) {
    const param = node.params[place];
    for (const { name, property } of param?.pattern ?? [])
      if (param && property === key) addTarget(found, { kind: 'decl', tree, node: param, name });
  }
}

/** The functions that a call may run, of a class its one constructor; `isWhole`: it runs no other. */
function targetsOf(session: Session, call: Ref<CallNode>): { readonly targets: readonly Ref<FunctionNode>[]; readonly isWhole: boolean } {
  const values = evaluate(session, call.node.callee, call.tree, TOP);
  const targets = values.flatMap((value): readonly Ref<FunctionNode>[] => {
    if (value.kind !== 'node') return [];
    const { tree, node } = value;
    if (node.kind === 'function') return [{ tree, node }];
    if (node.kind !== 'class') return [];
    const home = hierarchyOf(session, { tree, node }).find((one) => constructorsFor(session, one, call).length > 0);
    const [only, another] = home ? constructorsFor(session, home, call) : [];
    return home && only && !another ? [{ tree: home.tree, node: only }] : [];
  });
  return { targets, isWhole: values.length > 0 && targets.length === values.length };
}
