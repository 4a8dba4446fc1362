import { together } from '../../../base/together.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { AbstractValue, Activation, CallSite, Env, MadeObject } from '../abstract-value.js';
import { isConstructor, runsInMaking } from '../classes/constructors.js';
import type { Made, Making } from '../classes/instance-fields.js';
import { evaluate } from '../evaluate.js';
import { behindFacade } from '../library/php-container.js';
import { isCopied } from '../objects/value-types.js';
import { isConditional } from '../objects/write-order.js';
import type { Session } from '../session.js';
import { callersOf } from './known-callers.js';
import { enclosingObject } from './receiver.js';
import { entered } from './return-values.js';

/**
 * The activations of the method that a statement stands in, one for each known call on the object, and of a constructor the one that made it; null
 * outside of methods, and where the object's making does not tell which of several constructors ran.
 */
export function runsOf(session: Session, object: MadeObject, node: Node): readonly Env[] | null {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null) return null;
  const { method } = home;
  const runs = runsInMaking(session, object);
  if (isConstructor(home.owner, method)) {
    const run = runs.find(({ fn }) => fn === method);
    return run === undefined ? null : [run.env];
  }
  return sitesOn(session, { ...object, runs }, method, 0).map((site) => within(session, method, site));
}

/** The method's activation by a call that `sitesOn` found. */
export function within(session: Session, method: FunctionNode, { by, call, env }: Site): Env {
  return by === undefined ? entered(session, method, call, env) : entered(session, method, by.call, by.env);
}

/** A statement of a method whose calls are all in sight, and all on other objects of which the making is known. */
export function runsOnOthers(session: Session, object: MadeObject, node: Node): boolean {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null || home.method.name === '' || isConstructor(home.owner, home.method))
    return false;
  const { sites, complete } = callersOf(session, home.method);
  const made = { ...object, runs: [] };
  return complete && sites.length > 0 && sites.every(({ tree, node: call }) => isOnAnother(session, made, { tree, node: call }));
}

function isOnAnother(session: Session, made: Made, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (callee.kind !== 'member' || (callee.object.kind === 'name' && isSelf(tree, callee.object.name))) return false;
  const items = evaluate(session, callee.object, tree, envAt(callee, made.making));
  return (
    items.length > 0 && items.every((item) => item.kind === 'instance' && item.made !== null) && matched(session, items, made) === 'no'
  );
}

/** A statement of a method that nobody calls, whatever it is called on: no name in sight is the method's, and no annotation makes a container call it. */
export function isIdle(session: Session, node: Node): boolean {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || home.method === null || isConstructor(home.owner, home.method)) return false;
  const { name, annotations } = home.method;
  if (
    name === '' ||
    annotations.length > 0 ||
    /^(?:__|offset|invoke$|call$)/.test(name) ||
    callersOf(session, home.method).sites.length > 0
  )
    return false;
  return (session.program.named.get(name) ?? []).every(({ node: one }) => one.kind !== 'member' && one.kind !== 'index');
}

/**
 * `from`: the call further out through which the call is one on the object. `by`: the call itself, where `call` is that of another method of the object
 * which makes it: `api(type)` of `return with("type", type)`.
 */
type Site = {
  readonly call: Ref<CallNode>;
  readonly env: Env;
  readonly sure: boolean;
  readonly from?: Ref | undefined;
  readonly by?: { readonly call: Ref<CallNode>; readonly env: Env };
  /** The calls inside that one which lead to the method, the outermost first: `$this->region('US')` of a method that `call` is one of. */
  readonly path: readonly Ref[];
};

/** The calls of a method that are made on the object, also by another of its methods; what a constructor calls counts as its own statements. */
export function sitesOn(session: Session, made: Made, method: FunctionNode, depth: number): readonly Site[] {
  const all = callersOf(session, method).sites;
  return together(sitesFor(session, made, all), (call): readonly Site[] => {
    const receiver = call.node.callee.kind === 'member' ? call.node.callee.object : null;
    const home = enclosingObject(call.node);
    if (receiver === null || (receiver.kind === 'name' && isSelf(call.tree, receiver.name))) {
      if (home?.owner.kind !== 'class' || home.method === null || depth > 2) return [];
      const run = made.runs.find(({ fn }) => fn === home.method);
      if (run) return [{ call, env: run.env, sure: !isConditional(call.node, run.fn), path: [] }];
      const { owner, method: around } = home;
      if (isConstructor(owner, around) || !hierarchyOf(session, made.type).some((one) => one.node === owner)) return [];
      const isAlways = !isConditional(call.node, around);
      return sitesOn(session, made, around, depth + 1).map((outer) => ({
        call: outer.call,
        env: outer.env,
        sure: outer.sure && isAlways,
        from: outer.from,
        by: { call, env: within(session, around, outer) },
        path: [...outer.path, call],
      }));
    }
    return meetings(session, made, receiver, call).map(({ at, env, sure }): Site => {
      const isHere = at.node === call.node || depth > 2;
      return { call, env, sure: sure && call.certain, from: isHere ? undefined : at, path: isHere ? [] : [call] };
    });
  });
}

