import { remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, Node, ParamNode } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { type AbstractValue, instanceValue, TOP } from '../values/abstract-value.js';
import { callWith, isReference } from '../values/calls/method-references.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { wrappingCalls } from '../values/calls/wrapping-loops.js';
import { constructorsFor } from '../values/classes/constructors.js';
import { evaluate } from '../values/evaluate.js';
import { moduleAsValue } from '../values/imported-values.js';
import { accessEach } from '../values/properties.js';
import type { Session } from '../values/session.js';
import { calleesAlong, callsInFold, isByName } from './folded-functions.js';
import { calledThrough } from './function-tables.js';
import { laterCalls } from './later-calls.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** Functions of Python's library that take a function for its name and what is written at it, and do not call it. */
const onlyLooks = /^(?:wraps|update_wrapper|callable|iscoroutinefunction|isgeneratorfunction|signature|unwrap|isinstance|getdoc)$/;

/** `wire.NewSet(NewClient)`, `wire.Build(…)`: Wire writes the calls of what is listed there into a file of the program, and runs nothing itself. */
function isWired(session: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (tree.language !== 'go' || callee.kind !== 'member' || !/^(?:NewSet|Build)$/.test(callee.property)) return false;
  return evaluate(session, callee, tree, TOP).every((value) => value.kind === 'library' && value.path.startsWith('wire.'));
}

/** A function that is handed to one of the project's own is called there, by the parameter's name. */
export function handedTo(found: ReferenceSearch, { tree, node }: Ref<CallNode>, arg: Node): void {
  if (onlyLooks.test(nameOf(node.callee) ?? '') && tree.language === 'python') return;
  if (isWired(found.session, { tree, node })) return;
  const place = node.args.indexOf(arg);
  const referred = place < 0 ? null : referenceCalled(found.session, { tree, node }, arg);
  if (referred !== null) {
    found.uses.push({ ref: { tree, node: referred }, certain: true });
    return;
  }
  const folded = place < 0 ? null : callsInFold(found.session, { tree, node }, arg);
  const [first] = folded ?? [];
  if (folded !== null && first) {
    if (first.node.args[0] === arg) handedTo(found, first, arg);
    else found.uses.push(...folded.map((ref) => ({ ref, certain: true })));
    return;
  }
  const [innermost] = wrappingCalls(found.session, { tree, node }) ?? [];
  if (innermost?.args[0]) {
    if (mayBegin(found, { tree, node: innermost.args[0] })) handedTo(found, { tree, node: innermost }, innermost.args[0]);
    return;
  }
  const later = place < 0 ? null : laterCalls(found.session, { tree, node }, place);
  if (later !== null) {
    found.uses.push(...later.map((ref) => ({ ref, certain: true })));
    return;
  }
  if ((tree.language === 'java' || isScript(tree)) && isKept(found.session, { tree, node }, arg)) {
    if (node.callee.kind === 'member') calledThrough(found, { tree, node: node.callee.object });
    return;
  }
  const values = place < 0 ? [] : calleesOf(found.session, { tree, node });
  // Under a key that only callers tell stand all that the table has.
  const isLookup = node.callee.kind === 'index' || node.callee.kind === 'call';
  const targets = values.filter((value) => !(isLookup && value.kind === 'unknown' && value.unresolved.length > 0));
  const params = targets.flatMap((target): readonly Ref<ParamNode>[] => {
    if (target.kind === 'node' && target.node.kind === 'class')
      return ofConstructors(found.session, { tree: target.tree, node: target.node }, { tree, node }, place);
    if (target.kind !== 'node' || target.node.kind !== 'function') return [];
    const skip = /^(?:self|cls|this)$/.test(target.node.params[0]?.name ?? '') ? 1 : 0;
    const param = target.node.params[place + skip];
    return param && !param.rest && param.pattern === null ? [{ tree: target.tree, node: param }] : [];
  });
  if (params.length === 0 || params.length < targets.length) found.complete = false;
  for (const param of params) heldBy(found, param);
}

/** What the call is a call of: of a method on a field that only the makers of its object tell, by these. */
function calleesOf(session: Session, { tree, node }: Ref<CallNode>): readonly AbstractValue[] {
  if (isByName({ tree, node })) return calleesAlong(session, { tree, node });
  const values = evaluate(session, node.callee, tree, TOP).flatMap((value) => moduleAsValue(session, value, TOP));
  const isOnField = node.callee.kind === 'member' && node.callee.object.kind === 'member';
  const isUntold = isOnField && values.length > 0 && values.every((value) => value.kind === 'unknown' && value.unresolved.length > 0);
  return isUntold ? calleesAlong(session, { tree, node }) : values;
}

