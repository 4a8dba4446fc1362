import type { ListNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { addTarget, type ReferenceSearch } from './references.js';

const sameItems = /^(?:sorted|list|tuple|reversed|iter)$/;

/** What Python's loop goes through where `node` is that, also by `sorted(…)`: it stands beside the loop's variables. Null where no loop does. */
export function sourceAround({ tree, node }: Ref): Node | null {
  if (tree.language !== 'python') return null;
  const { parent } = node;
  if (parent?.kind === 'call')
    return parent.callee.kind === 'name' && sameItems.test(parent.callee.name) && parent.args[0] === node
      ? sourceAround({ tree, node: parent })
      : null;
  return variablesOf(node).length > 0 ? node : null;
}

/**
 * `for name, fn in HANDLERS.items(): fn(x)`: each variable of the loop that may be a function of the source. `item`: a function of the list that the loop goes
 * through, of which the place in its row says which variable it is.
 */
export function eachInLoop(found: ReferenceSearch, { tree, node: source }: Ref, item: Node | null): void {
  const row = item?.parent?.kind === 'list' && item.parent.parent?.kind === 'list' ? item.parent : null;
  const place = row === null || item === null ? null : String(row.items.indexOf(item));
  for (const { name, node, last } of variablesOf(source)) {
    if (last === '*key' || (place !== null && last !== place)) continue;
    if (place !== null || mayHold(found, { tree, node })) addTarget(found, { kind: 'decl', tree, node, name });
  }
}

/** Of several variables of a loop, which one the function is in: the others are names, times and data. */
function mayHold({ session, sought }: ReferenceSearch, { tree, node }: Ref): boolean {
  const values = sought !== null && node.kind === 'define' && node.value !== null ? evaluate(session, node.value, tree, TOP) : [];
  // A class stands for its constructor, an object for the method that makes it callable.
  const isIt = (value: AbstractValue): boolean =>
    value.kind === 'unknown' ||
    value.kind === 'instance' ||
    (value.kind === 'node' && (value.node === sought || value.node.kind === 'class'));
  return values.length === 0 || values.some(isIt);
}

/** The outermost of the lists that one in a loop's head is a row of. */
export function outermost(list: ListNode): ListNode {
  return list.parent?.kind === 'list' ? outermost(list.parent) : list;
}

type Variable = { readonly name: string; readonly node: Node; readonly last: string };

function variablesOf(source: Node): readonly Variable[] {
  const around = source.parent;
  return (around?.kind === 'group' ? around.children : []).flatMap((node): readonly Variable[] => {
    const last = node.kind === 'define' && node.value !== null ? lastKey(node.value, source) : null;
    return node.kind === 'define' && last !== null ? [{ name: node.name, node, last }] : [];
  });
}

/** The last key by which a variable is read out of the source; null where it is not. */
function lastKey(value: Node, source: Node): string | null {
  if (value.kind !== 'index') return null;
  const isRead = value.object === source || lastKey(value.object, source) !== null;
  return isRead && (value.index.kind === 'plain' || value.index.kind === 'string') ? textOf(value.index) : null;
}

function textOf(node: Extract<Node, { kind: 'plain' | 'string' }>): string {
  return node.kind === 'plain' ? node.text : node.value;
}
