import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, IndexNode, Node, Tree } from '../../../model/index.js';
import { indexAtHand, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { evaluate } from '../evaluate.js';
import { isCopyInConstructor, membersOf } from '../objects/copied-fields.js';
import { aside, type Session, withOwnBudget } from '../session.js';

/**
 * A statement of Python or PHP that gives an object, a class or a module a member by other means than `x.name = …`: `setattr(x, name, v)`,
 * `vars(x)[name] = v`, `globals()[name] = v`, `$this->$name = $v`. `key` and `value` null: any, and nobody knows what.
 */
type Patch = Ref & { readonly on: Node; readonly key: Node | null; readonly value: Node | null };

type Known = { counted: number; readonly byLanguage: Map<string, Patch[]> };

const known = new WeakMap<Program, Known>();

/** Those of all files of a language that are open by now. */
function patchesIn(program: Program, language: string): readonly Patch[] {
  const all = known.get(program) ?? { counted: 0, byLanguage: new Map() };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree?.language !== 'python' && tree?.language !== 'php') continue;
    const { calls, assigned } = indexAtHand(program, tree);
    const found = [...calls.flatMap(byCall), ...[...assigned.values()].flat().flatMap(byAssignment)];
    all.byLanguage.set(tree.language, [...(all.byLanguage.get(tree.language) ?? []), ...found]);
  }
  return all.byLanguage.get(language) ?? [];
}

function byCall({ tree, node }: Ref<CallNode>): readonly Patch[] {
  const { callee, args } = node;
  const [on, key, value] = args;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (/^(?:setattr|__setattr__)$/.test(name) && on && key && value && tree.language === 'python') return [{ tree, node, on, key, value }];
  const called = name === 'methodcaller' && tree.language === 'python' ? byMethodCaller({ tree, node }) : null;
  if (called !== null) return [called];
  const members = callee.kind === 'member' && callee.property === 'update' ? placeOf(callee.object) : null;
  return members ? [{ tree, node, on: members, key: null, value: null }] : [];
}

/** `methodcaller("__setattr__", name, v)(x)`; of one that is kept, nobody knows on what it is called. */
function byMethodCaller({ tree, node }: Ref<CallNode>): Patch | null {
  const [method, key, value] = node.args;
  if (method?.kind !== 'string' || method.value !== '__setattr__' || !key || !value) return null;
  const [on] = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent.args : [];
  return { tree, node, on: on ?? node, key, value };
}

function byAssignment({ tree, node }: Ref<AssignNode>): readonly Patch[] {
  const { target, value } = node;
  if (target.kind !== 'index') return [];
  const on = tree.language === 'python' ? placeOf(target.object) : isMember(tree, target) ? target.object : null;
  return on ? [{ tree, node, on, key: target.index, value }] : [];
}

/** The object of `vars(x)`, `x.__dict__`; `globals()` stands for the file's own names. */
function placeOf(node: Node): Node | null {
  return membersOf(node) ?? (isGlobals(node) ? node : null);
}

function isGlobals(node: Node): boolean {
  return node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'globals' && node.args.length === 0;
}

/** PHP's `$x->$name` and `X::$$name`; in brackets the key is one of an array. */
function isMember(tree: Tree, { object, index }: IndexNode): boolean {
  return index.kind === 'name' && /->|::/.test(tree.file.text.slice(object.range.end, index.range.start));
}

/**
 * What is perhaps put under the key of objects of a class; `Client.url = …` counts, which is no assignment to any one object, and so does `us.url = …`
 * where `url` is a method.
 */
export function patchedIn(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  const line = hierarchyOf(session, type);
  const kin = new Set<Node>(line.map(({ node }) => node));
  const isKin = (node: Node): boolean => kin.has(node);
  const isOn = (patch: Patch): boolean => isOpenFor(session, patch, key) || holdsAny(classesOf(session, patch), line);
  const found = put(session, type.tree, key, isOn);
  if (type.tree.language !== 'python') return found;
  const isMethod = has(line, key);
  const isIts = (value: AbstractValue): boolean =>
    (value.kind === 'node' && isKin(value.node)) ||
    (value.kind === 'instance' && isMethod && hierarchyOf(session, value.type).some(({ node }) => isKin(node)));
  // Whatever is read of such an object, that method may give another value.
  const asked = key !== READER && !key.startsWith('__') && has(line, READER) ? [UNKNOWN] : [];
  return [
    ...found,
    ...setOn(session, key, isIts),
    ...setThroughObject(session, key, isKin),
    ...asked,
    ...remade(session, line, isKin),
    ...reclassed(session, key, isKin),
  ];
}

