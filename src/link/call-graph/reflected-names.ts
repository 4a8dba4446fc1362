import { nodesAtHand, remembered } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { codeThat } from '../program/code-that.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { TOP } from '../values/abstract-value.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { evaluate } from '../values/evaluate.js';
import { type Session, walked } from '../values/session.js';
import { isHandedNothing } from './enough-arguments.js';
import { familyOf } from './language-families.js';
import { isKin } from './property-owners.js';
import type { ReferenceSearch } from './references.js';

/** What gives methods of a class to be invoked, by a name that the run alone knows or all of them. */
const finders =
  /^(?:getMethods|getDeclaredMethods|getMethod|getDeclaredMethod|GetMethods?|GetRuntimeMethods?|InvokeMember|CreateDelegate|MethodByName)$/;
const languages = /^(?:java|csharp|go)$/;
const ofAny = /\.(?:get(?:Declared)?Methods?|Get(?:Runtime)?Methods?|InvokeMember|CreateDelegate|MethodByName)\(/;

/**
 * `for (Method m : Main.class.getDeclaredMethods()) … m.invoke(main, type)`, `typeof(Program).GetMethod(name)`, `reflect.ValueOf(client).MethodByName(name)`: the method
 * may be one of those. Of an object that nobody tells (`bean.getClass()` of a scheduler's own) nothing is said: frameworks have one for all beans.
 */
export function reflectedByAnyName(found: ReferenceSearch, { tree, node: fn }: Ref<FunctionNode>): void {
  if (!languages.test(tree.language) || fn.name === '' || !found.complete) return;
  const { program, graph } = found.session;
  for (const at of walked(found.session, codeThat(program, mayReflect))) {
    if (familyOf(at) !== familyOf(tree)) continue;
    if (at !== tree && !graph.isTied(tree.file.path, at.file.path)) continue;
    const mayBeIt = (call: CallNode): boolean =>
      hasStart(fn, call) && (fn.params.length === 0 || !isHandedNothing(found.session, call, at));
    if (reflectionsIn(at).some((call) => mayBeIt(call) && isOnClassOf(found.session, { tree: at, node: call }, { tree, node: fn })))
      found.complete = false;
  }
}

const mayReflect = ({ language, file: { text } }: Tree): boolean => languages.test(language) && ofAny.test(text);

/** A name that is written out is told by `namedByText`. */
const reflectionsIn = remembered((tree: Tree): readonly CallNode[] =>
  nodesAtHand(tree).filter(
    (node): node is CallNode =>
      node.kind === 'call' &&
      node.callee.kind === 'member' &&
      finders.test(node.callee.property) &&
      !node.args.some(({ kind }) => kind === 'string'),
  ),
);

/** `getMethod("get" + name)` finds no other method. */
function hasStart({ name }: FunctionNode, { args: [first] }: CallNode): boolean {
  const start = first?.kind === 'concat' || first?.kind === 'template' ? first.parts[0] : undefined;
  return start?.kind !== 'string' || name.startsWith(start.value);
}

function isOnClassOf(session: Session, { tree, node: call }: Ref<CallNode>, { tree: home, node: fn }: Ref<FunctionNode>): boolean {
  if (call.callee.kind !== 'member') return false;
  const { text } = tree.file;
  if (tree.language === 'go') {
    const made = madeAs(session, call.callee.object, tree);
    const value = made.kind === 'call' ? made.args[0] : undefined;
    return /^[A-Z]/.test(fn.name) && value !== undefined && !isSurelyOther(session, value, tree, fn);
  }
  if (fn.parent?.kind !== 'class') return false;
  const type = { tree: home, node: fn.parent };
  const parts = [call.callee.object, ...(call.callee.property === 'CreateDelegate' ? call.args : [])];
  return parts.some((part) => {
    const said = text.slice(part.range.start, part.range.end);
    const named = classIn(said);
    if (named !== null) return named === type.node.name;
    const object = part.kind === 'call' && /^[gG]et(?:Class|Type)$/.test(nameOf(part.callee) ?? '') ? part.callee : null;
    if (object === null) return false;
    if (object.kind === 'name' || isSelf(object)) return isAround(session, part, tree, type);
    return object.kind === 'member' && isObjectOf(session, object.object, tree, type);
  });
}

/** `reflect.ValueOf(model)`, as it is or in a variable. */
function madeAs(session: Session, object: Node, tree: Tree): Node {
  const [decl] = object.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  return decl?.node.kind === 'define' && decl.node.value ? decl.node.value : object;
}

/** `Main` of `erp.Main.class` and of `typeof(Main)`; null for another expression. */
function classIn(text: string): string | null {
  if (text.endsWith('.class')) return text.slice(0, -'.class'.length).split('.').at(-1) ?? null;
  if (!text.startsWith('typeof') || !text.endsWith(')')) return null;
  return (
    text
      .slice(text.indexOf('(') + 1, -1)
      .trim()
      .split('.')
      .at(-1) ?? null
  );
}

function isSelf(callee: Node): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this';
}

type Type = Parameters<typeof isKin>[1];

function isAround(session: Session, node: Node, tree: Tree, type: Type): boolean {
  const around = enclosingObject(node)?.owner;
  return around?.kind === 'class' && isKin(session, { tree, node: around }, type);
}

function isObjectOf(session: Session, object: Node, tree: Tree, type: Type): boolean {
  return evaluate(session, object, tree, TOP).some((value) => value.kind === 'instance' && isKin(session, value.type, type));
}

/** Go's object is one whose type is known, and has no such method. */
function isSurelyOther(session: Session, value: Node, tree: Tree, fn: FunctionNode): boolean {
  const values = evaluate(session, value, tree, TOP);
  return (
    values.length > 0 &&
    values.every(
      (one) => one.kind === 'instance' && !one.type.node.body.some((part) => part.kind === 'function' && part.name === fn.name),
    ) &&
    fn.parent?.kind === 'class'
  );
}
