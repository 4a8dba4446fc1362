import { walk } from '../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, FunctionNode, Language, Node, ObjectNode, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { hierarchyOf, outsideBase } from '../symbols/class-hierarchy.js';
import { fieldIn, literalsOf, structOf } from '../symbols/go-structs.js';
import { openSubclasses } from '../symbols/sight.js';
import { ABSENT, type AbstractValue, after, doubt, type Env, type NodeValue, START, UNKNOWN, unknown, unsure } from './abstract-value.js';
import { constructorEnv, constructorsOf, outsideMaking } from './constructors.js';
import { annotated, typed } from './declared-types.js';
import { evaluate } from './evaluate.js';
import { givenTo } from './generated-constructors.js';
import { generatedField } from './generated-members.js';
import { fieldOf, isDefault, type Made, madeOf } from './instance-fields.js';
import { callersOf } from './known-callers.js';
import { overloads } from './overloads.js';
import { accessEach } from './properties.js';
import { isVerb, overruledRequest } from './python-classes.js';
import { enclosingObject } from './receiver.js';
import { byTypes } from './resolve-name.js';
import { returnValues } from './return-values.js';
import { puzzle, readOnce, type Session } from './session.js';
import { configured } from './settings.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

/** A static field, an enum member, a method by its class. */
export function ofClass(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  for (const one of hierarchyOf(session, type)) {
    const member = memberOf(session, one, key, at.node);
    if (member?.kind === 'define' && one.node.isEnum && member.value === null)
      return [{ ...START, kind: 'node', tree: one.tree, node: member, env, holders: [], asText: false }];
    if (member?.kind === 'define') return field(session, one, member, key, at, { ...env, activations: null });
    if (member) return [{ ...START, kind: 'node', tree: one.tree, node: member, env, holders: [], asText: false }];
    const nested = nestedIn(one, key);
    if (nested) return [{ ...START, kind: 'node', ...nested, env, holders: [], asText: false }];
  }
  return isScript(type.tree) ? byTypes(session, at, env) : [UNKNOWN];
}

export function ofInstance(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const above = ofClassAbove(session, key, at, env);
  if (above !== null) return above;
  const found = memberValues(session, value, key, at, env);
  if (isOfReceiver(session, value, key, found, env)) return toldByCallers(session, value, found);
  const { within } = value;
  if (value.made !== null || within === null || env.callString.callers.has(within) || isTold(session, found)) return found;
  // Which object it was called on is told by the method's callers; where one of them may be missing, any object that is made counts, too.
  const isMaker = hierarchyOf(session, value.type).some(({ node }) => constructorsOf(node).includes(within));
  const { sites, complete } = isMaker ? { sites: [], complete: false } : callersOf(session, within);
  if (sites.length === 0) return found;
  return complete ? [unknown([within])] : [...found, ...doubt([within])];
}

/** `parent::call(…)`: the method of the first class above that has one; null for any other access. */
function ofClassAbove(session: Session, key: string, { tree, node }: Ref, env: Env): readonly AbstractValue[] | null {
  const isAbove = node.kind === 'member' && node.object.kind === 'name' && /^(?:super|parent)$/.test(node.object.name);
  const owner = isAbove ? enclosingObject(node)?.owner : undefined;
  if (owner?.kind !== 'class') return null;
  for (const type of hierarchyOf(session, { tree, node: owner })) {
    const member = type.node === owner ? null : memberOf(session, type, key, node);
    if (member?.kind === 'function') return [{ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [], asText: false }];
  }
  return null;
}

