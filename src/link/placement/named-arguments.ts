import { walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node } from '../../model/index.js';
import { bodyKeys, typeKeys } from '../clients/type-names.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import type { Env } from '../values/abstract-value.js';
import { givenToField } from '../values/classes/generated-constructors.js';
import type { Session } from '../values/session.js';
import { calleesOf } from './call-scopes.js';

/**
 * What calls in a scope of Python put under the type's name by handing it on: `signed(shop, type=type_, **data)` of `def signed(shop, **params)`,
 * and `CommonParams(type_, key)` of a dataclass with a field of that name.
 */
export function namedArguments(session: Session, { tree, node: scope }: Ref, env: Env): readonly Node[] {
  if (tree.language !== 'python') return [];
  return [...walk(scope)].flatMap((node) =>
    node.kind === 'call' && node.args.length > 0
      ? (gathered(session, { tree, node }, env) ?? bodyKeys.flatMap((key) => givenToField(session, { tree, node }, key, env) ?? []))
      : [],
  );
}

/** Null where the call names no type. */
function gathered(session: Session, { tree, node }: Ref<CallNode>, env: Env): readonly Node[] | null {
  const named = node.args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && typeKeys.includes(arg.key.name));
  if (named?.kind !== 'entry' || named.value === null || named.key.kind !== 'name') return null;
  const key = named.key.name;
  const called = calleesOf(session, { tree, node }, env);
  return called.length > 0 && called.every((fn) => gathers(fn.node, key)) ? [named.value] : null;
}

/** `**params` gets the type, and nothing in the function reads it there. */
function gathers(fn: FunctionNode, key: string): boolean {
  const isNamed = fn.params.some(({ name }) => name === key);
  const rest = fn.params.at(-1);
  const isRead = fn.body.some((statement) => [...walk(statement)].some((node) => isReadOf(node, key)));
  return !isNamed && rest?.rest === true && !isRead;
}

function isReadOf(node: Node, key: string): boolean {
  if (node.kind === 'index' || node.kind === 'member') return nameOf(node) === key;
  return (
    node.kind === 'call' && /^(?:get|pop)$/.test(nameOf(node.callee) ?? '') && node.args[0]?.kind === 'string' && node.args[0].value === key
  );
}
