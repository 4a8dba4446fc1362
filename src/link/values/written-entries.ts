import { contains, walk } from '../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import type { AbstractValue, Env } from './abstract-value.js';
import { type EntryLoop, entryLoopsIn } from './entry-loops.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';

/** A text that holds a form: `key=value` of every entry, put together in a loop. What is sent is then what the map holds. */
export function writtenIn(session: Session, fn: Ref<FunctionNode>, env: Env): readonly AbstractValue[] {
  return entryLoopsIn(session, fn.tree, fn.node).flatMap((loop) => (writesBoth(loop, null) ? objectsOf(session, loop, fn.tree, env) : []));
}

/** The same of a text that a variable gathers: `form.append(key).append('=').append(value)`. */
export function writtenTo(session: Session, name: string, use: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const home = enclosing(use);
  if (home === null) return [];
  return entryLoopsIn(session, tree, home).flatMap((loop) =>
    loop.node.range.end <= use.range.start && writesBoth(loop, name) ? objectsOf(session, loop, tree, env) : [],
  );
}

function objectsOf(session: Session, { source }: EntryLoop, tree: Tree, env: Env): readonly AbstractValue[] {
  return evaluate(session, source, tree, env).flatMap((item): readonly AbstractValue[] =>
    item.kind === 'node' && item.node.kind === 'object' ? [{ ...item, asText: true }] : item.kind === 'unknown' ? [item] : [],
  );
}

/** Key and value of the entry go into one text. `name`: the variable that gathers it, null for any. */
function writesBoth(loop: EntryLoop, name: string | null): boolean {
  const [keys, values] = [[] as Node[], [] as Node[]];
  for (const node of walk(loop.node)) {
    if (loop.isKey(node)) keys.push(node);
    if (loop.isValue(node)) values.push(node);
  }
  return keys.some((key) => gathers(key, loop, name)) && values.some((value) => gathers(value, loop, name));
}

/** An argument of `append` or `add`, or a part of `a + '=' + b`, of `x .= …`, of a template. */
function gathers(node: Node, loop: EntryLoop, name: string | null): boolean {
  let isPart = false;
  for (let at: Node | null = node.parent; at && contains(loop.node.range, at.range); at = at.parent) {
    if (at.kind === 'concat' || at.kind === 'template') isPart = true;
    const target = at.kind === 'call' ? rootOf(at) : at.kind === 'assign' && at.op !== '=' ? at.target : null;
    const isAppend = at.kind === 'assign' || (at.kind === 'call' && /^(?:append|add|push|WriteString|Fprintf|join)$/.test(nameOf(at)));
    if (isAppend && target?.kind === 'name' && (name === null || target.name === name)) return true;
    if (at.kind === 'return' && isPart && name === null) return true;
  }
  return false;
}

function nameOf({ callee }: Extract<Node, { kind: 'call' }>): string {
  return callee.kind === 'member' ? callee.property : '';
}

/** `form` of `form.append(a).append(b)`. */
function rootOf(call: Node): Node {
  let root = call;
  while (root.kind === 'call' || root.kind === 'member') root = root.kind === 'call' ? root.callee : root.object;
  return root;
}
