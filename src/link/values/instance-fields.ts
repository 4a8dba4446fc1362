import { ancestors, contains } from '../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { structOf } from '../symbols/go-structs.js';
import { assignmentsToParam, callsWith } from '../symbols/writes.js';
import { type AbstractValue, type Activation, after, type Env, joinPathConditions, type MadeObject, unsure } from './abstract-value.js';
import { decide, pathConditionOf } from './conditions.js';
import { type ConstructorRun, constructorRuns, isConstructor } from './constructors.js';
import { asKey } from './enum-members.js';
import { evaluate } from './evaluate.js';
import { generatedSetters } from './generated-members.js';
import { callersOf } from './known-callers.js';
import { isEmptyTest } from './reaching-definitions.js';
import { enclosingObject, isOwnReceiver, siteOf } from './receiver.js';
import { closureOf, entered } from './return-values.js';
import type { Session } from './session.js';

/** The call or literal by which one object was made, and where that was: two objects are one if both agree. */
export type Making = Ref & { readonly env: Env };

/** One object: its class, its making, and the constructors that ran. */
export type Made = { readonly type: Ref<ClassNode>; readonly making: Making; readonly runs: readonly ConstructorRun[] };

export function madeOf(session: Session, item: AbstractValue): Made | null {
  if (item.kind === 'instance' && item.made !== null) return { type: item.type, making: item.made, runs: constructorRuns(session, item) };
  const struct = item.kind === 'node' ? structOf(session, item.tree, item.node) : null;
  return struct !== null && item.kind === 'node' ? { type: struct, making: item, runs: [] } : null;
}

/** A place where a field of the object is set. `at`: the assignment, or the call of the method that holds it. */
type Write = {
  readonly at: Ref;
  readonly value: Ref;
  readonly env: Env;
  readonly sure: boolean;
  /** A loop around it goes through a list that is known. */
  readonly unrolled: boolean;
};

/**
 * What a field of one object holds where `at` reads it: `first`, what its constructors put there, and what was set on that very object before
 * the method was called that reads it, in the order of the statements.
 */
export function fieldOf(
  session: Session,
  made: Made,
  key: string,
  first: readonly AbstractValue[],
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const built = inConstructors(session, made, key, first);
  const writes = writesOf(session, made, key);
  if (writes.length === 0) return built;
  const seen = observedAt(at, env);
  const chain = chainOf(made.making);
  const seenAt = chain.indexOf(enclosing(seen.node));
  const before = writes.filter(({ at: { node } }) => {
    const depth = chain.indexOf(enclosing(node));
    const isLater = enclosing(node) === enclosing(seen.node) && node.range.start > seen.node.range.start;
    if (isLater && !isInLoop(session, node, seen)) return false;
    if (seenAt === -1 || depth === -1) return true;
    return depth < seenAt || (depth === seenAt && (comesFirst(node, seen.node) || isInLoop(session, node, seen)));
  });
  const depthOf = ({ at: { node } }: Write): number => {
    const depth = chain.indexOf(enclosing(node));
    return depth === -1 ? chain.length : depth;
  };
  const ordered = [...before].sort((a, b) => depthOf(a) - depthOf(b) || (comesFirst(a.at.node, b.at.node) ? -1 : 1));
  return ordered.reduce<readonly AbstractValue[]>((items, write) => {
    const values = evaluate(session, write.value.node, write.value.tree, write.env);
    const isKnownOrder = chain.includes(enclosing(write.at.node)) || enclosing(write.at.node) === enclosing(seen.node);
    const way = wayPast(session, write, [made.making, seen]);
    if (way === 'no') return items;
    const isSure = write.sure && (isKnownOrder || before.length === 1);
    if (isSure && way === 'yes') return values;
    const possible = way === 'yes' ? values : values.map((item) => after(item, { pathCondition: way }));
    return isSure && write.at.node.kind === 'assign' && isDefault(write.at.node, key)
      ? [...items.filter((item) => item.kind !== 'absent'), ...possible]
      : unsure([...items, ...possible]);
  }, built);
}

/** Of two calls in one chain, `x.api(type).send()`, the inner one runs first, though both begin at the same place. */
function comesFirst(one: Node, other: Node): boolean {
  return one.range.start < other.range.start || (one.range.start === other.range.start && one.range.end < other.range.end);
}

