import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, FunctionNode, ParamNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { givenBy } from '../../symbols/writes.js';
import { type Env, type Holder, TOP } from '../abstract-value.js';
import { ByHolder } from '../by-holder.js';
import { isFree } from '../calls/free-expressions.js';
import { evaluate } from '../evaluate.js';
import { unmarshalled } from '../library/go-json.js';
import { aside, isShallow, type Session } from '../session.js';
import { isHolder, isReader, statementsOn } from './statements-on.js';

/** Functions of the project that may put something into what they are handed, one in the other. */
export const NESTED = 4;

/**
 * Whether nothing is put under a key into what a variable holds, by its own function or by those that it is handed on to, whoever calls: a client or
 * a connection goes through hundreds of functions that only use it. `depth`: of the function among those that are handed it.
 */
export function isLeftAlone(session: Session, holder: Holder, key: string, depth: number): boolean {
  // What is looked at within the open files says nothing of others.
  const { isOpen, isClosed } = known(session);
  const answers = (isShallow(session) ? isClosed : isOpen)[depth] ?? null;
  const before = answers?.get(holder, key);
  if (before !== undefined) return before;
  const isAlone = statementsOn(session, holder, key)?.every((one) => isNoChange(session, holder, key, one, depth)) ?? false;
  // What was cut off says nothing for good.
  if (session.state.left >= 0) answers?.set(holder, key, isAlone);
  return isAlone;
}

const known = remembered((_session: Session) => ({ isOpen: ofDepths(), isClosed: ofDepths() }));

function ofDepths(): readonly ByHolder<boolean>[] {
  return Array.from({ length: NESTED + 2 }, () => new ByHolder<boolean>());
}

function isNoChange(session: Session, holder: Holder, key: string, { tree, node }: Ref<AssignNode | CallNode>, depth: number): boolean {
  if (node.kind === 'assign') return false;
  const { callee, args } = node;
  const [first] = args;
  if (callee.kind === 'member' && isHolder(session, callee.object, tree, holder)) return isReader(node);
  if (callee.kind === 'member' && callee.property === 'assign' && first && isHolder(session, first, tree, holder)) return false;
  const filled = unmarshalled(tree, node)?.into;
  if (filled && isHolder(session, filled, tree, holder)) return false;
  if (depth >= NESTED) return true;
  const place = args.findIndex((arg) => isHolder(session, givenBy(arg), tree, holder));
  return place < 0 || isLeftByCallees(session, { tree, node }, place, key, depth);
}

/** Only where no caller can make the callee another one. */
function isLeftByCallees(session: Session, { tree, node }: Ref<CallNode>, place: number, key: string, depth: number): boolean {
  const { callee } = node;
  if (!isFree(session, callee, tree)) return false;
  const functions = aside(session, () => evaluate(session, callee, tree, TOP));
  return functions.every((value) => {
    if (value.kind === 'library') return true;
    if (value.kind !== 'node' || value.node.kind !== 'function') return false;
    const param = paramAt(value.node, node, place);
    if (param === undefined || param.pattern !== null || param.rest) return true;
    return isLeftAlone(session, paramHolder({ tree: value.tree, node: param }, TOP), key, depth + 1);
  });
}

/** The parameter that an argument goes to: the one that its name says, `fill(alias: a, target: body)`, else the one in its place. */
export function paramAt({ params }: FunctionNode, { args }: CallNode, place: number): ParamNode | undefined {
  const arg = args[place];
  const name = arg?.kind === 'entry' && arg.key.kind === 'name' ? arg.key.name : null;
  return name === null ? params[place] : params.find((param) => param.name === name);
}

/** A parameter as the variable that holds what it is handed. */
export function paramHolder({ tree, node }: Ref<ParamNode>, env: Env): Holder {
  const { name } = node;
  return { name, decl: { tree, node, name, property: null, initial: null }, env };
}
