import { remembered } from '../../../base/tree.js';
import type { AssignNode, ClassNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { enclosingObject } from '../calls/receiver.js';
import type { Session } from '../session.js';
import { type Assigned, type FieldOwner, isOwn, mayMean } from './java-field-owner.js';

type Numbered = { readonly at: number; readonly ref: Ref<AssignNode> };

/** Assignments under one name: those on `this` of a class that has a name and stands in no other, by this class; `others`: what any class may ask about. */
type Sorted = { readonly byClass: ReadonlyMap<Node, readonly Numbered[]>; readonly others: readonly Numbered[] };

/** Of an interface's thousand classes each sets the fields of its own: who asks about one class goes past those of the others. */
const sorted = remembered((all: readonly Ref<AssignNode>[]): Sorted => {
  const byClass = new Map<Node, Numbered[]>();
  const others: Numbered[] = [];
  for (const [at, ref] of all.entries()) {
    const home = homeAlone(ref.node);
    if (home === null) {
      others.push({ at, ref });
      continue;
    }
    const list = byClass.get(home) ?? [];
    list.push({ at, ref });
    byClass.set(home, list);
  }
  return { byClass, others };
});

function homeAlone(node: AssignNode): ClassNode | null {
  const { target } = node;
  if (target.kind === 'member' ? !isOwn(target.object) : target.kind !== 'name') return null;
  const owner = enclosingObject(node)?.owner;
  if (owner?.kind !== 'class' || owner.name === '') return null;
  for (let at = owner.parent; at; at = at.parent) if (at.kind === 'class') return null;
  return owner;
}

/** Where the field is perhaps set, in the order of the program. */
export function assignmentsTo(session: Session, owner: FieldOwner): readonly Assigned[] {
  const { byClass, others } = sorted(session.program.assigned.get(owner.key));
  const own = [...owner.line].flatMap((node) => byClass.get(node) ?? []);
  const all = own.length === 0 ? others : [...others, ...own].sort((a, b) => a.at - b.at);
  return all.flatMap(({ ref: { tree, node } }): readonly Assigned[] => {
    if (!mayMean(session, owner, tree)) return [];
    if (node.target.kind === 'member') return [{ tree, node, on: node.target.object }];
    return node.target.kind === 'name' && isField(session, owner, { tree, node: node.target }) ? [{ tree, node, on: null }] : [];
  });
}

/** A bare name that no variable has: a class around it declares the field, or inherits it. */
function isField(session: Session, { line }: FieldOwner, { tree, node }: Ref): boolean {
  const decls = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  if (decls.length > 0) return decls.some((decl) => decl.node.parent !== null && line.has(decl.node.parent));
  return true;
}