/** The functions in which the making stands, the innermost first: that of the call itself, that of its caller, and so on. */
function chainOf({ node, env }: Making): readonly (Node | null)[] {
  const chain: (Node | null)[] = [enclosing(node)];
  for (let activation = env.activations; activation; activation = activation.next) chain.push(enclosing(activation.call.node));
  return chain;
}

/** The call on the object that leads to where its field is read: a method's own calls on `this` are passed by. */
function observedAt(at: Ref, env: Env): Ref {
  let [seen, inside] = [at, env];
  for (let i = 0; i < 12; i++) {
    const method = isOwnReceiver(seen.node) ? (enclosingObject(seen.node)?.method ?? null) : null;
    const site = method && siteOf(method, inside);
    if (!site) return seen;
    [seen, inside] = [site.call, site.at];
  }
  return seen;
}

function inConstructors(session: Session, { runs }: Made, key: string, first: readonly AbstractValue[]): readonly AbstractValue[] {
  let later: readonly AbstractValue[] = [];
  for (const { type, fn, env } of runs) {
    const own = assignedIn(session, key, type.tree, fn);
    for (const node of [...own].reverse()) {
      const way = wayTo(session, node, fn, type.tree, env);
      if (way === 'no') continue;
      const values = evaluate(session, node.value, type.tree, env).map((item) =>
        way === 'yes' ? item : after(item, { pathCondition: way }),
      );
      if (way === 'yes') return later.length === 0 ? values : unsure([...values, ...later]);
      later = [...values, ...later];
    }
  }
  if (later.length === 0) return first;
  return unsure([...first, ...later]);
}

/** `this.key = …` in a constructor, in order. */
function assignedIn(session: Session, key: string, tree: Tree, fn: FunctionNode): readonly AssignNode[] {
  return (session.program.assigned.get(key) ?? [])
    .filter((ref) => ref.tree === tree && contains(fn.range, ref.node.range) && isOwnField(session, ref, key))
    .map(({ node }) => node)
    .sort((a, b) => a.range.start - b.range.start);
}

function isOwnField(session: Session, { tree, node: { target } }: Ref<AssignNode>, key: string): boolean {
  if (target.kind === 'member') return target.object.kind === 'name' && target.object.name === 'this';
  if (target.kind !== 'name') return false;
  return (
    session.names.declarationsOf(target, tree)?.some(({ node }) => node.kind === 'define' && node.member && node.name === key) ?? false
  );
}

/** Whether a statement of a function is reached; the way that undecided conditions must go for it. */
function wayTo(session: Session, node: Node, fn: Node, tree: Tree, env: Env): 'yes' | 'no' | ReadonlyMap<string, string> {
  let pathCondition: ReadonlyMap<string, string> | null = null;
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer === fn) break;
    if (outer.kind === 'branch') {
      const arm = outer.then.includes(inner) ? 0 : 1;
      const truth = decide(session, outer.condition, tree, env);
      if (truth !== null && truth !== (arm === 0 ? 'yes' : 'no')) return 'no';
      if (truth === null)
        pathCondition = joinPathConditions(pathCondition ?? new Map(), pathConditionOf(session, outer.condition, tree, env, arm));
    } else if (outer.kind === 'case' || outer.kind === 'choice' || outer.kind === 'function') pathCondition ??= new Map();
    inner = outer;
  }
  return pathCondition ?? 'yes';
}

/** Everything outside its constructors that sets the field of this object, or may. */
function writesOf(session: Session, made: Made, key: string): readonly Write[] {
  const all = [...assignedOutside(session, made, key), ...bySetters(session, made, key), ...byFunctions(session, made, key)];
  // An assignment that a call on the way to the object leads to is told best by that call.
  return all.filter((write, i) => !all.some((other, j) => j > i && other.at.node === write.at.node && other.at.node.kind === 'assign'));
}

