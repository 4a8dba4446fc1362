import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { structOf } from '../../symbols/go-structs.js';
import { type AbstractValue, doubt, type Env, type Holder, START, UNKNOWN, unresolvedOf, unsure } from '../abstract-value.js';
import { declaredReceiver } from '../classes/declared-types.js';
import { enumOf } from '../classes/enum-methods.js';
import { evaluate } from '../evaluate.js';
import { extendedBy } from '../library/egg.js';
import { behindFacade } from '../library/php-container.js';
import type { Session } from '../session.js';
import { boundSelf, selfHandedTo } from './bound-functions.js';
import { asGot, takerOf } from './magic-methods.js';
import { heldReceiver } from './method-values.js';
import { isOfOtherClass } from './other-classes.js';

/** The values of `this`: the object that the call at hand was made on, else any object of the class. */
export function receiverOf(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const home = enclosingObject(node);
  const extended = home?.owner.kind !== 'class' && isScript(tree) ? extendedBy(session, tree) : null;
  if (extended !== null) return [extended];
  const declared = tree.language === 'typescript' ? declaredReceiver(session, node, tree) : null;
  // An object of the project is told by the call.
  if (declared !== null && (home === null || declared.every(({ kind }) => kind === 'library'))) return declared;
  if (home === null) return [UNKNOWN];
  if (home.owner.kind === 'object') return ofLiteral(session, { tree, node: home.owner }, home.method, env);
  const any: Instance = {
    kind: 'instance',
    type: { tree, node: home.owner },
    made: null,
    within: home.method,
    ...START,
  };
  // PHP's `self::URL` is that of the class around it, whatever class it is called on.
  if (tree.language === 'php' && tree.file.text.startsWith('self', node.range.start)) return [{ ...any, within: null, exact: true }];
  const site = siteOf(home.method ?? initializerOf(home.owner), env);
  return site ? calledOn(session, site, any, tree).map((value) => narrowed(session, value, any)) : [any];
}

/** The values of a class's fields are made where one object of the class is made, as if by a function without a name. */
export const initializerOf = remembered((owner: Node): FunctionNode => {
  const { start } = owner.range;
  const range = { start, end: start };
  return { kind: 'function', name: '', at: null, range, parent: owner, params: [], body: [], exported: false, annotations: [] };
});

/** An object of which only a class above is known is one of the class whose method runs. */
function narrowed(session: Session, value: AbstractValue, { type }: Instance): AbstractValue {
  if (value.kind !== 'instance' || value.made !== null || value.type.node.name === type.node.name) return value;
  return hierarchyOf(session, type).some(({ node }) => node === value.type.node) ? { ...value, type } : value;
}

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

function calledOn(
  session: Session,
  { call, at, isLikely }: NonNullable<ReturnType<typeof siteOf>>,
  any: Instance,
  tree: Tree,
): readonly AbstractValue[] {
  const [owner, method] = [any.type.node, any.within];
  const made = madeBy(session, call, at, owner);
  if (made !== null) return made;
  if (call.node.isNew) return [{ ...any, made: { ...call, env: at }, within: null }];
  if (isSuperConstructor(call.node)) return selfAbove(session, call, at, { ...any, made: { ...call, env: at }, within: null });
  if (isSuper(call.node)) return selfHere(session, call, at, { ...any, within: null });
  if (method !== null && isInvoker(method.name) && !isNamed(call.node.callee, method.name))
    return invoked(session, call, at, { ...any, within: null });
  const { callee } = call.node;
  const got = method === null ? null : gotThere(session, call, at, method.name);
  const self = selfHandedTo(call.node);
  const holder = got ?? self ?? (callee.kind === 'member' ? callee.object : callee);
  const isHeld = method !== null && self === null && !isNamed(callee, method.name);
  const held = isHeld ? heldReceiver(session, { tree: call.tree, node: holder }, at, method.name) : null;
  if (held === null && self === null && callee.kind !== 'member') return selfHere(session, call, at, { ...any, within: null });
  const called =
    held ??
    evaluate(session, holder, call.tree, at).flatMap((value) => (method === null ? [value] : behindFacade(session, value, method.name)));
  const receivers = called
    .map((value) => onClass(session, value, owner))
    .filter(
      (value) =>
        value.kind === 'instance' ||
        (value.kind === 'node' && structOf(session, value.tree, value.node) !== null) ||
        (isEnumLike(tree, owner) && enumOf(session, value)?.node.name === owner.name),
    );
  // A loop goes through objects of other classes, too, whose methods are others.
  const kin = receivers.filter((value) => value.kind !== 'instance' || isKin(session, value.type, any.type));
  // Which object it is, callers further out may tell.
  const open = doubt(unresolvedOf(called));
  if (kin.length > 0) return [...kin, ...open];
  if (receivers.length > 0) return [...receivers, ...open];
  // What is none of the class may have the method all the same, lent by a prototype.
  const isOther = isLikely || called.some((value) => isOfOtherClass(session, value));
  const whichever: readonly AbstractValue[] = [{ ...any, within: null }];
  return [...(isOther ? unsure(whichever) : whichever), ...open];
}

