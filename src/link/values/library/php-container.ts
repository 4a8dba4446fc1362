import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, type InstanceValue, instanceValue, join, TOP, UNKNOWN, unknown, unsure } from '../abstract-value.js';
import { makingOf } from '../classes/container-made.js';
import { evaluate } from '../evaluate.js';
import { withProvenance } from '../objects/value-copies.js';
import { type Session, withinOpen } from '../session.js';
import { type Key, keyIn } from './php-bindings.js';
import { bindingsFor, facadeKeys, madeAlone, madeAs, methodsOf } from './php-bound.js';

/** Functions by which Laravel, Thinkphp and Hyperf ask their service container. */
const askers = /^(?:app|resolve|make)$/;
const methods = /^(?:make|makeWith|get)$/;
/** `App::make(…)`, `Container::getInstance()->make(…)`, `ApplicationContext::getContainer()->get(…)`, an object that is declared to be a container. */
const containers = /^(?:App|Container(?:Interface)?\(\)|Application\(\)|Container\.getInstance\(\)|ApplicationContext\.getContainer\(\))$/;

/**
 * What a service container of PHP gives for a name or a class: what the program bound to it, else an object that the container makes of the class
 * itself. Null for any other call, and where the container is told more than can be followed.
 */
export function ofContainer(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [asked, args, isNew] = node.args;
  if (tree.language !== 'php' || node.isNew || !asked || !isAsked(session, node, tree, env)) return null;
  // What Thinkphp makes once is given to everybody, whatever it is asked with, unless a new one is asked for.
  if (args && !(isNew?.kind === 'plain' && isNew.text === 'true')) return null;
  const given: AbstractValue[] = [];
  // In a large program each service asks for others: the class of one that nothing else leads to sends nothing of ours.
  for (const value of withinOpen(session, () => evaluate(session, asked, tree, env))) {
    if (value.kind === 'unknown') {
      given.push(value.unresolved.length > 0 ? unknown(value.unresolved) : UNKNOWN);
      continue;
    }
    const key = keyIn(session, value, tree);
    const made = key === null ? null : under(session, key, args ? handing(node, args) : null, { tree, node }, env);
    if (made === null) return null;
    given.push(
      ...made.flatMap((one) => {
        const provenance = join(one, value);
        return provenance === null ? [] : [withProvenance(one, provenance)];
      }),
    );
  }
  return given.length > 0 ? given : null;
}

function isAsked(session: Session, { callee }: CallNode, tree: Tree, env: Env): boolean {
  if (callee.kind === 'name') return askers.test(callee.name) && isOutside(session, callee, tree, env);
  return callee.kind === 'member' && methods.test(callee.property) && isContainer(session, callee.object, tree, env);
}

function isContainer(session: Session, node: Node, tree: Tree, env: Env): boolean {
  if (node.kind === 'call' && node.callee.kind === 'name')
    return node.callee.name === 'app' && node.args.length === 0 && isOutside(session, node.callee, tree, env);
  if (node.kind === 'name' && node.name === 'App') return isOutside(session, node, tree, env);
  const values = evaluate(session, node, tree, env);
  return values.length > 0 && values.every((value) => value.kind === 'library' && containers.test(value.path));
}

/** No function or class of the project. */
function isOutside(session: Session, node: Node, tree: Tree, env: Env): boolean {
  const isVariable = tree.file.text.charAt(node.range.start) === '$';
  return !isVariable && evaluate(session, node, tree, env).every(({ kind }) => kind === 'library' || kind === 'unknown');
}

/** `app(Client::class, ['region' => 'us'], true)` as `new Client(region: 'us')`. */
const handed = remembered((_: CallNode): Map<Node, CallNode> => new Map());

function handing(call: CallNode, args: Node): CallNode {
  const known = handed(call).get(args);
  if (known) return known;
  const items = args.kind === 'object' ? args.entries.map(byName) : args.kind === 'list' ? args.items : [args];
  const made: CallNode = { ...call, args: items, isNew: true };
  handed(call).set(args, made);
  return made;
}

/** The key as the name of a parameter. */
function byName(entry: Node): Node {
  if (entry.kind !== 'entry' || entry.key.kind !== 'string') return entry;
  const { range, parent, value } = entry.key;
  return { ...entry, key: { kind: 'name', range, parent, name: value } };
}

/** What stands under a key; `making`: the call that it is made by, where the program says more than the key. */
function under(session: Session, key: Key, making: CallNode | null, at: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const found = bindingsFor(session, key);
  if (found === null) return null;
  if (found.length === 0) return key.kind === 'class' ? ofItself(session, key.type, making, at, env) : null;
  if (making !== null) return null;
  const given = found.map(({ value }) => (value === null ? null : madeAs(session, value)));
  if (!given.every((one) => one !== null)) return null;
  return given.length > 1 ? unsure(given.flat()) : given.flat();
}

/** The one object that the program bound to a class; null where it bound none, or more than one. */
export function boundTo(session: Session, type: Ref<ClassNode>): InstanceValue | null {
  const key: Key = { kind: 'class', type };
  const [binding, another] = bindingsFor(session, key) ?? [];
  const [only, more] = binding?.value && !another ? (madeAs(session, binding.value) ?? []) : [];
  return only?.kind === 'instance' && !more && only.certain ? only : null;
}

/** A class that nobody bound is made by its constructor; an interface or an abstract class cannot be. */
function ofItself(
  session: Session,
  type: Ref<ClassNode>,
  making: CallNode | null,
  { tree }: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  const before = type.tree.file.text.slice(type.node.range.start, type.node.at?.start ?? type.node.range.start);
  if (/\b(?:abstract|interface|trait|enum)\b/.test(before) || (session.program.subclasses.get(type.node.name) ?? []).length > 0)
    return null;
  return making === null ? madeAlone(type) : [instanceValue(type, { tree, node: making, env })];
}

/** `Temu::call(…)` of a facade: the object for which it stands. Any other value as it is. */
export function behindFacade(session: Session, value: AbstractValue, method: string): readonly AbstractValue[] {
  if (value.kind !== 'node' || value.node.kind !== 'class' || value.tree.language !== 'php') return [value];
  const own = methodsOf(session, { tree: value.tree, node: value.node });
  if (own.some(({ node }) => node.name === method)) return [value];
  const at: Ref<CallNode> = { tree: value.tree, node: makingOf(value.node) };
  const found = facadeKeys(session, value).map((key) => under(session, key, null, at, TOP));
  return found.length > 0 && found.every((one) => one !== null) ? found.flat() : [value];
}
