import type { CallNode, ClassNode, DefineNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, TOP, UNKNOWN, unsure } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { constructorsOf } from './constructors.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

const makers =
  /^(?:dataclass|dataclasses\.dataclass|attr\.(?:s|attrs|define|frozen)|attrs?|define|frozen|pydantic\.dataclasses\.dataclass)$/;
const bases = /^(?:NamedTuple|BaseModel|SQLModel|Struct)$/;

/**
 * The value of a field by a generated constructor: `@dataclass`, `NamedTuple`, pydantic. Null where the class has none, or where
 * the object was made without naming the field, which then has its default.
 */
export function givenTo(
  session: Session,
  type: Ref<ClassNode>,
  value: Instance,
  field: DefineNode,
  env: Env,
): readonly AbstractValue[] | null {
  if (type.tree.language !== 'python' || !isField(field) || !isGenerated(session, value.type)) return null;
  if (value.made !== null) return inCall(session, value.type, value.made, field, value.made.env);
  const calls = makingsOf(session, value.type);
  if (calls.length === 0) return null;
  const all = calls.map((call) => inCall(session, value.type, call, field, { ...env, activations: null }));
  const given = all.flatMap((values) => values ?? []);
  if (given.length === 0) return null;
  const isAlways = all.every((values) => values !== null);
  const initial = isAlways || field.value === null ? [] : evaluate(session, field.value, type.tree, { ...env, activations: null });
  return all.length === 1 ? given : unsure([...given, ...initial]);
}

/** `name: str`, `name = attr.ib()`: without a type it is an attribute of the class, which no constructor asks for. */
export function isField({ type, value }: DefineNode): boolean {
  if (type !== null) return !/^(?:typing\.)?ClassVar\b/.test(type);
  return value?.kind === 'call' && /^(?:ib|attrib|field)$/.test(lastOf(value.callee));
}

function lastOf(callee: Node): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

function isGenerated(session: Session, type: Ref<ClassNode>): boolean {
  const whole = hierarchyOf(session, type);
  if (whole.some((one) => constructorsOf(one.node).length > 0)) return false;
  return whole.some(
    ({ node }) => node.annotations.some((one) => makers.test(nameOf(one))) || (node.extends !== null && bases.test(lastName(node.extends))),
  );
}

function nameOf(annotation: Node): string {
  const callee = annotation.kind === 'call' ? annotation.callee : annotation;
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' && callee.object.kind === 'name' ? `${callee.object.name}.${callee.property}` : '';
}

function makingsOf(session: Session, type: Ref<ClassNode>): readonly Ref<CallNode>[] {
  return (session.program.named.get(type.node.name) ?? []).flatMap(({ tree, node }) => {
    const call = node.parent;
    if (call?.kind !== 'call' || call.callee !== node || tree.language !== 'python') return [];
    const isIt = evaluate(session, node, tree, TOP).some((value) => value.kind === 'node' && value.node === type.node);
    return isIt ? [{ tree, node: call }] : [];
  });
}

function inCall(session: Session, type: Ref<ClassNode>, call: Ref<CallNode>, field: DefineNode, env: Env): readonly AbstractValue[] | null {
  const given = argumentFor(session, type, call.node, field.name);
  return given === null ? spreadInto(session, call, field.name, env) : evaluate(session, given, call.tree, env);
}

/** `Shop(**row)`: the entry of that name; null where nothing is spread, or where no spread object has one. */
function spreadInto(session: Session, { tree, node }: Ref<CallNode>, name: string, env: Env): readonly AbstractValue[] | null {
  const spread = node.args.flatMap((arg) => (arg.kind === 'spread' ? [arg] : []));
  const isByName = spread.every(({ range }) => tree.file.text.startsWith('**', range.start));
  if (spread.length === 0) return null;
  if (spread.length > 1 || !isByName) return [UNKNOWN];
  const found = spread.flatMap(({ value }) => accessEach(session, evaluate(session, value, tree, env), name, { tree, node }, env));
  if (found.every(({ kind }) => kind === 'absent')) return null;
  // A function that nobody calls in sight has no caller that would tell more.
  const isOver = (value: AbstractValue): boolean =>
    value.kind === 'unknown' && value.unresolved.every((fn) => callersOf(session, fn).sites.length === 0);
  return found.map((value) => (isOver(value) ? UNKNOWN : value));
}

/** What a call gives a field of such a class, by its name or its place. */
function argumentFor(session: Session, type: Ref<ClassNode>, { args }: CallNode, field: string): Node | null {
  const named = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === field);
  if (named?.kind === 'entry' && named.value) return named.value;
  if (args.some((arg) => arg.kind === 'spread')) return null;
  const positional = args.filter((arg) => arg.kind !== 'entry');
  const at = fieldsOf(session, type).indexOf(field);
  return at < 0 ? null : (positional[at] ?? null);
}

/** What a call that makes an object of a class with a generated constructor gives one of its fields; null for any other call. */
export function givenToField(session: Session, call: Ref<CallNode>, field: string, env: Env): Node | null {
  const [made, another] = call.tree.language === 'python' ? evaluate(session, call.node.callee, call.tree, env) : [];
  if (made?.kind !== 'node' || made.node.kind !== 'class' || another) return null;
  const type = { tree: made.tree, node: made.node };
  return isGenerated(session, type) ? argumentFor(session, type, call.node, field) : null;
}

/** In order, those of the class that it extends first. */
function fieldsOf(session: Session, type: Ref<ClassNode>): readonly string[] {
  const names = [...hierarchyOf(session, type)]
    .reverse()
    .flatMap(({ node }) => node.body.flatMap((part) => (part.kind === 'define' && isField(part) ? [part.name] : [])));
  return [...new Set(names)];
}