/** `shops.hz01(…)`, where Python's `__getattr__` of the object gives the method: the call of that; null for any other callee. */
function gotThere(session: Session, { tree, node: { callee } }: Ref<CallNode>, at: Env, method: string): CallNode | null {
  if (tree.language !== 'python' || callee.kind !== 'member' || callee.property === method) return null;
  const objects = evaluate(session, callee.object, tree, at);
  const isTaken = (value: AbstractValue): boolean =>
    value.kind === 'instance' && takerOf(session, value.type, callee.property, '__getattr__') !== null;
  return objects.length > 0 && objects.every(isTaken) ? asGot(callee) : null;
}

/** A method of an object that is written out: the object that the call at hand was made on, else that one. */
function ofLiteral(session: Session, owner: Ref<ObjectNode>, method: FunctionNode | null, env: Env): readonly AbstractValue[] {
  const own: AbstractValue = { kind: 'node', ...owner, env, holders: holdersOf(owner, env), asText: false, ...START };
  const site = method && siteOf(method, env);
  const self = site ? selfOf(site.call) : null;
  if (!site || self === null) return method !== null && isCopied(session, owner) ? [own, ...doubt([method])] : [own];
  const called = evaluate(session, self.node, self.tree, site.at);
  const objects = called.filter((value) => value.kind === 'instance' || (value.kind === 'node' && value.node.kind === 'object'));
  if (objects.length > 0) return objects;
  // What is no object that is written out may have the method all the same, lent by a prototype.
  const isOther = called.some((value) => isOfOtherClass(session, value));
  return site.isLikely || isOther ? unsure([own]) : [own];
}

/** `x` of `x.send()`, `send.bind(x)()`; null for the call of a name. */
function selfOf({ tree, node }: Ref<CallNode>): Ref | null {
  return boundSelf(node) ?? (node.callee.kind === 'member' ? { tree, node: node.callee.object } : null);
}

function holdersOf({ tree, node }: Ref<ObjectNode>, env: Env): readonly Holder[] {
  const { parent } = node;
  if (parent?.kind !== 'define' || parent.member) return [];
  return [{ name: parent.name, decl: { tree, node: parent, name: parent.name, property: null, initial: null }, env }];
}

/** `{ ...api, url }`, `Object.create(api)`: its methods run on other objects, too. */
function isCopied(session: Session, { tree, node }: Ref<ObjectNode>): boolean {
  const { parent } = node;
  if (!isScript(tree) || parent?.kind !== 'define') return false;
  return (session.program.named.get(parent.name) ?? []).some(
    ({ node: use }) =>
      use.parent?.kind === 'spread' ||
      (use.parent?.kind === 'call' && use.parent.args.includes(use) && /^Object\b/.test(calleeOf(use.parent))),
  );
}

function calleeOf({ callee }: CallNode): string {
  return callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : '';
}

/** `Client.send()`: in a static method `this` is the class that it is called on. */
function onClass(session: Session, value: AbstractValue, owner: Node): AbstractValue {
  if (value.kind !== 'node' || value.node.kind !== 'class') return value;
  const type = { tree: value.tree, node: value.node };
  if (value.node.isEnum || !hierarchyOf(session, type).some(({ node }) => node === owner)) return value;
  return { kind: 'instance', type, made: null, within: null, exact: true, ...START };
}

function isKin(session: Session, one: Ref<ClassNode>, other: Ref<ClassNode>): boolean {
  const isAbove = (a: Ref<ClassNode>, b: Ref<ClassNode>): boolean => hierarchyOf(session, a).some(({ node }) => node.name === b.node.name);
  return isAbove(one, other) || isAbove(other, one);
}

/** Go's constants of one named type are like the members of an enum. */
function isEnumLike({ language }: Tree, owner: ClassNode): boolean {
  return owner.isEnum || language === 'go';
}

/** `TemuApi(…)`, `new TemuApi(…)`: an object of the class that is named, also in the constructor of a class above it; null for any other call. */
function madeBy(session: Session, call: Ref<CallNode>, env: Env, owner: ClassNode): readonly AbstractValue[] | null {
  const { callee } = call.node;
  if ((callee.kind !== 'name' && callee.kind !== 'member') || isSuperConstructor(call.node)) return null;
  const types = isOwnClass(call)
    ? classesHere(session, call.node, call.tree, env)
    : evaluate(session, callee, call.tree, env).flatMap((value) =>
        value.kind === 'node' && value.node.kind === 'class' ? [{ tree: value.tree, node: value.node }] : [],
      );
  const kin = types.filter((type) => hierarchyOf(session, type).some(({ node }) => node === owner));
  if (kin.length === 0) return null;
  return kin.map((type): AbstractValue => ({ kind: 'instance', type, made: { ...call, env }, within: null, ...START }));
}

/** Python's `cls(…)`, `new this(…)` of a script. */
export function isOwnClass({ tree, node: { callee, isNew } }: Ref<CallNode>): boolean {
  if (callee.kind !== 'name' || callee.name !== 'this') return false;
  return isScript(tree) ? isNew : tree.language === 'python' && tree.file.text.startsWith('cls', callee.range.start);
}

