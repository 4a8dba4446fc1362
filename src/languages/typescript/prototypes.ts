import { walk } from '../../base/tree.js';
import type { BranchNode, ClassNode, FunctionNode, Node } from '../../model/index.js';

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
    const fn = constructorIn(node, text);
    const isStart = fn !== null && next !== undefined && methodOf(next, fn.name, text) !== null;
    const methods = isStart ? methodsBehind(nodes, i, fn.name, text) : [];
    const guard = fn !== null && methods.length > 0 ? guardOf(fn, text) : null;
    if (fn === null || methods.length === 0 || !isOnlyFilled(fn, uses, methods.length, guard)) {
      made.push(node);
      continue;
    }
    made.push(classOf(fn, methods, guard));
    i += methods.length;
  }
  return made;
}

/** `function Client(shop) { … }`, `const Client = function (shop) { … }` */
function constructorIn(node: Node, text: string): FunctionNode | null {
  if (node.kind === 'function') return node.name === '' ? null : node;
  const value = node.kind === 'define' && node.constant && !node.member ? node.value : null;
  if (node.kind !== 'define' || value?.kind !== 'function') return null;
  const { name, at, exported, range } = node;
  return isWritten(value, text) ? { ...value, name, at, exported, range } : null;
}

/** With `function`: an arrow has another `this`. */
function isWritten({ range }: FunctionNode, text: string): boolean {
  return /^(?:async\s+)?function\b/.test(text.slice(range.start, range.start + 40));
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
  return isItsPrototype(object, name) && isWritten(node.value, text) ? { ...node.value, name: property, at, range: node.range } : null;
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

/** `if (!(this instanceof Client)) return new Client(options)` at the head of a function: one that is called without `new` makes an object all the same. */
function guardOf(fn: FunctionNode, text: string): BranchNode | null {
  const first = fn.body.find((node) => !(node.kind === 'plain' || node.kind === 'string'));
  if (first?.kind !== 'branch' || first.otherwise.length > 0) return null;
  const [only, another] = first.then;
  const made = only?.kind === 'return' && !another ? only.value : null;
  if (made?.kind !== 'call' || !made.isNew || made.callee.kind !== 'name' || made.callee.name !== fn.name) return null;
  const isHandedOn =
    made.args.length === fn.params.length && made.args.every((arg, i) => arg.kind === 'name' && arg.name === fn.params[i]?.name);
  const asked = text.slice(first.range.start, made.range.start).replace(/\s/g, '');
  return isHandedOn && asked.startsWith(`if(!(thisinstanceof${fn.name}))`) ? first : null;
}

/**
 * The prototype is named for these methods alone, the function is called by nothing but `new`, or makes an object of its own kind otherwise, and gives no
 * other object.
 */
function isOnlyFilled(fn: FunctionNode, { prototypes, others }: Uses, methods: number, guard: BranchNode | null): boolean {
  const body = fn.body.filter((node) => node !== guard).flatMap((node) => [...walk(node)]);
  const givesOther = body.some((part) => part.kind === 'return' && part.value !== null && !isAnew(part.value, fn.name));
  return prototypes.get(fn.name) === methods && (guard !== null || !others.has(fn.name)) && !givesOther;
}

/** An object of the same kind, in whatever way it is asked for. */
function isAnew(value: Node, name: string): boolean {
  return value.kind === 'call' && value.isNew && value.callee.kind === 'name' && value.callee.name === name;
}

function classOf(fn: FunctionNode, methods: readonly FunctionNode[], guard: BranchNode | null): ClassNode {
  return {
    kind: 'class',
    range: { start: fn.range.start, end: methods.at(-1)?.range.end ?? fn.range.end },
    parent: null,
    name: fn.name,
    at: fn.at,
    extends: null,
    mixins: [],
    body: [{ ...fn, name: 'constructor', exported: false, body: fn.body.filter((node) => node !== guard) }, ...methods],
    exported: fn.exported,
    isEnum: false,
    annotations: [],
  };
}
