import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node } from '../../../model/index.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { openSubclasses } from '../../symbols/sight.js';
import type { AbstractValue, Env, MadeObject } from '../abstract-value.js';
import { meantBy } from '../calls/overloads.js';
import { isSuperConstructor } from '../calls/receiver.js';
import { entered } from '../calls/return-values.js';
import type { Session } from '../session.js';
import { sourceOf } from './copied-objects.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

/** One constructor that ran when an object was made, with its arguments in `env`. */
export type ConstructorRun = { readonly type: Ref<ClassNode>; readonly fn: FunctionNode; readonly env: Env };

/** The constructors of a class itself, of which Java and C# have several. */
export const constructorsOf = remembered((type: ClassNode): readonly FunctionNode[] =>
  type.body.filter(
    (part): part is FunctionNode =>
      part.kind === 'function' && (/^(?:constructor|__init__|__construct|initialize)$/.test(part.name) || part.name === type.name),
  ),
);

export function isConstructor(type: ClassNode, fn: FunctionNode): boolean {
  return constructorsOf(type).includes(fn);
}

/** The constructors that a call of `new X(…)`, `this(…)` or `super(…)` can mean. */
export function constructorsFor(session: Session, type: Ref<ClassNode>, call: Ref<CallNode>): readonly FunctionNode[] {
  return meantBy(session, constructorsOf(type.node), call);
}

/** The constructors that ran for an object, the outermost first, as far as it is told which of several they were. */
export function constructorRuns(session: Session, value: Instance): readonly ConstructorRun[] {
  return value.made === null ? [] : runsInMaking(session, { type: value.type, making: value.made });
}

/** The same for an object of which the making is all that is told; none for one that a literal makes. */
export function runsInMaking(session: Session, { type, making: { tree, node, env } }: MadeObject): readonly ConstructorRun[] {
  if (node.kind !== 'call' || sourceOf(node) !== null) return [];
  return runsFrom(session, hierarchyOf(session, type), { call: { tree, node }, env });
}

type Making = { readonly call: Ref<CallNode>; readonly env: Env };

function runsFrom(session: Session, hierarchy: readonly Ref<ClassNode>[], making: Making | null): ConstructorRun[] {
  const runs: ConstructorRun[] = [];
  let given = making;
  for (const type of hierarchy) {
    for (let isOwn = true; isOwn && given !== null && runs.length < 12; ) {
      const [fn, another]: readonly FunctionNode[] = constructorsFor(session, type, given.call);
      if (another !== undefined) return runs;
      if (fn === undefined) break;
      const env = entered(session, fn, given.call, given.env);
      runs.push({ type, fn, env });
      const next = handedOn(fn);
      isOwn = next !== null && next.callee.kind === 'name' && next.callee.name === 'this';
      given = next === null ? null : { call: { tree: type.tree, node: next }, env };
    }
    if (given === null) return runs;
  }
  return runs.length > 0 || given === null ? runs : runsBehind(session, hierarchy, given);
}

/**
 * `__post_init__` and its like, which a constructor that Python generates runs behind it, and the `init` of Yii's objects: the first on the way up, and those above that it calls. None where one is handed
 * more than the object, which no field keeps (`InitVar`), or calls the one above only at times, and where code
 * calls it once more.
 */
function runsBehind(session: Session, hierarchy: readonly Ref<ClassNode>[], { call, env }: Making): ConstructorRun[] {
  if (hierarchy.some((type) => constructorsOf(type.node).length > 0)) return [];
  const all = hierarchy.flatMap((type) => postInitsOf(type).map((fn) => ({ type, fn })));
  const last = all.findIndex(({ fn }) => callsAbove(fn).length === 0);
  const some = last === -1 ? all : all.slice(0, last + 1);
  const isHanded = ({ name, params }: FunctionNode): boolean => params.length > (name === 'model_post_init' ? 2 : 1);
  if (some.some(({ fn }) => isHanded(fn) || callsAbove(fn).some(isConditional) || isCalledByHand(session, fn))) return [];
  return some.map(({ type, fn }) => ({ type, fn, env: entered(session, fn, call, env) }));
}

