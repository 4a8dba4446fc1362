import { remembered, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import {
  type AbstractValue,
  doubt,
  type Env,
  type LibraryValue,
  libraryValue,
  nodeValue,
  UNKNOWN,
  unknown,
  unsure,
} from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { gotByName } from '../calls/magic-methods.js';
import { returnValues } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { configured } from '../files/settings.js';
import { fieldOfSection } from '../library/csharp-configuration.js';
import { pythonProperty } from '../library/python-library.js';
import { configuredField } from '../library/yii.js';
import { readAs } from '../readings.js';
import { byTypes } from '../resolve-name.js';
import type { Session } from '../session.js';
import { constructorField, fieldsBelow, isGetter, memberOf, ofClass, ofClassAbove, overrides } from './class-members.js';
import { classOfObject } from './class-of-object.js';
import { constructorEnv, constructorsOf, outsideMaking } from './constructors.js';
import { isOfContainerAlone } from './container-classes.js';
import { madeByContainer } from './container-made.js';
import { ofCopy } from './copied-objects.js';
import { assignsTo, field, fieldOfMade, fieldValues, undeclaredField } from './declared-fields.js';
import { isFilledRecord } from './filled-records.js';
import { givenTo } from './generated-constructors.js';
import { generatedField } from './generated-members.js';
import { initialized } from './initializers.js';
import { fieldOf, madeOf } from './instance-fields.js';
import { entryOfMapping } from './mapping-classes.js';
import { outsideWrites } from './outside-writes.js';
import { ofArrayAccess } from './php-array-access.js';
import { isVerb, overruledRequest } from './python-classes.js';
import { setOnParam } from './set-on-param.js';

export type Instance = Extract<AbstractValue, { kind: 'instance' }>;

export function ofInstance(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const above =
    ofArrayAccess(session, value, key, at, env) ?? ofClassAbove(session, key, at, env) ?? classOfObject(session, value, key, env);
  if (above !== null) return above;
  const set = value.made === null ? setOnParam(session, value, key, at, env) : null;
  if (set !== null) return set;
  const own = memberValues(session, value, key, at, env);
  const put = outsideWrites(session, value.type, key);
  const found = put.length === 0 || isSaid(own, put) ? own : unsure([...own, ...put]);
  if (isOfReceiver(session, value, key, found, env))
    return toldByCallers(session, value, found) ?? orBelow(session, value, key, found, at, env);
  const { within } = value;
  if (value.made === null && within === null && value.exact !== true) return orBelow(session, value, key, found, at, env);
  if (value.made !== null || within === null || env.callString.callers.has(within)) return found;
  const isFilled = found.some(({ kind }) => kind === 'text') && isFilledRecord(session, value, key);
  if (!isFilled && isTold(session, found)) return found;
  // The callers of a method tell the object that it was called on; if some of them may be missing, every object that is made counts, too.
  const isMaker = hierarchyOf(session, value.type).some(({ node }) => constructorsOf(node).includes(within));
  if (!isMaker && isOfContainerAlone(session, value.type)) return found;
  const { sites, complete } = isMaker ? { sites: [], complete: false } : callersOf(session, within);
  if (sites.length === 0 && isFilled) return unsure([...found, UNKNOWN]);
  if (sites.length === 0) return isMaker ? found : orContained(session, value, key, found, at, env);
  return complete ? [unknown([within])] : [...found, ...doubt([within])];
}

/** Of an object of which its class is all that is known: what it holds where it is of a class below that gives the field another value. */
function orBelow(
  session: Session,
  value: Instance,
  key: string,
  found: readonly AbstractValue[],
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const below = fieldsBelow(session, value.type, key, at.node);
  if (below.length === 0) return found;
  return unsure([...found, ...below.flatMap((type) => memberValues(session, { ...value, type }, key, at, env))]);
}

/** What is put there is what is there. */
function isSaid(own: readonly AbstractValue[], put: readonly AbstractValue[]): boolean {
  const [only, another] = own;
  return only?.kind === 'text' && !another && put.every((value) => value.kind === 'text' && value.text === only.text);
}

function orContained(
  session: Session,
  value: Instance,
  key: string,
  found: readonly AbstractValue[],
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const contained = madeByContainer(session, value);
  if (contained === null) return found;
  const own = memberValues(session, contained.object, key, at, env);
  return contained.isOnly ? own : unsure([...found, ...own]);
}

/** The same of every object of the class: another object would tell nothing new. */
function isTold(session: Session, values: readonly AbstractValue[]): boolean {
  const [only, another] = values;
  if (!only || another) return values.length === 0;
  // An object that is put together from what a constructor was handed is another one in another object.
  const isShared =
    only.kind === 'text' ||
    (only.kind === 'library' && !only.made.some((call) => readsObject(session, call))) ||
    (only.kind === 'node' && (only.node.kind === 'class' || (only.node.kind === 'function' && !isLeftOpen(only.tree, only.node))));
  return only.certain && isShared;
}

/** `axios.create({ baseURL })`, `axios.create({ baseURL: this.url })` in a constructor: each object has a client of its own. */
function readsObject(session: Session, { tree, node }: Ref<CallNode>): boolean {
  return node.args.some((arg) =>
    [...walk(arg)].some((one) => {
      if (one.kind !== 'name') return false;
      if (one.name === 'this') return true;
      const [decl] = session.names.declarationsOf(one, tree) ?? [];
      const fn = decl?.node.kind === 'param' ? decl.node.parent : null;
      return fn?.kind === 'function' && fn.parent?.kind === 'class' && constructorsOf(fn.parent).includes(fn);
    }),
  );
}

/** `this` is any object of the class, and which one it is decides: a class below has another member of that name, or this one has none. */
function isOfReceiver(
  session: Session,
  { type, within, made }: Instance,
  key: string,
  found: readonly AbstractValue[],
  { callString }: Env,
): boolean {
  if (within === null || made !== null || callString.callers.has(within)) return false;
  const isUnseen = found.every((value) => value.kind === 'unknown' && value.unresolved.length === 0);
  if (isUnseen && type.tree.language === 'python') return true;
  // Of methods each class's own is found already.
  if (type.tree.language !== 'python' && found.every((value) => value.kind === 'node' && value.node.kind === 'function')) return false;
  return subclassesOf(session, type).some((sub) => namesIn(sub.node).has(key));
}

const namesIn = remembered(
  (type: ClassNode): ReadonlySet<string> => new Set(type.body.flatMap((part) => ('name' in part ? [part.name] : []))),
);

/** The callers of the method say on what objects it is called; null where there are none. */
function toldByCallers(session: Session, { within }: Instance, found: readonly AbstractValue[]): readonly AbstractValue[] | null {
  const callers = within === null ? null : callersOf(session, within);
  if (within === null || callers === null || callers.sites.length === 0) return null;
  return callers.complete ? [unknown([within])] : [...unsure(found), unknown([within])];
}

function memberValues(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const copied = ofCopy(session, value, key, at, env);
  if (copied !== null) return copied;
  for (const type of hierarchyOf(session, value.type)) {
    const member = memberOf(session, type, key, at.node);
    const inside = constructorEnv(session, type, value, env);
    if (member?.kind === 'define' && type.node.isEnum && member.value === null && type.tree.language === 'php')
      return ofClass(session, type, key, at, env);
    if (member?.kind === 'define') {
      const described = throughDescriptor(session, type, member, env);
      if (described !== null) return described;
      const filled =
        configuredField(session, value, { tree: type.tree, node: member }) ?? fieldOfSection(session, value, key, member.value !== null);
      const object = filled === null ? null : madeOf(session, value);
      if (filled !== null && object !== null) return fieldOf(session, { ...object, runs: [] }, key, filled, at, env);
      const set = initialized(session, value, member, at, env);
      if (set !== null) return set;
      const given = givenTo(session, type, value, member, env);
      const made = madeOf(session, value);
      if (given !== null && made !== null && made.runs.length > 0) return fieldOfMade(session, made, type, member, given, at, env);
      if (given !== null) return [...given, ...unsure(fieldValues(session, type, key, at, inside))];
      return made === null
        ? field(session, type, member, key, at, inside)
        : fieldOfMade(session, made, type, member, generatedField(session, value, member), at, env);
    }
    if (member?.kind === 'function') {
      if (isGetter(type.tree, member)) return gotBy(session, value, type, member, key, at, env);
      const own: AbstractValue = nodeValue({ tree: type.tree, node: member }, env);
      const below = overrides(session, value, type, key, at, env);
      const isLeftToThem = below.length > 0 && isAbstract(type, member);
      return replaced(session, value, type, key, isLeftToThem ? below : [own, ...below], at, env);
    }
    if (member) return evaluate(session, member, type.tree, inside);
    const given = constructorField(type.node, key);
    if (given) return evaluate(session, given, type.tree, inside);
    const set = undeclaredField(session, type, value, key, at, inside, env);
    if (set.length > 0) return set;
  }
  return gotByName(session, value, key, at, env) ?? ofOutsideBase(session, value, key, at, env);
}

/** A method of Java's or Go's interfaces and abstract classes: whose object it is tells what it does. */
function isLeftOpen({ language, file }: Tree, { body, range }: FunctionNode): boolean {
  return body.length === 0 && /^(?:java|go)$/.test(language) && !file.text.slice(range.start, range.end).trimEnd().endsWith('}');
}

/** A method that every class below has to write; what is left to an interface of one method, a lambda may be, too. */
function isAbstract({ tree, node: type }: Ref<ClassNode>, method: FunctionNode): boolean {
  if (tree.language !== 'java' || method.body.length > 0) return false;
  if (/\babstract\b/.test(tree.file.text.slice(method.range.start, method.at?.start ?? method.range.start))) return true;
  return isInterface(tree, type) && type.body.filter((part) => part.kind === 'function' && part.body.length === 0).length > 1;
}

function isInterface({ file }: Tree, { range, at }: ClassNode): boolean {
  return /\binterface\s+$/.test(file.text.slice(range.start, at?.start ?? range.start));
}

/** `client.endpoint = () => …`: a method that somebody puts in the place of the class's own, on this very object where its making is known. */
function replaced(
  session: Session,
  value: Instance,
  type: Ref<ClassNode>,
  key: string,
  methods: readonly AbstractValue[],
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  if (!isScript(type.tree) && type.tree.language !== 'python') return methods;
  if ((session.program.assigned.get(key) ?? []).length === 0) return methods;
  // What Python puts under a key in brackets is an entry, and no method.
  const isMethod = ({ node: { target } }: Ref<AssignNode>): boolean => type.tree.language !== 'python' || target.kind !== 'index';
  if (!assignsTo(session, type, key).some(isMethod)) return methods;
  const made = madeOf(session, value);
  if (made !== null) return fieldOf(session, made, key, methods, at, env);
  return unsure([...methods, ...fieldValues(session, type, key, at, env)]);
}

/** The values of a getter, and of its overrides where the object may be of a class below; a getter that only throws leaves the overrides alone. */
function gotBy(
  session: Session,
  value: Instance,
  type: Ref<ClassNode>,
  getter: FunctionNode,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const own = returnValues(session, { tree: type.tree, node: getter }, readAs(at), env);
  const below = overrides(session, value, type, key, at, env).flatMap((one) =>
    one.kind === 'node' && one.node.kind === 'function' ? returnValues(session, { tree: one.tree, node: one.node }, readAs(at), env) : [],
  );
  if (below.length === 0) return own.length === 0 ? [UNKNOWN] : own;
  return unsure([...own, ...below]);
}

/** `url = Setting("…")` of a class with `__get__`: what that gives is what the field is; null where the field is no such object. */
function throughDescriptor(session: Session, type: Ref<ClassNode>, member: DefineNode, env: Env): readonly AbstractValue[] | null {
  if (type.tree.language !== 'python' || member.value?.kind !== 'call') return null;
  const [only, another] = evaluate(session, member.value, type.tree, { ...env, activations: null });
  if (only?.kind !== 'instance' || another) return null;
  for (const one of hierarchyOf(session, only.type)) {
    const getter = one.node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === '__get__');
    if (getter) return returnValues(session, { tree: one.tree, node: getter }, { tree: type.tree, node: getCall(member.value) }, env);
  }
  return null;
}

