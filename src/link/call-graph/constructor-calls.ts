import { remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, Tree } from '../../model/index.js';
import { isWithin } from '../program/enclosing.js';
import { indexAtHand, isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { traitsOf } from '../program/traits.js';
import { extendingClasses, hierarchyOf, outsideBase } from '../symbols/class-hierarchy.js';
import { stands } from '../symbols/import-graph.js';
import { openSubclasses } from '../symbols/sight.js';
import { TOP } from '../values/abstract-value.js';
import { isOwnClass, isSuper } from '../values/calls/receiver.js';
import { memberOf } from '../values/classes/class-members.js';
import { constructorsOf } from '../values/classes/constructors.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** `new X(…)`, `this(…)`, `super(…)` of a subclass, and a subclass without a constructor of its own. */
export function constructed(found: ReferenceSearch, type: Ref<ClassNode>): void {
  const own = constructorsOf(type.node);
  if (own.length > 1) callsIn(found, type.tree, own, ({ callee, isNew }) => !isNew && callee.kind === 'name' && callee.name === 'this');
  ownClassCalls(found, type);
  if (mayBeActivated(found, type)) found.complete = false;
  const pending = new Set([type]);
  for (const at of pending) for (const sub of constructedLike(found, at)) pending.add(sub);
}

/** C#'s `Activator.CreateInstance(typeof(Job), type)`, in a file that names the class. */
function mayBeActivated({ session }: ReferenceSearch, { tree, node: { name } }: Ref<ClassNode>): boolean {
  if (tree.language !== 'csharp') return false;
  return session.program.files.some((at) => activates(at) && stands(at.file.text, name));
}

const activates = remembered((tree: Tree): boolean => tree.language === 'csharp' && /\bActivator(?:Utilities)?\b/.test(tree.file.text));

/** `cls(…)`, `new this(…)` in a class method of the class, or of one that it extends or that extends it. */
function ownClassCalls(found: ReferenceSearch, type: Ref<ClassNode>): void {
  if (type.tree.language !== 'python' && !isScript(type.tree)) return;
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

/** Laravel's trait for jobs and events: methods that make an object of the class of what they are handed, and the arguments that are not for it. */
const making: ReadonlyMap<string, number> = new Map([
  ['dispatch', 0],
  ['dispatchSync', 0],
  ['dispatchNow', 0],
  ['dispatchAfterResponse', 0],
  ['broadcast', 0],
  ['dispatchIf', 1],
  ['dispatchUnless', 1],
  ['withChain', Number.POSITIVE_INFINITY],
]);

/**
 * `SyncJob::dispatch($type)`, a static method that no class of the program has: one of Laravel's makes the object, any other one may, of a class that takes
 * in methods from elsewhere.
 */
export function madeByStatic(found: ReferenceSearch, { tree, node }: Ref<MemberNode>): void {
  const call = node.parent;
  if (tree.language !== 'php' || found.sought === null || call?.kind !== 'call' || call.callee !== node || node.object.kind !== 'name')
    return;
  const types = evaluate(found.session, node.object, tree, TOP).flatMap((value): readonly Ref<ClassNode>[] =>
    value.kind === 'node' && value.node.kind === 'class' ? [{ tree: value.tree, node: value.node }] : [],
  );
  const hierarchy = types.flatMap((type) => hierarchyOf(found.session, type));
  if (hierarchy.length === 0 || hierarchy.some((one) => memberOf(found.session, one, node.property, call) !== null)) return;
  const skipped = making.get(node.property);
  if (skipped === undefined) found.complete &&= call.args.length === 0 || !hierarchy.some((one) => takesFromOutside(found.session, one));
  else if (Number.isFinite(skipped)) found.uses.push({ ref: { tree, node: makingOf(call, node.object, skipped) }, certain: true });
}

const makings = remembered((_call: CallNode) => new Map<Node, CallNode>());

function makingOf(call: CallNode, callee: Node, skipped: number): CallNode {
  const known = makings(call).get(callee);
  if (known) return known;
  const made: CallNode = { ...call, callee, args: call.args.slice(skipped), isNew: true };
  makings(call).set(callee, made);
  return made;
}

function takesFromOutside(session: Session, type: Ref<ClassNode>): boolean {
  const isOwn = (name: string): boolean => (session.program.classes.get(lastName(name)) ?? []).length > 0;
  return outsideBase(session, type) !== null || traitsOf(type.tree, type.node).some((name) => !isOwn(name));
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
