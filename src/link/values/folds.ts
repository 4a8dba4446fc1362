import { remembered } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { AbstractValue, Env } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { itemsOf } from './sequences.js';
import type { Session } from './session.js';

/** Items of a list beyond which it is not folded: each is a call in the call for the next one. */
const ITEMS = 24;

/** `steps.reduce((value, step) => step(value), first)` over a list that is known: the calls that it makes, each in the place of the next one's first argument. */
export function folded(session: Session, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { callee, args } = call;
  if (callee.kind !== 'member' || !/^reduce(?:Right)?$/.test(callee.property) || !isScript(tree) || args.length === 0) return null;
  const [list, another] = evaluate(session, callee.object, tree, env);
  const items = list === undefined || another ? null : itemsOf(session, list);
  if (list?.kind !== 'node' || list.node.kind !== 'list' || items === null) return null;
  const isWritten =
    items.length === list.node.items.length && items.every((item, i) => list.node.kind === 'list' && item.node === list.node.items[i]);
  if (!isWritten || items.length === 0 || items.length > ITEMS) return null;
  return evaluate(session, foldOf(call, items.length), tree, env);
}

const folds = remembered((_call: CallNode) => new Map<number, Node>());

function foldOf(call: CallNode, length: number): Node {
  const known = folds(call).get(length);
  if (known) return known;
  const made = madeFold(call, length);
  folds(call).set(length, made);
  return made;
}

function madeFold(call: CallNode, length: number): Node {
  const { range, callee } = call;
  const [step, initial] = call.args;
  if (callee.kind !== 'member' || !step) return call;
  const places = Array.from({ length }, (_, index): Node => {
    const place: Node = { kind: 'plain', range, parent: call, text: String(index) };
    return { kind: 'index', range, parent: call, object: callee.object, index: place };
  });
  const ordered = callee.property === 'reduceRight' ? places.reverse() : places;
  const [first, ...rest] = initial ? [initial, ...ordered] : ordered;
  return rest.reduce<Node>(
    (value, item) => ({ kind: 'call', range, parent: call, callee: step, args: [value, item], isNew: false }),
    first ?? call,
  );
}