/** The same of every object of the class: another object would tell nothing new. */
function isTold(session: Session, values: readonly AbstractValue[]): boolean {
  const [only, another] = values;
  if (!only || another) return values.length === 0;
  // An object that is put together from what a constructor was handed is another one in another object.
  const isShared =
    only.kind === 'text' ||
    (only.kind === 'library' && !only.made.some((call) => readsObject(session, call))) ||
    (only.kind === 'node' && /^(?:function|class)$/.test(only.node.kind));
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

/** A field of a Go struct's literal: what is written there, and what is set on that very object later. Null where it is no such field. */
export function ofStructField(
  session: Session,
  value: NodeValue,
  object: ObjectNode,
  key: string,
  at: Ref,
  env: Env,
  written: () => readonly AbstractValue[],
): readonly AbstractValue[] | null {
  if (value.tree.language !== 'go') return null;
  const struct = structOf(session, value.tree, object);
  const made = struct === null ? null : madeOf(session, value);
  if (struct === null || made === null) return null;
  // What a literal sets is a field, also where its declaration is not in sight.
  const isField = memberOf(session, struct, key, at.node)?.kind === 'define' || fieldIn({ tree: value.tree, node: object }, key) !== null;
  if (!isField) return null;
  const own = written().filter((one) => one.kind !== 'absent');
  const found = fieldOf(session, made, key, own, at, env);
  return found.length > 0 ? found : [ABSENT];
}

/** `this` is any object of the class, and which one it is decides: a class below has another member of that name, or this one has none. */
function isOfReceiver(
  session: Session,
  { type, within, made }: Instance,
  key: string,
  found: readonly AbstractValue[],
  { callString }: Env,
): boolean {
  if (within === null || made !== null || type.tree.language !== 'python' || callString.callers.has(within)) return false;
  if (found.every((value) => value.kind === 'unknown' && value.unresolved.length === 0)) return true;
  return subclassesOf(session, type).some((sub) => sub.node.body.some((part) => 'name' in part && part.name === key));
}

/** The callers of the method say on what objects it is called. */
function toldByCallers(session: Session, { within }: Instance, found: readonly AbstractValue[]): readonly AbstractValue[] {
  const callers = within === null ? null : callersOf(session, within);
  if (within === null || callers === null || callers.sites.length === 0) return found;
  return callers.complete ? [unknown([within])] : [...unsure(found), unknown([within])];
}

/** Those below the class, at any depth. */
function subclassesOf(session: Session, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const found: Ref<ClassNode>[] = [];
  const pending = [type];
  for (let at = pending.pop(); at && found.length < 100; at = pending.pop()) {
    openSubclasses(session, at);
    const below = session.program.subclasses.get(at.node.name) ?? [];
    for (const sub of below) {
      if (found.some(({ node }) => node === sub.node) || !hierarchyOf(session, sub).some(({ node }) => node === type.node)) continue;
      found.push(sub);
      pending.push(sub);
    }
  }
  return found;
}

/** A Go struct's method, a field of what it embeds, or what is set on it later; null where the object is no struct or has no such member. */
export function ofStruct(
  session: Session,
  value: NodeValue,
  object: ObjectNode,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] | null {
  const struct = structOf(session, value.tree, object);
  if (struct === null) return null;
  for (const type of hierarchyOf(session, struct)) {
    const member = memberOf(session, type, key, at.node);
    if (member?.kind === 'function') return [{ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [], asText: false }];
    if (member?.kind === 'define' && type.node.name === struct.node.name) {
      const set = fieldValues(session, type, key, at, env);
      return set.length > 0 ? unsure(set) : null;
    }
    const embedded = type.node.extends === null ? null : fieldIn({ tree: value.tree, node: object }, lastName(type.node.extends));
    if (embedded)
      return readOnce(
        session,
        object,
        key,
        () => accessEach(session, evaluate(session, embedded, value.tree, value.env), key, at, env),
        () => [UNKNOWN],
      );
  }
  return null;
}

function memberValues(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const methods: AbstractValue[] = [];
  for (const type of hierarchyOf(session, value.type)) {
    const member = memberOf(session, type, key, at.node);
    const inside = constructorEnv(session, type, value, env);
    if (member?.kind === 'define') {
      const described = throughDescriptor(session, type, member, env);
      if (described !== null) return described;
      const given = givenTo(session, type, value, member, env);
      if (given !== null) return [...given, ...unsure(fieldValues(session, type, key, at, inside))];
      const made = madeOf(session, value);
      return made === null
        ? field(session, type, member, key, at, inside)
        : fieldOfMade(session, made, type, member, generatedField(session, value, member), at, env);
    }
    if (member?.kind === 'function') {
      if (isGetter(type.tree, member)) return returnValues(session, { tree: type.tree, node: member }, readAs(at), env);
      methods.push({ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [], asText: false });
      return [...methods, ...overrides(session, value, type, key, at, env)];
    }
    if (member) return evaluate(session, member, type.tree, inside);
    const given = constructorField(type.node, key);
    if (given) return evaluate(session, given, type.tree, inside);
    const set = undeclaredField(session, type, value, key, at, inside, env);
    if (set.length > 0) return set;
  }
  return ofOutsideBase(session, value, key, at, env);
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
  const known = getCalls.get(object) ?? { kind: 'call', range, parent, callee, args: [], isNew: false };
  getCalls.set(object, known);
  return known;
}

/** A field that no class declares, as Python and JavaScript have them: what is put there, on this very object where its making is known. */
function undeclaredField(
  session: Session,
  type: Ref<ClassNode>,
  value: Instance,
  key: string,
  at: Ref,
  inside: Env,
  env: Env,
): readonly AbstractValue[] {
  const places = assignsTo(session, type, key);
  const made = places.length === 0 ? null : madeOf(session, value);
  if (made !== null) {
    const found = fieldOf(session, made, key, [], at, env);
    if (found.length > 0) return found;
  }
  const set = fieldValues(session, type, key, at, inside);
  return places.length === 1 ? set : unsure(set);
}

/** What a class has from a library's class that it extends: `session.post(…)` of a subclass of `requests.Session`. */
export function ofOutsideBase(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const base = outsideBase(session, value.type);
  if (base === null) return byTypes(session, at, env);
  const values = /(?:Settings|Config)$/.test(base) ? configured(session, key) : null;
  if (values) return values;
  if (isVerb(key) && overruledRequest(session, value.type) !== null) return [UNKNOWN];
  const maker = at.tree.language === 'python' ? outsideMaking(session, value, env) : null;
  const made = maker === null ? [] : [{ ...maker, method: lastName(base) }];
  return [{ ...START, kind: 'library', path: `${base}().${key}`, made, holders: [], asText: false }];
}

/** A getter runs on the object that the property is read from: as if it were called there. */
function readAs({ tree, node }: Ref): Ref<CallNode> | null {
  if (node.kind !== 'member') return null;
  const known = readings.get(node) ?? { kind: 'call', range: node.range, parent: node.parent, callee: node, args: [], isNew: false };
  readings.set(node, known);
  return { tree, node: known };
}

const readings = new WeakMap<Node, CallNode>();

/** Languages in which a field and a method of one name are two members. */
const apart: ReadonlySet<Language> = new Set(['java', 'kotlin', 'php']);

/** The member of this name that `use` can mean; of several that it can, the last. */
export function memberOf(session: Session, { tree, node: type }: Ref<ClassNode>, key: string, use: Node): Node | null {
  const found = type.body.flatMap((part): readonly Node[] => {
    const member = part.kind === 'entry' ? part.value : part;
    const name =
      part.kind === 'entry' && part.key.kind === 'string'
        ? part.key.value
        : member?.kind === 'define' || member?.kind === 'function'
          ? member.name
          : null;
    return name === key && member ? [member] : [];
  });
  const functions = found.filter((member): member is FunctionNode => member.kind === 'function');
  if (functions.length > 0 && functions.length < found.length && apart.has(tree.language)) {
    const isCalled = use.parent?.kind === 'call' && use.parent.callee === use;
    return (isCalled ? overloads(session, functions, use, tree) : found.filter(({ kind }) => kind !== 'function')).at(-1) ?? null;
  }
  return (functions.length === found.length ? overloads(session, functions, use, tree) : found).at(-1) ?? null;
}

/** A class that stands in another, by the other's name: `TemuApi.Type`. */
function nestedIn({ tree, node }: Ref<ClassNode>, key: string): Ref<ClassNode> | null {
  const found = node.body.find((part) => part.kind === 'class' && part.name === key);
  return found?.kind === 'class' ? { tree, node: found } : null;
}

function constructorField(type: ClassNode, key: string): Node | null {
  for (const part of type.body) {
    if (part.kind !== 'function') continue;
    const param = part.params.find((one) => one.field && one.name === key);
    if (param) return { kind: 'name', name: key, range: param.at, parent: part };
  }
  return null;
}

/** A field: its initial value and everything that is ever assigned to it. */
function field(session: Session, type: Ref<ClassNode>, member: DefineNode, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const { tree } = type;
  const initial = member.value
    ? evaluate(session, member.value, tree, { ...env, activations: null })
    : (annotated(session, member, tree) ?? []);
  const set =
    member.constant && member.value ? [] : [...fieldValues(session, type, key, at, env), ...literalValues(session, type, key, env)];
  const settings = (outsideBase(session, type) ?? '').endsWith('Settings') ? (configured(session, key) ?? []) : [];
  const all = [...settings, ...initial.filter((value) => set.length === 0 || value.kind !== 'absent'), ...set];
  const step = { file: tree.file.path, range: member.at, why: 'constant', detail: key } as const;
  const decl = { tree, node: member, name: key, property: null, initial: null };
  const hold = (value: AbstractValue): AbstractValue =>
    after('holders' in value ? { ...value, holders: [...value.holders, { name: key, decl, env }] } : value, { steps: [step] });
  const tagged = all.length === 0 ? taggedSetting(session, type, member) : null;
  if (tagged !== null) return tagged.map(hold);
  if (all.length === 0) return (typed(session, member.type, tree) ?? (isScript(tree) ? byTypes(session, at, env) : [UNKNOWN])).map(hold);
  const places =
    set.length === 0 ? 0 : assignsTo(session, type, key).length + literalsOf(session, type).filter((one) => fieldIn(one, key)).length;
  const isOne =
    set.length === 0 || (places === 1 && (initial.every(({ kind }) => kind === 'absent') || isFilledOnce(session, type, key, initial)));
  return (isOne ? all : unsure(all)).map(hold);
}

/** `if (self::$settings === null) self::$settings = …`: whoever reads it later has what was put there. */
function isFilledOnce(session: Session, type: Ref<ClassNode>, key: string, initial: readonly AbstractValue[]): boolean {
  return initial.every(({ kind }) => kind === 'absent') && assignsTo(session, type, key).every(({ node }) => isDefault(node, key));
}

/** A field that nothing in the program sets is read from a file: `json:"cn_url"` is its key there. */
function taggedSetting(session: Session, { tree }: Ref<ClassNode>, { annotations }: DefineNode): readonly AbstractValue[] | null {
  if (tree.language !== 'go') return null;
  for (const tag of annotations) {
    const key = /\b(?:json|yaml|mapstructure|toml|env|ini|koanf):"([\w.-]+)/.exec(
      tree.file.text.slice(tag.range.start, tag.range.end),
    )?.[1];
    const values = key === undefined ? null : configured(session, key);
    if (values !== null) return values;
  }
  return null;
}

