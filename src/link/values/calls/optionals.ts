import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { ABSENT, type AbstractValue, type Env, UNKNOWN, unsure } from '../abstract-value.js';
import { memberOf } from '../classes/class-members.js';
import { evaluate } from '../evaluate.js';
import { truthFor } from '../lists/sequences.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';
import { callWith } from './method-references.js';

/** Java's `Optional` stands for what it may hold: what its methods give of one such value. Null for a method that an `Optional` does not have. */
export function ofOptional(
  session: Session,
  object: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [first] = node.args;
  if (tree.language !== 'java') return null;
  const isMissing = object.kind === 'absent' || object.kind === 'unknown';
  const fn = first?.kind === 'function' || first?.kind === 'member' ? first : null;
  if (/^(?:filter|map|flatMap)$/.test(name) && isMissing) return [object];
  if (/^(?:or|stream)$/.test(name) && object.kind === 'text' && fn) return [object];
  if (fn && isHeld(object)) {
    if (name === 'filter') return filtered(session, object, { tree, node: fn }, env);
    if (name === 'map' || name === 'flatMap') return mapped(session, object, { tree, node: fn }, env);
  }
  if (name === 'get' && !first && isHeld(object) && !hasMethod(session, object, node)) return [object];
  if (!/^(?:orElse|orElseGet|orElseThrow)$/.test(name)) return null;
  if (!isMissing) return [object];
  const [inner] = first?.kind === 'function' ? first.body : [];
  const other = inner?.kind === 'return' ? inner.value : first?.kind === 'function' ? null : (first ?? null);
  const rest = other ? evaluate(session, other, tree, env) : [];
  return object.kind === 'absent' ? rest : [object, ...rest];
}

/** A supplier of the program's own has a `get` itself. */
function hasMethod(session: Session, object: AbstractValue, { callee }: CallNode): boolean {
  if (object.kind !== 'instance') return false;
  return hierarchyOf(session, object.type).some((type) => memberOf(session, type, 'get', callee) !== null);
}

/** A list, an enum and what a library makes have methods of these names themselves. */
function isHeld(value: AbstractValue): boolean {
  return value.kind === 'text' || value.kind === 'instance' || (value.kind === 'node' && value.node.kind === 'object');
}

/** What the function gives for the value; a text that the library changes stays as it is. */
function mapped(session: Session, object: AbstractValue, fn: Ref, env: Env): readonly AbstractValue[] {
  const values = evaluate(session, callWith(session, fn, standIn(object, fn.node)), fn.tree, env);
  return object.kind === 'text' && values.some(({ kind }) => kind === 'library' || kind === 'unknown') ? [object] : values;
}

const tellsEmpty = /^(?:isBlank|isEmpty|isNotBlank|isNotEmpty|hasText|hasLength|nonNull|length)$/;

/** The value, or nothing where the predicate is not true of it. */
function filtered(session: Session, object: AbstractValue, { tree, node }: Ref, env: Env): readonly AbstractValue[] {
  if (nameOf(node) !== null && tellsEmpty.test(nameOf(node) ?? '')) return [object];
  if (node.kind !== 'function' || asksForEmpty(node)) return [object];
  const truth = truthFor(session, { tree, node }, { tree, node: standIn(object, node), env }, env);
  return truth === 'yes' ? [object] : truth === 'no' ? [ABSENT] : [...unsure([object]), ABSENT];
}

/** `url -> !url.isBlank()`, `url -> StrUtil.isNotBlank(url)` */
function asksForEmpty({ body: [only, another] }: FunctionNode): boolean {
  const asked = only?.kind === 'return' && !another ? only.value : null;
  const call = asked?.kind === 'compare' && asked.op === '!' ? asked.left : asked;
  return call?.kind === 'call' && tellsEmpty.test(nameOf(call.callee) ?? '');
}

const stands = remembered((_at: Node) => new Map<AbstractValue, Node>());

/** The same node whenever the same value is asked for. */
function standIn(value: AbstractValue, at: Node): Node {
  const known = stands(at).get(value) ?? standingFor(value, at);
  stands(at).set(value, known);
  return known;
}

/** The parameter of a function that an `Optional` calls with what it holds; null for any other parameter. */
export function heldParameter(session: Session, fn: FunctionNode, param: ParamNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const call = fn.parent;
  if (tree.language !== 'java' || call?.kind !== 'call' || call.callee.kind !== 'member' || fn.params[0] !== param) return null;
  if (call.args[0] !== fn || !/^(?:map|flatMap|ifPresent|ifPresentOrElse)$/.test(call.callee.property)) return null;
  const values = evaluate(session, call.callee.object, tree, env).filter(({ kind }) => kind !== 'absent');
  const isOpen = (value: AbstractValue): boolean => value.kind === 'unknown' && value.unresolved.length > 0;
  return values.some(isHeld) && values.every((value) => isHeld(value) || isOpen(value) || value === UNKNOWN) ? values : null;
}
