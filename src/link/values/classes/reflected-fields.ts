import { walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { entryLoopAround } from '../lists/entry-loops.js';
import type { Session } from '../session.js';

const listers = /^get(?:Declared)?Fields$/;

/**
 * The object whose fields a Java loop puts into a map, each under its own name or what is made of that: `m.put(f.getName(), f.get(this))`
 * in a loop over `getClass().getDeclaredFields()`. Null for any other write.
 */
export function reflectedFrom(session: Session, tree: Tree, key: Node, value: Node): Node | null {
  if (tree.language === 'php') return fromVariables(session, tree, key, value);
  if (tree.language !== 'java') return null;
  const read = callOf(session, tree, value, 'get');
  const [owner, another] = read?.args ?? [];
  const field = read?.callee.kind === 'member' ? read.callee.object : null;
  if (!owner || another || field?.kind !== 'name' || !isField(session, tree, field)) return null;
  const named = callOf(session, tree, key, 'getName');
  return named?.callee.kind === 'member' && nameOf(named.callee.object) === field.name ? owner : null;
}

/** `$out[strtolower(preg_replace('/([A-Z])/', '_$1', $k))] = $v` in a loop over `get_object_vars($this)`, or over a map. */
function fromVariables(session: Session, tree: Tree, key: Node, value: Node): Node | null {
  const loop = key.kind === 'call' && [...walk(key)].some(({ kind }) => kind === 'name') ? entryLoopAround(session, tree, key) : null;
  if (loop === null || !loop.isValue(value) || !isWrittenOtherwise(key, loop.isKey)) return null;
  const { source } = loop;
  const [object, another] = source.kind === 'call' ? source.args : [];
  return source.kind === 'call' && nameOf(source.callee) === 'get_object_vars' && object && !another ? object : source;
}

const SPELLING = /^(?:strto(?:lower|upper)|preg_replace|lcfirst|ltrim|trim|snake|snake_case)$/;

function spells(name: string): boolean {
  return SPELLING.test(name) || (/^(?:camel|to)/.test(name) && /snake|underscore/i.test(name));
}

/** The key in another spelling: `created_at` of `createdAt`. */
function isWrittenOtherwise(key: Node, isKey: (node: Node) => boolean): boolean {
  if (isKey(key)) return true;
  return key.kind === 'call' && spells(nameOf(key.callee) ?? '') && key.args.some((arg) => isWrittenOtherwise(arg, isKey));
}

/** The call of a method somewhere at the root of an expression: `f.getName().toLowerCase()`, or behind a variable that holds it. */
function callOf(session: Session, tree: Tree, node: Node, method: string): CallNode | null {
  if (node.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
    const made = decl?.node.kind === 'define' && !another ? decl.node.value : null;
    return made === null || made.kind === 'name' ? null : callOf(session, tree, made, method);
  }
  if (node.kind !== 'call') return null;
  if (node.callee.kind === 'member' && node.callee.property === method) return node;
  const [first] = node.args;
  const own =
    node.callee.kind === 'member' && node.callee.object.kind !== 'name' ? callOf(session, tree, node.callee.object, method) : null;
  return own ?? (first ? callOf(session, tree, first, method) : null);
}

/** Bound by a loop over the fields of a class. */
function isField(session: Session, tree: Tree, name: Extract<Node, { kind: 'name' }>): boolean {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  const item = decl?.node.kind === 'define' && !another ? decl.node.value : null;
  if (item?.kind !== 'index' || item.index.kind !== 'plain') return false;
  const list = item.object;
  return list.kind === 'call' && list.callee.kind === 'member' && listers.test(list.callee.property);
}
