import { ancestors, remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, FunctionNode, MemberNode, Node, Tree } from '../../../model/index.js';
import { indexAtHand, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { isTakenByReference } from '../calls/by-reference.js';
import { callersOf } from '../calls/known-callers.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isConstructor } from './constructors.js';
import { strayValues } from './stray-values.js';

/**
 * What PHP perhaps puts into a field of an object past what is followed: `$x->url = …`, or a setter, on what nobody knows; a closure that is bound to
 * the object; reflection; a reference to the field; a name that is put together.
 */
export function phpStrayWrites(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return strayValues(session, type, key, () => [
    ...setOnUnknown(session, type, key),
    ...setInClosures(session, type, key),
    ...bySetters(session, type, key),
    ...(isReflected(session, type, key) || isReferred(session, type, key) ? [UNKNOWN] : []),
  ]);
}

/** Statements of other programs in the repository say nothing of the class. */
function mayMean({ graph }: Session, type: Ref<ClassNode>, tree: Tree): boolean {
  return tree.language === 'php' && graph.isTied(type.tree.file.path, tree.file.path);
}

function assignmentsTo(
  session: Session,
  type: Ref<ClassNode>,
  key: string,
): readonly (Ref<AssignNode> & { readonly target: MemberNode })[] {
  return (session.program.assigned.get(key) ?? []).flatMap(({ tree, node }) =>
    mayMean(session, type, tree) && node.target.kind === 'member' ? [{ tree, node, target: node.target }] : [],
  );
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && /^(?:this|self|static|parent|super)$/.test(node.name);
}

/** `$x->url = $url` */
function setOnUnknown(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return assignmentsTo(session, type, key).flatMap(({ tree, node, target }) =>
    !isThis(target.object) && isUntold(session, { tree, node: target.object }) ? evaluate(session, node.value, tree, TOP) : [],
  );
}

/** `(function () { $this->url = $url; })->call($client)` */
function setInClosures(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  const { program } = session;
  const isBinding = ['bind', 'bindTo', 'call'].some((name) => program.named.has(name));
  return assignmentsTo(session, type, key).flatMap(({ tree, node, target }) => {
    if (!isBinding || !isThis(target.object)) return [];
    const around = [...ancestors(node)].find((one) => one.kind === 'function');
    const isLoose = around?.kind === 'function' && around.name === '' && (enclosingObject(node) === null || isBoundIn(tree));
    return isLoose ? evaluate(session, node.value, tree, TOP) : [];
  });
}

const isBoundIn = remembered((tree: Tree): boolean => /\bClosure::bind\s*\(|->bindTo\s*\(|\)\s*->call\s*\(\s*\$/.test(tree.file.text));

/** Nobody knows what object it is, nor will its callers tell. */
function isUntold(session: Session, { tree, node }: Ref): boolean {
  const values = evaluate(session, node, tree, TOP);
  return (
    values.length === 0 ||
    values.some((value) => {
      if (value.kind === 'unknown') return !value.unresolved.every((fn) => isTold(callersOf(session, fn))) || value.unresolved.length === 0;
      return value.kind === 'absent' || value.kind === 'library';
    })
  );
}

/** In a large program not every caller is opened; those that are tell what kind of object comes there. */
function isTold({ complete, sites }: ReturnType<typeof callersOf>): boolean {
  return complete || sites.length > 0;
}

/** A method that sets the field, and where the value comes from: the place of a parameter, or an expression of the method's own. */
type Setter = { readonly name: string; readonly place: number; readonly value: Ref };

function settersOf(session: Session, type: Ref<ClassNode>, key: string): readonly Setter[] {
  const kin = new Set<Node>(hierarchyOf(session, type).map(({ node }) => node));
  return assignmentsTo(session, type, key).flatMap(({ tree, node, target }): readonly Setter[] => {
    const home = isThis(target.object) ? enclosingObject(node) : null;
    if (home?.owner.kind !== 'class' || home.method === null || !kin.has(home.owner) || isConstructor(home.owner, home.method)) return [];
    return [{ name: home.method.name, place: placeOf(home.method, node.value), value: { tree, node: node.value } }];
  });
}

function placeOf({ params }: FunctionNode, value: Node): number {
  return value.kind === 'name' ? params.findIndex(({ name }) => name === value.name) : -1;
}

/** `$x->setUrl($url)` on what nobody knows, `$x->setUrl(...)`, `$x->$setter($url)`, what `__set` is handed. */
function bySetters(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  return settersOf(session, type, key).flatMap((setter): readonly AbstractValue[] => {
    if (setter.name === '__set') return [UNKNOWN];
    const called = (session.program.named.get(setter.name) ?? []).flatMap(({ tree, node }): readonly AbstractValue[] => {
      if (!mayMean(session, type, tree) || node.kind !== 'member' || isThis(node.object)) return [];
      const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
      if (isNamedOnly(tree, node.range.end)) return [UNKNOWN];
      if (call === null) return [];
      return isUntold(session, { tree, node: node.object }) ? given(session, setter, { tree, node: call }) : [];
    });
    return [...called, ...byVariable(session, type, setter)];
  });
}

/** `$x->setUrl(...)`: the method itself, which is called elsewhere. */
function isNamedOnly({ file }: Tree, end: number): boolean {
  return /^\(\s{0,9}\.\.\.\s{0,9}\)/.test(file.text.slice(end, end + 30));
}

function given(session: Session, { place, value }: Setter, { tree, node }: Ref<CallNode>): readonly AbstractValue[] {
  const arg = place >= 0 ? node.args[place] : value.node;
  return arg ? evaluate(session, arg, place >= 0 ? tree : value.tree, TOP) : [UNKNOWN];
}

function byVariable(session: Session, type: Ref<ClassNode>, setter: Setter): readonly AbstractValue[] {
  return variableCalls(session.program).flatMap(({ tree, node }) => {
    const { callee } = node;
    if (callee.kind !== 'index' || node.args.length === 0 || !mayMean(session, type, tree)) return [];
    const names = evaluate(session, callee.index, tree, TOP);
    const isIt = names.some((name) => name.kind === 'text' && name.text === setter.name);
    const values = isIt || names.some(({ kind }) => kind === 'unknown') ? given(session, setter, { tree, node }) : [];
    return isIt ? values : values.filter(({ kind }) => kind === 'text');
  });
}

const called = remembered((_: Program): { counted: number; readonly calls: Ref<CallNode>[] } => ({ counted: 0, calls: [] }));

/** `$x->$name(…)` */
function variableCalls(program: Program): readonly Ref<CallNode>[] {
  const all = called(program);
  for (; all.counted < program.files.length; all.counted++) {
    const tree = program.files[all.counted];
    if (tree?.language !== 'php') continue;
    const isVariable = ({ node: { callee } }: Ref<CallNode>): boolean =>
      callee.kind === 'index' && /->|::/.test(tree.file.text.slice(callee.object.range.end, callee.index.range.start));
    all.calls.push(...indexAtHand(program, tree).calls.filter(isVariable));
  }
  return all.calls;
}

/** `(new ReflectionProperty(Client::class, 'url'))->setValue($client, $url)`, `$class->getProperty('url')`. */
function isReflected(session: Session, type: Ref<ClassNode>, key: string): boolean {
  const { program } = session;
  if (!program.named.has('setValue')) return false;
  return ['ReflectionProperty', 'getProperty', 'getProperties'].some((name) =>
    (program.named.get(name) ?? []).some(({ tree, node }) => {
      const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
      const named = call?.args[name === 'ReflectionProperty' ? 1 : 0];
      return mayMean(session, type, tree) && call !== null && (named?.kind !== 'string' || named.value === key);
    }),
  );
}

/** `$url = &$client->url`, `choose($client->url)` of `function choose(&$url)` */
function isReferred(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return (session.program.named.get(key) ?? []).some(
    ({ tree, node }) =>
      mayMean(session, type, tree) &&
      node.kind === 'member' &&
      (/(?:^|[^&])&\s?$/.test(tree.file.text.slice(Math.max(0, node.range.start - 4), node.range.start)) ||
        (node.parent?.kind === 'call' && isTakenByReference(session, { tree, node: node.parent }, node.parent.args.indexOf(node)))),
  );
}
