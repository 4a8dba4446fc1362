import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, ParamNode } from '../../../model/index.js';
import { homeOf, isWithin } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { assignmentsTo, assignmentsToParam } from '../../symbols/writes.js';
import { type AbstractValue, type Env, type InstanceValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { comesFirst, isConditional } from '../objects/write-order.js';
import type { Session } from '../session.js';
import { generatedSetters } from './generated-members.js';

/**
 * The field of an object that callers hand over, out of sight, where the function itself sets it on every way before it is read: `request.setType(ADD); post(request)`.
 * Whatever object it is, it holds that. Null where nothing does, or a condition may.
 */
export function setOnParam(
  session: Session,
  { type, given }: InstanceValue,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] | null {
  if (given === undefined || given.node.parent?.kind !== 'function') return null;
  const fn = given.node.parent;
  const writes = writesOn(session, type, given, key);
  const point = writes.length === 0 ? null : readingIn(fn, given, at, env);
  if (point === null || isReplaced(session, given)) return null;
  const before = writes.filter(({ at: write }) => comesFirst(write, point));
  const last = before.at(-1);
  if (last === undefined || before.some(({ at: write }) => homeOf(write) !== fn) || isConditional(last.at, fn)) return null;
  if (isSetMeanwhile(session, given, { type, key }, { from: last.at, to: point, fn })) return null;
  return evaluate(session, last.value, given.tree, { activations: null, callString: env.callString });
}

type Written = { readonly at: Node; readonly value: Node };

/** `request.setType(type)` and `request.type = type` on the parameter itself, in their order. */
function writesOn(session: Session, type: InstanceValue['type'], given: Ref<ParamNode>, key: string): readonly Written[] {
  const assigned = assignmentsToParam(session, given, key).map(({ node }) => ({ at: node, value: node.op === '=' ? node.value : node }));
  const set = settersOf(session, type, key).flatMap((name) =>
    (fileIndex(session.program, given.tree).named.get(name) ?? []).flatMap((node): readonly Written[] => {
      const call = setterCall(node);
      const [value, another] = call?.args ?? [];
      const isOn = call?.callee.kind === 'member' && isParam(session, call.callee.object, given);
      return call && value && !another && isOn ? [{ at: call, value }] : [];
    }),
  );
  return [...assigned, ...set].sort((a, b) => (comesFirst(a.at, b.at) ? -1 : 1));
}

function setterCall(node: Node): CallNode | null {
  return node.kind === 'member' && node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
}

/** The methods that set the field to what they are handed, and nothing else. */
function settersOf(session: Session, type: InstanceValue['type'], key: string): readonly string[] {
  const line = hierarchyOf(session, type);
  const written = line.flatMap(({ node }) =>
    node.body.flatMap((part) => (part.kind === 'function' && setsField(part, key) ? [part.name] : [])),
  );
  return [...new Set([...written, ...line.flatMap((one) => generatedSetters(one, key))])];
}

function setsField({ params, body }: FunctionNode, key: string): boolean {
  const [param, another] = params;
  const [only] = body;
  if (!param || another || only?.kind !== 'assign' || only.value.kind !== 'name' || only.value.name !== param.name) return false;
  const { target } = only;
  return target.kind === 'member'
    ? target.property === key && target.object.kind === 'name' && target.object.name === 'this'
    : isNamed(target, key);
}

function isNamed(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

function isParam(session: Session, node: Node, { tree, node: param }: Ref<ParamNode>): boolean {
  if (!isNamed(node, param.name)) return false;
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  return decl?.node === param && !another;
}

/** Where the function itself reads the object, or hands it on to who does; null where several of its calls may be on the way. */
function readingIn(fn: FunctionNode, { tree }: Ref, at: Ref, { activations, callString }: Env): Node | null {
  if (at.tree === tree && isWithin(at.node, fn)) return homeOf(at.node) === fn ? at.node : null;
  for (let activation = activations; activation; activation = activation.next) {
    const { call } = activation;
    if (call.tree === tree && isWithin(call.node, fn)) return homeOf(call.node) === fn ? call.node : null;
  }
  const sites = [...callString.callers.values()].filter((site) => site.tree === tree && isWithin(site.node, fn));
  const [only, another] = sites;
  return only && !another && homeOf(only.node) === fn ? only.node : null;
}

type Between = { readonly from: Node; readonly to: Node; readonly fn: FunctionNode };

/** `prepare(request)` behind it, of a function of the project that sets the field of something. */
function isSetMeanwhile(
  session: Session,
  given: Ref<ParamNode>,
  { type, key }: { readonly type: InstanceValue['type']; readonly key: string },
  { from, to, fn }: Between,
): boolean {
  const setters = new Set(settersOf(session, type, key));
  const sets = (node: Node): boolean =>
    node.kind === 'assign'
      ? (node.target.kind === 'member' && node.target.property === key) || isNamed(node.target, key)
      : node.kind === 'member' && setters.has(node.property) && setterCall(node) !== null;
  return [...walk(fn)].some(
    (node) =>
      node.kind === 'call' &&
      node !== to &&
      node.range.start >= from.range.end &&
      comesFirst(node, to) &&
      node.args.some((arg) => isParam(session, arg, given)) &&
      evaluate(session, node.callee, given.tree, TOP).some(
        (callee) => callee.kind === 'node' && callee.node.kind === 'function' && [...walk(callee.node)].some(sets),
      ),
  );
}

/** `request = copyOf(request)` */
function isReplaced(session: Session, { tree, node }: Ref<ParamNode>): boolean {
  return assignmentsTo(session, { tree, node, name: node.name, property: null, initial: null }).length > 0;
}