/** `opt(c)`: what a function that is handed the object, just made, sets on it. */
function byFunctions(session: Session, { making }: Made, key: string): readonly Write[] {
  const holder = making.node.parent;
  if (holder?.kind === 'call') return byCallee(session, making, holder, key);
  if (holder?.kind !== 'define' || holder.member) return [];
  const decl = { tree: making.tree, node: holder, name: holder.name, property: null, initial: null };
  return callsWith(session, { name: holder.name, decl }).flatMap((call): readonly Write[] => {
    const index = call.node.args.findIndex((arg) => arg.kind === 'name' && arg.name === holder.name);
    if (index < 0) return [];
    const env = envAt(call.node, making);
    const writes = evaluate(session, call.node.callee, call.tree, env).flatMap((item): readonly Write[] => {
      const param = item.kind === 'node' && item.node.kind === 'function' ? item.node.params[index] : undefined;
      if (item.kind !== 'node' || item.node.kind !== 'function' || !param) return [];
      const [fn, inside] = [item.node, entered(session, item.node, call, env, closureOf(item.node, item.env))];
      return assignmentsToParam(session, { tree: item.tree, node: param }, key).map(({ tree, node }) => ({
        at: call,
        value: { tree, node: node.op === '=' ? node.value : node },
        env: inside,
        sure: !isConditional(node, fn),
        unrolled: true,
      }));
    });
    return writes;
  });
}

/** `NewClient(Config{…})`: what the function sets on the object that is made as its argument. */
function byCallee(session: Session, making: Making, call: CallNode, key: string): readonly Write[] {
  const index = call.args.indexOf(making.node);
  const env = envAt(call, making);
  return evaluate(session, call.callee, making.tree, env).flatMap((item): readonly Write[] => {
    const param = index >= 0 && item.kind === 'node' && item.node.kind === 'function' ? item.node.params[index] : undefined;
    if (item.kind !== 'node' || item.node.kind !== 'function' || !param) return [];
    const inside = entered(session, item.node, { tree: making.tree, node: call }, env, closureOf(item.node, item.env));
    return assignmentsToParam(session, { tree: item.tree, node: param }, key).map((ref) => ({
      at: ref,
      value: { tree: ref.tree, node: ref.node.op === '=' ? ref.node.value : ref.node },
      env: inside,
      sure: true,
      unrolled: false,
    }));
  });
}

/** `c` of `func(c *Client) { c.url = url }`: `byFunctions` knows to what it is handed. */
function isOfParam(session: Session, tree: Tree, object: Node): boolean {
  const [decl] = object.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  return decl?.node.kind === 'param' && decl.node.parent?.kind === 'function' && decl.node.parent.name === '';
}

/** `x.setUrl(v)`, `x.url(v)` where Lombok makes the method. */
function bySetters(session: Session, made: Made, key: string): readonly Write[] {
  const names = new Set(hierarchyOf(session, made.type).flatMap((type) => generatedSetters(type, key)));
  return [...names].flatMap((name) =>
    (session.program.named.get(name) ?? []).flatMap(({ tree, node }): readonly Write[] => {
      const call = node.parent;
      const [value, another] = call?.kind === 'call' && call.callee === node ? call.args : [];
      if (node.kind !== 'member' || call?.kind !== 'call' || !value || another) return [];
      const env = envAt(call, made.making);
      const match = matched(session, evaluate(session, node.object, tree, env), made);
      return match === 'no'
        ? []
        : [{ at: { tree, node: call }, value: { tree, node: value }, env, sure: match === 'yes', unrolled: false }];
    }),
  );
}

function assignedOutside(session: Session, made: Made, key: string): readonly Write[] {
  return (session.program.assigned.get(key) ?? []).flatMap((ref): readonly Write[] => {
    if (isOwnField(session, ref, key)) return inMethod(session, made, ref);
    const { target, value } = ref.node;
    if (target.kind !== 'member' || ref.node.op !== '=' || isOfParam(session, ref.tree, target.object)) return [];
    const env = envAt(ref.node, made.making);
    const match = matched(session, evaluate(session, target.object, ref.tree, env), made);
    return match === 'no' ? [] : [{ at: ref, value: { tree: ref.tree, node: value }, env, sure: match === 'yes', unrolled: false }];
  });
}