function holdsAny(classes: ReadonlySet<Node>, line: readonly Ref<ClassNode>[]): boolean {
  return classes.size > 0 && line.some(({ node }) => classes.has(node));
}

/** `type(client).url = …`, `client.__class__.url = …`: of an object that nobody knows it may be this class. */
function setThroughObject(session: Session, key: string, isKin: (node: Node) => boolean): readonly AbstractValue[] {
  const isOf = (value: AbstractValue): boolean =>
    value.kind === 'unknown' || (value.kind === 'instance' && hierarchyOf(session, value.type).some(({ node }) => isKin(node)));
  return aside(session, () =>
    throughObjects(session.program.assigned.get(key)).flatMap(({ tree, object, value }) =>
      evaluate(session, object, tree, TOP).some(isOf) ? evaluate(session, value, tree, TOP) : [],
    ),
  );
}

type ThroughObject = { readonly tree: Tree; readonly object: Node; readonly value: Node };

const toldThroughObjects = new WeakMap<readonly Ref<AssignNode>[], readonly ThroughObject[]>();

/** Told once, as `onNames` is. */
function throughObjects(all: readonly Ref<AssignNode>[]): readonly ThroughObject[] {
  const known =
    toldThroughObjects.get(all) ??
    all.flatMap(({ tree, node: { target, value } }) => {
      const object = tree.language === 'python' && target.kind === 'member' ? objectOfClass(target.object) : null;
      return object === null ? [] : [{ tree, object, value }];
    });
  toldThroughObjects.set(all, known);
  return known;
}

/** `x` of `type(x)` and `x.__class__`. */
function objectOfClass(node: Node): Node | null {
  if (node.kind === 'member') return node.property === '__class__' ? node.object : null;
  const [object, more] = node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'type' ? node.args : [];
  return more ? null : (object ?? null);
}

/** `cls.__init__ = …` over the class, or in a decorator over it: what the objects have then, nobody knows. */
function remade(session: Session, line: readonly Ref<ClassNode>[], isKin: (node: Node) => boolean): readonly AbstractValue[] {
  const isDecorated = line.some(({ node }) => node.annotations.length > 0);
  const isIt = (value: AbstractValue): boolean => (value.kind === 'unknown' && isDecorated) || (value.kind === 'node' && isKin(value.node));
  const isSet = (session.program.assigned.get('__init__') ?? []).some(
    ({ tree, node: { target } }) =>
      target.kind === 'member' && aside(session, () => evaluate(session, target.object, tree, TOP)).some(isIt),
  );
  return isSet ? [UNKNOWN] : [];
}

/** `client.__class__ = UsClient`, `UsClient.__bases__ = (…)`: what the object has then is another class's. */
function reclassed(session: Session, key: string, isKin: (node: Node) => boolean): readonly AbstractValue[] {
  if (key.startsWith('__')) return [];
  const isIt = (value: AbstractValue): boolean =>
    value.kind === 'unknown' ||
    (value.kind === 'node' && isKin(value.node)) ||
    (value.kind === 'instance' && hierarchyOf(session, value.type).some(({ node }) => isKin(node)));
  const isSet = ['__class__', '__bases__'].some((name) =>
    (session.program.assigned.get(name) ?? []).some(
      ({ tree, node: { target } }) =>
        tree.language === 'python' &&
        target.kind === 'member' &&
        target.object.kind !== 'member' &&
        withOwnBudget(session, () => evaluate(session, target.object, tree, TOP)).some(isIt),
    ),
  );
  return isSet ? [UNKNOWN] : [];
}

const READER = '__getattribute__';

function has(line: readonly Ref<ClassNode>[], method: string): boolean {
  return line.some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === method));
}

/** `setattr(cls, "url", url)`, where nobody knows what it is put on: perhaps on this. */
function isOpenFor(session: Session, { tree, node, on, key }: Patch, asked: string): boolean {
  if (key?.kind !== 'string' || key.value !== asked) return false;
  const values = withOwnBudget(session, () => evaluate(session, on, tree, TOP));
  if (on === node) return true;
  return values.some(({ kind }) => kind === 'unknown') && !(on.kind === 'name' && on.name === 'this');
}

