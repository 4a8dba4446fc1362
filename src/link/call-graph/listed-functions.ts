import type { ListNode, Node, ObjectNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { keyOf } from '../program/syntax.js';
import { structOf, structOfList } from '../symbols/go-structs.js';
import { wrappingCallOf } from '../values/calls/wrapping-loops.js';
import { callsAround, callsInFold, itemInFold } from './folded-functions.js';
import { calledThrough, listHandedTo } from './function-tables.js';
import { handedTo } from './handed-functions.js';
import { usesAsItem } from './item-calls.js';
import { eachInLoop, outermost, sourceAround } from './looped-functions.js';
import { addProperty, type ReferenceSearch } from './references.js';

/** `[add, list]`, `[("add", add)]`, which a loop or a fold goes through. */
export function heldInList(found: ReferenceSearch, { tree, node }: Ref<ListNode>, item: Node, fn: Node): void {
  const field = fieldOf(found, { tree, node }, item);
  if (field !== null) {
    addProperty(found, tree, field.struct, field.name, fn);
    return;
  }
  const before = found.uses.length;
  if (inFold(found, { tree, node }, item)) return;
  if (item.kind === 'function') usesAsItem(found, { tree, node: item });
  if (found.uses.length > before) return;
  const list = outermost(node);
  const wrapping = wrappingCallOf(found.session, { tree, node: item });
  if (wrapping !== null) {
    found.uses.push({ ref: { tree, node: wrapping }, certain: true });
    return;
  }
  const source = sourceAround({ tree, node: list });
  if (source !== null) {
    eachInLoop(found, { tree, node: source }, item);
    return;
  }
  const outer = list.parent;
  if (outer?.kind === 'define' && !outer.member) calledThrough(found, { tree, node: outer });
  else if (outer?.kind === 'call') listHandedTo(found, { tree, node: outer }, list);
  else found.complete = false;
}

/** Go's `&Service{fn}`: the field that the item is of a struct of the project, where its type is written right before; null for any other list. */
function fieldOf(
  { session }: ReferenceSearch,
  { tree, node }: Ref<ListNode>,
  item: Node,
): { readonly struct: ObjectNode; readonly name: string } | null {
  if (tree.language !== 'go' || structOf(session, tree, node) === null) return null;
  const struct = structOfList(session, tree, node);
  const entry = struct?.entries.find((one) => one.kind === 'entry' && one.value === item);
  const name = entry?.kind === 'entry' ? keyOf(tree, entry.key) : null;
  return struct && name !== null ? { struct, name } : null;
}

/** Of a list that is folded: the item is called itself, or the step is handed it. */
function inFold(found: ReferenceSearch, list: Ref<ListNode>, item: Node): boolean {
  let isFolded = false;
  for (const call of callsAround(found.session, list)) {
    const own = callsInFold(found.session, call, item);
    const step = own === null ? itemInFold(found.session, call, list.node, item) : null;
    if (own !== null) found.uses.push(...own.map((ref) => ({ ref, certain: true })));
    if (step !== null) handedTo(found, step.call, step.arg);
    isFolded ||= own !== null || step !== null;
  }
  return isFolded;
}