/** `this.key = v` in a method: once for each call of the method on the object. */
function inMethod(session: Session, made: Made, { tree, node }: Ref<AssignNode>): readonly Write[] {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null) return [];
  const { owner, method } = home;
  if (isConstructor(owner, method) || !hierarchyOf(session, made.type).some((one) => one.node === owner)) return [];
  const isAlways = node.op === '=' && !isConditional(node, method);
  const value = { tree, node: node.op === '=' ? node.value : node };
  const isImplied = isCalledByLanguage(method);
  // A method that nobody calls by name may be called all the same.
  if (isImplied || (tree.language === 'python' && callersOf(session, method).sites.length === 0)) {
    const env: Env = { ...made.making.env, activations: null };
    return [{ at: { tree, node }, value, env, sure: isImplied && isAlways, unrolled: false }];
  }
  return sitesOn(session, made, method, 0).map(({ call, env, sure }) => ({
    at: call,
    value,
    env: entered(session, method, call, env),
    sure: sure && isAlways,
    unrolled: false,
  }));
}

/** `with client as c:` and the making of a dataclass call these, and no call of them is written. */
function isCalledByLanguage({ name }: FunctionNode): boolean {
  return /^__(?:a?enter|post_init|new)__$/.test(name);
}

/** What a method puts under a key into a map that is a field of one object: `values.put(key, value)`, `$this->params[$key] = $value`, for each call of it. */
export function putByMethod(
  session: Session,
  object: MadeObject,
  key: string,
  [name, value]: readonly [Node, Node],
  tree: Tree,
): readonly AbstractValue[] {
  const home = enclosingObject(name);
  const method = home?.method ?? null;
  if (home?.owner.kind !== 'class' || method === null || isConstructor(home.owner, method)) return [];
  const made: Made = { ...object, runs: [] };
  return sitesOn(session, made, method, 0).flatMap(({ call, env }) => {
    const inside = entered(session, method, call, env);
    const isIt = evaluate(session, name, tree, inside)
      .map(asKey)
      .some((one) => one.kind === 'text' && one.text === key);
    return isIt ? evaluate(session, value, tree, inside) : [];
  });
}

/** Whether the keys under which such a method puts something are known for each call of it on the object. */
export function knowsKeysPut(session: Session, { type, making }: MadeObject, name: Node, tree: Tree): boolean {
  const home = enclosingObject(name);
  const method = home?.method ?? null;
  if (home?.owner.kind !== 'class' || method === null || isConstructor(home.owner, method)) return false;
  const sites = sitesOn(session, { type, making, runs: [] }, method, 0);
  return sites.every(({ call, env }) =>
    evaluate(session, name, tree, entered(session, method, call, env)).every((one) => asKey(one).kind === 'text'),
  );
}

/** In which calls on the object a statement of one of its methods runs; empty where none is known, or where it is a part of no method. */
export function runsOf(session: Session, object: MadeObject, node: Node): readonly Env[] {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null) return [];
  const { method } = home;
  if (isConstructor(home.owner, method)) return [];
  return sitesOn(session, { ...object, runs: [] }, method, 0).map(({ call, env }) => entered(session, method, call, env));
}

type Site = { readonly call: Ref<CallNode>; readonly env: Env; readonly sure: boolean };

/** The calls of a method that are made on the object, also by another of its methods; what a constructor calls counts as its own statements. */
function sitesOn(session: Session, made: Made, method: FunctionNode, depth: number): readonly Site[] {
  return callersOf(session, method).sites.flatMap((call): readonly Site[] => {
    const receiver = call.node.callee.kind === 'member' ? call.node.callee.object : null;
    const home = enclosingObject(call.node);
    if (receiver === null || (receiver.kind === 'name' && receiver.name === 'this')) {
      if (home?.owner.kind !== 'class' || home.method === null || depth > 2) return [];
      const run = made.runs.find(({ fn }) => fn === home.method);
      if (run) return [{ call, env: run.env, sure: !isConditional(call.node, run.fn) }];
      const { owner } = home;
      if (isConstructor(owner, home.method) || !hierarchyOf(session, made.type).some((one) => one.node === owner)) return [];
      const isAlways = !isConditional(call.node, home.method);
      return sitesOn(session, made, home.method, depth + 1).map((outer) => ({ ...outer, sure: outer.sure && isAlways }));
    }
    const env = envAt(call.node, made.making);
    const match = matched(session, evaluate(session, receiver, call.tree, env), made);
    return match === 'no' ? [] : [{ call, env, sure: match === 'yes' && call.certain }];
  });
}

