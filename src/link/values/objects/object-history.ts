import { ancestors, contains, remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { furtherNamesOf } from '../../symbols/aliases.js';
import { assignmentsTo, givenBy } from '../../symbols/writes.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  type Env,
  type Holder,
  joinPathConditions,
  START,
  TOP,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unsure,
} from '../abstract-value.js';
import { isOpenFunction } from '../calls/open-functions.js';
import { closureOf, entered } from '../calls/return-values.js';
import { asKey } from '../classes/enum-members.js';
import { reflectedFrom } from '../classes/reflected-fields.js';
import { evaluate } from '../evaluate.js';
import { decide, pathConditionOf } from '../flow/conditions.js';
import { underJsonKey, unmarshalled } from '../library/go-json.js';
import { entryLoopAround, holdsEntry } from '../lists/entry-loops.js';
import { accessEach } from '../properties.js';
import { readOnce, type Session } from '../session.js';
import { copiedFrom as copiedFromEntries, isForOthers } from './copied-entries.js';
import { putUnderKey } from './keyed-writes.js';
import { isLeftAlone, NESTED, paramAt, paramHolder } from './left-alone.js';
import { isNothing } from './object-writes.js';
import { filledBeside } from './pipelines.js';
import { isHolder, isReader, isRemover, type Statements, statementsOn } from './statements-on.js';
import { isByValue } from './value-types.js';

/** The content of a key of an object, as one statement after the other leaves it. */
export type Entry = readonly AbstractValue[];
/** The effect of a statement on the key: sets it, only may, or puts back its content with something changed. */
type Effect = { readonly values: Entry; readonly replaces: boolean | 'in-part' };

/** Whether the variable's own function shows everything that is put into it: a local or a parameter. */
export function isLocal({ decl: { node } }: Holder): boolean {
  return node.kind === 'param' || (node.kind === 'define' && !node.member && enclosing(node) !== null);
}

/**
 * The content of `key` of a local variable's object where `at` reads the key: `first`, and the values that the statements before put there,
 * in their order. A condition around one that is not around the reading makes both possible.
 */
export function contentOf(session: Session, holder: Holder, key: string, first: Entry, at: Ref, env: Env, depth = 0): Entry {
  const all = statementsOn(session, holder, key);
  if (all === null) return [UNKNOWN];
  if (all.length === 0 || isLeftAlone(session, holder, key, depth)) return first;
  return readOnce(
    session,
    holder.decl.node,
    key,
    () => contentAfter(session, holder, key, first, all, at, env, depth),
    () => [UNKNOWN],
    holder.env,
  );
}

function contentAfter(
  session: Session,
  holder: Holder,
  key: string,
  first: Entry,
  all: Statements,
  at: Ref,
  env: Env,
  depth: number,
): Entry {
  const point = holder.until ?? pointIn(holder, at, env);
  const events = all.filter(({ node }) => point === null || isBefore(session, holder, node, point));
  let items = first;
  for (const { tree, node } of events) {
    if (node === point) {
      if (node.kind === 'call' && depth < NESTED) items = filledBeside(session, holder, key, { tree, node }, items, env, depth);
      continue;
    }
    const effect =
      node.kind === 'assign' ? assignedBy(session, holder, key, tree, node) : calledBy(session, holder, key, tree, node, items, depth);
    if (effect === null) continue;
    const way = wayTo(session, holder, tree, node, point);
    if (way === 'no') continue;
    if (effect === ANYWHERE) items = openedBy(items);
    else if (effect.replaces === 'in-part') items = [...items, ...effect.values];
    else if (way === 'yes') items = effect.replaces ? effect.values : over(items, effect.values);
    else items = unsure([...items, ...effect.values.map((item) => after(item, { pathCondition: way }))]);
  }
  return items;
}

/** A statement that puts a value under a key that nobody knows. */
const ANYWHERE: Effect = { values: [], replaces: false };

/** What is there stays the likely answer; where nothing is, anything may be. */
function openedBy(items: Entry): Entry {
  return unsure(items.every(({ kind }) => kind === 'absent') ? [UNKNOWN, ...items] : items);
}

/** A value that only may be put there: the known content stays the likely answer, unless there was none. */
function over(items: Entry, values: Entry): Entry {
  const known = items.filter((item) => item.kind !== 'absent');
  return unsure([...known, ...values, ...(known.length === 0 ? [ABSENT] : [])]);
}

/**
 * The place in the variable's own function where the object is read: the reading itself, or the call that leads to it. Null: after all statements.
 */
