import { ancestors } from '../../base/tree.js';
import type { AssignNode, Node } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, type NodeValue, TOP, UNKNOWN } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { aside, type Session } from './session.js';

/** Assignments under one key of a program that are looked through for those into one object. */
const WRITES = 200;

/**
 * The values put under a key of an object at the top of a file through another name than its own: `import config …; config.url = …`, `const { temu }
 * = config; temu.url = …`. Objects that functions make are their own, and are told by their statements.
 */
export function sharedWrites(session: Session, { node, tree, holders }: NodeValue, key: string): readonly AbstractValue[] {
  if (node.kind !== 'object' || !isAtTop(node) || !(isScript(tree) || tree.language === 'python')) return [];
  const writes = (session.program.assigned.get(key) ?? []).filter((write) => mayBeShared(session, write));
  if (writes.length > WRITES) return [UNKNOWN];
  const own = new Set<Node>(holders.map(({ decl }) => decl.node));
  return aside(session, () =>
    writes.flatMap((write) => (isInto(session, write, node, own) ? evaluate(session, write.node.value, write.tree, TOP) : [])),
  );
}

/** Not what a function was handed, nor what the variable was just made as. */
function mayBeShared(session: Session, { tree, node: { target } }: Ref<AssignNode>): boolean {
  if (target.kind !== 'member' && target.kind !== 'index') return false;
  const [decl] = target.object.kind === 'name' ? (session.names.declarationsOf(target.object, tree) ?? []) : [];
  if (decl === undefined) return target.object.kind !== 'name';
  if (decl.node.kind === 'param') return false;
  const value = decl.node.kind === 'define' ? decl.node.value : null;
  return !(value?.kind === 'object' || value?.kind === 'list' || (value?.kind === 'call' && value.isNew));
}

function isAtTop(node: Node): boolean {
  return enclosing(node) === null && ![...ancestors(node)].some(({ kind }) => kind === 'class');
}

function isInto(session: Session, { tree, node: { target, op } }: Ref<AssignNode>, object: Node, own: ReadonlySet<Node>): boolean {
  const on = target.kind === 'member' || (target.kind === 'index' && target.index.kind === 'string') ? target.object : null;
  if (on === null || op !== '=' || (on.kind === 'name' && on.name === 'this')) return false;
  const decls = on.kind === 'name' ? (session.names.declarationsOf(on, tree) ?? []) : [];
  if (decls.some((decl) => own.has(decl.node))) return false;
  return evaluate(session, on, tree, TOP).some((value) => value.kind === 'node' && value.node === object);
}
