import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Language, MemberNode, NameNode, Node, ReturnNode, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Decl, Ref } from '../../program/ref.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type Env, unknown } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { boundIn } from './bound-functions.js';
import { functionConverted } from './function-types.js';
import { isReference } from './method-references.js';
import { siteOf } from './receiver.js';
import { closureOf, entered } from './return-values.js';
import { isBeforeLoop } from './wrapping-loops.js';

/** Languages in which a method that is read of an object stays with the object. */
const bindsMethods: ReadonlySet<Language> = new Set<Language>(['go', 'python', 'csharp', 'php']);

/** Names that hand a method on, one to the other. */
const HANDED_ON = 6;

type Place = Ref & { readonly env: Env };

/** The values of `client` of `send := client.Send; send(…)`, or of `run(client.Send)`, which calls its parameter; null where the name holds no such method for sure. */
export function heldReceiver(session: Session, { tree, node }: Ref, env: Env, method: string): readonly AbstractValue[] | null {
  let at: Place = { tree, node, env };
  for (let step = 0; step < HANDED_ON; step++) {
    if (isMethodRead(at.tree, at.node, method)) return evaluate(session, at.node.object, at.tree, at.env);
    const converted = at.node.kind === 'call' ? functionConverted(session, { tree: at.tree, node: at.node }) : null;
    if (converted !== null) {
      at = { ...at, node: converted };
      continue;
    }
    const made = at.node.kind === 'call' ? returnedBy(session, { ...at, node: at.node }) : null;
    if (made !== null) {
      at = made;
      continue;
    }
    const given = at.node.kind === 'name' ? givenTo(session, { ...at, node: at.node }) : null;
    if (given === null || Array.isArray(given)) return given;
    at = given;
  }
  return null;
}

/** `client.call` of `return client.call` in the one function that the call is of: read inside that very call. */
function returnedBy(session: Session, { tree, node, env }: Place & { readonly node: CallNode }): Place | null {
  if (node.isNew || !bindsMethods.has(tree.language)) return null;
  const [fn, another] = evaluate(session, node.callee, tree, env);
  if (fn?.kind !== 'node' || fn.node.kind !== 'function' || another || boundIn(fn.node) !== null) return null;
  const [only, more] = returnsIn(fn.node);
  if (!only?.value || more) return null;
  return { tree: fn.tree, node: only.value, env: entered(session, fn.node, { tree, node }, env, closureOf(fn.node, fn.env)) };
}

/** The statements that give something back, but for those of functions inside. */
const returnsIn = remembered((fn: FunctionNode): readonly ReturnNode[] =>
  [...walk(fn)].filter((node): node is ReturnNode => node.kind === 'return' && enclosing(node) === fn),
);

function isMethodRead(tree: Tree, node: Node, method: string): node is MemberNode {
  return node.kind === 'member' && node.property === method && (bindsMethods.has(tree.language) || isReference(tree, node));
}

/** Something else may have been put into the variable than what it was declared with. */
function isWrittenBefore(session: Session, decl: Decl, node: NameNode): boolean {
  return assignmentsTo(session, decl).some(({ range }) => !isBeforeLoop(node) || range.start < node.range.start);
}

/** What a variable or a parameter holds: null where that is not one expression, an unknown where the callers tell. */
function givenTo(session: Session, { tree, node, env }: Place & { readonly node: NameNode }): Place | AbstractValue[] | null {
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  if (!decl || another || decl.tree !== tree || decl.property !== null || isWrittenBefore(session, decl, node)) return null;
  if (decl.node.kind === 'define') return decl.node.value && { tree, node: decl.node.value, env };
  const fn = decl.node.kind === 'param' && !decl.node.rest ? decl.node.parent : null;
  if (decl.node.kind !== 'param' || fn?.kind !== 'function') return null;
  const site = siteOf(fn, env);
  if (site === null) return [unknown([fn])];
  const given = site.call.node.args[fn.params.indexOf(decl.node)];
  return given && given.kind !== 'spread' && given.kind !== 'entry' ? { tree: site.call.tree, node: given, env: site.at } : null;
}
