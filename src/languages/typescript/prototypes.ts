import { walk } from '../../base/tree.js';
import type { ClassNode, FunctionNode, Node } from '../../model/index.js';

/**
 * `function Client(shop) { … }` with `Client.prototype.call = function (…) { … }` right behind it is the class that it stands for. Not where the prototype is
 * used in any other way: what is inherited, replaced or read there, the class would not have.
 */
export function withPrototypes(nodes: readonly Node[], text: string): readonly Node[] {
  if (!text.includes('.prototype.')) return nodes;
  const made: Node[] = [];
  const uses = usesIn(nodes);
  for (let i = 0; i < nodes.length; i++) {
    const [node, next] = [nodes[i], nodes[i + 1]];
    if (!node) continue;
    const isStart = node.kind === 'function' && node.name !== '' && next !== undefined && methodOf(next, node.name, text) !== null;
    const methods = isStart ? methodsBehind(nodes, i, node.name, text) : [];
    if (node.kind !== 'function' || methods.length === 0 || !isOnlyFilled(node, uses, methods.length)) {
      made.push(node);
      continue;
    }
    made.push(classOf(node, methods));
    i += methods.length;
  }
  return made;
}

function methodsBehind(nodes: readonly Node[], start: number, name: string, text: string): readonly FunctionNode[] {
  const methods: FunctionNode[] = [];
  for (let i = start + 1; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) break;
    const method = methodOf(node, name, text);
    if (method === null) break;
    methods.push(method);
  }
  return methods;
}

/** The method that `Client.prototype.call = function () { … }` gives the class; null for any other statement, and for an arrow, which has another `this`. */
function methodOf(node: Node, name: string, text: string): FunctionNode | null {
  if (node.kind !== 'assign' || node.op !== '=' || node.target.kind !== 'member' || node.value.kind !== 'function') return null;
  const { property, at, object } = node.target;
  const isOwn =
    isItsPrototype(object, name) && /^(?:async\s+)?function\b/.test(text.slice(node.value.range.start, node.value.range.start + 40));
  return isOwn ? { ...node.value, name: property, at, range: node.range } : null;
}

function isItsPrototype(node: Node, name: string): boolean {
  return node.kind === 'member' && node.property === 'prototype' && node.object.kind === 'name' && node.object.name === name;
}

/** How often the prototype of each name is asked for, and which names are called without `new`, or handed on. */
type Uses = { readonly prototypes: Map<string, number>; readonly others: Set<string> };

function usesIn(nodes: readonly Node[]): Uses {
  const uses: Uses = { prototypes: new Map(), others: new Set() };
  for (const node of nodes.flatMap((root) => [...walk(root)])) {
    if (node.kind === 'member' && node.property === 'prototype' && node.object.kind === 'name')
      uses.prototypes.set(node.object.name, (uses.prototypes.get(node.object.name) ?? 0) + 1);
    if (node.kind !== 'call' || node.isNew) continue;
    for (const part of [node.callee, ...node.args]) if (part.kind === 'name') uses.others.add(part.name);
  }
  return uses;
}

/** The prototype is named for these methods alone, the function is called by nothing but `new`, and gives no object of its own. */
function isOnlyFilled(fn: FunctionNode, { prototypes, others }: Uses, methods: number): boolean {
  const givesOther = [...walk(fn)].some((part) => part.kind === 'return' && part.value !== null);
  return prototypes.get(fn.name) === methods && !others.has(fn.name) && !givesOther;
}

function classOf(fn: FunctionNode, methods: readonly FunctionNode[]): ClassNode {
  return {
    kind: 'class',
    range: { start: fn.range.start, end: methods.at(-1)?.range.end ?? fn.range.end },
    parent: null,
    name: fn.name,
    at: fn.at,
    extends: null,
    mixins: [],
    body: [{ ...fn, name: 'constructor', exported: false }, ...methods],
    exported: fn.exported,
    isEnum: false,
    annotations: [],
  };
}
