import { dirname } from 'node:path/posix';
import { remembered, walk } from '../../../base/tree.js';
import type { MemberNode, Node } from '../../../model/index.js';
import { enclosing, homeOf } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { CallString } from '../../values/abstract-value.js';

/** Methods of one object that call each other on the way to the request. */
const LEVELS = 8;

/** A field of an object, read where that object's method is called: `a.t.url` for the `t.url` of `a.t.post(Request{Type: "…"})`. */
export type ReceiverField = { readonly text: string; readonly node: MemberNode; readonly object: Node };

/**
 * The field that the request reads its URL from, as it is read in the place's own function, where on every chain of callers that calls the method of the
 * object in one and the same place. Go's alone: elsewhere such fields are private. Null where a method on the way sets the field, or the field is
 * another package's.
 */
export function receiverField(host: Ref, place: Ref, chains: readonly CallString[]): ReceiverField | null {
  const { tree, node } = host;
  if (tree.language !== 'go' || node.kind !== 'member' || !isThis(node.object)) return null;
  if (!/^[A-Z]/.test(node.property) && dirname(tree.file.path) !== dirname(place.tree.file.path)) return null;
  const found = new Set(chains.map((callString) => calledOn({ tree, node }, place, callString)));
  const [object = null, another] = found;
  if (object === null || another !== undefined) return null;
  const { start, end } = object.range;
  return { text: `${place.tree.file.text.slice(start, end)}.${node.property}`, node: readOf(object, node.property), object };
}

/** The object that the method which reads the field is called on in the place's function. */
function calledOn({ tree, node }: Ref<MemberNode>, place: Ref, { callers }: CallString): Node | null {
  const home = homeOf(place.node);
  let at: Ref = { tree, node };
  for (let level = 0; level < LEVELS; level++) {
    const method = enclosing(at.node);
    const site = method === null ? undefined : callers.get(method);
    if (method === null || site === undefined || setsField(method, node.property) || site.node.callee.kind !== 'member') return null;
    const { object } = site.node.callee;
    if (!isThis(object)) return site.tree === place.tree && homeOf(site.node) === home ? object : null;
    if (site.tree === place.tree && homeOf(site.node) === home) return null;
    at = { tree: site.tree, node: site.node };
  }
  return null;
}

function setsField(method: Node, key: string): boolean {
  return [...walk(method)].some((node) => node.kind === 'assign' && node.target.kind === 'member' && node.target.property === key);
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

const reads = remembered((_: Node) => new Map<string, MemberNode>());

function readOf(object: Node, property: string): MemberNode {
  const known = reads(object).get(property);
  if (known) return known;
  const { range, parent } = object;
  const node: MemberNode = { kind: 'member', range, parent, object, property, at: range };
  reads(object).set(property, node);
  return node;
}
