import type { ClassNode, DefineNode, ObjectNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { fieldIn, structOf } from '../../symbols/go-structs.js';
import { ABSENT, type AbstractValue, type Env, type NodeValue, nodeValue, UNKNOWN, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { taggedSetting } from '../files/injected-settings.js';
import { putByMethods } from '../objects/named-maps.js';
import { heldBy } from '../objects/value-copies.js';
import { accessEach } from '../properties.js';
import { readOnce, type Session } from '../session.js';
import { memberOf } from './class-members.js';
import { fieldValues } from './declared-fields.js';
import { isFilledByLibrary } from './filled-structs.js';
import { goStrayWrites } from './go-stray-writes.js';
import { fieldOf, type Made, madeOf } from './instance-fields.js';
import { zeroOf } from './zero-values.js';

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
  // A key that a literal sets is a field, also where its declaration is not in sight.
  const field = memberOf(session, struct, key, at.node);
  const isWritten = fieldIn({ tree: value.tree, node: object }, key) !== null;
  if (field?.kind !== 'define' && !isWritten) return null;
  const own = written().filter((one) => one.kind !== 'absent');
  const zero = field?.kind === 'define' && !isWritten ? zeroOf(session, field, struct.tree) : [];
  const content = fieldOf(session, made, key, own.length > 0 ? own : zero, at, env);
  const stray = goStrayWrites(session, struct, key);
  const all = stray.length === 0 ? content : unsure([...content, ...stray]);
  const found = field?.kind === 'define' ? all.map((one) => heldByField(one, struct, field, made)) : all;
  if (isFilledByLibrary(session, value)) {
    const tagged = field?.kind === 'define' ? taggedSetting(session, struct, field) : null;
    return unsure([...found, ...(tagged ?? [UNKNOWN])]);
  }
  return found.length > 0 ? found : [ABSENT];
}

/** `p.values[key] = value` in a method of the struct puts something into what the field of this very object holds. */
function heldByField(value: AbstractValue, { tree }: Ref<ClassNode>, field: DefineNode, made: Made): AbstractValue {
  const decl = { tree, node: field, name: field.name, property: null, initial: null };
  return heldBy(value, [{ name: field.name, decl, env: made.making.env, made }]);
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
    if (member?.kind === 'function') return [nodeValue({ tree: type.tree, node: member }, env)];
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
        () => promoted(session, type, evaluate(session, embedded, value.tree, value.env), key, at, env),
        () => [UNKNOWN],
      );
  }
  return putByMethods(session, value, struct, key);
}

/** `c.URL` of `Client{Base: Base{URL: …}}`: what a method of the embedded struct sets may be set on this very object, through the name of the outer one. */
function promoted(
  session: Session,
  type: Ref<ClassNode>,
  embedded: readonly AbstractValue[],
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const found = accessEach(session, embedded, key, at, env);
  const [, base] = hierarchyOf(session, type);
  const set = base === undefined ? [] : fieldValues(session, base, key, at, env);
  return set.length > 0 ? unsure([...found, ...set]) : found;
}
