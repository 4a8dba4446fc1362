import { isRouterModule } from '../../base/generated-calls.js';
import { nodesAtHand, remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { openInvokers } from '../symbols/sight.js';
import { asGot, asTaken, asTrapped, magic, takerOf } from '../values/calls/magic-methods.js';
import { proxyOf } from '../values/calls/proxy-traps.js';
import { type Session, walked } from '../values/session.js';
import { holds } from './property-owners.js';
import { objectAt } from './receivers.js';
import type { ReferenceSearch } from './references.js';

/** `$client->goodsAdd(…)`, `client.goods_add(…)` of a class that takes such calls by one method: each is a call of that method. */
export function takenCalls(found: ReferenceSearch, type: Ref<ClassNode>, fn: FunctionNode): void {
  const { session } = found;
  if (!magic.test(fn.name)) return;
  if (!openInvokers(session, type.tree)) found.complete = false;
  const target = { kind: 'property', tree: type.tree, owner: type.node, name: fn.name, fn } as const;
  if (isAskedForAnyName(session, type)) found.complete = false;
  for (const { tree, node } of walked(session, session.program.calls)) {
    const { callee } = node;
    if (tree.language !== type.tree.language || callee.kind !== 'member' || isOfBuiltIn(callee) || isRouterModule(tree)) continue;
    if (takerOf(session, type, callee.property, fn.name)?.node !== fn) continue;
    const values = objectAt(session, { tree, node: callee.object });
    if (
      !values.some(
        (value) =>
          value.kind === 'instance' ||
          value.kind === 'node' ||
          (value.kind === 'unknown' && value.unresolved.length > 0 && !isOfOthers(session, callee, tree)),
      )
    )
      continue;
    const truth = holds(found, values, target, { tree, node: callee });
    if (truth === 'no') continue;
    found.uses.push({ ref: { tree, node: tree.language === 'python' ? asGot(callee) : asTaken(node) }, certain: truth === 'yes' });
  }
}

/** `getattr(api, name)(…)`, `$api->$name(…)`: which names are asked for, the run alone knows. */
function isAskedForAnyName(session: Session, { tree: { language }, node: type }: Ref<ClassNode>): boolean {
  return walked(session, session.program.calls).some(({ tree, node }) => {
    const object = tree.language === language ? askedOf(node, tree) : null;
    if (object === null) return false;
    return objectAt(session, { tree, node: object }).some(
      (value) =>
        value.kind === 'unknown' ||
        (value.kind === 'instance' && hierarchyOf(session, value.type).some((one) => one.node === type)) ||
        (value.kind === 'node' && value.node === type),
    );
  });
}

function askedOf({ callee, args: [object, name] }: CallNode, { language, file }: Tree): Node | null {
  if (language === 'python')
    return callee.kind === 'name' && callee.name === 'getattr' && name?.kind !== 'string' ? (object ?? null) : null;
  if (callee.kind !== 'index' || callee.index.kind !== 'name') return null;
  return /->|::/.test(file.text.slice(callee.object.range.end, callee.index.range.start)) ? callee.object : null;
}

/** `api.goodsAdd(…)` of a proxy: each member that is asked of it, and called, is a call of the trap. */
export function trappedCalls(found: ReferenceSearch, { tree: home, node: made }: Ref<CallNode>): void {
  const { session } = found;
  openInvokers(session, home);
  // `api[name](…)`, `const { goodsAdd } = api`: whatever else is asked of it, is asked of the trap.
  found.complete = false;
  for (const { tree, node } of walked(session, session.program.calls)) {
    const { callee } = node;
    if (!isScript(tree) || callee.kind !== 'member') continue;
    const values = objectAt(session, { tree, node: callee.object });
    if (!values.some((value) => proxyOf(value)?.node === made)) continue;
    found.uses.push({ ref: { tree, node: asTrapped(callee) }, certain: values.length === 1 });
  }
}

/** `__init__` and its like are no names that a program asks for; `JsonSerializable` asks for a method of that very name. */
function isOfBuiltIn({ property }: MemberNode): boolean {
  return property.startsWith('__') || property === 'jsonSerialize';
}

/** On an object that nobody knows: a method of plain values, or one that a class of the program has. */
function isOfOthers({ program }: Session, { property }: MemberNode, tree: Tree): boolean {
  if (tree.language !== 'python') return false;
  return ofPlainValues.test(property) || program.code.some((one) => one.language === 'python' && methodsIn(one).has(property));
}

/** The names of all methods of a file's classes. */
const methodsIn = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(nodesAtHand(tree).flatMap((node) => (node.kind === 'function' && node.parent?.kind === 'class' ? [node.name] : []))),
);

/** Methods of Python's own texts, lists, dictionaries and digests: what is called on an object that nobody knows is one of theirs. */
const ofPlainValues =
  /^(?:encode|decode|(?:hex)?digest|upper|lower|title|l?strip|rstrip|r?split|splitlines|join|format|(?:ends|starts)with|replace|zfill|isdigit|hex|keys|values|items|append|extend|setdefault|strftime|isoformat|timestamp)$/;
