import { remembered } from '../../../base/tree.js';
import type { AssignNode, CallNode, MemberNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { isAliasOf } from '../../symbols/aliases.js';
import { assignmentsUnder, CALLS, CHANGES, callsWith } from '../../symbols/writes.js';
import type { Holder } from '../abstract-value.js';
import { ByHolder } from '../by-holder.js';
import type { Session } from '../session.js';

export type Statements = readonly Ref<AssignNode | CallNode>[];

/** The statements that may change the content of a variable's object under a key, in their order; null where they are too many. */
export function statementsOn(session: Session, holder: Holder, key: string): Statements | null {
  const known = statements(session).get(holder, key);
  if (known !== undefined) return known;
  const found = findStatements(session, holder, key);
  statements(session).set(holder, key, found);
  return found;
}

const statements = remembered((_session: Session) => new ByHolder<Statements | null>());

function findStatements(session: Session, holder: Holder, key: string): Statements | null {
  const [assigned, unclear, calls] = [
    assignmentsUnder(session, holder, key),
    assignmentsUnder(session, holder, ''),
    callsWith(session, holder),
  ];
  if (assigned.length + unclear.length > CHANGES || calls.length > CALLS) return null;
  const changing = calls.filter((call) => !isReadOf(session, call, holder));
  const all = new Map([...assigned, ...unclear, ...changing].map((ref) => [ref.node as Node, ref]));
  return [...all.values()].sort((a, b) => endOf(a.node) - endOf(b.node));
}

/** An assignment is done when its value is. */
function endOf(node: Node): number {
  return node.range.end;
}

/** Whether a name stands for the variable. */
export function isHolder(session: Session, object: Node, tree: Tree, { name, decl, within }: Holder): boolean {
  if (within !== undefined) return false;
  if (object.kind !== 'name' || tree !== decl.tree) return false;
  const isDeclaredAs = (node: Node): boolean => session.names.declarationsOf(object, tree)?.some((one) => one.node === node) ?? false;
  return object.name === name ? isDeclaredAs(decl.node) : isAliasOf(session, object, decl, isDeclaredAs);
}

/** A call on the variable itself that puts nothing into what it holds. */
function isReadOf(session: Session, { tree, node }: Ref<CallNode>, holder: Holder): boolean {
  return node.callee.kind === 'member' && isReader(node) && isHolder(session, node.callee.object, tree, holder);
}

const readers =
  /^(?:get|has|includes|contains|containsKey|equals|forEach|map|filter|indexOf|log|debug|info|getOrDefault|opt\w*|entrySet|keySet|values|stream|toString|toJSONString|Encode|isEmpty|size)$/i;
/** What C# asks of a map, or makes of it, with two arguments. */
const queries =
  /^(?:(?:Order|Then)By(?:Descending)?|GroupBy|ToDictionary|ToLookup|ToImmutable\w*Dictionary|Select|SelectMany|Zip|TryGetValue)$/;
const copying = /^(?:update|putAll|merge|assign|addAll|setAll|setBody|SetBody|data)$/;

/** By its name and what it is handed a method puts nothing into its object: `x.get(k)`, `x.send(body)`. */
export function isReader({ callee, args: [first, second] }: CallNode): boolean {
  if (callee.kind !== 'member' || callee.property === 'clear') return false;
  if (first === undefined || readers.test(callee.property) || queries.test(callee.property) || isSender(callee.property)) return true;
  return second === undefined && !isRemover(callee) && !copying.test(callee.property);
}

const senders = /^(?:post|patch|request|send|fetch|exchange|head|options|(?:post|patch|get)For\w+|(?:Post|Patch|Send)\w*Async)$/;

/** `session.post(self.url, json=body)`: what is sent somewhere is not put under that place as a key. */
export function isSender(method: string): boolean {
  return senders.test(method);
}

export function isRemover({ property }: MemberNode): boolean {
  return /^(?:remove|delete|Del|unset)$/.test(property);
}