const classes = remembered((_session: Session) => new Map<Patch, ReadonlySet<Node>>());

/** The classes whose objects a statement is on, with those that they extend; told once. */
function classesOf(session: Session, patch: Patch): ReadonlySet<Node> {
  const before = classes(session).get(patch);
  if (before) return before;
  const { tree, on } = patch;
  const found = new Set<Node>();
  // What the object hangs on may lead here again.
  classes(session).set(patch, found);
  const owner = on.kind === 'name' && on.name === 'this' ? enclosingObject(on)?.owner : undefined;
  const types = owner?.kind === 'class' ? [{ tree, node: owner }] : [];
  for (const value of owner ? [] : withOwnBudget(session, () => evaluate(session, on, tree, TOP))) {
    if (value.kind === 'instance') types.push({ tree: value.type.tree, node: value.type.node });
    if (value.kind === 'node') found.add(value.node);
  }
  for (const type of types) for (const one of hierarchyOf(session, type)) found.add(one.node);
  return found;
}

/** What is perhaps put in place of a name at the top of a module of Python: `settings.URL = …` in another file. */
export function patchedOver(session: Session, tree: Tree, name: string): readonly AbstractValue[] {
  const isIt = (value: AbstractValue): boolean => value.kind === 'module' && value.trees.includes(tree);
  const isOn = (patch: Patch): boolean =>
    isGlobals(patch.on) ? patch.tree === tree : isOpenFor(session, patch, name) || evaluate(session, patch.on, patch.tree, TOP).some(isIt);
  return [...put(session, tree, name, isOn), ...setOn(session, name, isIt), ...setInModuleTable(session, name)];
}

/** `sys.modules[path].URL = …`: perhaps of this module. */
function setInModuleTable(session: Session, name: string): readonly AbstractValue[] {
  const isTable = (node: Node): boolean => node.kind === 'index' && node.object.kind === 'member' && node.object.property === 'modules';
  return aside(session, () =>
    (session.program.assigned.get(name) ?? []).flatMap(({ tree, node: { target, value } }) =>
      tree.language === 'python' && target.kind === 'member' && isTable(target.object) ? evaluate(session, value, tree, TOP) : [],
    ),
  );
}

function put(session: Session, { language }: Tree, asked: string, isOn: (patch: Patch) => boolean): readonly AbstractValue[] {
  return aside(session, () =>
    patchesIn(session.program, language).flatMap((patch) => {
      if (isCopyInConstructor(session, patch) || !isOn(patch)) return [];
      const keys = patch.key === null ? [] : evaluate(session, patch.key, patch.tree, TOP);
      const isOther = keys.length > 0 && keys.every((key) => key.kind === 'text' && key.text !== asked);
      if (isOther) return [];
      const isNamed = keys.length > 0 && keys.every((key) => key.kind === 'text');
      return isNamed && patch.value ? evaluate(session, patch.value, patch.tree, TOP) : [UNKNOWN];
    }),
  );
}

/** `x.key = …` where x is what is asked about. */
function setOn(session: Session, key: string, isIt: (value: AbstractValue) => boolean): readonly AbstractValue[] {
  return aside(session, () =>
    onNames(session.program.assigned.get(key)).flatMap(({ tree, node: { target, value, op } }) => {
      if (target.kind !== 'member' || !evaluate(session, target.object, tree, TOP).some(isIt)) return [];
      return op === '=' ? evaluate(session, value, tree, TOP) : [UNKNOWN];
    }),
  );
}

const onOthers = new WeakMap<readonly Ref<AssignNode>[], readonly Ref<AssignNode>[]>();

/** Those of Python that set a member of anything but `self`; told once, since each class asks, and most set their own. */
function onNames(all: readonly Ref<AssignNode>[]): readonly Ref<AssignNode>[] {
  const known =
    onOthers.get(all) ??
    all.filter(({ tree, node: { target } }) => tree.language === 'python' && target.kind === 'member' && isNamed(target.object));
  onOthers.set(all, known);
  return known;
}

/** A name or a dotted one, and not `self`. */
function isNamed(node: Node): boolean {
  return node.kind === 'name' ? node.name !== 'this' : node.kind === 'member' && isNamed(node.object);
}