function pointIn({ decl, env: own }: Holder, at: Ref, env: Env): Node | null {
  const home = decl.node.kind === 'param' ? decl.node.parent : enclosing(decl.node);
  if (home === null) return null;
  const isIn = ({ tree, node }: Ref): boolean => tree === decl.tree && contains(home.range, node.range);
  if (isIn(at)) return at.node;
  for (const { activations, callString } of [env, own]) {
    for (let activation = activations; activation; activation = activation.next) if (isIn(activation.call)) return activation.call.node;
    for (const site of callString.callers.values()) if (isIn(site)) return site.node;
  }
  return null;
}

function isBefore(session: Session, { decl }: Holder, node: Node, point: Node): boolean {
  if (node.range.end <= point.range.start || contains(point.range, node.range)) return true;
  // A later round of a loop around both, begun with the same object, may come before the reading.
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') return false;
    if (session.program.isLoop(decl.tree, outer) && contains(outer.range, point.range)) return !contains(outer.range, decl.node.range);
  }
  return false;
}

/** The pathCondition of the conditions around a statement that are not around the reading; `no`: one of them surely does not hold. */
function wayTo(session: Session, holder: Holder, tree: Tree, node: Node, point: Node | null): 'yes' | 'no' | ReadonlyMap<string, string> {
  const home = holder.decl.node.kind === 'param' ? holder.decl.node.parent : enclosing(holder.decl.node);
  const loop = entryLoopAround(session, tree, node) ?? copyingLoop(session, tree, node);
  let pathCondition: ReadonlyMap<string, string> | null = null;
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer === home) break;
    const isShared = point !== null && contains(outer.range, point.range) && sameArm(outer, node, point);
    if (outer.kind === 'branch' && !isShared && !isWithin(loop?.node, outer)) {
      const arm = outer.then.includes(inner) ? 0 : 1;
      const truth = decide(session, outer.condition, tree, holder.env);
      if (truth !== null && truth !== (arm === 0 ? 'yes' : 'no')) return 'no';
      if (truth === null)
        pathCondition = joinPathConditions(pathCondition ?? new Map(), pathConditionOf(session, outer.condition, tree, holder.env, arm));
    } else if ((outer.kind === 'case' || outer.kind === 'choice') && !isShared) pathCondition ??= new Map();
    else if (outer.kind === 'function' && outer !== loopFunction(loop?.node) && !isShared) pathCondition ??= new Map();
    else if (session.program.isLoop(tree, outer) && outer !== loop?.node && !isShared) pathCondition ??= new Map();
    inner = outer;
  }
  return pathCondition ?? 'yes';
}

/** The loop, or the call for each item, in which a write copies the entries of another object. */
function copyingLoop(session: Session, tree: Tree, write: Node): { readonly node: Node } | null {
  const [index, value] =
    write.kind === 'assign' && write.target.kind === 'index' ? [write.target.index, write.value] : write.kind === 'call' ? write.args : [];
  if (!index || !value) return null;
  if (copiedFromEntries(session, tree, index, value) === null && reflectedFrom(session, tree, index, value) === null) return null;
  for (const outer of ancestors(write)) {
    if (session.program.isLoop(tree, outer) || (outer.kind === 'call' && outer.args[0]?.kind === 'function')) return { node: outer };
  }
  return null;
}

/** A test inside a loop over entries says which of them are copied: what an entry that is there is worth is not in doubt. */
function isWithin(loop: Node | undefined, node: Node): boolean {
  return loop !== undefined && contains(loop.range, node.range);
}

function loopFunction(loop: Node | undefined): Node | null {
  return loop?.kind === 'call' ? (loop.args[0] ?? null) : null;
}

function sameArm(outer: Node, one: Node, other: Node): boolean {
  if (outer.kind !== 'branch') return outer.kind !== 'case' || contains(outer.range, other.range);
  const holds = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
  return [outer.then, outer.otherwise].some((arm) => holds(arm, one) && holds(arm, other));
}

function assignedBy(session: Session, holder: Holder, key: string, tree: Tree, node: Extract<Node, { kind: 'assign' }>): Effect | null {
  const { target, value, op } = node;
  const index = target.kind === 'index' ? target.index : null;
  if (index !== null && index.kind !== 'string') return putUnder(session, holder, key, tree, index, value);
  return { values: op === '=' || op === ':=' ? evaluate(session, value, tree, holder.env) : [UNKNOWN], replaces: true };
}