/** What a Go struct's literals set the field to; where they do not tell, its type does. */
function literalValues(session: Session, type: Ref<ClassNode>, key: string, env: Env): readonly AbstractValue[] {
  const values = literalsOf(session, type).flatMap((literal) => {
    const value = fieldIn(literal, key);
    return value ? evaluate(session, value, literal.tree, { ...env, activations: null }) : [];
  });
  return values.some((candidate) => candidate.kind !== 'unknown' || candidate.unresolved.length > 0) ? values : [];
}

/** A field of one object, whose making is known: what it is declared with counts until something else is put there. */
function fieldOfMade(
  session: Session,
  made: Made,
  type: Ref<ClassNode>,
  member: DefineNode,
  given: readonly AbstractValue[] | null,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const { tree } = type;
  const base = { ...made.making.env, activations: null };
  const own = member.value ? evaluate(session, member.value, tree, base) : (annotated(session, member, tree) ?? []);
  const settings = (outsideBase(session, type) ?? '').endsWith('Settings') ? (configured(session, member.name) ?? []) : [];
  const first = given ?? [...settings, ...own];
  const found = fieldOf(session, made, member.name, first, at, env);
  const known = found.length > 0 ? found : (typed(session, member.type, tree) ?? [isScript(tree) ? UNKNOWN : ABSENT]);
  return known.map((value) => held(value, type, member, made));
}