/** Of the calls of a method those that the object may be in, in their order: `$this->set(…)` in each of a thousand classes is that class's own. */
function sitesFor(session: Session, made: Made, all: readonly CallSite[]): readonly CallSite[] {
  if (all.length < FEW) return all;
  const { byClass, others } = byCallingClass(all);
  const types = new Set<Node>(hierarchyOf(session, made.type).map(({ node }) => node));
  for (const { fn } of made.runs) types.add(enclosingObject(fn)?.owner ?? fn);
  const own = [...types].flatMap((type) => byClass.get(type) ?? []);
  return [...others, ...own].sort((a, b) => a.at - b.at).map(({ site }) => site);
}

/** Calls that are gone through faster than they are sorted. */
const FEW = 8;

type Numbered = { readonly at: number; readonly site: CallSite };

const byCallingClass = remembered((all: readonly CallSite[]) => {
  const byClass = new Map<Node, Numbered[]>();
  const others: Numbered[] = [];
  for (const [at, site] of all.entries()) {
    const { callee } = site.node;
    const isOwn = callee.kind !== 'member' || (callee.object.kind === 'name' && isSelf(site.tree, callee.object.name));
    const owner = isOwn ? enclosingObject(site.node)?.owner : undefined;
    const list = owner === undefined ? others : (byClass.get(owner) ?? []);
    list.push({ at, site });
    if (owner !== undefined) byClass.set(owner, list);
  }
  return { byClass, others };
});

/** Java's `super.setUrl(…)`, C#'s `base.SetUrl(…)` is called on the same object. */
function isSelf({ language }: Tree, name: string): boolean {
  return name === 'this' || (name === 'super' && (language === 'java' || language === 'csharp'));
}

/**
 * A meeting of a statement and the object: `at` is the statement, or the call of the method around it through which it does. `byStrangers`: on a parameter of a method that nobody in sight
 * calls, which may be any object of the class.
 */
type Meeting = { readonly at: Ref; readonly env: Env; readonly sure: boolean; readonly byStrangers?: true };

/** `this.client.url = url` of a builder: which object that is, the callers of the method say. */
export function meetings(session: Session, made: Made, object: Node, { tree, node }: Ref): readonly Meeting[] {
  const env = envAt(node, made.making);
  const called = node.kind === 'call' && node.callee.kind === 'member' ? node.callee.property : '';
  const items = evaluate(session, object, tree, env).flatMap((item) => behindFacade(session, item, called));
  const match = matched(session, items, made);
  const here = { at: { tree, node }, env, sure: match === 'yes' && !isCopied(session, object, tree, made.making) };
  if (match === 'yes') return [here];
  const method = enclosingObject(node)?.method ?? ofFunction(tree, node);
  // Of a parameter whose class alone is known, `void list(Query query)`, the callers may say which object it is.
  const isHanded = method !== null && env.activations === null && isParamOf(session, object, tree, method);
  const isUnresolved = items.some((item) => item.kind === 'unknown' && method !== null && item.unresolved.includes(method));
  if (method === null || (match === 'no' && !isUnresolved)) return match === 'no' ? [] : [here];
  if (match === 'maybe' && !isHanded) return [here];
  const { sites, complete } = callersOf(session, method);
  if (match === 'maybe' && sites.length === 0) return [{ at: here.at, env, sure: here.sure, byStrangers: true }];
  if (match === 'maybe' && (!complete || sites.length > CALLERS)) return [here];
  const found = sites.flatMap((call): readonly Meeting[] => {
    const inside = entered(session, method, call, envAt(call.node, made.making));
    const through = matched(session, evaluate(session, object, tree, inside), made);
    return through === 'no' ? [] : [{ at: call, env: inside, sure: through === 'yes' && call.certain && !isConditional(node, method) }];
  });
  // An object made where a field is declared is another one in each object that has the field: two calls may be of two of them.
  const isOne = complete && (found.length === 1 || made.making.env.activations !== null);
  return isOne ? found : found.map((one) => ({ ...one, sure: false }));
}

/** Callers beyond which they are not asked one by one. */
const CALLERS = 60;

function isParamOf(session: Session, object: Node, tree: Tree, method: FunctionNode): boolean {
  const [decl, another] = object.kind === 'name' ? (session.names.declarationsOf(object, tree) ?? []) : [];
  return decl?.node.kind === 'param' && decl.node.parent === method && !another;
}

/**
 * `function setUp(client) { client.url = … }` of a script, which somebody hands `this`, and Python's `def orders(client): client.switch("us")`; what
 * functions of other languages assign is looked for where they are handed the object.
 */
function ofFunction(tree: Tree, node: Node): FunctionNode | null {
  const around = isScript(tree) || node.kind === 'call' ? enclosing(node) : null;
  return around?.kind === 'function' && around.name !== '' ? around : null;
}

/** The environment of a node, as far as the making of the object tells: in a function that led to the making, that very call. */
export function envAt(node: Node, { env }: Making): Env {
  const home = enclosing(node);
  for (let activation: Activation | null = env.activations; activation; activation = activation.next)
    if (activation.fn === home) return { ...env, activations: activation };
  return { activations: null, callString: env.callString };
}

export function matched(session: Session, items: readonly AbstractValue[], made: Made): 'yes' | 'no' | 'maybe' {
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

/** The environment of the call of the method whose assignment it is. */
export function callerEnv({ activations, callString }: Env): Env {
  return activations === null ? { activations, callString } : activations.env;
}
