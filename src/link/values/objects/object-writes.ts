import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { assignmentsToParam, assignmentsUnder, CALLS, CHANGES, callsWith, givenBy } from '../../symbols/writes.js';
import { type AbstractValue, type Env, type Holder, TOP, UNKNOWN, unsure } from '../abstract-value.js';
import { isIdle, runsOf, runsOnOthers } from '../calls/calls-on-object.js';
import { entered } from '../calls/return-values.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { copiedFrom, isForOthers } from './copied-entries.js';
import { knowsKeys, putUnderComputed, putUnderKey } from './keyed-writes.js';
import { leftBy } from './object-history.js';
import { isSender } from './statements-on.js';

/** The values that are put under a key into the object of a variable: `x.key = v`, `x["key"] = v`, `x.put("key", v)`, `x.update({ key: v })`. */
export function objectWrites(session: Session, holders: readonly Holder[], key: string, at: Ref): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  let places = 0;
  for (const holder of holders) {
    const isRun = ({ node }: Ref): boolean => holder.made === undefined || !isIdle(session, node);
    const assigned = assignmentsUnder(session, holder, key).filter(isRun);
    const calls = callsWith(session, holder).filter(isRun);
    if (assigned.length > CHANGES || calls.length > CALLS) return [UNKNOWN];
    for (const { tree, node } of assigned) {
      places++;
      for (const env of envsAt(session, holder, { tree, node }))
        found.push(...(node.op === '=' ? evaluate(session, node.value, tree, env) : [UNKNOWN]));
    }
    for (const { tree, node } of assignmentsUnder(session, holder, '').filter(isRun)) {
      if (node.target.kind !== 'index' || (isBodyKey(key) && isForOthers(node.value, tree))) continue;
      const { index } = node.target;
      const source = copiedFrom(session, tree, index, node.value);
      const put =
        source === null
          ? putUnderComputed(session, holder, key, { tree, key: index, value: node.value })
          : isHeld(session, source.node, tree, holder)
            ? // `for (const key in params) params[key] = String(params[key])`
              []
            : envsAt(session, holder, { tree, node }).flatMap((env) => inside(session, source.node, tree, key, at, env));
      if (put.length > 0) places++;
      found.push(...put);
    }
    for (const call of calls) {
      const value = envsAt(session, holder, call).flatMap((env) => putBy(session, call, holder, key, at, env));
      if (value.length > 0) places++;
      found.push(...value);
      if (places > CHANGES) return [UNKNOWN];
    }
  }
  return places > 1 ? unsure(found) : found;
}

const nothing = /^(?:undefined|null|None|nil)$/;

export function isNothing(value: Node): boolean {
  return value.kind === 'plain' && nothing.test(value.text);
}

/** Whether something is put into it under a key that nobody knows, or its key is taken away: what is known is then no longer sure. */
export function isBlurred(session: Session, holders: readonly Holder[], asked: string | null): boolean {
  return holders.some((holder) => {
    const isRun = ({ node }: Ref): boolean => holder.made === undefined || !isIdle(session, node);
    const [assigned, calls] = [assignmentsUnder(session, holder, '').filter(isRun), callsWith(session, holder).filter(isRun)];
    if (assigned.length > CHANGES) return true;
    const isOpen = (tree: Tree, key: Node, value: Node): boolean =>
      copiedFrom(session, tree, key, value) === null && !knowsKeys(session, holder, { tree, key, value }, envAt(holder, tree));
    return (
      assigned.some(({ tree, node: { target, value } }) => {
        // A statement that puts nothing finds nothing else.
        if (target.kind !== 'index' || isNothing(value) || (isBodyKey(asked) && isForOthers(value, tree))) return false;
        return target.index.kind !== 'plain' && isOpen(tree, target.index, value);
      }) ||
      calls.some(({ tree, node: { callee, args } }) => {
        const [key, value, more] = args;
        if (callee.kind !== 'member' || !isHeld(session, callee.object, tree, holder)) return false;
        if (callee.property === 'clear' && key === undefined) return true;
        if (!key) return false;
        if (/^(?:delete|remove)$/.test(callee.property)) return asked !== null && isText(session, key, tree, asked);
        return value !== undefined && more === undefined && /^(?:set|put)$/.test(callee.property) && isOpen(tree, key, value);
      })
    );
  });
}

/** The calls on the very object in which a method of it runs that puts something into a field, none where all are on others; else what is known where the field is. */
function envsAt(session: Session, holder: Holder, { tree, node }: Ref): readonly Env[] {
  const runs = holder.made ? (runsOf(session, holder.made, node) ?? []) : [];
  if (runs.length > 0) return runs;
  return holder.made && runsOnOthers(session, holder.made, node) ? [] : [envAt(holder, tree)];
}

function envAt(holder: Holder, tree: Ref['tree']): Env {
  return tree === holder.decl.tree ? holder.env : TOP;
}

