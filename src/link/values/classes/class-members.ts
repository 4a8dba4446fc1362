import { ListsByName } from '../../../base/lists-by-name.js';
import { paramsAtHand } from '../../../base/sleeping-function.js';
import { remembered } from '../../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { languagesWith } from '../../program/language-kinds.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { aliasesOf } from '../../program/traits.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { overridingClasses } from '../../symbols/overriding.js';
import { type AbstractValue, type Env, type Holder, nodeValue, TOP, UNKNOWN, UNSURE, unsure } from '../abstract-value.js';
import { overloads } from '../calls/overloads.js';
import { enclosingObject } from '../calls/receiver.js';
import { returnValues } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { byTypes } from '../resolve-name.js';
import { isCutOff, type Session } from '../session.js';
import { field } from './declared-fields.js';
import type { Instance } from './instances.js';
import { javaStrayWrites } from './java-stray-writes.js';

/** A static field, an enum member, a method by its class. */
export function ofClass(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  // PHP's `Client::class` stands for the class where it is a key.
  if (key === 'class' && type.tree.language === 'php') return [nodeValue(type, env)];
  for (const one of hierarchyOf(session, type)) {
    const member = memberOf(session, one, key, at.node);
    if (member?.kind === 'define' && one.node.isEnum && member.value === null) return [nodeValue({ tree: one.tree, node: member }, env)];
    if (member?.kind === 'define') return staticField(session, one, member, at, env);
    if (member?.kind === 'function' && isScript(one.tree) && isGetter(one.tree, member))
      return returnValues(session, { tree: one.tree, node: member }, null, env);
    if (member) return [nodeValue({ tree: one.tree, node: member }, env)];
    const set = isScript(one.tree) ? assignedToClass(session, one, key, env) : [];
    if (set.length > 0) return set;
    const nested = nestedIn(one, key);
    if (nested) return [nodeValue(nested, env)];
  }
  return isScript(type.tree) ? byTypes(session, at, env) : [UNKNOWN];
}

function staticField(session: Session, type: Ref<ClassNode>, member: DefineNode, at: Ref, env: Env): readonly AbstractValue[] {
  const own = field(session, type, member, member.name, at, { ...env, activations: null });
  const put = type.tree.language === 'java' && !member.constant ? javaStrayWrites(session, type, member.name) : [];
  return put.length === 0 ? own : unsure([...own, ...put]);
}

/** `Client.API = …`, `Client['API'] = …`, beside the class; of another file a value, since which function it puts there when, nobody can tell. */
function assignedToClass(session: Session, type: Ref<ClassNode>, key: string, env: Env): readonly AbstractValue[] {
  if (type.node.name === '') return [];
  const found = (session.program.assigned.get(key) ?? []).filter(
    ({ tree, node: { target, op, value } }) =>
      op === '=' &&
      (target.kind === 'member' || target.kind === 'index') &&
      (tree === type.tree || value.kind !== 'function') &&
      isClass(session, type, { tree, node: target.object }),
  );
  const values = found.flatMap(({ tree, node }) => evaluate(session, node.value, tree, { ...env, activations: null }));
  return found.length > 1 || found.some(({ tree }) => tree !== type.tree) ? unsure(values) : values;
}

function isClass(session: Session, type: Ref<ClassNode>, { tree, node }: Ref): boolean {
  if (node.kind !== 'name') return false;
  if (tree === type.tree) return session.names.declarationsOf(node, tree)?.some((decl) => decl.node === type.node) ?? false;
  // A variable is not asked what it holds: it may be the one that is being evaluated.
  return /^[A-Z]/.test(node.name) && evaluate(session, node, tree, TOP).some((value) => value.kind === 'node' && value.node === type.node);
}

/** `parent::call(…)`: the method of the first class above that has one; null for any other access. */
export function ofClassAbove(session: Session, key: string, { tree, node }: Ref, env: Env): readonly AbstractValue[] | null {
  const isAbove = node.kind === 'member' && node.object.kind === 'name' && /^(?:super|parent)$/.test(node.object.name);
  const owner = isAbove ? enclosingObject(node)?.owner : undefined;
  if (owner?.kind !== 'class') return null;
  for (const type of hierarchyOf(session, { tree, node: owner })) {
    const member = type.node === owner ? null : memberOf(session, type, key, node);
    if (member?.kind === 'function') return [nodeValue({ tree: type.tree, node: member }, env)];
  }
  return null;
}

/** Languages in which a field and a method of one name are two members. */
const apart = languagesWith('members-apart');

/** The member of this name that `use` can mean; of several that it can, the last. */
export function memberOf(session: Session, { tree, node: type }: Ref<ClassNode>, key: string, use: Node): Node | null {
  const found = membersOf(type).get(key);
  if (found.length === 0) return tree.language === 'php' ? renamedMember(session, { tree, node: type }, key, use) : null;
  const functions = withoutSetters(tree, found).filter((member): member is FunctionNode => member.kind === 'function');
  if (tree.language === 'java' && isFieldRead(use)) return found.filter(({ kind }) => kind !== 'function').at(-1) ?? null;
  const isRead = apart.has(tree.language) && use.kind === 'member' && !(use.parent?.kind === 'call' && use.parent.callee === use);
  if (isRead && functions.length === found.length && constructorField(type, key) !== null) return null;
  if (functions.length > 0 && functions.length < found.length && apart.has(tree.language)) {
    const isCalled = use.parent?.kind === 'call' && use.parent.callee === use;
    return (isCalled ? overloads(session, functions, use, tree) : found.filter(({ kind }) => kind !== 'function')).at(-1) ?? null;
  }
  return (functions.length === withoutSetters(tree, found).length ? overloads(session, functions, use, tree) : found).at(-1) ?? null;
}