function postInitsOf({ tree, node: { body } }: Ref<ClassNode>): readonly FunctionNode[] {
  if (tree.language === 'php') return /\buse yii\\/.test(tree.file.text) ? body.filter(isYiiInit) : [];
  if (tree.language !== 'python') return [];
  return body.filter(
    (part): part is FunctionNode => part.kind === 'function' && /^(?:__(?:attrs_)?post_init__|model_post_init)$/.test(part.name),
  );
}

function isYiiInit(part: Node): part is FunctionNode {
  return part.kind === 'function' && part.name === 'init' && part.params.length === 0;
}

/** `super().__post_init__()` */
const callsAbove = remembered((fn: FunctionNode): readonly CallNode[] =>
  [...walk(fn)].filter(
    (node): node is CallNode => node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === fn.name,
  ),
);

/** `client.region = 'cn'; client.__post_init__()` */
function isCalledByHand({ program }: Session, { name }: FunctionNode): boolean {
  return (program.named.get(name) ?? []).some(({ node }) => {
    const around = node.kind === 'member' ? enclosing(node) : null;
    return node.kind === 'member' && around?.name !== name;
  });
}

/** Inside an object whose making is known, the parameters of a class's constructor are what they were in the run of it. */
export function constructorEnv(session: Session, type: Ref<ClassNode>, value: Instance, env: Env): Env {
  const runs = value.made === null ? runsAbove(session, value, env) : constructorRuns(session, value);
  const run = runs.findLast((one) => one.type.node === type.node);
  return run?.env ?? { ...env, activations: null };
}

/**
 * Whoever made an object of a class, the class's own constructor ran and handed on to those above what is written there. None where a class below may have
 * a constructor that never calls it, which Python and PHP allow.
 */
function runsAbove(session: Session, { type }: Instance, env: Env): readonly ConstructorRun[] {
  const [own, ...above] = hierarchyOf(session, type);
  const [fn, another] = own === undefined ? [] : constructorsOf(own.node);
  const next = fn === undefined || another !== undefined ? null : handedOn(fn);
  if (next === null || !isSuperConstructor(next) || isPassedOver(session, type)) return [];
  return runsFrom(session, above, { call: { tree: type.tree, node: next }, env: { ...env, activations: null } });
}

function isPassedOver(session: Session, type: Ref<ClassNode>): boolean {
  if (!/^(?:python|php)$/.test(type.tree.language)) return false;
  if (!openSubclasses(session, type)) return true;
  return (session.program.subclasses.get(type.node.name) ?? []).some(
    (sub) => constructorsOf(sub.node).length > 0 && hierarchyOf(session, sub).some(({ node }) => node === type.node),
  );
}

/** The one call of another constructor: `this(…)`, `super(…)`, `parent::__construct(…)`; null where there are several, or none. */
const handedOn = remembered((fn: FunctionNode): CallNode | null => {
  const found = [...walk(fn)].filter((node): node is CallNode => node.kind === 'call' && (isSuperConstructor(node) || isThisCall(node)));
  return found.length === 1 ? (found[0] ?? null) : null;
});

function isThisCall({ callee, isNew }: CallNode): boolean {
  return !isNew && callee.kind === 'name' && callee.name === 'this';
}

/** The call that makes what a library's class is in the object: that of the object itself, or the last `super().__init__(…)` on the way up. */
export function outsideMaking(
  session: Session,
  value: Extract<AbstractValue, { kind: 'instance' }>,
  env: Env,
): (Ref<CallNode> & { readonly env: Env }) | null {
  if (value.made === null) return null;
  let given: Ref<CallNode> & { readonly env: Env } = value.made;
  for (const one of hierarchyOf(session, value.type)) {
    const [fn] = constructorsOf(one.node);
    if (fn === undefined) continue;
    const above = handedOn(fn);
    if (above === null) return null;
    given = { tree: one.tree, node: above, env: { ...env, activations: { fn, call: given, env: given.env, next: null } } };
  }
  return given;
}