function isHeld(session: Session, object: Node, tree: Ref['tree'], holder: Holder): boolean {
  if (object.kind === 'name' && object.name === holder.name) {
    return (
      tree === holder.decl.tree && (session.names.declarationsOf(object, tree)?.some((decl) => decl.node === holder.decl.node) ?? false)
    );
  }
  return (
    object.kind === 'member' &&
    object.property === holder.name &&
    object.object.kind === 'name' &&
    object.object.name === 'this' &&
    tree === holder.decl.tree
  );
}

const readers =
  /^(?:get|has|delete|remove|pop|includes|contains|containsKey|equals|forEach|map|filter|indexOf|log|debug|info|getOrDefault|opt\w*)$/i;

/** Whether the object has no keys but those written in its own file: all are literal there, and the object is handed to no one. */
export function isListedInFull(session: Session, holders: readonly Holder[]): boolean {
  return holders.every((holder) => {
    const { node } = holder.decl;
    if (node.kind !== 'define' || node.exported || assignmentsUnder(session, holder, '').length > 0) return false;
    return callsWith(session, holder).every(({ tree, node: { callee, args } }) => {
      const [first] = args;
      if (callee.kind !== 'member' || !isHeld(session, callee.object, tree, holder)) return false;
      return readers.test(callee.property) || (/^(?:put|putIfAbsent)$/.test(callee.property) && first?.kind === 'string');
    });
  });
}

/** Any method that takes the key first and a value second puts it, but for those that read. */
function putBy(
  session: Session,
  { tree, node }: Ref & { node: Extract<Node, { kind: 'call' }> },
  holder: Holder,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const { callee, args } = node;
  const [first, second] = args;
  if (callee.kind === 'member' && isHeld(session, callee.object, tree, holder)) {
    if (!first || readers.test(callee.property) || isSender(callee.property)) return [];
    const source = second && !args[2] ? copiedFrom(session, tree, first, second) : null;
    if (source) return inside(session, source.node, tree, key, at, env);
    if (callee.property === 'update' && args.some((arg) => arg.kind === 'entry')) return byKeyword(session, args, tree, key, at, env);
    const put = second && isName(first) && !isScript(tree) ? putUnderKey(session, { tree, key: first, value: second }, key, env) : null;
    if (put !== null) return put;
    if (second && isText(session, first, tree, key)) return evaluate(session, second, tree, env);
    if (second) return putUnderComputed(session, holder, key, { tree, key: first, value: second });
    if (!/^(?:update|putAll|merge|assign|addAll|setAll|setBody|SetBody|data)$/.test(callee.property)) return [];
    return inside(session, first, tree, key, at, env);
  }
  const changed = changedInside(session, { tree, node }, holder, key, env);
  if (changed.length > 0) return changed;
  const isAssign = callee.kind === 'member' && callee.property === 'assign' && first && isHeld(session, first, tree, holder);
  return isAssign ? args.slice(1).flatMap((arg) => inside(session, arg, tree, key, at, env)) : [];
}

/** `x.update(type=api, **more)` */
function byKeyword(session: Session, args: readonly Node[], tree: Ref['tree'], key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return args.flatMap((arg) => {
    if (arg.kind !== 'entry') return inside(session, arg.kind === 'spread' ? arg.value : arg, tree, key, at, env);
    return arg.key.kind === 'name' && arg.key.name === key && arg.value ? evaluate(session, arg.value, tree, env) : [];
  });
}

/** The values that a function of the project puts under the key of an argument, or into an argument that it takes apart. */
function changedInside(session: Session, call: Ref<CallNode>, holder: Holder, key: string, env: Env): readonly AbstractValue[] {
  const index = call.node.args.findIndex((arg) => isHeld(session, givenBy(arg), call.tree, holder));
  if (index < 0) return [];
  const left = leftBy(session, call, index, key, env).flatMap(({ values, isChanged }) => (isChanged ? values : []));
  return unsure([...left, ...intoPattern(session, call, key, env)]);
}

/** `function fill({ params }) { params.type = … }` */
function intoPattern(session: Session, call: Ref<CallNode>, key: string, env: Env): readonly AbstractValue[] {
  if (!session.program.assigned.get(key).some(({ node }) => node.target.kind !== 'name')) return [];
  return evaluate(session, call.node.callee, call.tree, env).flatMap((target): readonly AbstractValue[] => {
    if (target.kind !== 'node' || target.node.kind !== 'function') return [];
    const set = target.node.params.flatMap((node) =>
      node.pattern === null ? [] : assignmentsToParam(session, { tree: target.tree, node }, key),
    );
    if (set.length > CHANGES) return [UNKNOWN];
    const within = entered(session, target.node, call, env);
    return set.flatMap(({ tree, node }) => evaluate(session, node.value, tree, within));
  });
}

function inside(session: Session, node: Node, tree: Ref['tree'], key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return accessEach(session, evaluate(session, node, tree, env), key, at, env).filter((value) => value.kind !== 'absent');
}

function isName({ kind }: Node): boolean {
  return kind === 'name' || kind === 'member';
}

function isText(session: Session, node: Node, tree: Ref['tree'], key: string): boolean {
  if (node.kind === 'string') return node.value === key;
  if (!isName(node)) return false;
  const values = evaluate(session, node, tree, TOP).map(asKey);
  return values.some((value) => value.kind === 'text' && value.text === key);
}
