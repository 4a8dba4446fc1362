import type { ClassNode, FunctionNode, MemberNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { openInvokers } from '../symbols/sight.js';
import { asGot, asTaken, magic, takerOf } from '../values/magic-methods.js';
import { holds } from './property-owners.js';
import { objectAt } from './receivers.js';
import type { ReferenceSearch } from './references.js';

/** `$client->goodsAdd(…)`, `client.goods_add(…)` of a class that takes such calls by one method: each is a call of that method. */
export function takenCalls(found: ReferenceSearch, type: Ref<ClassNode>, fn: FunctionNode): void {
  const { session } = found;
  if (!magic.test(fn.name)) return;
  if (!openInvokers(session, type.tree)) found.complete = false;
  const target = { kind: 'property', tree: type.tree, owner: type.node, name: fn.name, fn } as const;
  for (const { tree, node } of session.program.calls) {
    const { callee } = node;
    if (tree.language !== type.tree.language || callee.kind !== 'member' || isOfBuiltIn(callee)) continue;
    if (takerOf(session, type, callee.property, fn.name)?.node !== fn) continue;
    const values = objectAt(session, { tree, node: callee.object });
    if (
      !values.some(
        (value) => value.kind === 'instance' || value.kind === 'node' || (value.kind === 'unknown' && value.unresolved.length > 0),
      )
    )
      continue;
    const truth = holds(found, values, target, { tree, node: callee });
    if (truth === 'no') continue;
    found.uses.push({ ref: { tree, node: tree.language === 'python' ? asGot(callee) : asTaken(node) }, certain: truth === 'yes' });
  }
}

/** `__init__` and its like are no names that a program asks for; `JsonSerializable` asks for a method of that very name. */
function isOfBuiltIn({ property }: MemberNode): boolean {
  return property.startsWith('__') || property === 'jsonSerialize';
}