/** Before the loop the variable may hold the function that is looked for. */
function mayBegin({ session, sought }: ReferenceSearch, { tree, node }: Ref): boolean {
  const values = evaluate(session, node, tree, TOP);
  return sought === null || values.some((value) => value.kind === 'unknown' || (value.kind === 'node' && value.node === sought));
}

/** A parameter that holds the function, handed to it or by default: it is called by the parameter's name, and by that of the field that it declares. */
export function heldBy(found: ReferenceSearch, { tree, node: param }: Ref<ParamNode>): void {
  if (param.pattern !== null) {
    found.complete = false;
    return;
  }
  addTarget(found, { kind: 'decl', tree, node: param, name: param.name });
  const owner = param.field ? param.parent?.parent : null;
  if (owner?.kind === 'class') addTarget(found, { kind: 'property', tree, owner, name: param.name, fn: param });
}

/** `new Client(fn)`, Python's `Client(fn)`: the parameter of the one constructor that it means, of a class above where the class has none. */
function ofConstructors(session: Session, type: Ref<ClassNode>, call: Ref<CallNode>, place: number): readonly Ref<ParamNode>[] {
  const { language } = type.tree;
  const isFixed = language === 'java' || language === 'csharp';
  if (language === 'python' ? call.node.isNew : !call.node.isNew || !(isFixed || isScript(type.tree))) return [];
  const above = isFixed ? [type] : hierarchyOf(session, type);
  const home = above.find((one) => constructorsFor(session, one, call).length > 0);
  const [only, another] = home ? constructorsFor(session, home, call) : [];
  const skip = /^(?:self|this)$/.test(only?.params[0]?.name ?? '') ? 1 : 0;
  const param = only && !another ? only.params[place + skip] : undefined;
  return home && param && !param.rest && param.pattern === null ? [{ tree: home.tree, node: param }] : [];
}

/** `HANDLERS.put(name, fn)`, `tasks.add(fn)`, a script's `this.stack.push(fn)` of a map or a list of the program's own. */
function isKept(session: Session, { tree, node: { callee, args } }: Ref<CallNode>, arg: Node): boolean {
  const keeps = isScript(tree) ? /^(?:push|unshift)$/ : /^(?:put|putIfAbsent|add|addLast|offer)$/;
  if (callee.kind !== 'member' || args.at(-1) !== arg || !keeps.test(callee.property)) return false;
  const isField = callee.object.kind === 'name' || (callee.object.kind === 'member' && callee.object.object.kind === 'name');
  const values = isField ? heldIn(session, { tree, node: callee.object }) : [];
  return (
    values.length > 0 && values.every((value) => value.kind === 'node' && (value.node.kind === 'object' || value.node.kind === 'list'))
  );
}

/** A field of a script's class is what any object of the class has there. */
function heldIn(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  const own = evaluate(session, node, tree, TOP);
  const owner = node.kind === 'member' && nameOf(node.object) === 'this' ? enclosingObject(node)?.owner : null;
  if (!isScript(tree) || owner?.kind !== 'class' || node.kind !== 'member' || own.every(({ kind }) => kind !== 'unknown')) return own;
  return accessEach(session, [instanceValue({ tree, node: owner }, null)], node.property, { tree, node }, TOP);
}

const perItem = /^(?:forEach|forEachOrdered|map|flatMap|filter|peek|removeIf|(?:any|all|none)Match|mapTo\w+|ifPresent)$/;
const unawaited = /^(?:submit|execute|runAsync|supplyAsync|schedule\w*|Thread|start\w*)$/;

/** `shops.forEach(this::sync)`, `executor.submit(this::sync)`: the call that the library makes of a method; null for anything else. */
function referenceCalled(session: Session, { tree, node }: Ref<CallNode>, arg: Node): CallNode | null {
  if (!isReference(tree, arg)) return null;
  const name = nameOf(node.callee) ?? '';
  if (unawaited.test(name)) return callWith(session, { tree, node: arg }, null);
  if (node.callee.kind !== 'member' || !perItem.test(name)) return null;
  return callWith(session, { tree, node: arg }, itemOf(node.callee.object));
}

const itemOf = remembered(
  (list: Node): Node => ({ kind: 'index', range: list.range, parent: list.parent, object: list, index: plainAt(list) }),
);

/** Every item of a list, as a loop over it has them. */
function plainAt(list: Node): Node {
  return { kind: 'plain', range: { start: list.range.end, end: list.range.end }, parent: list, text: '*' };
}