/** What holds where a node stands, as far as the making of the object tells: in a function that led to it, that very call. */
function envAt(node: Node, { env }: Making): Env {
  const home = enclosing(node);
  for (let activation: Activation | null = env.activations; activation; activation = activation.next)
    if (activation.fn === home) return { ...env, activations: activation };
  return { activations: null, callString: env.callString };
}

function matched(session: Session, items: readonly AbstractValue[], made: Made): 'yes' | 'no' | 'maybe' {
  const truths = items.map((item): 'yes' | 'no' | 'maybe' => {
    if (item.kind === 'instance' && item.made === null)
      return hierarchyOf(session, made.type).some((one) => one.node === item.type.node) ? 'maybe' : 'no';
    const making = item.kind === 'instance' ? item.made : item.kind === 'node' ? item : null;
    return making !== null && isSame(making, made.making) ? 'yes' : 'no';
  });
  if (truths.length > 0 && truths.every((truth) => truth === 'yes')) return 'yes';
  return truths.some((truth) => truth !== 'no') ? 'maybe' : 'no';
}

/** Two makings are one if they stand at one place and nothing in the calls that led there differs. */
function isSame(a: Making, b: Making): boolean {
  if (a.node !== b.node) return false;
  for (let [one, other] = [a.env.activations, b.env.activations]; one && other; [one, other] = [one.next, other.next])
    if (one.call.node !== other.call.node) return false;
  return true;
}

/**
 * The way of the conditions around a write that are not also around the making or the reading, which whoever comes there has passed; `no`:
 * one of them does not hold for this object. A loop may not run.
 */
function wayPast(
  session: Session,
  { at: write, unrolled, env }: Write,
  others: readonly Ref[],
): 'yes' | 'no' | ReadonlyMap<string, string> {
  let pathCondition: ReadonlyMap<string, string> | null = null;
  let inner = write.node;
  for (const outer of ancestors(write.node)) {
    if (outer.kind === 'function') break;
    const isShared = others.some(({ node }) => contains(outer.range, node.range) && sameArm(outer, write.node, node));
    if (outer.kind === 'branch' && !isShared) {
      const arm = outer.then.includes(inner) ? 0 : 1;
      const at = write.node.kind === 'assign' ? env : callerEnv(env);
      const truth = decide(session, outer.condition, write.tree, at);
      if (truth !== null && truth !== (arm === 0 ? 'yes' : 'no')) return 'no';
      if (truth === null)
        pathCondition = joinPathConditions(pathCondition ?? new Map(), pathConditionOf(session, outer.condition, write.tree, at, arm));
    } else if ((outer.kind === 'case' || outer.kind === 'choice' || (!unrolled && session.program.isLoop(write.tree, outer))) && !isShared)
      pathCondition ??= new Map();
    inner = outer;
  }
  return pathCondition ?? 'yes';
}

/** Where the method was called whose assignment it is. */
function callerEnv({ activations, callString }: Env): Env {
  return activations === null ? { activations, callString } : activations.env;
}

/** `if (c.url == "") c.url = DEFAULT`: used wherever nothing else is known. */
export function isDefault(node: AssignNode, key: string): boolean {
  if (/^(?:\?\?|\|\|)=$/.test(node.op)) return true;
  const { parent } = node;
  return parent?.kind === 'branch' && parent.then.includes(node) && isEmptyTest(parent.condition, key);
}

function sameArm(outer: Node, one: Node, other: Node): boolean {
  if (outer.kind !== 'branch') return true;
  const holds = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
  return [outer.then, outer.otherwise].some((arm) => holds(arm, one) && holds(arm, other));
}

/** A later round of a loop around both may come before the reading. */
function isInLoop(session: Session, node: Node, seen: Ref): boolean {
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') return false;
    if (session.program.isLoop(seen.tree, outer) && contains(outer.range, seen.node.range)) return true;
  }
  return false;
}

function isConditional(node: Node, method: Node): boolean {
  for (const outer of ancestors(node)) {
    if (outer === method) return false;
    if (outer.kind === 'branch' || outer.kind === 'case' || outer.kind === 'choice' || outer.kind === 'function') return true;
  }
  return false;
}
