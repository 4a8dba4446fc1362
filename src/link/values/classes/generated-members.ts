import { walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type Env, instanceValue } from '../abstract-value.js';
import { enclosingObject, receiverOf } from '../calls/receiver.js';
import { entered } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { decodedField } from '../files/java-decoded.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { constructorsOf } from './constructors.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

/** Lombok's annotations by what they generate. */
const makesGetters = /^(?:Data|Value|Getter)$/;
const makesSetters = /^(?:Data|Setter)$/;
const makesBuilder = /^(?:Builder|SuperBuilder)$/;
const makesAll = /^(?:AllArgsConstructor|Value|Builder)$/;
const makesRequired = /^(?:RequiredArgsConstructor|Data)$/;

/**
 * A call of a method that nobody wrote: a record's accessor, Lombok's `getUrl()`, `url(…)` of its builder. Null where the class has such a
 * method, or no such field.
 */
export function generatedCall(
  session: Session,
  object: Instance,
  name: string,
  call: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  if (object.type.tree.language !== 'java') return null;
  const line = hierarchyOf(session, object.type);
  if (line.some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === name))) return null;
  if (line.some(({ node }) => has(node, makesBuilder)) && /^(?:build|toBuilder)$/.test(name)) return [object];
  const field = fieldMeant(line, name, call.node.args.length);
  if (field === null) return null;
  return call.node.args.length === 0 ? accessEach(session, [object], field.name, call, env) : [object];
}

/** `cn()` in the record that has the component, `getUrl()` in a class of Lombok: such a method is called on `this`. Null for any other call. */
export function generatedHere(session: Session, call: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const { callee, isNew, args } = call.node;
  if (call.tree.language !== 'java' || isNew || callee.kind !== 'name') return null;
  const owner = enclosingObject(call.node)?.owner;
  if (owner?.kind !== 'class' || fieldMeant(hierarchyOf(session, { tree: call.tree, node: owner }), callee.name, args.length) === null)
    return null;
  const given = receiverOf(session, call.node, call.tree, env).map((object) =>
    object.kind === 'instance' ? generatedCall(session, object, callee.name, call, env) : [object],
  );
  return given.some((values) => values === null) ? null : given.flatMap((values) => values ?? []);
}

/** `X.builder()` of Lombok: the object that it ends in. */
export function generatedBuilder(type: Ref<ClassNode>, name: string, call: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const isIt = name === 'builder' && type.tree.language === 'java' && has(type.node, makesBuilder);
  return isIt ? [instanceValue(type, { ...call, env })] : null;
}

/** The names under which a setter or builder that nobody wrote puts a field's value. */
export function generatedSetters(type: Ref<ClassNode>, field: string): readonly string[] {
  if (type.tree.language !== 'java') return [];
  const isWritten = (name: string): boolean => type.node.body.some((part) => part.kind === 'function' && part.name === name);
  const member = type.node.body.find((part): part is DefineNode => part.kind === 'define' && part.name === field);
  const set = hasAt(type.node, member, makesSetters) ? [`set${capital(field)}`, field] : [];
  const built = has(type.node, makesBuilder) ? [field] : [];
  return [...set, ...built].filter((name) => !isWritten(name));
}

/** The method that nobody wrote by which a field is read: a record's accessor, Lombok's `getUrl()`; null where the class makes none. */
export function generatedGetter({ tree, node }: Ref<ClassNode>, field: string): string | null {
  const member = node.body.find((part): part is DefineNode => part.kind === 'define' && part.member && part.name === field);
  if (tree.language !== 'java' || member === undefined) return null;
  if (isRecord(tree, node)) return field;
  return hasAt(node, member, makesGetters) ? `get${capital(field)}` : null;
}

