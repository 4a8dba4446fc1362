import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, Node, Pair } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';

/**
 * `client.setBaseUrl(a); client.post(x);`: what was set on an object just before the call, in the same stretch of statements, is what
 * the call uses; whatever else sets it elsewhere does not meet this call.
 */
export function onlyNearestSetter(pairs: readonly Pair[]): readonly Pair[] {
  const settings = new Map<Node, CallNode | null>();
  for (const { node } of pairs) if (!settings.has(node)) settings.set(node, null);
  for (const node of settings.keys())
    settings.set(
      node,
      settingFor(
        node,
        pairs.filter((pair) => pair.node === node),
      ),
    );
  return pairs.flatMap((pair) => {
    const setting = settings.get(pair.node) ?? null;
    if (setting === null) return [pair];
    return setterOf(pair) === setting ? [{ ...pair, url: { ...pair.url, strength: 'proved' as const } }] : [];
  });
}

/** The setter whose value every way to this call has to pass; null where the order is not plain. */
function settingFor(node: Node, pairs: readonly Pair[]): CallNode | null {
  const receiver = receiverOf(node);
  const home = enclosing(node);
  if (receiver === null || home === null) return null;
  const setters = new Set(
    pairs.map(setterOf).filter((setter): setter is CallNode => setter !== null && nameOf(receiverOf(setter)) === nameOf(receiver)),
  );
  if (setters.size === 0) return null;
  const names = new Set([...setters].map(propertyOf));
  let last: CallNode | null = null;
  for (const other of callsIn(home)) {
    if (other === node || other.range.end > node.range.start) continue;
    // Any function that gets the object may set the URL too.
    if (last !== null && other.args.some((arg) => nameOf(arg) === nameOf(receiver))) last = null;
    if (nameOf(receiverOf(other)) === nameOf(receiver) && names.has(propertyOf(other))) last = other;
  }
  return last !== null && setters.has(last) && isOnTheWay(last, node) ? last : null;
}

const callsIn = remembered((home: Node): readonly CallNode[] => [...walk(home)].filter((node) => node.kind === 'call'));

/** The call that a pair's URL is an argument of, where it is that argument as it stands. */
function setterOf(pair: Pair): CallNode | null {
  const [only, ...more] = pair.url.from;
  const parent = only?.node.parent;
  return more.length === 0 && parent?.kind === 'call' && parent.args.length === 1 && receiverOf(parent) !== null ? parent : null;
}

function receiverOf(node: Node): Node | null {
  return node.kind === 'call' && node.callee.kind === 'member' ? node.callee.object : null;
}

function propertyOf(call: CallNode): string {
  return call.callee.kind === 'member' ? call.callee.property : '';
}

/** `client`, `this.client`; anything else has no name that stays the same. */
function nameOf(node: Node | null): string | null {
  if (node?.kind === 'name') return node.name;
  if (node?.kind !== 'member') return null;
  const object = nameOf(node.object);
  return object === null ? null : `${object}.${node.property}`;
}

/** No condition or loop between: the innermost branch, loop or function around the setter is around the call too. */
function isOnTheWay(setter: Node, call: Node): boolean {
  const around = new Set(ancestors(call));
  for (const outer of ancestors(setter)) {
    if (outer.kind === 'branch' || outer.kind === 'case' || outer.kind === 'choice' || outer.kind === 'function')
      return around.has(outer) && inOneArm(outer, setter, call);
  }
  return false;
}

function inOneArm(outer: Node, setter: Node, call: Node): boolean {
  if (outer.kind !== 'branch') return outer.kind === 'function' || outer.kind === 'case';
  const holds = (arm: readonly Node[], node: Node): boolean =>
    arm.some((part) => part.range.start <= node.range.start && node.range.end <= part.range.end);
  return (holds(outer.then, setter) && holds(outer.then, call)) || (holds(outer.otherwise, setter) && holds(outer.otherwise, call));
}
