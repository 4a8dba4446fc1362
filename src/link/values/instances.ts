import type { CallNode, ClassNode, DefineNode, FunctionNode, Node, ObjectNode, Tree } from '../../model/index.js';
import { callersOf } from '../call-graph/callers.js';
import { isScript, lastName } from '../program/program.js';
import { hierarchyOf, outsideBase } from '../symbols/class-hierarchy.js';
import { fieldIn, literalsOf, structOf } from '../symbols/go-structs.js';
import { openSubclasses } from '../symbols/sight.js';
import {
  type AbstractValue,
  after,
  type Env,
  type NodeValue,
  type Ref,
  START,
  UNKNOWN,
  unknown,
  unresolvedOf,
  unsure,
} from './abstract-value.js';
import { constructorEnv, outsideMaking } from './constructors.js';
import { annotated, typed } from './declared-types.js';
import { evaluate } from './evaluate.js';
import { givenTo } from './generated-constructors.js';
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
  }
  return isScript(type.tree) ? byTypes(session, at, env) : [UNKNOWN];
}

export function ofInstance(session: Session, value: Instance, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const { within } = value;
  const found = memberValues(session, value, key, at, env);
  if (isOfReceiver(session, value, key, found, env)) return toldByCallers(session, value, found);
  const made = constructorOf(value.type.node);
  // Which object it was called on is told by the method's callers, where all of them are known; else any object that is made counts.
  if (within === null || made === null || within === made || !unresolvedOf(found).includes(made)) return found;
  if (env.callString.callers.has(within) || !callersOf(session, within).complete) return found;
  return found.map((one) => (one.kind === 'unknown' && one.unresolved.includes(made) ? { ...one, unresolved: [within] } : one));
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
      const given = givenTo(session, type, value, member, env);
      return given === null
        ? field(session, type, member, key, at, inside)
        : [...given, ...unsure(fieldValues(session, type, key, at, inside))];
    }
    if (member?.kind === 'function') {
      if (isGetter(type.tree, member)) return returnValues(session, { tree: type.tree, node: member }, readAs(at), env);
      methods.push({ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [], asText: false });
      return [...methods, ...overrides(session, value, type, key, at, env)];
    }
    if (member) return evaluate(session, member, type.tree, inside);
    const given = constructorField(type.node, key);
    if (given) return evaluate(session, given, type.tree, inside);
    const set = fieldValues(session, type, key, at, inside);
    if (set.length > 0) return set.length === 1 ? set : unsure(set);
  }
  return ofOutsideBase(session, value, key, at, env);
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
  return (functions.length === found.length ? overloads(session, functions, use, tree) : found).at(-1) ?? null;
}

function constructorField(type: ClassNode, key: string): Node | null {
  for (const part of type.body) {
    if (part.kind !== 'function') continue;
    const param = part.params.find((one) => one.field && one.name === key);
    if (param) return { kind: 'name', name: key, range: param.at, parent: part };
  }
  return null;
}

export function constructorOf(type: ClassNode): FunctionNode | null {
  const found = type.body.find(
    (part) => part.kind === 'function' && (/^(?:constructor|__init__|__construct|initialize)$/.test(part.name) || part.name === type.name),
  );
  return found?.kind === 'function' ? found : null;
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
  if (all.length === 0) return (typed(session, member.type, tree) ?? (isScript(tree) ? byTypes(session, at, env) : [UNKNOWN])).map(hold);
  const places =
    set.length === 0 ? 0 : assignsTo(session, type, key).length + literalsOf(session, type).filter((one) => fieldIn(one, key)).length;
  const isOne = set.length === 0 || (initial.length === 0 && places === 1);
  return (isOne ? all : unsure(all)).map(hold);
}

/** What a Go struct's literals set the field to; where they do not tell, its type does. */
function literalValues(session: Session, type: Ref<ClassNode>, key: string, env: Env): readonly AbstractValue[] {
  const values = literalsOf(session, type).flatMap((literal) => {
    const value = fieldIn(literal, key);
    return value ? evaluate(session, value, literal.tree, { ...env, activations: null }) : [];
  });
  return values.some((candidate) => candidate.kind !== 'unknown' || candidate.unresolved.length > 0) ? values : [];
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

function isGetter(tree: Tree, fn: FunctionNode): boolean {
  if (
    fn.annotations.some(
      (one) => one.kind === 'call' && one.callee.kind === 'name' && /^(?:property|cached_property|computed)$/.test(one.callee.name),
    )
  )
    return true;
  return isScript(tree) && fn.at !== null && /(?:^|\s)get\s+$/.test(tree.file.text.slice(fn.range.start, fn.at.start));
}
