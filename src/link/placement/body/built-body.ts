import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, MemberNode, NameNode, Node, Tree } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import { keyOf } from '../../program/syntax.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type NodeValue, TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { isBlurred, objectWrites } from '../../values/objects/object-writes.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import { isOpenField } from '../type/instance-reads.js';
import { type TypeQuestion, unwritten } from '../type/type-expression.js';
import { mayWriteType } from '../type/type-writes.js';

/** Objects that are spread into each other. */
const DEEP = 3;

/**
 * `json=self._signed(api, params)` of a function that gives `{"type": api, …, **params}`: the same of what the function is handed, as
 * `{"type": api, **params}["type"]`. Null where the function puts a type in by any other way.
 */
export function builtType(asked: TypeQuestion): string | null {
  const { session, call } = asked;
  if (!isScript(call.tree) && call.tree.language !== 'python') return null;
  for (const at of call.client.body) {
    const body = argumentAt(session, call, at, TOP)?.node ?? null;
    const made = body && unwritten(asked, body);
    const text = made?.kind === 'call' && !made.isNew ? ofBuilder(asked, made) : null;
    if (text !== null) return text;
  }
  return null;
}

function ofBuilder(asked: TypeQuestion, made: CallNode): string | null {
  const { session, call, place } = asked;
  const [only, another] = evaluate(session, made, call.tree, TOP);
  const fn = only?.kind === 'node' ? enclosing(only.node) : null;
  if (only?.kind !== 'node' || another || fn === null) return null;
  const found = typeIn(session, only, fn, 0);
  if (found === null || found.type === null) return null;
  const root = rootOf(found.type);
  const [type, ...behind] = [root, ...found.behind].map((name) => handed(session, only, fn, name, made));
  if (root.name === 'this' && !isOfAnybody(session, only.tree, fn, found.type, call.tree)) return null;
  const isSame = (node: Node | null | undefined): node is Node => !!node && isPure(node) && isReadable(session, node, place, call);
  if (!isSame(type) || !behind.every(isSame)) return null;
  // `method.value` of what is handed over as `method`.
  const own = textAt(call, type) + membersOf(found.type);
  if (behind.length === 0) return own;
  // What is spread may be nothing: Python spreads no None.
  const spread = behind.map((node) => (isScript(call.tree) ? `...${textAt(call, node)}` : `**(${textAt(call, node)} or {})`)).join(', ');
  if (!isScript(call.tree)) return `{"${found.key}": ${own}, ${spread}}["${found.key}"]`;
  return `{ ${own === found.key ? own : `${found.key}: ${own}`}, ${spread} }.${found.key}`;
}

/** The name, or the part of what a name holds, that stands under the key, and the names that are spread behind it and may overrule it. */
type TypeIn = { readonly key: string; readonly type: Part | null; readonly behind: readonly NameNode[] };

type Part = NameNode | (MemberNode & { readonly object: Part });

function isPart(node: Node): node is Part {
  return node.kind === 'name' || (node.kind === 'member' && isPart(node.object));
}

function rootOf(part: Part): NameNode {
  return part.kind === 'name' ? part : rootOf(part.object);
}

/** `.method.value` of `api.method.value`. */
function membersOf(part: Part): string {
  return part.kind === 'name' ? '' : `${membersOf(part.object)}.${part.property}`;
}

/** Null where something else than a name, or a part of one, may be the type. */
function typeIn(session: Session, { tree, node, env, holders }: NodeValue, fn: FunctionNode, depth: number): TypeIn | null {
  if (node.kind !== 'object' || enclosing(node) !== fn || depth > DEEP) return null;
  const at = { tree, node };
  if (mayWriteType(session, tree, holders) || isBlurred(session, holders, 'type') || objectWrites(session, holders, 'type', at).length > 0)
    return null;
  const behind: NameNode[] = [];
  for (const entry of [...node.entries].reverse()) {
    if (entry.kind === 'entry') {
      const key = keyOf(tree, entry.key);
      if (key === null) return null;
      const value = entry.value ?? entry.key;
      if (isBodyKey(key)) return isPart(value) ? { key, type: value, behind } : null;
    } else if (entry.kind === 'spread') {
      const values = evaluate(session, entry.value, tree, env);
      if (values.every((value) => accessEach(session, [value], 'type', at, env).every(({ kind }) => kind === 'absent'))) continue;
      const [only, another] = values;
      const inner = only?.kind === 'node' && !another ? typeIn(session, only, fn, depth + 1) : null;
      if (inner !== null && inner.type !== null) return { ...inner, behind: [...inner.behind, ...behind] };
      const name = namedIn(entry.value);
      if (name === null) return null;
      behind.unshift(name);
    } else return null;
  }
  return null;
}

/** `params`, or `params or {}`. */
function namedIn(value: Node): NameNode | null {
  if (value.kind === 'name') return value;
  const [first, other, more] = value.kind === 'choice' && value.condition === null ? value.options : [];
  return first?.kind === 'name' && other?.kind === 'object' && other.entries.length === 0 && !more ? first : null;
}

/** A field that the method gives no other value, and that whoever holds the object may read. */
function isOfAnybody(session: Session, tree: Tree, fn: FunctionNode, part: Part, place: Tree): boolean {
  if (part.kind === 'name' || fn.parent?.kind !== 'class') return false;
  if (part.object.kind !== 'name') return isOfAnybody(session, tree, fn, part.object, place);
  const { property } = part;
  const isSet = [...walk(fn)].some((node) => node.kind === 'assign' && node.target.kind === 'member' && node.target.property === property);
  return !isSet && isOpenField(session, { tree, node: fn.parent }, property, place);
}

/** What the function is handed for a parameter that it gives no other value, and the object that a method is called on. */
function handed(session: Session, { tree }: NodeValue, fn: FunctionNode, name: NameNode, made: CallNode): Node | null {
  if (name.name === 'this') return fn.parent?.kind === 'class' && made.callee.kind === 'member' ? made.callee.object : null;
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  if (decl?.node.kind !== 'param' || another || decl.property !== null || decl.node.parent !== fn) return null;
  return assignmentsTo(session, decl).length > 0 ? null : argumentNode(fn, decl.node, made);
}