/** A method of a trait by the name that a class which takes it in gives it. */
function renamedMember(session: Session, { tree, node: type }: Ref<ClassNode>, key: string, use: Node): Node | null {
  for (const user of session.program.subclasses.get(type.name) ?? [])
    for (const { method, name } of aliasesOf(user.tree, user.node, type.name))
      if (name === key && method !== key) return memberOf(session, { tree, node: type }, method, use);
  return null;
}

/** By their names. */
const membersOf = remembered((type: ClassNode): ListsByName<Node> => {
  const found = new ListsByName<Node>();
  for (const part of type.body) {
    const member = part.kind === 'entry' ? part.value : part;
    const own = member?.kind === 'define' || member?.kind === 'function' ? member.name : null;
    const name = part.kind === 'entry' && part.key.kind === 'string' ? part.key.value : own;
    if (name !== null && member) found.put(name, member);
  }
  return found;
});

/** Beside a getter its setter is never what is read. */
function withoutSetters(tree: Tree, found: readonly Node[]): readonly Node[] {
  const read = found.filter((member) => member.kind !== 'function' || !isSetter(tree, member));
  return read.length > 0 ? read : found;
}

/** Java's methods are called, or told by `::`: anything else that is read is a field, also where a class below has a method of that name. */
export function isFieldRead(use: Node): boolean {
  if (use.parent?.kind === 'call' && use.parent.callee === use) return false;
  return use.kind === 'name' || (use.kind === 'member' && use.at.start !== use.object.range.end);
}

/** A class that stands in another, by the other's name: `TemuApi.Type`. */
function nestedIn({ tree, node }: Ref<ClassNode>, key: string): Ref<ClassNode> | null {
  const found = node.body.find((part) => part.kind === 'class' && part.name === key);
  return found?.kind === 'class' ? { tree, node: found } : null;
}

/** What reads the parameter that is such a field, the same node each time: so its value is evaluated once. */
export function constructorField(type: ClassNode, key: string): Node | null {
  return parameterFields(type).get(key) ?? null;
}

const parameterFields = remembered((type: ClassNode): ReadonlyMap<string, Node> => {
  const fields = new Map<string, Node>();
  for (const part of type.body) {
    if (part.kind !== 'function') continue;
    for (const { field, name, at } of paramsAtHand(part))
      if (field && !fields.has(name)) fields.set(name, { kind: 'name', name, range: at, parent: part });
  }
  return fields;
});

export function overrides(
  session: Session,
  value: Instance,
  type: Ref<ClassNode>,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  if (value.made !== null) return [];
  const below = overridingClasses(session, type, key);
  if (below.length === 0) return NO_VALUES;
  const asked = overridesAt(session);
  const before = asked.get(at.node);
  const methods = before?.below === below ? before.methods : methodsIn(session, below, key, at.node);
  if (before?.below === below && before.env === env) return before.values;
  const values = methods.map(
    ({ tree, node }): AbstractValue => ({ kind: 'node', tree, node, env, holders: NONE_HELD, asText: false, ...UNSURE }),
  );
  // Which overload is meant may be unknown to a question that is cut off.
  if (!isCutOff(session)) asked.set(at.node, { below, env, methods, values });
  return values;
}

const NO_VALUES: readonly AbstractValue[] = [];
const NONE_HELD: readonly Holder[] = [];

/** What was last found where a method is asked for: of an interface there may be a thousand, and a condition asks for them again and again. */
type Overrides = {
  readonly below: readonly Ref<ClassNode>[];
  readonly env: Env;
  readonly methods: readonly Ref<FunctionNode>[];
  readonly values: readonly AbstractValue[];
};

const overridesAt = remembered((_: Session) => new WeakMap<Node, Overrides>());

function methodsIn(session: Session, below: readonly Ref<ClassNode>[], key: string, use: Node): readonly Ref<FunctionNode>[] {
  return below.flatMap((sub) => {
    const member = memberOf(session, sub, key, use);
    return member?.kind === 'function' ? [{ tree: sub.tree, node: member }] : [];
  });
}

/** The classes below one that give a field of its name a value of their own. In Java and C# the one above keeps its own, unless it is said to be overridden. */
export function fieldsBelow(session: Session, type: Ref<ClassNode>, key: string, use: Node): readonly Ref<ClassNode>[] {
  const { language } = type.tree;
  if (/^(?:java|go)$/.test(language)) return [];
  return overridingClasses(session, type, key).filter((sub) => {
    const member = memberOf(session, sub, key, use);
    if (member?.kind !== 'define' || member.value === null) return false;
    return language !== 'csharp' || /\boverride\b/.test(sub.tree.file.text.slice(member.range.start, member.at.start));
  });
}

/** A method that runs where a field is assigned. */
export function isSetter(tree: Tree, fn: FunctionNode): boolean {
  return isScript(tree) && fn.at !== null && /(?:^|\s)set\s+$/.test(tree.file.text.slice(fn.range.start, fn.at.start));
}

/** A method that is read like a field. */
export function isGetter(tree: Tree, fn: FunctionNode): boolean {
  if (
    fn.annotations.some(
      (one) => one.kind === 'call' && one.callee.kind === 'name' && /^(?:property|cached_property|computed)$/.test(one.callee.name),
    )
  )
    return true;
  return isScript(tree) && fn.at !== null && /(?:^|\s)get\s+$/.test(tree.file.text.slice(fn.range.start, fn.at.start));
}