/** The value of a field by a generated constructor: a record's, and Lombok's. Null where the class has none. */
export function generatedField(session: Session, item: Instance, field: DefineNode): readonly AbstractValue[] | null {
  const { tree, node } = item.type;
  if (tree.language !== 'java' || item.made === null || !item.made.node.isNew) return null;
  const told = decodedField(session, item.made.node, field, tree);
  if (told !== null) return told;
  const fields = fieldsGiven(tree, node);
  const given = isRecord(tree, node) ? canonicalCall(session, item, fields.length) : constructorsOf(node).length > 0 ? null : item.made;
  const args = given?.node.args ?? [];
  const at = fields.findIndex((one) => one.name === field.name);
  const arg = at < 0 || args.length !== fields.length ? undefined : args[at];
  return given && arg ? evaluate(session, arg, given.tree, given.env) : null;
}

/** The call that gives a record its components: the making itself, or the `this(…)` of the constructor that it runs. */
function canonicalCall(session: Session, item: Instance, count: number): (Ref<CallNode> & { readonly env: Env }) | null {
  const { tree, node } = item.type;
  let given = item.made;
  for (let hop = 0; given !== null && hop < 6; hop++) {
    const { args } = given.node;
    const own: FunctionNode | undefined = constructorsOf(node).find(({ params }) => params.length === args.length && params.length > 0);
    if (args.length === count && (own === undefined || !assigns(own, node))) return given;
    const next: CallNode | undefined = own && [...walk(own)].find((one): one is CallNode => one.kind === 'call' && isThisCall(one));
    given = own && next ? { tree, node: next, env: entered(session, own, given, given.env) } : null;
  }
  return null;
}

function isThisCall({ callee, isNew }: CallNode): boolean {
  return !isNew && callee.kind === 'name' && callee.name === 'this';
}

/** A canonical constructor that is written out sets the fields itself. */
function assigns(fn: FunctionNode, { body }: ClassNode): boolean {
  return body.includes(fn) && [...walk(fn)].some((one) => one.kind === 'assign' && one.target.kind === 'member');
}

function fieldsGiven(tree: Tree, node: ClassNode): readonly DefineNode[] {
  const fields = node.body.filter((part): part is DefineNode => part.kind === 'define' && part.member);
  if (isRecord(tree, node)) return fields.filter(({ range }) => range.end < bodyStart(tree, node));
  const own = fields.filter(({ range }) => !/\bstatic\b/.test(tree.file.text.slice(range.start, range.end).split('=')[0] ?? ''));
  if (has(node, makesAll) || node.isEnum) return own.filter(({ constant, value }) => !(constant && value !== null));
  return has(node, makesRequired) ? own.filter(({ constant, value }) => constant && value === null) : [];
}

function bodyStart(tree: Tree, { range }: ClassNode): number {
  const open = tree.file.text.indexOf('{', range.start);
  return open === -1 ? range.end : open;
}

function isRecord(tree: Tree, node: ClassNode): boolean {
  return /\brecord\s+$/.test(tree.file.text.slice(node.range.start, node.at?.start ?? node.range.start));
}

function fieldMeant(line: readonly Ref<ClassNode>[], name: string, count: number): DefineNode | null {
  for (const { tree, node } of line) {
    for (const part of node.body) {
      if (part.kind !== 'define' || !part.member) continue;
      const isRead =
        count === 0 && ((isRecord(tree, node) && name === part.name) || (hasAt(node, part, makesGetters) && gets(name, part.name)));
      const isSet = count === 1 && generatedSetters({ tree, node }, part.name).includes(name);
      if (isRead || isSet) return part;
    }
  }
  return null;
}

function gets(name: string, field: string): boolean {
  return name === `get${capital(field)}` || name === `is${capital(field)}` || name === field;
}

function hasAt(node: ClassNode, field: DefineNode | undefined, which: RegExp): boolean {
  return has(node, which) || (field?.annotations.some((one) => which.test(nameOf(one))) ?? false);
}

function has({ annotations }: ClassNode, which: RegExp): boolean {
  return annotations.some((one) => which.test(nameOf(one)));
}

function nameOf(annotation: Node): string {
  const callee = annotation.kind === 'call' ? annotation.callee : annotation;
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
