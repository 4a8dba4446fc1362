import type { CallNode, ClassNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { openImporters } from '../../symbols/sight.js';
import { TOP } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
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
  const [own] = hierarchyOf(session, type).flatMap(({ node }) => constructorsOf(node));
  if (own === undefined || !own.params.some(({ initial }) => initial !== null) || isBound(session, type)) return null;
  const object: Instance = { ...value, made: { tree: type.tree, node: makingOf(type.node), env: TOP }, within: null };
  return { object, isOnly: callersOf(session, own).sites.length === 0 };
}

/** `$app->singleton(TemuClient::class, fn () => new TemuClient('us'))` */
function isBound(session: Session, { tree, node: { name } }: Ref<ClassNode>): boolean {
  openImporters(session, tree, name);
  return session.program.named.get(name).some(({ tree: at, node }) => {
    const named: Node | null = node.parent;
    const isClass = named?.kind === 'member' && named.object === node && named.property === 'class';
    return at.language === 'php' && isClass && named.parent?.kind === 'call' && named.parent.args.includes(named);
  });
}

const makings = new WeakMap<ClassNode, CallNode>();
const made = new WeakSet<CallNode>();

function makingOf(type: ClassNode): CallNode {
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