const getCalls = new WeakMap<Node, CallNode>();

function getCall(object: Node): CallNode {
  const { range, parent } = object;
  const callee: Node = { kind: 'member', range, parent, object, property: '__get__', at: range };
  // Python hands over the object that is asked, which nobody knows here, and its class.
  const args: readonly Node[] = ['*object', '*owner'].map((name) => ({ kind: 'name', range, parent, name }));
  const known = getCalls.get(object) ?? { kind: 'call', range, parent, callee, args, isNew: false };
  getCalls.set(object, known);
  return known;
}

/** The member that a class has from a library's class above: `session.post(…)` of a subclass of `requests.Session`. */
export function ofOutsideBase(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const base = outsideBase(session, value.type);
  if (base === null) return byTypes(session, at, env);
  const entry = at.tree.language === 'python' ? entryOfMapping(session, value, base, key) : null;
  if (entry !== null) return entry;
  const values = /(?:Settings|Config)$/.test(base) ? configured(session, at.tree, key) : null;
  if (values) return values;
  if (isVerb(key) && overruledRequest(session, value.type) !== null) return [UNKNOWN];
  const maker = at.tree.language === 'python' ? outsideMaking(session, value, env) : null;
  const made = maker === null ? [] : [{ ...maker, method: lastName(base) }];
  const object: LibraryValue = libraryValue(`${base}()`, made);
  // `self.base_url` of a subclass of httpx's client is what `super().__init__(base_url=…)` was handed.
  const kept = maker === null ? null : pythonProperty(session, object, key, at, env);
  if (at.tree.language === 'go' && key === lastName(base)) return [object];
  return kept ?? [{ ...object, path: `${base}().${key}` }];
}
