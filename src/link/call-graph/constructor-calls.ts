import type { CallNode, ClassNode, FunctionNode, Tree } from '../../model/index.js';
import { isWithin } from '../program/enclosing.js';
import { indexAtHand } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { extendingClasses, hierarchyOf } from '../symbols/class-hierarchy.js';
import { openSubclasses } from '../symbols/sight.js';
import { isOwnClass, isSuper } from '../values/calls/receiver.js';
import { constructorsOf } from '../values/classes/constructors.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** `new X(…)`, `this(…)`, `super(…)` of a subclass, and a subclass without a constructor of its own. */
export function constructed(found: ReferenceSearch, type: Ref<ClassNode>): void {
  const own = constructorsOf(type.node);
  if (own.length > 1) callsIn(found, type.tree, own, ({ callee, isNew }) => !isNew && callee.kind === 'name' && callee.name === 'this');
  ownClassCalls(found, type);
  const pending = new Set([type]);
  for (const at of pending) for (const sub of constructedLike(found, at)) pending.add(sub);
}

/** `cls(…)` in a class method of the class, or of one that it extends or that extends it. */
function ownClassCalls(found: ReferenceSearch, type: Ref<ClassNode>): void {
  if (type.tree.language !== 'python') return;
  const { session } = found;
  const subclasses = extendingClasses(session.program, type.node.name);
  const kin = [
    ...hierarchyOf(session, type),
    ...subclasses.filter((sub) => hierarchyOf(session, sub).some(({ node }) => node === type.node)),
  ];
  for (const one of kin)
    for (const call of indexAtHand(session.program, one.tree).calls)
      if (isOwnClass({ tree: one.tree, node: call.node }) && isWithin(call.node, one.node))
        found.uses.push({ ref: { tree: one.tree, node: call.node }, certain: true });
}

/** The subclasses whose constructor is this class's own. */
function constructedLike(found: ReferenceSearch, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const inheriting: Ref<ClassNode>[] = [];
  addTarget(found, { kind: 'decl', tree: type.tree, node: type.node, name: type.node.name });
  if (!openSubclasses(found.session, type)) found.complete = false;
  for (const sub of extendingClasses(found.session.program, type.node.name)) {
    if (!hierarchyOf(found.session, sub).some((one) => one.node === type.node)) continue;
    const own = constructorsOf(sub.node);
    if (own.length === 0) inheriting.push(sub);
    else callsIn(found, sub.tree, own, isSuper);
  }
  return inheriting;
}

/** The calls of that kind in these constructors. */
function callsIn(found: ReferenceSearch, tree: Tree, constructors: readonly FunctionNode[], isIt: (call: CallNode) => boolean): void {
  for (const { node } of indexAtHand(found.session.program, tree).calls) {
    if (isIt(node) && constructors.some((fn) => isWithin(node, fn))) found.uses.push({ ref: { tree, node }, certain: true });
  }
}
