import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { type AbstractValue, type Env, nodeValue, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { moduleAsObject } from '../imported-values.js';
import { itemsOf } from '../lists/sequences.js';
import { entriesOf } from '../objects/copied-entries.js';
import { listedObject } from '../objects/listed-objects.js';
import { asObject, asText, pairs } from '../objects/made-objects.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import { readByPath } from '../objects/read-by-path.js';
import { describedObject } from '../objects/touches.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { resolved } from './promises.js';
import { replacesType } from './replacers.js';

const listers = { 'Object.entries': 'entries', 'Object.values': 'values', 'Object.keys': 'keys' } as const;

const madeOfEntries = /^(?:Map|URLSearchParams)$/;

/** The values of the language's own functions that go through an object's entries, or write it as text; null for any other. */
export function ofScriptLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first] = node.args;
  if (!first) return node.isNew && emptyMade.test(path) ? empty(path, node, tree, env) : null;
  if (path in listers) {
    const things = evaluate(session, first, tree, env).map((thing) => moduleAsObject(session, thing, env));
    return listedObject(session, listers[path as keyof typeof listers], things);
  }
  // What the prototype has, the object has until it gets its own.
  if (path === 'Object.create' || path === 'Object.setPrototypeOf') return ofPrototype(path, node, tree, env);
  if (/^lodash(?:-es)?[./]get$/.test(path)) return readByPath(session, node, tree, env);
  if (path === 'Object.fromEntries') return fromEntries(session, first, node, tree, env);
  if (path === 'Promise.all' || (path === 'Array.from' && node.args.length === 1) || (path === 'Set' && node.isNew))
    return asList(session, first, node, tree, env);
  if (path === 'Promise' && node.isNew && first.kind === 'function') return resolved(session, first, tree, env);
  if (path === 'JSON.stringify' && replacesType(session, node, tree)) return [UNKNOWN];
  if (path === 'JSON.stringify') return throughWriter(session, 'toJSON', first, node, tree, env);
  if (!madeOfEntries.test(path) || !node.isNew) return null;
  const made = ofEntries(session, first, node, tree, env);
  return made !== null && path === 'URLSearchParams' ? made.map(asText) : made;
}

/** `Object.create(api, { url: { value } })`, `Object.setPrototypeOf({ url }, api)`: what it has of its own stands before what the prototype has. */
function ofPrototype(path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first, second] = node.args;
  const own = path === 'Object.create' && second ? describedObject(second) : null;
  if (first === undefined || (path === 'Object.create' && second && own === null)) return [UNKNOWN];
  const parts = path === 'Object.create' ? [first, ...(own ? [own] : [])] : second ? [second, first] : [first];
  const entries = parts.map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
  return asObject(entries, node, tree, env);
}

const emptyMade = /^(?:Weak)?(?:Map|Set)$/;

/** `new Map()`, `new WeakSet()`: what is put into them, whoever holds them tells. */
function empty(path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  return path.endsWith('Map') ? asObject([], node, tree, env) : [listed(spreads(node), tree, env)];
}

/** A list of the same items; null for what is no list. */
function asList(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const values = evaluate(session, first, tree, env);
  const isList = values.length > 0 && values.every((value) => value.kind === 'node' && itemsOf(session, value) !== null);
  return isList ? [listed(spreads(node), tree, env)] : null;
}

function listed(node: Node, tree: Tree, env: Env): AbstractValue {
  return nodeValue({ tree, node }, env);
}

const spreads = remembered(({ range, parent, args: [first] }: CallNode): Node => {
  const items: readonly Node[] = first ? [{ kind: 'spread', range: first.range, parent, value: first }] : [];
  return { kind: 'list', range, parent, items };
});

function fromEntries(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const source = entriesOf(session, { tree, node: first }) ?? { tree, node: first };
  const listed = source.node === first ? fromPairs(session, first, node, tree, env) : null;
  return listed ?? asObject([{ kind: 'spread', range: first.range, parent: node, value: source.node }], node, tree, env);
}

/** `new Map([[key, value], …])`, `new Map(Object.entries(x).sort())`; null where what it is made of is no list of entries. */
function ofEntries(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const sourceOf = (spread: Node): Node | null => {
    const found = entriesOf(session, { tree, node: spread });
    return found === null || found.node === spread ? null : found.node;
  };
  const written = first.kind === 'list' ? pairs(first.items, node, tree, env, sourceOf) : null;
  if (written !== null) return written;
  const source = entriesOf(session, { tree, node: first });
  if (source === null || source.node === first) {
    const listed = fromPairs(session, first, node, tree, env);
    if (listed !== null) return listed;
    return first.kind === 'list' ? [UNKNOWN] : null;
  }
  return asObject([{ kind: 'spread', range: first.range, parent: node, value: source.node }], node, tree, env);
}

/** `Object.fromEntries(shops.map(({ code, url }) => [code, url]))` of a list that is known; null where a key is not. */
function fromPairs(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [list, another] = evaluate(session, first, tree, env);
  const made = list && !another ? objectOfPairs(session, list, node) : null;
  return made && [made];
}

/** An object of a class with a method of that name, `toJSON` or PHP's `jsonSerialize`, is written as what that gives; null where none has one. */
export function throughWriter(
  session: Session,
  name: string,
  first: Node,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const values = evaluate(session, first, tree, env);
  if (values.length === 0 || !values.every(({ kind }) => kind === 'instance')) return null;
  const { reading, writing } = writerOf(node, name);
  const isWritten = (value: AbstractValue): boolean =>
    accessEach(session, [value], name, { tree, node: reading }, env).some((one) => one.kind === 'node' && one.node.kind === 'function');
  return values.every(isWritten) ? evaluate(session, writing, tree, env).map(asText) : null;
}

function writerOf(node: CallNode, name: string): { readonly reading: Node; readonly writing: Node } {
  const made = writersOf(node).get(name) ?? writerCall(node, name);
  writersOf(node).set(name, made);
  return made;
}

const writersOf = remembered((_: CallNode) => new Map<string, { readonly reading: Node; readonly writing: Node }>());

function writerCall(node: CallNode, name: string): { readonly reading: Node; readonly writing: Node } {
  const { range, args } = node;
  const [object = node] = args;
  const reading: Node = { kind: 'member', range, parent: node, object, property: name, at: range };
  return { reading, writing: { kind: 'call', range, parent: node.parent, callee: reading, args: [], isNew: false } };
}
