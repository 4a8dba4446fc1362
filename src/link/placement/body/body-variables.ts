import type { NameNode, Tree } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { isScript } from '../../program/program.js';
import { isByName } from '../../program/python-stars.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, type CallString, type Env, type NodeValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { isPutBetween } from '../sameness/overruled-entries.js';
import { isReadable } from '../sameness/purity.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { isForm, isReadForm } from './forms.js';

/** `form.get('type')` of a form or a map, also of one that every caller hands over: what is sent under that name is read as it will be. */
export function ofForm({ session, call, place, callStrings, closed, keys }: TypeQuestion, name: NameNode): string | null {
  const { tree } = call;
  if (!isScript(tree) || !isTypedAt({ session, call, place }, name)) return null;
  const own = evaluate(session, name, tree, TOP);
  const isHanded = closed && keys.size === 1 && keys.has('type') && own.every(({ kind }) => kind === 'unknown');
  const envs: readonly Env[] = isHanded ? callStrings.map(along) : [TOP];
  const isTyped = envs.every((env) => {
    const values = isHanded ? evaluate(session, name, tree, env) : own;
    return values.length > 0 && values.every((value) => isReadForm(value) && holdsType(session, value, { tree, node: name }, env));
  });
  if (own.some((value) => value.kind === 'library' || ('asText' in value && value.asText)) && isGivenBack(session, name, tree)) return null;
  return envs.length > 0 && isTyped ? `${name.name}.get('type')` : null;
}

/** `const text = encode(body)`: what a function gives back may be the text of a form, `form.toString()`. */
function isGivenBack(session: Session, name: NameNode, tree: Tree): boolean {
  const decls = session.names.declarationsOf(name, tree) ?? [];
  return decls.some(({ node }) => node.kind === 'define' && node.value?.kind === 'call' && !node.value.isNew);
}

/** The variable is in sight where the host stands, and is given no type between that and the request: `client = create(host); body.type = type;`. */
export function isTypedAt({ session, call, place }: Pick<TypeQuestion, 'session' | 'call' | 'place'>, name: NameNode): boolean {
  return isReadable(session, name, place, call) && !isPutBetween(session, name, call.tree, place, name);
}

function holdsType(session: Session, value: AbstractValue, at: Ref, env: Env): boolean {
  return accessEach(session, [value], 'type', at, env).some(({ kind }) => kind === 'text' || kind === 'unknown');
}

/** A parameter that every caller gives an object with `type` in it. */
export function ofParameter(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call, place, keys } = asked;
  if (!isScript(call.tree) || keys.size !== 1 || !keys.has('type') || !isTypedAt({ session, call, place }, name)) return null;
  const [decl] = session.names.declarationsOf(name, call.tree) ?? [];
  if (decl?.node.kind !== 'param' || decl.property !== null || decl.node.rest) return null;
  const isOther = (value: AbstractValue): boolean => isForm(value) || hasOwnJson(session, value);
  const isOtherFor = (callString: CallString): boolean => evaluate(session, name, call.tree, along(callString)).some(isOther);
  if (asked.callStrings.some(isOtherFor) || !asked.callStrings.some((callString) => isHandedType(asked, name, along(callString))))
    return null;
  if (/^(?:object|unknown|\{\s*\})$/.test(decl.node.type ?? '')) return null;
  return typeOf(asked, name);
}

/** Some caller puts a name into it that is known: what another argument of the call holds, headers say, is none of its. */
function isHandedType({ session, call: { tree } }: TypeQuestion, name: NameNode, env: Env): boolean {
  return accessEach(session, evaluate(session, name, tree, env), 'type', { tree, node: name }, env).some(({ kind }) => kind === 'text');
}

/** An object whose JSON is what its `toJSON` gives: the object itself may have no such field. */
function hasOwnJson(session: Session, value: AbstractValue): boolean {
  return (
    value.kind === 'instance' &&
    hierarchyOf(session, value.type).some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === 'toJSON'))
  );
}

/** A body that every known caller puts a type into, and that is declared as an object for all the others. */
export function ofRecord(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call, callStrings } = asked;
  const [decl] = session.names.declarationsOf(name, call.tree) ?? [];
  const type = decl?.node.kind === 'param' && decl.property === null ? decl.node.type : null;
  if (type === null || !/^Record<string, ?(?:any|unknown|string)>$/.test(type) || callStrings.length === 0) return null;
  const isTyped = callStrings.every((callString) => {
    const env = along(callString);
    const values = evaluate(session, name, call.tree, env);
    return (
      values.length > 0 && values.every((value) => isMapping(value) && isSurelyTyped(session, value, { tree: call.tree, node: name }, env))
    );
  });
  return isTyped ? ofParameter(asked, name) : null;
}

/** A mapping that has a type for each chain of callers, and there are no others: what is read of it is what is sent. */
export function ofHanded({ session, call, place, callStrings, closed, keys }: TypeQuestion, name: NameNode): string | null {
  const { tree } = call;
  if (tree.language !== 'python' || !closed || keys.size !== 1 || !keys.has('type') || !isTypedAt({ session, call, place }, name))
    return null;
  const isTyped = callStrings.every((callString) => {
    const env = along(callString);
    const values = evaluate(session, name, tree, env);
    return values.length > 0 && values.every((value) => isMapping(value) && isSurelyTyped(session, value, { tree, node: name }, env));
  });
  return callStrings.length > 0 && isTyped ? typeOf({ call }, name) : null;
}

/** `super().request(method, url, **kwargs)`: a body that every caller hands over under one name, read as the call hands it on. */
export function ofNames({ session, call, place, callStrings, closed, keys }: TypeQuestion, at: Place): string | null {
  const { tree, node } = call;
  const spread = node.args.find((arg) => arg.kind === 'spread' && isByName(tree, arg));
  const names = spread?.kind === 'spread' && spread.value.kind === 'name' ? spread.value : null;
  if (at.at !== 'named' || names === null || !closed || callStrings.length === 0 || keys.size !== 1 || !keys.has('type')) return null;
  const isTyped = callStrings.every((callString) => {
    const env = along(callString);
    const bodies = accessEach(session, evaluate(session, names, tree, env), at.name, { tree, node: names }, env);
    return bodies.length > 0 && bodies.every((value) => isMapping(value) && isSurelyTyped(session, value, { tree, node: names }, env));
  });
  // Another call of the session's, by whoever writes one next, may hand over no body.
  return isTyped && isReadable(session, names, place, call) ? `${names.name}.get("${at.name}")` : null;
}

function isMapping(value: AbstractValue): boolean {
  return value.kind === 'node' && value.node.kind === 'object' && !value.asText;
}

function isSurelyTyped(session: Session, value: AbstractValue, at: Ref, env: Env): boolean {
  const types = accessEach(session, [value], 'type', at, env);
  return (
    types.length > 0 &&
    types.every((type) => type.kind !== 'absent' && (type.kind !== 'unknown' || type.soft || type.unresolved.length > 0))
  );
}

export function hasType(session: Session, object: NodeValue, at: Ref): boolean {
  return accessEach(session, [object], 'type', at, TOP).some((value) => value.kind !== 'absent');
}

export function typeOf({ call: { tree } }: Pick<TypeQuestion, 'call'>, { name }: NameNode): string | null {
  if (isScript(tree)) return `${name}.type`;
  if (tree.language === 'python') return `${name}["type"]`;
  return tree.language === 'php' ? `$${name}['type']` : null;
}