/** `x[k] = v`, `x.put(k, v)`: under that very key, under another, or an entry of a map that is gone through. */
function putUnder(session: Session, holder: Holder, key: string, tree: Tree, index: Node, value: Node): Effect | null {
  if (index.kind === 'string') return index.value === key ? { values: evaluate(session, value, tree, holder.env), replaces: true } : null;
  if (index.kind === 'plain' || (isBodyKey(key) && isForOthers(value, tree))) return null;
  const source = copiedFromEntries(session, tree, index, value);
  if (source !== null) return copiedFrom(session, holder, key, tree, source.node);
  const reflected = reflectedFrom(session, tree, index, value);
  // A field's name may be written otherwise as a key (`app_key`); one word is itself.
  if (reflected !== null) return copiedFrom(session, holder, key, tree, reflected) ?? (/^[a-z]+$/.test(key) ? null : ANYWHERE);
  const loop = entryLoopAround(session, tree, index);
  if (loop?.isKey(index) && holdsEntry(value, loop.isValue)) return copiedFrom(session, holder, key, tree, loop.source);
  if (isPutBack(session, holder, tree, index, value)) return { values: [overruled(tree, value)], replaces: 'in-part' };
  const keys = evaluate(session, index, tree, holder.env).map(asKey);
  const texts = textsOf(keys);
  if (keys.length > 0 && texts.length === keys.length && texts.every(({ text }) => !text.includes(UNKNOWN_SUBSTRING))) {
    const values = putUnderKey(session, { tree, key: index, value }, key, holder.env);
    return values === null ? null : { values, replaces: texts.length === 1 };
  }
  // `delete x[k]`: where nothing is put, nothing else is found.
  return isNothing(value) ? null : ANYWHERE;
}

/** `v := m[k]; v.url = …; m[k] = v`: each key keeps its own value, of which a part may be another one. */
function isPutBack(session: Session, holder: Holder, tree: Tree, index: Node, value: Node): boolean {
  if (value.kind !== 'name' || index.kind !== 'name') return false;
  const [decl, another] = session.names.declarationsOf(value, tree) ?? [];
  const taken = decl?.node.kind === 'define' && !another && decl.tree === tree ? decl.node.value : null;
  if (taken?.kind !== 'index' || taken.index.kind !== 'name' || !isHolder(session, taken.object, tree, holder)) return false;
  return isSameVariable(session, tree, taken.index, index) && decl !== undefined && assignmentsTo(session, decl).length === 0;
}

/** The unseen text that a setting may put in place of a part. */
function overruled(tree: Tree, { range }: Node): AbstractValue {
  return { ...UNKNOWN, steps: [{ file: tree.file.path, range, why: 'config-key', detail: tree.file.text.slice(range.start, range.end) }] };
}

/** Both names are one variable that nothing assigns again. */
function isSameVariable(session: Session, tree: Tree, one: NameNode, other: NameNode): boolean {
  const [[first], [second]] = [session.names.declarationsOf(one, tree) ?? [], session.names.declarationsOf(other, tree) ?? []];
  return first !== undefined && first.node === second?.node && assignmentsTo(session, first).length === 0;
}

/** All entries of another object: where that surely has the key, this one has it from there on. */
function copiedFrom(session: Session, holder: Holder, key: string, tree: Tree, source: Node): Effect | null {
  return copied(accessEach(session, evaluate(session, source, tree, holder.env), key, { tree, node: source }, holder.env));
}

function copied(found: Entry): Effect | null {
  const values = found.filter((item) => item.kind !== 'absent');
  if (values.length === 0) return null;
  // Something was put there under a key that nobody knows, and need not be this one.
  const isPerhaps = values.length < found.length && values.every((item) => item.kind === 'unknown' && item.unresolved.length === 0);
  if (isPerhaps) return ANYWHERE;
  const isSure = values.length === found.length && values.every((item) => item.kind === 'text');
  return { values, replaces: isSure };
}

/** Python's `x.update(type=api, **more)`: what it is handed, as a mapping. */
const byKeyword = remembered(
  ({ range, parent, args }: CallNode): Node => ({
    kind: 'object',
    range,
    parent,
    entries: args.map((arg) =>
      arg.kind === 'entry' || arg.kind === 'spread' ? arg : { kind: 'spread', range: arg.range, parent, value: arg },
    ),
  }),
);

function calledBy(session: Session, holder: Holder, key: string, tree: Tree, node: CallNode, before: Entry, depth: number): Effect | null {
  const { callee, args } = node;
  if (callee.kind === 'member' && isHolder(session, callee.object, tree, holder)) {
    const [first, second] = args;
    if (callee.property === 'clear') return { values: [ABSENT], replaces: true };
    if (first === undefined || isReader(node)) return null;
    if (isRemover(callee))
      return putUnder(session, holder, key, tree, first, first)?.replaces ? { values: [ABSENT], replaces: true } : null;
    if (callee.property === 'update' && args.some((arg) => arg.kind === 'entry'))
      return copiedFrom(session, holder, key, tree, byKeyword(node));
    if (second && ifAbsent.test(callee.property)) return onlyWhereAbsent(putUnder(session, holder, key, tree, first, second), before);
    if (second) return putUnder(session, holder, key, tree, first, second);
    return copiedFrom(session, holder, key, tree, first);
  }
  const isAssign = callee.kind === 'member' && callee.property === 'assign' && args[0] && isHolder(session, args[0], tree, holder);
  if (isAssign) return args.slice(1).reduce<Effect | null>((found, arg) => copiedFrom(session, holder, key, tree, arg) ?? found, null);
  const read = unmarshalled(tree, node);
  if (read !== null && isHolder(session, read.into, tree, holder))
    return copied(underJsonKey(session, evaluate(session, read.text, tree, holder.env), key, { tree, node: read.text }, holder.env));
  return depth < NESTED ? filledBy(session, holder, key, { tree, node }, before, depth) : null;
}

