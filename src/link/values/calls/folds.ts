import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { itemsOf } from '../lists/sequences.js';
import type { Session } from '../session.js';
import { type Composed, composedIn } from './composers.js';
import { callsItem, type Fold, foldIn } from './fold-calls.js';

/** Items of a list beyond which it is not folded: each is a call in the call for the next one. */
const ITEMS = 24;

/** `steps.reduce((value, step) => step(value), first)` over a list that is known: the calls that it makes, each in the place of the next one's first argument. */
export function folded(session: Session, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const calls = foldOf(session, call, tree, env)?.calls;
  return calls ? evaluate(session, calls.at(-1) ?? call, tree, env) : null;
}

/** The calls that a fold makes, the innermost first. `step`: the one function of all of them; null where each item is called itself. */
type Calls = { readonly step: Node | null; readonly initial: Node | null; readonly calls: readonly Node[] };

/** A fold over a list that is known, `chain(send, counted, retried)` among them; null for any other call. */
export function foldOf(session: Session, call: CallNode, tree: Tree, env: Env): Calls | null {
  const fold = foldIn(call, tree);
  if (fold === null) {
    const composed = composedIn(session, call, tree, env);
    return composed && { step: null, initial: composed.initial, calls: composedCalls(call, composed) };
  }
  const [list, another] = evaluate(session, fold.list, tree, env);
  const items = list === undefined || another ? null : itemsOf(session, list);
  if (list?.kind !== 'node' || list.node.kind !== 'list' || items === null) return null;
  const isWritten =
    items.length === list.node.items.length && items.every((item, i) => list.node.kind === 'list' && item.node === list.node.items[i]);
  if (!isWritten || items.length === 0 || items.length > ITEMS) return null;
  if (fold.initial !== null && list.tree === tree && callsItem(fold.step)) {
    const ordered = fold.isBackwards ? [...list.node.items].reverse() : list.node.items;
    return { step: null, initial: fold.initial, calls: composedCalls(call, { initial: fold.initial, items: ordered }) };
  }
  return { ...fold, calls: callsFor(call, fold, items.length) };
}

const outermost = new WeakMap<Node, CallNode>();

/** The fold whose last call a node is: what that gives back stands where the fold stands. The node itself where it is none. */
export function foldGiving(node: Node): Node {
  return outermost.get(node) ?? node;
}

const compositions = new WeakMap<CallNode, readonly Node[]>();

/** `retried(counted(send))` */
function composedCalls(call: CallNode, { initial, items }: Composed): readonly Node[] {
  const known = compositions.get(call);
  if (known) return known;
  const calls: CallNode[] = [];
  for (const callee of items) {
    const value = calls.at(-1) ?? initial;
    const made: CallNode = { kind: 'call', range: call.range, parent: call, callee, args: [value], isNew: false };
    if (value.kind === 'call' && value === calls.at(-1)) value.parent = made;
    calls.push(made);
  }
  const last = calls.at(-1);
  if (last) outermost.set(last, call);
  compositions.set(call, calls);
  return calls;
}

const folds = remembered((_call: CallNode) => new Map<number, readonly Node[]>());

function callsFor(call: CallNode, fold: Fold, length: number): readonly Node[] {
  const known = folds(call).get(length);
  if (known) return known;
  const made = madeFold(call, fold, length);
  folds(call).set(length, made);
  return made;
}

/** Each call stands in the place of the next one's first argument. */
function madeFold(call: CallNode, { list, step, initial, isBackwards }: Fold, length: number): readonly Node[] {
  const { range } = call;
  const places = Array.from({ length }, (_, index): Node => {
    const place: Node = { kind: 'plain', range, parent: call, text: String(index) };
    return { kind: 'index', range, parent: call, object: list, index: place };
  });
  const ordered = isBackwards ? places.reverse() : places;
  const [first, ...rest] = initial ? [initial, ...ordered] : ordered;
  const calls: CallNode[] = [];
  for (const item of rest) {
    const value = calls.at(-1) ?? first ?? call;
    const made: CallNode = { kind: 'call', range, parent: call, callee: step, args: [value, item], isNew: false };
    if (value.kind === 'call' && value === calls.at(-1)) value.parent = made;
    calls.push(made);
  }
  const last = calls.at(-1);
  if (last) outermost.set(last, call);
  return last ? calls : [first ?? call];
}
