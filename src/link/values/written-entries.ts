import { contains, walk } from '../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import type { AbstractValue, Env } from './abstract-value.js';
import { type EntryLoop, entryLoopsIn } from './entry-loops.js';
import { evaluate } from './evaluate.js';
import { closureOf, entered } from './return-values.js';
import type { Session } from './session.js';

/** A text that holds a form: `key=value` of every entry, put together in a loop. The sent values are then those of the map. */
export function writtenIn(session: Session, fn: Ref<FunctionNode>, env: Env): readonly AbstractValue[] {
  return entryLoopsIn(session, fn.tree, fn.node).flatMap((loop) => (writesBoth(loop, null) ? objectsOf(session, loop, fn.tree, env) : []));
}

/**
 * The same of a text or list that a variable gathers: `form.append(key).append('=').append(value)`, also where a function is handed it. `use`:
 * where the variable is read, as `form`, `form.toString()`, `form.append('}').toString()`.
 */
export function writtenTo(session: Session, use: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const [home, root] = [enclosing(use), rootOf(use)];
  if (home === null || root.kind !== 'name') return [];
  return gatheredIn(session, { tree, node: home }, root.name, root.range.start, env, HANDED_ON);
}

/** Functions that hand the gathering variable on, one to the other. */
const HANDED_ON = 3;

function gatheredIn(
  session: Session,
  fn: Ref<FunctionNode>,
  name: string,
  before: number,
  env: Env,
  depth: number,
): readonly AbstractValue[] {
  const { tree, node } = fn;
  const own = entryLoopsIn(session, tree, node).flatMap((loop) =>
    loop.node.range.end <= before && writesBoth(loop, name) ? objectsOf(session, loop, tree, env) : [],
  );
  if (own.length > 0 || depth === 0) return own;
  const calls = [...walk(node)].filter((one): one is CallNode => one.kind === 'call' && one.range.end <= before);
  return calls.flatMap((call) => {
    const at = call.args.findIndex((arg) => isNamed(arg, name));
    return at < 0 ? [] : gatheredBy(session, { tree, node: call }, at, env, depth - 1);
  });
}

/** The entries that the called functions put into the argument at a place. */
function gatheredBy(session: Session, call: Ref<CallNode>, at: number, env: Env, depth: number): readonly AbstractValue[] {
  return evaluate(session, call.node.callee, call.tree, env).flatMap((value): readonly AbstractValue[] => {
    const param = value.kind === 'node' && value.node.kind === 'function' ? value.node.params[at] : undefined;
    if (value.kind !== 'node' || value.node.kind !== 'function' || param === undefined) return [];
    const inside = entered(session, value.node, call, env, closureOf(value.node, value.env));
    return gatheredIn(session, { tree: value.tree, node: value.node }, param.name, value.node.range.end, inside, depth);
  });
}

function isNamed(node: Node, name: string | null): boolean {
  return node.kind === 'name' && name !== null && node.name === name;
}

/** `params.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"))`; empty for any other call. */
export function joinedFrom(session: Session, { callee, args: [joiner] }: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (callee.kind !== 'member' || callee.property !== 'collect' || joiner?.kind !== 'call') return [];
  const joins = joiner.callee.kind === 'name' ? joiner.callee.name : nameOf(joiner);
  if (joins !== 'joining') return [];
  return entryLoopsIn(session, tree, callee.object).flatMap((loop) => (writesBoth(loop, null) ? objectsOf(session, loop, tree, env) : []));
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
    if (at.kind === 'concat' || at.kind === 'template' || (at.kind === 'call' && isFormat(at))) isPart = true;
    const target = at.kind === 'call' ? rootOf(at) : at.kind === 'assign' && at.op !== '=' ? at.target : null;
    const isAppend = at.kind === 'assign' || (at.kind === 'call' && /^(?:append|add|push|WriteString|Fprintf|join)$/.test(nameOf(at)));
    if (at.kind === 'call' && at.args.some((arg) => isNamed(arg, name))) return true;
    if (isAppend && target?.kind === 'name' && (name === null || target.name === name)) return true;
    if (at.kind === 'return' && isPart && name === null) return true;
  }
  return false;
}

/** `String.format("%s=%s", key, value)`, `"%s=%s".formatted(key, value)` */
function isFormat(call: CallNode): boolean {
  return /^(?:format|formatted|sprintf|Sprintf)$/.test(call.callee.kind === 'name' ? call.callee.name : nameOf(call));
}

function nameOf({ callee }: Extract<Node, { kind: 'call' }>): string {
  return callee.kind === 'member' ? callee.property : '';
}

/** `form` of `form.append(a).append(b)`. */
export function rootOf(call: Node): Node {
  let root = call;
  while (root.kind === 'call' || root.kind === 'member') root = root.kind === 'call' ? root.callee : root.object;
  return root;
}
