import { ancestors, walk } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type Env, type Holder, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { type Entry, type Left, leftBy } from './object-history.js';
import { isHolder } from './statements-on.js';

/**
 * Of the functions that are all handed the object, one after the other, those before the one that leads to the reading have filled it: what may be
 * missing else, and only one of them puts there, is what is read. What those behind it put there only may be.
 */
export function filledBeside(
  session: Session,
  holder: Holder,
  key: string,
  call: Ref<CallNode>,
  before: Entry,
  { callString }: Env,
  depth: number,
): Entry {
  const at = call.node.args.findIndex((arg) => isHolder(session, arg, call.tree, holder));
  const order = at < 0 ? null : oneAfterTheOther(session, call, holder.env);
  if (order === null) return before;
  const reading = order.findIndex((fn) => fn.kind === 'function' && callString.callers.get(fn)?.node === call.node);
  const changedBy = (fns: readonly Node[]): readonly Left[] =>
    leftBy(session, call, at, key, holder.env, depth, (fn) => !fns.includes(fn)).filter(({ isChanged }) => isChanged);
  const [earlier, later] = [changedBy(order.slice(0, Math.max(0, reading))), changedBy(order.slice(reading + 1))];
  const [only, another] = earlier;
  const known = before.filter((item) => item.kind !== 'absent');
  const first =
    only && !another && !only.isKept && known.length < before.length ? only.values : unsureIf(before, earlier.flatMap(valuesOf));
  return unsureIf(first, later.flatMap(valuesOf));
}

function valuesOf({ values }: Left): Entry {
  return values.filter((item) => item.kind !== 'absent');
}

function unsureIf(before: Entry, values: Entry): Entry {
  return values.length === 0 ? before : unsure([...before, ...values]);
}

/** The functions that a call is of, in their order, where all of them are called with the same object; null for any other call. */
export function oneAfterTheOther(session: Session, call: Ref<CallNode>, env: Env): readonly Node[] | null {
  if (!isOneAfterTheOther(session, call, env)) return null;
  return evaluate(session, call.node.callee, call.tree, env).flatMap((fn) => (fn.kind === 'node' ? [fn.node] : []));
}

/**
 * `handlers[i](ctx, () => run(i + 1))`, `for (const step of steps) step(ctx)`: each function of a list is called with the same object. A table that one
 * function is taken out of by its key is none.
 */
function isOneAfterTheOther(session: Session, { tree, node }: Ref<CallNode>, env: Env): boolean {
  const table = tableOf(session, { tree, node: node.callee });
  const tables = table !== null && goesOn(node) ? evaluate(session, table, tree, env) : [];
  const isList = tables.length > 0 && tables.every((one) => one.kind === 'node' && one.node.kind === 'list');
  return isList || (node.callee.kind !== 'index' && isInLoop(session, { tree, node }));
}

/** The list of `handlers[i]`, also where a variable beside the call holds that: `const fn = handlers[i]`, `const fn = i === handlers.length ? next : handlers[i]`. */
function tableOf(session: Session, { tree, node }: Ref): Node | null {
  if (node.kind === 'index') return node.object;
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  const isBeside = decl?.node.kind === 'define' && !another && enclosing(decl.node) === enclosing(node);
  const value = isBeside && assignmentsTo(session, decl).length === 0 ? decl.node.value : null;
  const [taken, more] = value?.kind === 'choice' ? value.options.filter(({ kind }) => kind === 'index') : [value];
  return taken?.kind === 'index' && !more && decl?.property === null ? taken.object : null;
}

/** It is handed what calls the function around it for the next one. */
function goesOn({ args, parent }: CallNode): boolean {
  const names = new Set<string>();
  for (let at: Node | null = parent; at !== null; at = at.parent) {
    if (at.kind === 'function' && at.name !== '') names.add(at.name);
    if (at.kind === 'define') names.add(at.name);
  }
  const isNext = (part: Node): boolean => part.kind === 'name' && names.has(part.name);
  return args.some((arg) => [...walk(arg)].some(isNext));
}

/** In each round of the loop around it, whatever the round is about. */
function isInLoop(session: Session, { tree, node }: Ref<CallNode>): boolean {
  const home = enclosing(node);
  const callee = node.callee.kind === 'member' ? node.callee.object : node.callee;
  const [decl, another] = callee.kind === 'name' ? (session.names.declarationsOf(callee, tree) ?? []) : [];
  if (!decl || another || nameOf(callee) === 'this') return false;
  for (const outer of ancestors(node)) {
    if (outer === home || outer.kind === 'branch' || outer.kind === 'case' || outer.kind === 'choice') return false;
    if (session.program.isLoop(tree, outer)) return decl.node.range.start >= outer.range.start && decl.node.range.end <= outer.range.end;
  }
  return false;
}
