import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { indexAtHand, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, instanceValue, TOP } from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { makingOf } from '../classes/container-made.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { type Binding, bindingsOf, callOf, isNamedContainer, isSameKey, type Key, keyIn, makingCall, mayBeKey } from './php-bindings.js';

/** The methods by which Laravel's and Thinkphp's facades say for what they stand. */
const accessors = /^getFacade(?:Accessor|Class)$/;

/** Null where a key that nobody knows may be this one. */
export function bindingsFor(session: Session, key: Key): readonly Binding[] | null {
  if (isPutSideways(session, key)) return null;
  const found: Binding[] = [];
  for (const binding of bindingsOf(session)) {
    if (binding.key === null) return null;
    const may = mayBeKey(binding.key, key);
    if (may === 'no' || (may === 'any' && !binding.isContainer)) continue;
    const keys = keysOf(session, binding.key);
    if (keys === null) return null;
    if (keys?.some((one) => isSameKey(one, key))) found.push(binding);
  }
  return found;
}

/** `$app['temu'] = …`, `$app->$method('temu', …)`, and what a facade is given to stand for: more than is followed. */
function isPutSideways(session: Session, key: Key): boolean {
  const { program } = session;
  const name = key.kind === 'name' ? key.name : 'class';
  const isIt = (node: Node, tree: Tree, on: Node): boolean =>
    isAskable({ tree, node }, { tree, node: on }, key) &&
    evaluate(session, node, tree, TOP).some((value) => {
      const own = keyIn(session, value, tree);
      return own !== null && isSameKey(own, key);
    });
  const isSet = [...(program.assigned.get(key.kind === 'name' ? name : '') ?? [])].some(
    ({ tree, node: { target, value } }) =>
      tree.language === 'php' &&
      target.kind === 'index' &&
      isIt(target.index, tree, target.object) &&
      madeAs(session, { tree, node: value }) !== null,
  );
  if (isSet) return true;
  const isSwapped = (program.named.get('swap') ?? []).some(({ tree, node }) => {
    const [facade] = node.kind === 'member' && callOf(node) !== null ? evaluate(session, node.object, tree, TOP) : [];
    const keys = facade ? facadeKeys(session, facade) : [];
    return keys.some((one) => isSameKey(one, key));
  });
  return isSwapped || hasUntoldCall(session, isIt);
}

/** Written out as the key, or a variable that is asked of what is called as containers are. */
function isAskable(asked: Ref, on: Ref, key: Key): boolean {
  const may = mayBeKey(asked, key);
  return may === 'written' || (may === 'any' && isNamedContainer(on));
}

/** `$app->$method('temu', …)` */
function hasUntoldCall({ program }: Session, isIt: (node: Node, tree: Tree, on: Node) => boolean): boolean {
  return untoldCalls(program).some(({ tree, node: { callee, args } }) => {
    const on = callee.kind === 'index' ? callee.object : callee;
    return args[0] !== undefined && args.length > 1 && isIt(args[0], tree, on);
  });
}

const untoldCalls = (program: Program): readonly Ref<CallNode>[] => {
  const known = untold(program);
  for (; known.counted < program.files.length; known.counted++) {
    const tree = program.files[known.counted];
    if (tree?.language !== 'php') continue;
    known.found.push(
      ...indexAtHand(program, tree).calls.filter(({ node: { callee } }) => callee.kind !== 'name' && callee.kind !== 'member'),
    );
  }
  return known.found;
};

const untold = remembered((_: Program): { counted: number; readonly found: Ref<CallNode>[] } => ({ counted: 0, found: [] }));

/** Null where nobody knows the keys; a class or name of a library's own is none of the program's. */
function keysOf(session: Session, { tree, node }: Ref): readonly Key[] | null {
  const values = evaluate(session, node, tree, TOP).filter(({ kind }) => kind !== 'library');
  const keys = values.map((value) => keyIn(session, value, tree));
  return keys.every((one) => one !== null) ? keys : null;
}

/** `fn () => new Client($url)`, `Client::class`, the object itself. */
export function madeAs(session: Session, { tree, node }: Ref): readonly AbstractValue[] | null {
  const values = evaluate(session, node, tree, TOP).map((value): readonly AbstractValue[] | null => {
    if (value.kind === 'instance') return [value];
    if (value.kind !== 'node') return null;
    if (value.node.kind === 'class') return madeAlone({ tree: value.tree, node: value.node });
    return value.node.kind === 'function' ? given(session, { tree: value.tree, node: value.node }) : null;
  });
  return values.length > 0 && values.every((one) => one !== null) ? values.flat() : null;
}

function given(session: Session, fn: Ref<FunctionNode>): readonly AbstractValue[] {
  return returnValues(session, fn, { tree: fn.tree, node: makingCall(fn.node) }, TOP);
}

export function madeAlone(type: Ref<ClassNode>): readonly AbstractValue[] {
  return [instanceValue(type, { tree: type.tree, node: makingOf(type.node), env: TOP })];
}

/** The keys that a facade names; none for any other class. */
export function facadeKeys(session: Session, value: AbstractValue): readonly Key[] {
  if (value.kind !== 'node' || value.node.kind !== 'class' || value.tree.language !== 'php') return [];
  const type = { tree: value.tree, node: value.node };
  if (lastName(outsideBase(session, type) ?? '') !== 'Facade') return [];
  const accessor = methodsOf(session, type).find(({ node }) => accessors.test(node.name));
  if (!accessor) return [];
  const keys = returnValues(session, accessor, { tree: accessor.tree, node: makingCall(accessor.node) }, TOP).map((one) =>
    keyIn(session, one, accessor.tree),
  );
  return keys.every((key) => key !== null) ? keys : [];
}

export function methodsOf(session: Session, type: Ref<ClassNode>): readonly Ref<FunctionNode>[] {
  return hierarchyOf(session, type).flatMap(({ tree, node }) =>
    node.body.flatMap((part) => (part.kind === 'function' ? [{ tree, node: part }] : [])),
  );
}
