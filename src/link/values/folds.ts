import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import type { AbstractValue, Env } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { itemsOf } from './sequences.js';
import type { Session } from './session.js';

/** Items of a list beyond which it is not folded: each is a call in the call for the next one. */
const ITEMS = 24;

/** What a fold goes through, from what, and with which function. */
type Fold = { readonly list: Node; readonly step: Node; readonly initial: Node | null; readonly isBackwards: boolean };

/** `steps.reduce((value, step) => step(value), first)` over a list that is known: the calls that it makes, each in the place of the next one's first argument. */
export function folded(session: Session, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const fold = foldIn(call, tree);
  if (fold === null) return null;
  const [list, another] = evaluate(session, fold.list, tree, env);
  const items = list === undefined || another ? null : itemsOf(session, list);
  if (list?.kind !== 'node' || list.node.kind !== 'list' || items === null) return null;
  const isWritten =
    items.length === list.node.items.length && items.every((item, i) => list.node.kind === 'list' && item.node === list.node.items[i]);
  if (!isWritten || items.length === 0 || items.length > ITEMS) return null;
  return evaluate(session, callsFor(call, fold, items.length), tree, env);
}

/** `list.reduce(step, first)`, `array_reduce($list, $step, $first)`, `functools.reduce(step, list, first)`. */
function foldIn({ callee, args }: CallNode, tree: Tree): Fold | null {
  const [first, second, third] = args;
  const name = nameOf(callee) ?? '';
  if (isScript(tree) && callee.kind === 'member' && /^reduce(?:Right)?$/.test(name) && first)
    return { list: callee.object, step: first, initial: second ?? null, isBackwards: name === 'reduceRight' };
  if (!first || !second) return null;
  if (tree.language === 'php' && name === 'array_reduce' && third) return { list: first, step: second, initial: third, isBackwards: false };
  const isPython = tree.language === 'python' && name === 'reduce';
  return isPython ? { list: second, step: first, initial: third ?? null, isBackwards: false } : null;
}

const folds = remembered((_call: CallNode) => new Map<number, Node>());

function callsFor(call: CallNode, fold: Fold, length: number): Node {
  const known = folds(call).get(length);
  if (known) return known;
  const made = madeFold(call, fold, length);
  folds(call).set(length, made);
  return made;
}

function madeFold(call: CallNode, { list, step, initial, isBackwards }: Fold, length: number): Node {
  const { range } = call;
  const places = Array.from({ length }, (_, index): Node => {
    const place: Node = { kind: 'plain', range, parent: call, text: String(index) };
    return { kind: 'index', range, parent: call, object: list, index: place };
  });
  const ordered = isBackwards ? places.reverse() : places;
  const [first, ...rest] = initial ? [initial, ...ordered] : ordered;
  return rest.reduce<Node>(
    (value, item) => ({ kind: 'call', range, parent: call, callee: step, args: [value, item], isNew: false }),
    first ?? call,
  );
}
