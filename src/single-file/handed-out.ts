import { ancestors, walk } from '../base/tree.js';
import type { AssignNode, CallNode, Node, Tree } from '../model/index.js';

/**
 * The top-level names of a module that code outside of it can reach, directly or through what it can reach; null where that cannot be
 * told, since the file is no module and its names are everyone's.
 */
export function handedOut(tree: Tree): ReadonlySet<string> | null {
  const owners = ownersOf(tree);
  const out = new Set<string>();
  const pending: string[] = [];
  const add = (name: string): void => {
    if (out.has(name)) return;
    out.add(name);
    pending.push(name);
  };
  let isModule = false;
  for (const node of walk(tree.root)) {
    if (node.kind === 'import' || node.kind === 'export') isModule = true;
    if (node.kind === 'export') {
      for (const { local } of node.from === null ? node.bindings : []) add(local);
      if (node.value) for (const name of reachable(node.value, owners)) add(name);
    }
    if (isExported(node)) isModule = true;
    if (isExported(node)) add(node.name);
    if (node.kind === 'assign' && isExports(node)) {
      isModule = true;
      for (const name of reachable(node.value, owners)) add(name);
    }
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const owner of owners.get(name) ?? []) for (const other of reachable(owner, owners)) add(other);
  }
  return isModule ? out : null;
}

/** The outermost named thing around a node: what its file's exports decide about. */
export function ownerOf(node: Node): OwnerNode | null {
  let owner = isOwner(node) ? node : null;
  for (const outer of ancestors(node)) if (isOwner(outer)) owner = outer;
  return owner;
}

export type OwnerNode = Extract<Node, { kind: 'define' | 'function' | 'class' }>;

function isOwner(node: Node): node is OwnerNode {
  return node.kind === 'define' || node.kind === 'class' || (node.kind === 'function' && node.name !== '');
}

function isExported(node: Node): node is OwnerNode {
  return isOwner(node) && node.exported;
}

function ownersOf(tree: Tree): ReadonlyMap<string, readonly OwnerNode[]> {
  const owners = new Map<string, OwnerNode[]>();
  for (const node of walk(tree.root)) {
    if (isOwner(node) && ownerOf(node) === node) owners.set(node.name, [...(owners.get(node.name) ?? []), node]);
  }
  return owners;
}

/**
 * Names that come out with a value. A function that is merely called stays inside, and so does a constant that the value uses: their own uses tell
 * whether they go anywhere but into a request.
 */
function* reachable(from: Node, owners: ReadonlyMap<string, readonly OwnerNode[]>): Generator<string> {
  if (from.kind === 'class' && from.extends !== null) yield from.extends;
  for (const node of walk(from)) {
    if (node.kind !== 'name' || !owners.has(node.name)) continue;
    const isInside = from.kind === 'function' || [...ancestors(node)].some((outer) => outer.kind === 'function' && within(outer, from));
    if (!isInside || (!isCalled(node) && isCallable(owners.get(node.name) ?? []))) yield node.name;
  }
}

function within(inner: Node, outer: Node): boolean {
  return outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;
}

function isCalled(node: Node): boolean {
  const call = node.parent;
  return call?.kind === 'call' && call.callee === node && !(call satisfies CallNode).isNew;
}

function isCallable(owners: readonly OwnerNode[]): boolean {
  return owners.some(
    (owner) => owner.kind !== 'define' || (owner.value !== null && !['string', 'template', 'concat'].includes(owner.value.kind)),
  );
}

/** `module.exports = …`, `module.exports.x = …`, `exports.x = …`. */
function isExports({ target }: AssignNode): boolean {
  for (let node: Node = target; node.kind === 'member'; node = node.object) {
    if (node.object.kind !== 'name') continue;
    return node.object.name === 'exports' || (node.object.name === 'module' && node.property === 'exports');
  }
  return false;
}
