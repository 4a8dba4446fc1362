import { walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, NameNode, Node } from '../../../model/index.js';
import { bodyKeys, isBodyKey } from '../../clients/type-names.js';
import { homeOf, isConditional } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import { assignmentsTo } from '../../symbols/writes.js';
import type { Session } from '../../values/session.js';
import { isOverruledBehind } from '../sameness/overruled-entries.js';
import { isPure, isReadable, sameAt, textAt } from '../sameness/purity.js';

/** `params.put("type", type)`, once and in the request's own function. */
export function writtenBefore(session: Session, call: KnownCall, name: NameNode, place: Node): string | null {
  if (!sameAt(session, name, place, call)) return null;
  const calls = (fileIndex(session.program, call.tree).callsOn.get(name.name) ?? []).filter(
    ({ node }) => homeOf(node) === homeOf(call.node),
  );
  if (calls.some(({ node }) => isUnclearPut(node))) return null;
  const puts = calls.filter(({ node }) => isBodyKey(keyPut(node)));
  const [only, another] = puts;
  const value = only?.node.args[1];
  if (!only || another || !value || only.node.range.end > call.node.range.start || isConditional(only.node)) return null;
  if (isOverruledBehind(session, value, call.node, call.tree)) return null;
  return isPure(value) && isReadable(session, value, place, call) ? textAt(call, value) : null;
}

/**
 * `q.Set("type", apiType)`, once and on every way, of a query that is set on the request behind the call that makes it: a parameter, or another name that
 * keeps its value, is there already where the URL is given.
 */
export function writtenToQuery(session: Session, call: KnownCall, query: Node, place: Node): string | null {
  const on = query.kind === 'call' && query.callee.kind === 'member' ? query.callee.object : null;
  if (on?.kind !== 'name') return null;
  const calls = (fileIndex(session.program, call.tree).callsOn.get(on.name) ?? []).filter(
    ({ node }) => homeOf(node) === homeOf(call.node) && node.range.end <= query.range.start,
  );
  const [only, another] = calls.filter(({ node }) => isBodyKey(keyPut(node)));
  const value = only?.node.args[1];
  if (!only || another || !value || isConditional(only.node) || isOverruledBehind(session, value, call.node, call.tree)) return null;
  const isOther = ({ callee, args }: CallNode): boolean =>
    callee.kind === 'member' && /^(?:Set|Add|Del)$/.test(callee.property) && args[0]?.kind !== 'string';
  const isLast = nameOf(only.node.callee) === 'Set' || !calls.some(({ node }) => isOther(node));
  if (!isLast || calls.some(({ node }) => node.range.start > only.node.range.end && isOther(node))) return null;
  const isKept = [...walk(value)].every((node) => {
    const [decl] = node.kind === 'name' ? (session.names.declarationsOf(node, call.tree) ?? []) : [];
    return decl === undefined || assignmentsTo(session, decl).length === 0;
  });
  return isKept && isPure(value) && isReadable(session, value, place, call) ? textAt(call, value) : null;
}

/** `data["type"] = api`, once and before the host: the request's own function says what is sent, whoever handed the rest over. */
export function isWrittenBeforeHost(session: Session, call: KnownCall, name: NameNode, place: Node): boolean {
  if (!sameAt(session, name, place, call)) return false;
  const sets = (fileIndex(session.program, call.tree).assigned.get('type') ?? []).filter(
    ({ node: { target } }) =>
      target.kind === 'index' && target.object.kind === 'name' && target.object.name === name.name && homeOf(target) === homeOf(call.node),
  );
  const [only, another] = sets;
  return only !== undefined && !another && only.node.op === '=' && only.node.range.end <= place.range.start && !isConditional(only.node);
}

/**
 * Go's `body["type"] = apiType`, once, on every way and before `before`; keys that nobody knows may only be set ahead of it. Null where it is not so.
 */
export function writtenOnceBefore(session: Session, call: KnownCall, name: NameNode, place: Node, before: Node): string | null {
  if (call.tree.language !== 'go' || !sameAt(session, name, place, call)) return null;
  const under = (key: string): readonly AssignNode[] =>
    (fileIndex(session.program, call.tree).assigned.get(key) ?? []).flatMap(({ node }) => {
      const on = node.target.kind === 'index' && node.target.object.kind === 'name' ? node.target.object : null;
      const isIts = on?.name === name.name && homeOf(node) === homeOf(call.node);
      return isIts ? [node] : [];
    });
  const [only, another] = bodyKeys.flatMap(under);
  if (!only || another || only.op !== '=' || isConditional(only) || only.range.end > before.range.start) return null;
  if (isOverruledBehind(session, only.value, call.node, call.tree)) return null;
  if (under('').some(({ range }) => range.end > only.range.start) || isOfAnyType(session, call, only.value)) return null;
  return isPure(only.value) && isReadable(session, only.value, place, call) ? textAt(call, only.value) : null;
}

/** An `any` may hold anything; a name of a string type of its own is told by reflection. */
function isOfAnyType(session: Session, { tree }: KnownCall, value: Node): boolean {
  const decls = value.kind === 'name' ? (session.names.declarationsOf(value, tree) ?? []) : [];
  return decls.some(
    ({ node }) => (node.kind === 'param' || node.kind === 'define') && /^(?:any|interface\s*\{\s*\})$/.test(node.type ?? ''),
  );
}

function keyPut({ callee, args }: CallNode): string | null {
  const [key] = args;
  return callee.kind === 'member' && /^(?:put|set|add|Set|Add|addParameter)$/.test(callee.property) && key?.kind === 'string'
    ? key.value
    : null;
}

/** `params.putAll(data)`, `params.put(key, value)`: a type may be among them. */
function isUnclearPut(node: CallNode): boolean {
  const { callee, args } = node;
  if (callee.kind !== 'member') return false;
  if (/^(?:putAll|addAll|setAll|merge|replace|remove|clear|compute\w*)$/.test(callee.property)) return true;
  return /^(?:put|set)$/.test(callee.property) && args[0]?.kind !== 'string';
}
