import type { DefineNode, Node } from '../../model/index.js';
import { usesOfValue } from '../call-graph/value-uses.js';
import type { Ref } from '../program/ref.js';
import type { Session } from '../values/session.js';

/** The keys by which a table is asked: `k` of `NAMES[k]`, `names.get(k)`, `k in NAMES`. `table`: its literal, or one `names.put(…)`. */
export function lookupKeys(session: Session, table: Ref): readonly Ref[] {
  return holdersOf(session, table).flatMap((decl) =>
    usesOf(session, decl).flatMap(({ tree, node }) => keyIn(node).map((key) => ({ tree, node: key }))),
  );
}

/** The variables that hold it. */
function holdersOf(session: Session, { tree, node }: Ref): readonly Ref<DefineNode>[] {
  if (node.kind === 'call' && node.args.length === 2 && node.callee.kind === 'member' && node.callee.object.kind === 'name') {
    const decls = session.names.declarationsOf(node.callee.object, tree) ?? [];
    const found = decls.flatMap((decl) => (decl.node.kind === 'define' ? [{ tree: decl.tree, node: decl.node }] : []));
    if (found.length > 0) return found;
  }
  if (node.kind !== 'object' && node.kind !== 'call') return [];
  let at: Node | null = node.parent;
  while (at?.kind === 'call' || at?.kind === 'list' || at?.kind === 'group') at = at.parent;
  return at?.kind === 'define' ? [{ tree, node: at }] : [];
}

/** The uses of a variable or field, but for its declaration. */
export function usesOf(session: Session, { tree, node }: Ref<DefineNode>): readonly Ref[] {
  const named = node.member ? (session.program.named.get(node.name) ?? []).filter((ref) => ref.node.kind === 'member') : [];
  return [...named, ...usesOfValue(session, { tree, node, name: node.name }).refs];
}

function keyIn(use: Node): readonly Node[] {
  const { parent } = use;
  if (parent?.kind === 'index' && parent.object === use) return [parent.index];
  if (parent?.kind !== 'member' || parent.object !== use || parent.parent?.kind !== 'call') return [];
  return /^(?:get|getOrDefault|Get|GetValueOrDefault|fetch|dig)$/.test(parent.property) ? parent.parent.args.slice(0, 1) : [];
}
