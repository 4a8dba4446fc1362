import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, FunctionNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { openMatching } from '../../symbols/sight.js';
import { type AbstractValue, type Env, type InstanceValue, TOP, textsOf, UNKNOWN, unsure } from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { withProvenance } from '../objects/value-copies.js';
import type { Session } from '../session.js';
import { declaredType } from './declared-types.js';
import { asKey } from './enum-members.js';

/** Files that put services into a container of Pimple's. */
const providers = '\\bServiceProviderInterface\\b|\\buse\\s+Pimple\\\\';

/**
 * `$app['goods']` of a PHP object: what the class's own `offsetGet` gives, else what the program has put into a container of Pimple's under that key,
 * a function being called with the container. Null for an object that is no such array, and for a key that nobody is seen to fill.
 */
export function ofArrayAccess(session: Session, value: InstanceValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  if (value.type.tree.language !== 'php' || at.node.kind !== 'index') return null;
  const own = getterOf(session, value.type);
  if (own !== null) return returnValues(session, own, { tree: at.tree, node: asGot(at.node) }, env);
  return isPimple(session, value.type) ? service(session, value.type, key, { tree: at.tree, node: at.node.object }, env) : null;
}

/** `$this->offsetGet('goods')` of a class that has the method from Pimple. */
export function gotFromPimple(
  session: Session,
  value: AbstractValue,
  { tree, node }: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  const { callee, args } = node;
  const [asked] = args;
  if (tree.language !== 'php' || value.kind !== 'instance' || callee.kind !== 'member' || callee.property !== 'offsetGet' || !asked)
    return null;
  if (getterOf(session, value.type) !== null || !isPimple(session, value.type)) return null;
  const keys = evaluate(session, asked, tree, env).map(asKey);
  const found = textsOf(keys).flatMap((key) =>
    (service(session, value.type, key.text, { tree, node: callee.object }, env) ?? [UNKNOWN]).map((one) =>
      one.kind === 'unknown' ? one : withProvenance(one, { ...one, certain: one.certain && key.certain }),
    ),
  );
  return [...found, ...keys.filter(({ kind }) => kind === 'unknown')];
}

function getterOf(session: Session, type: Ref<ClassNode>): Ref<FunctionNode> | null {
  for (const { tree, node } of hierarchyOf(session, type)) {
    const own = node.body.find((part): part is FunctionNode => part.kind === 'function' && part.name === 'offsetGet');
    if (own) return { tree, node: own };
  }
  return null;
}

/** `$app['goods']` as `$app->offsetGet('goods')`. */
const asGot = remembered((node: Extract<Node, { kind: 'index' }>): CallNode => {
  const { range, parent, object, index } = node;
  const { start, end } = index.range;
  const text = index.kind === 'plain' ? index.text : null;
  const asked: Node =
    text === null ? index : { kind: 'string', range: { start, end }, parent: node, inner: index.range, value: text, quote: '' };
  const callee: Node = { kind: 'member', range, parent, object, property: 'offsetGet', at: range };
  return { kind: 'call', range, parent, callee, args: [asked], isNew: false };
});

function isPimple(session: Session, type: Ref<ClassNode>): boolean {
  if (lastName(outsideBase(session, type) ?? '') !== 'Container') return false;
  return hierarchyOf(session, type).some(({ tree }) => /\bPimple\\/.test(tree.file.text));
}

/** What stands under a key of a container, which `on` gives; of several that have put something there, those whose class the container names. */
function service(session: Session, type: Ref<ClassNode>, key: string, on: Ref, env: Env): readonly AbstractValue[] | null {
  openMatching(session, [providers]);
  const all = (session.program.assigned.get(key) ?? []).filter((put) => isPut(session, put));
  const named = all.length > 1 ? all.filter((put) => isNamedBy(session, type, put)) : all;
  const puts = named.length > 0 ? named : all;
  if (puts.length === 0) return null;
  const found = puts.flatMap(({ tree, node }) =>
    evaluate(session, node.value, tree, env).flatMap((value): readonly AbstractValue[] => {
      if (value.kind !== 'node' || value.node.kind !== 'function') return [value];
      return returnValues(session, { tree: value.tree, node: value.node }, { tree: on.tree, node: calling(on.node, value.node) }, env);
    }),
  );
  return puts.length > 1 ? unsure(found) : found;
}

/** `$app['goods'] = …` on what is declared as a container, or as nothing. */
function isPut(session: Session, { tree, node: { target } }: Ref<AssignNode>): boolean {
  if (tree.language !== 'php' || target.kind !== 'index') return false;
  const types = declaredType(session, target.object, tree);
  if (types === null) return isOfProvider(target);
  return types.some((one) =>
    one.kind === 'library' ? /(?:^|\.)Container\(\)$/.test(one.path) : one.kind === 'instance' && isPimple(session, one.type),
  );
}

function isOfProvider(node: Node): boolean {
  return [...ancestors(node)].some((one) => one.kind === 'function' && one.name === 'register');
}

function isNamedBy(session: Session, type: Ref<ClassNode>, { node }: Ref<AssignNode>): boolean {
  const home = [...ancestors(node)].find(({ kind }) => kind === 'class');
  return home !== undefined && hierarchyOf(session, type).some((one) => classesNamed(session, one).has(home));
}

/** `protected $providers = [Goods\ServiceProvider::class]`, `new Goods\ServiceProvider()` */
function classesNamed(session: Session, { tree, node }: Ref<ClassNode>): ReadonlySet<Node> {
  const known = namedIn(session).get(node);
  if (known) return known;
  const found = new Set<Node>();
  for (const one of walk(node)) {
    const name = one.kind === 'member' && one.property === 'class' ? one.object : one.kind === 'call' && one.isNew ? one.callee : null;
    if (name === null) continue;
    for (const value of evaluate(session, name, tree, TOP)) if (value.kind === 'node') found.add(value.node);
  }
  namedIn(session).set(node, found);
  return found;
}

const namedIn = remembered((_: Session) => new Map<Node, ReadonlySet<Node>>());

/** The service's function, called with the container. */
function calling(container: Node, fn: FunctionNode): CallNode {
  const known = callings(container).get(fn);
  if (known) return known;
  const { range, parent } = container;
  const callee: Node = { kind: 'name', range, parent, name: fn.name };
  const call: CallNode = { kind: 'call', range, parent, callee, args: [container], isNew: false };
  callings(container).set(fn, call);
  return call;
}

const callings = remembered((_: Node) => new Map<FunctionNode, CallNode>());
