import { nodesOf, remembered } from '../../../base/tree.js';
import type { CallNode, ListNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue } from '../abstract-value.js';

const makers = /^(?:(?:Inheritable|Transmittable|Named|NamedInheritable|Fast)?ThreadLocal(?:\.withInitial)?|AtomicReference)$/;

/**
 * Java's `new ThreadLocal<>()`, `new AtomicReference<>(initial)`: a list of all that is set into it, of which `get()` takes one; null for any other call.
 * Only that of a private field, of which nothing but these two is asked: what another function or file sets into it is not looked for.
 */
export function threadLocalMade(path: string, node: CallNode, tree: Tree, env: Env): AbstractValue | null {
  const { parent } = node;
  if (tree.language !== 'java' || !makers.test(path)) return null;
  const isOwn = parent?.kind === 'define' && parent.member && !parent.exported;
  const isPlain = node.args.length === 0 || path.endsWith('.withInitial') || path === 'AtomicReference';
  return isOwn && isPlain && staysInside(tree, parent.name) ? nodeValue({ tree, node: cellOf(node) }, env) : null;
}

/** Whether every use of the field calls one of its own methods: `return URL;` gives it to others. */
function staysInside(tree: Tree, field: string): boolean {
  const isUse = (node: Node): boolean =>
    (node.kind === 'name' && node.name === field) || (node.kind === 'member' && node.property === field);
  return nodesOf(tree).every((node) => !isUse(node) || isOwnCall(node));
}

function isOwnCall({ parent }: Node): boolean {
  if (parent?.kind !== 'member' || !/^(?:get|set|remove)$/.test(parent.property)) return false;
  return parent.parent?.kind === 'call' && parent.parent.callee === parent;
}

const cellOf = remembered(({ range, parent, args: [initial], isNew }: CallNode): ListNode => {
  // What `withInitial` is handed gives the first one; a constructor is handed that itself.
  const made = (callee: Node): Node => (isNew ? callee : { kind: 'call', range, parent, callee, args: [], isNew: false });
  const first = initial ? made(initial) : null;
  return { kind: 'list', range, parent, items: first ? [first] : [] };
});
