import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import type { Composed } from './composers.js';
import { callsItem, type Fold, foldIn } from './fold-calls.js';

/**
 * A call of a script's function that does nothing but fold the functions that it is handed over another one: `chain(send, retried, signed)` of
 * `(last, ...all) => all.reduceRight((next, one) => one(next), last)`, and `compose(retried, signed)(send)` of one that is handed them in two calls. Null for any other call.
 */
export function foldedIn(session: Session, call: CallNode, tree: Tree, env: Env): Composed | null {
  if (!isScript(tree) || call.isNew || call.args.length === 0) return null;
  const fn = functionOf(session, call, tree, env);
  const fold = fn === null ? null : onlyFold(fn, tree);
  if (fn === null || fold === null) return null;
  const handed = [{ fn, call }, ...outerCall(session, call, fn, tree, env)];
  const initial = argFor(fold.initial, handed);
  const items = itemsFor(fold.list, handed);
  if (initial === null || items === null || items.length === 0) return null;
  if ([initial, ...items].some(({ kind }) => kind === 'spread' || kind === 'entry')) return null;
  return { initial, items: fold.isBackwards ? [...items].reverse() : items };
}

type Handed = { readonly fn: FunctionNode; readonly call: CallNode };

/** The call that gave the function, of one that gives nothing else. */
function outerCall(session: Session, { callee }: CallNode, inner: FunctionNode, tree: Tree, env: Env): readonly Handed[] {
  if (callee.kind !== 'call' || callee.isNew) return [];
  const fn = functionOf(session, callee, tree, env);
  return fn !== null && givenBack(fn) === inner ? [{ fn, call: callee }] : [];
}

function functionOf(session: Session, { callee }: CallNode, tree: Tree, env: Env): FunctionNode | null {
  const [fn, another] = evaluate(session, callee, tree, env);
  return fn?.kind === 'node' && fn.node.kind === 'function' && !another ? fn.node : null;
}

/** What a function of one statement gives back. */
function givenBack({ body }: FunctionNode): Node | null {
  const [only, more] = body;
  return only?.kind === 'return' && !more ? only.value : null;
}

function onlyFold(fn: FunctionNode, tree: Tree): Fold | null {
  const end = givenBack(fn);
  const fold = end?.kind === 'call' ? foldIn(end, tree) : null;
  return fold !== null && callsItem(fold.step) ? fold : null;
}

/** The argument that is handed over for the parameter that an expression names. */
function argFor(node: Node | null, handed: readonly Handed[]): Node | null {
  const place = placeOf(node, handed);
  if (place === null) return null;
  const { fn, call, at } = place;
  return fn.params[at]?.rest ? null : (call.args[at] ?? null);
}

/** The rest of the arguments, or the items of a list that is written there. */
function itemsFor(node: Node, handed: readonly Handed[]): readonly Node[] | null {
  const place = placeOf(node, handed);
  if (place === null) return null;
  const { fn, call, at } = place;
  if (fn.params[at]?.rest) return call.args.slice(at);
  const list = call.args[at];
  return list?.kind === 'list' ? list.items : null;
}

/** Whose parameter a name is, the innermost function first, and the place of it. */
function placeOf(node: Node | null, handed: readonly Handed[]): (Handed & { readonly at: number }) | null {
  if (node?.kind !== 'name') return null;
  for (const { fn, call } of handed) {
    const at = fn.params.findIndex((param) => param.name === node.name && param.pattern === null);
    if (at >= 0) return { fn, call, at };
  }
  return null;
}
