import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { openImporters } from '../../symbols/sight.js';
import { TOP } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { boundTo } from '../library/php-container.js';
import type { Session } from '../session.js';
import { constructorsOf } from './constructors.js';
import type { Instance } from './instances.js';

/**
 * The object that a service container of PHP hands to a constructor or method which nobody calls in sight: made with the defaults of its own
 * constructor. `isOnly`: the program makes no other one. Null where the program tells the container how to make it.
 */
export function madeByContainer(session: Session, value: Instance): { readonly object: Instance; readonly isOnly: boolean } | null {
  const { type, made, within } = value;
  if (made !== null || within === null || type.tree.language !== 'php') return null;
  const bound = boundTo(session, type);
  if (bound !== null) return { object: bound, isOnly: !isMadeOfMore(session, within) };
  const [own] = hierarchyOf(session, type).flatMap(({ node }) => constructorsOf(node));
  if (own === undefined || !own.params.some(({ initial }) => initial !== null) || isBound(session, type)) return null;
  const object: Instance = { ...value, made: { tree: type.tree, node: makingOf(type.node), env: TOP }, within: null };
  return { object, isOnly: callersOf(session, own).sites.length === 0 };
}

/** `app(Sync::class, ['client' => $client])`: the object that has the method may have been handed another one. */
function isMadeOfMore(session: Session, { parent }: FunctionNode): boolean {
  if (parent?.kind !== 'class') return false;
  if (isMadeByVariable(session.program)) return true;
  return session.program.named.get(parent.name)?.some(({ node }) => callNaming(node, 'with-more') !== null) ?? false;
}

/** `new $class($client)`: of any class. */
function isMadeByVariable(program: Program): boolean {
  return program.files.some((tree) => tree.language === 'php' && makesByVariable(tree));
}

const makesByVariable = remembered((tree: Tree): boolean =>
  nodesAtHand(tree).some((node) => node.kind === 'call' && node.isNew && node.args.length > 0 && isVariable(node.callee, tree)),
);

function isVariable({ kind, range }: Node, { file }: Tree): boolean {
  return kind !== 'class' && file.text.charAt(range.start) === '$';
}

/** `f(TemuClient::class)`, the call that is handed the class, and more where that is asked for. */
function callNaming(node: Node, asked: 'any' | 'with-more'): CallNode | null {
  const named = node.parent;
  const isClass = named?.kind === 'member' && named.object === node && named.property === 'class';
  const call = isClass && named.parent?.kind === 'call' && named.parent.args.includes(named) ? named.parent : null;
  return call !== null && (asked === 'any' || call.args.length > 1) ? call : null;
}

/** `$app->singleton(TemuClient::class, fn () => new TemuClient('us'))` */
function isBound(session: Session, { tree, node: { name } }: Ref<ClassNode>): boolean {
  openImporters(session, tree, name);
  return session.program.named.get(name).some(({ tree: at, node }) => at.language === 'php' && callNaming(node, 'any') !== null);
}

const makings = new WeakMap<ClassNode, CallNode>();
const made = new WeakSet<CallNode>();

/** The call by which a container makes an object of a class. */
export function makingOf(type: ClassNode): CallNode {
  const known = makings.get(type);
  if (known) return known;
  const { range, parent } = type;
  const call: CallNode = { kind: 'call', range, parent, callee: { kind: 'name', name: type.name, range, parent }, args: [], isNew: true };
  makings.set(type, call);
  made.add(call);
  return call;
}

/** Whether a container makes the object: what has no default in its constructor is an object of the declared class, or bound by a name. */
export function isOfContainer(call: CallNode): boolean {
  return made.has(call);
}
