import { Sifted } from '../../base/sifted.js';
import { remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, ListNode, Node } from '../../model/index.js';
import { fileIndex, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, TOP, unresolvedOf } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { chainsApplied } from '../values/calls/chained-functions.js';
import { foldOf } from '../values/calls/folds.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { extendCallStrings } from './call-strings.js';
import { isKin } from './property-owners.js';
import type { ReferenceSearch, Target } from './references.js';

/**
 * `array_reduce($names, $step, $first)`, `list.reduce(step, first)` over a list that is known: the calls of `step`, or the one that is handed `first`; of an item that
 * is called itself, those.
 * Null where the call is no such fold, or the argument neither.
 */
export function callsInFold(session: Session, { tree, node }: Ref<CallNode>, arg: Node): readonly Ref<CallNode>[] | null {
  const [applied, ...more] = chainsApplied(session, node, tree);
  if (applied) return [applied, ...more].flatMap((call) => callsInFold(session, { tree, node: call }, arg) ?? []);
  const { parent } = node;
  // `compose(retried, signed)(send)`: what the first call is handed is called by the second.
  const isCurried = parent?.kind === 'call' && parent.callee === node;
  const fold = foldOf(session, node, tree, TOP) ?? (isCurried ? foldOf(session, parent, tree, TOP) : null);
  if (fold === null) return null;
  const calls = fold.calls.flatMap((call) => (call.kind === 'call' ? [{ tree, node: call }] : []));
  if (arg === fold.step) return calls;
  if (arg === fold.initial) return calls.slice(0, 1);
  const own = calls.filter((call) => call.node.callee === arg);
  return own.length > 0 ? own : null;
}

/** The calls that a list is gone through by, as it stands or by the name of the constant that it is. */
export function callsAround({ program }: Session, { tree, node: list }: Ref<ListNode>): readonly Ref<CallNode>[] {
  const outer = list.parent;
  const named = outer?.kind === 'define' && !outer.member ? (fileIndex(program, tree).named.get(outer.name) ?? []) : [];
  const places = [list, ...named.filter((node) => node.kind === 'name')];
  return places.flatMap(({ parent }) => {
    const call = parent?.kind === 'member' ? parent.parent : parent;
    return call?.kind === 'call' ? [{ tree, node: call }] : [];
  });
}

/**
 * `[a, b].reduce(step, first)`, `reduce(step, [a, b], first)`: the call of the step that an item of the list is handed to, and what stands for the item
 * there. Null where the call is no fold that is known.
 */
export function itemInFold(
  session: Session,
  { tree, node }: Ref<CallNode>,
  list: ListNode,
  item: Node,
): { readonly call: Ref<CallNode>; readonly arg: Node } | null {
  const place = String(list.items.indexOf(item));
  for (const call of foldOf(session, node, tree, TOP)?.calls ?? []) {
    const arg =
      call.kind === 'call'
        ? call.args.find((one) => one.kind === 'index' && one.index.kind === 'plain' && one.index.text === place)
        : undefined;
    if (call.kind === 'call' && arg) return { call: { tree, node: call }, arg };
  }
  return null;
}

/** Chains of callers along which a callee is looked at. */
const CHAINS = 40;

/** Everything that a call can be a call of, also where its callers say which. */
export function calleesAlong(session: Session, { tree, node }: Ref<CallNode>): readonly AbstractValue[] {
  const found: AbstractValue[] = [];
  const queue = [TOP.callString];
  for (let tried = 0; tried < CHAINS; tried++) {
    const callString = queue.pop();
    if (!callString) break;
    const values = evaluate(session, node.callee, tree, along(callString));
    const open = unresolvedOf(values).find((fn) => !callString.callers.has(fn));
    const next = open ? extendCallStrings(session, callString, open) : null;
    if (next) queue.push(...next.callStrings);
    if (!next?.complete) found.push(...values);
  }
  return found;
}

/** PHP's `$this->{$name}(…)`: whether the callers of a call say which method of its own class that is. */
export function isByName({ tree, node: { callee } }: Ref<CallNode>): boolean {
  return tree.language === 'php' && callee.kind === 'index' && callee.object.kind === 'name' && callee.object.name === 'this';
}

const byName = remembered(({ callsAtHand }: Program) => new Sifted(callsAtHand, isByName));

/** The calls of a method by a name that is put together or handed over. */
export function calledByName(found: ReferenceSearch, { tree, owner, fn }: Extract<Target, { kind: 'property' }>): void {
  if (tree.language !== 'php' || owner.kind !== 'class' || fn.kind !== 'function') return;
  const { session } = found;
  const type: Ref<ClassNode> = { tree, node: owner };
  const calls = byName(session.program);
  // Looking at one may open files with more of them.
  for (let at = 0, call = calls.all()[at]; call; call = calls.all()[++at]) {
    const around = enclosingObject(call.node.callee)?.owner;
    if (around?.kind !== 'class' || !isKin(session, { tree: call.tree, node: around }, type)) continue;
    if (calleesAlong(session, call).some((value) => value.kind === 'node' && value.node === fn))
      found.uses.push({ ref: call, certain: true });
  }
}