function held(value: AbstractValue, { tree }: Ref<ClassNode>, member: DefineNode, made: Made): AbstractValue {
  const decl = { tree, node: member, name: member.name, property: null, initial: null };
  const step = { file: tree.file.path, range: member.at, why: 'constant', detail: member.name } as const;
  const holder = { name: member.name, decl, env: made.making.env, made };
  return after('holders' in value ? { ...value, holders: [...value.holders, holder] } : value, { steps: [step] });
}

function fieldValues(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const own = assignsTo(session, type, key).flatMap(({ tree, node }) => evaluate(session, node.value, tree, env));
  if (own.some((value) => value.kind === 'unknown')) puzzle(session, at, 'value');
  return own;
}

/** `this.key = …` in the class or one that extends it; `x.key = …` anywhere, unless x is surely something else. */
function assignsTo(session: Session, type: Ref<ClassNode>, key: string) {
  return (session.program.assigned.get(key) ?? []).filter(({ tree, node }) => {
    if (node.target.kind === 'name')
      return tree === type.tree && session.names.declarationsOf(node.target, tree)?.some((decl) => decl.node.parent === type.node);
    if (node.target.kind !== 'member') return false;
    const { object } = node.target;
    if (object.kind === 'name' && object.name === 'this') {
      const owner = enclosingObject(node)?.owner;
      return (
        owner?.kind === 'class' &&
        (owner === type.node || hierarchyOf(session, { tree, node: owner }).some((one) => one.node === type.node))
      );
    }
    if (object.kind === 'name' && object.name === type.node.name) return true;
    const values = evaluate(session, object, tree, { activations: null, callString: { callers: new Map() } });
    return values.some((value) => {
      const of = value.kind === 'instance' ? value.type : value.kind === 'node' ? structOf(session, value.tree, value.node) : null;
      return of !== null && hierarchyOf(session, of).some((one) => one.node === type.node);
    });
  });
}

function overrides(session: Session, value: Instance, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  if (value.made !== null) return [];
  const found: AbstractValue[] = [];
  openSubclasses(session, type);
  for (const sub of session.program.subclasses.get(type.node.name) ?? []) {
    const member = hierarchyOf(session, sub).some((one) => one.node === type.node) ? memberOf(session, sub, key, at.node) : null;
    if (member?.kind === 'function')
      found.push({ ...START, certain: false, kind: 'node', tree: sub.tree, node: member, env, holders: [], asText: false });
  }
  return found;
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