/** The values of `cls` in a class method: the class that the method was called on, else the class around the method. */
export function classesHere(session: Session, node: Node, tree: Tree, env: Env, depth = 0): readonly Ref<ClassNode>[] {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class') return [];
  const site = home.method && siteOf(home.method, env);
  const own = [{ tree, node: home.owner }];
  const { callee } = site?.call.node ?? { callee: null };
  if (!site || callee?.kind !== 'member' || depth > 4) return own;
  const found = evaluate(session, callee.object, site.call.tree, site.at).flatMap((value): readonly Ref<ClassNode>[] => {
    if (value.kind === 'node' && value.node.kind === 'class') return [{ tree: value.tree, node: value.node }];
    return value.kind === 'instance' ? [value.type] : [];
  });
  const isHere = callee.object.kind === 'name' && callee.object.name === 'this';
  if (isHere) return classesHere(session, site.call.node, site.call.tree, site.at, depth + 1);
  return found.length > 0 ? found : own;
}

/** The method by which an object is called like a function. */
export function isInvoker(name: string): boolean {
  return name === '__call__' || name === '__invoke';
}

/** The method that runs where an object is called; null where the class has none. */
export function invokerOf(session: Session, { type }: Extract<AbstractValue, { kind: 'instance' }>): Ref<FunctionNode> | null {
  for (const { tree, node } of hierarchyOf(session, type)) {
    const own = node.body.find((part): part is FunctionNode => part.kind === 'function' && isInvoker(part.name));
    if (own) return { tree, node: own };
  }
  return null;
}

function isNamed(callee: Node, name: string): boolean {
  return callee.kind === 'member' && callee.property === name;
}

/** `client(…)`: the object that is called. */
function invoked(session: Session, call: Ref<CallNode>, env: Env, any: AbstractValue): readonly AbstractValue[] {
  const found = evaluate(session, call.node.callee, call.tree, env).filter((value) => value.kind === 'instance');
  return found.length > 0 ? found : [any];
}

/** A bare call of a method, as Java has it, keeps the object. */
function selfHere(session: Session, call: Ref<CallNode>, env: Env, any: AbstractValue): readonly AbstractValue[] {
  const outer = enclosingObject(call.node);
  return outer?.owner.kind === 'class' ? receiverOf(session, call.node, call.tree, env) : [any];
}

/** In a constructor that a subclass calls, `this` is the subclass's object, where its making is known. */
function selfAbove(session: Session, call: Ref<CallNode>, env: Env, any: AbstractValue): readonly AbstractValue[] {
  const found = selfHere(session, call, env, any);
  return found.every((value) => value.kind === 'instance' && value.made !== null) ? found : [any];
}

/** A name, or a call, whose receiver is `this`, written or not. */
export function isOwnReceiver(node: Node): boolean {
  const named = node.kind === 'call' ? node.callee : node;
  if (named.kind === 'name') return true;
  return named.kind === 'member' && named.object.kind === 'name' && /^(?:this|super|parent)$/.test(named.object.name);
}

/** `isLikely`: the call may as well be one of another method of that name. */
export function siteOf(
  method: FunctionNode,
  env: Env,
): { readonly call: Ref<CallNode>; readonly at: Env; readonly isLikely: boolean } | null {
  for (let activation = env.activations; activation; activation = activation.next)
    if (activation.fn === method) return { call: activation.call, at: activation.env, isLikely: false };
  const call = env.callString.callers.get(method);
  return call ? { call, at: { ...env, activations: null }, isLikely: !call.certain } : null;
}

/** The class, or the object literal, whose method a node stands in. */
export function enclosingObject(
  node: Node,
): { readonly owner: ClassNode | Extract<Node, { kind: 'object' }>; readonly method: FunctionNode | null } | null {
  let method: FunctionNode | null = null;
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.kind === 'class') return { owner: at, method };
    if (at.kind !== 'function') continue;
    const holder = at.parent?.kind === 'entry' ? at.parent.parent : at.parent;
    if (at.name !== '' && holder?.kind === 'object') return { owner: holder, method: at };
    method = at;
  }
  return null;
}

/** `super(…)`, `super().__init__(…)`, `Base.__init__(self, …)`; any other method that is called so is one of the same object. */
export function isSuperConstructor(call: CallNode): boolean {
  const { callee, args, parent } = call;
  if (callee.kind === 'name') return isSuper(call) && !(parent?.kind === 'member' && parent.object === call);
  if (callee.kind !== 'member' || !/^(?:__init__|initialize|__construct)$/.test(callee.property)) return false;
  const [self] = args;
  return isSuper(call) || (callee.property === '__init__' && self?.kind === 'name' && self.name === 'this');
}

export function isSuper(call: CallNode): boolean {
  const { callee } = call;
  return (
    (callee.kind === 'name' && callee.name === 'super') ||
    (callee.kind === 'member' && callee.property === '__construct' && callee.object.kind === 'name' && callee.object.name === 'parent') ||
    (callee.kind === 'member' &&
      callee.object.kind === 'call' &&
      callee.object.callee.kind === 'name' &&
      callee.object.callee.name === 'super')
  );
}