const ifAbsent = /^(?:putIfAbsent|computeIfAbsent|setdefault|setIfAbsent|TryAdd)$/;

/** `m.putIfAbsent(k, v)`: what is there stays; of what a function is handed nobody knows there whether it has the key. */
function onlyWhereAbsent(put: Effect | null, before: Entry): Effect | null {
  if (put === null || before.every((item) => item.kind === 'absent' && !isKept(item))) return put;
  if (before.every((item) => item.kind !== 'absent' && item.kind !== 'unknown')) return null;
  return { values: [...before.filter((item) => item.kind !== 'absent' || isKept(item)), ...unsure(put.values)], replaces: put.replaces };
}

function isKept({ kind, steps }: AbstractValue): boolean {
  return kind === 'absent' && steps === KEPT.steps;
}

/** The content of a key of an argument after a function of the project has run. */
function filledBy(session: Session, holder: Holder, key: string, call: Ref<CallNode>, before: Entry, depth: number): Effect | null {
  const at = call.node.args.findIndex((arg) => isHolder(session, givenBy(arg), call.tree, holder));
  const ends = at < 0 ? [] : leftBy(session, call, at, key, holder.env, depth);
  const [only, another] = ends;
  if (at >= 0 && only === undefined && isBodyKey(key) && isOpenFunction(session, call.node.callee, call.tree)) return ANYWHERE;
  if (only === undefined || (!only.isChanged && !another)) return null;
  if (another) return { values: unsure(ends.flatMap(({ values }) => values)), replaces: false };
  return only.isKept
    ? { values: [...before.filter((item) => item.kind !== 'absent'), ...only.values], replaces: true }
    : { values: only.values, replaces: true };
}

/** The content that a function leaves under a key of an argument. `isKept`: perhaps the one from before; `isChanged`: perhaps another. */
export type Left = { readonly values: Entry; readonly isKept: boolean; readonly isChanged: boolean };

/** The same for each function of the project that the call may be one of, but for some; `place`: that of the argument. */
export function leftBy(
  session: Session,
  call: Ref<CallNode>,
  place: number,
  key: string,
  env: Env,
  depth = 0,
  isLeftOut: (fn: FunctionNode) => boolean = () => false,
): readonly Left[] {
  return evaluate(session, call.node.callee, call.tree, env).flatMap((fn): readonly Left[] => {
    const param = fn.kind === 'node' && fn.node.kind === 'function' ? paramAt(fn.node, call.node, place) : undefined;
    if (fn.kind !== 'node' || fn.node.kind !== 'function' || !param || param.pattern !== null || param.rest) return [];
    if (isLeftOut(fn.node)) return [];
    if (isByValue(fn.tree, param) || !changes(session, { tree: fn.tree, node: fn.node }, param)) return [];
    if (isLeftAlone(session, paramHolder({ tree: fn.tree, node: param }, TOP), key, depth + 1)) return [ALONE];
    const inside = entered(session, fn.node, call, env, closureOf(fn.node, fn.env));
    const holder = paramHolder({ tree: fn.tree, node: param }, inside);
    const end: Ref = { tree: fn.tree, node: endNode(fn.node) };
    const content = contentOf(session, holder, key, [KEPT], end, inside, depth + 1);
    const values = content.filter((item) => !isKept(item));
    return [{ values, isKept: content.some(isKept), isChanged: !content.every((item) => item === KEPT) }];
  });
}

/** Stands for what was there before the function was called. */
const KEPT: AbstractValue = { ...START, kind: 'absent', isFailure: false, steps: [] };
const ALONE: Left = { values: [], isKept: true, isChanged: false };

/** A cheap look: nothing is written to that name there. */
function changes(session: Session, { tree, node }: Ref<FunctionNode>, param: ParamNode): boolean {
  const { assigned, callsOn } = fileIndex(session.program, tree);
  const isCalledOn = (name: string): boolean => (callsOn.get(name) ?? []).some((call) => contains(node.range, call.node.range));
  if (assigned.size > 0 || isCalledOn(param.name)) return true;
  return furtherNamesOf(session, paramHolder({ tree, node: param }, TOP).decl).some(({ decl }) => isCalledOn(decl.name));
}

function endNode(fn: FunctionNode): Node {
  const at = { start: fn.range.end, end: fn.range.end };
  return { kind: 'group', range: at, parent: fn, children: [] };
}
