import type { ClassNode, DefineNode, FunctionNode, Node, ObjectNode, Tree } from '../../model/index.js';
import { callersOf } from '../call-graph/callers.js';
import { isScript, lastName } from '../program/program.js';
import { hierarchyOf, outsideBase } from '../symbols/class-hierarchy.js';
import { fieldIn, literalsOf, structOf } from '../symbols/go-structs.js';
import { openSubclasses } from '../symbols/sight.js';
import { type AbstractValue, after, type Env, type NodeValue, type Ref, START, UNKNOWN, unresolvedOf, unsure } from './abstract-value.js';
import { constructorEnv } from './constructors.js';
import { annotated, typed } from './declared-types.js';
import { evaluate } from './evaluate.js';
import { givenTo } from './generated-constructors.js';
import { overloads } from './overloads.js';
import { accessEach } from './properties.js';
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
  const made = constructorOf(value.type.node);
  // Which object it was called on is told by the method's callers, where all of them are known; else any object that is made counts.
  if (within === null || made === null || within === made || !unresolvedOf(found).includes(made)) return found;
  if (env.callString.callers.has(within) || !callersOf(session, within).complete) return found;
  return found.map((one) => (one.kind === 'unknown' && one.unresolved.includes(made) ? { ...one, unresolved: [within] } : one));
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
      if (isGetter(type.tree, member)) return returnValues(session, { tree: type.tree, node: member }, null, env);
      methods.push({ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [], asText: false });
      return [...methods, ...overrides(session, value, type, key, at, env)];
    }
    if (member) return evaluate(session, member, type.tree, inside);
    const given = constructorField(type.node, key);
    if (given) return evaluate(session, given, type.tree, inside);
    const set = fieldValues(session, type, key, at, inside);
    if (set.length > 0) return set.length === 1 ? set : unsure(set);
  }
  const base = outsideBase(session, value.type);
  if (base === null) return byTypes(session, at, env);
  const values = /(?:Settings|Config)$/.test(base) ? configured(session, key) : null;
  return values ?? [{ ...START, kind: 'library', path: `${base}().${key}`, made: [], holders: [], asText: false }];
}

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
